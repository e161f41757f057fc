package org.w3id.dyad.source.table;

import java.util.List;
import java.util.Optional;

/** The list of the project's own table formats. */
public final class Tables {
  private static final List<Table> ALL =
      List.of(
          new SourcesTable(),
          new ConceptsTable(),
          new RegionsTable(),
          new StatesTable(),
          new PlacesTable(),
          new OrganizationsTable(),
          new MembershipsTable(),
          new DiplomaticRelationsTable(),
          new PartnershipLevelsTable(),
          new RelationKindsTable(),
          new PartnershipStatusesTable(),
          new RankingSchemesTable(),
          new RankingTiersTable(),
          new PlacementsTable(),
          new OfficialsTable(),
          new PostsTable(),
          new TenuresTable(),
          new EngagementsTable(),
          new EmphasesTable(),
          new EventsTable(),
          new AgreementsTable(),
          new DatasetsTable(),
          new ProductsTable(),
          new ControlListTable(),
          new CoverageTable(),
          new TradeTable(),
          new FiguresTable(),
          new ComputedFiguresTable(),
          new EditionChangesTable(),
          new ProjectsTable(),
          new CommitmentsTable(),
          new FinancingsTable(),
          new IdentificationsTable(),
          new ExercisesTable(),
          new WeaponSystemsTable(),
          new ArmsTransfersTable(),
          new SanctionsTable(),
          new AuthorsTable(),
          new ClaimsTable());

  private Tables() {}

  /** All formats, in the order in which the shipped tables are read. */
  public static List<Table> all() {
    return ALL;
  }

  /** The format of that name. */
  public static Optional<Table> named(String name) {
    return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
