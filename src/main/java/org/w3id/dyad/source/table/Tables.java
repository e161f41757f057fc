package org.w3id.dyad.source.table;

import java.util.List;
import java.util.Optional;
import org.w3id.dyad.source.table.diplomacy.AgreementsTable;
import org.w3id.dyad.source.table.diplomacy.AllianceMembershipsTable;
import org.w3id.dyad.source.table.diplomacy.AlliancesTable;
import org.w3id.dyad.source.table.diplomacy.ArmsTransfersTable;
import org.w3id.dyad.source.table.diplomacy.DiplomaticRelationsTable;
import org.w3id.dyad.source.table.diplomacy.EmphasesTable;
import org.w3id.dyad.source.table.diplomacy.EngagementsTable;
import org.w3id.dyad.source.table.diplomacy.EventsTable;
import org.w3id.dyad.source.table.diplomacy.ExercisesTable;
import org.w3id.dyad.source.table.diplomacy.MissionsTable;
import org.w3id.dyad.source.table.diplomacy.PartnershipLevelsTable;
import org.w3id.dyad.source.table.diplomacy.PartnershipStatusesTable;
import org.w3id.dyad.source.table.diplomacy.PlacementsTable;
import org.w3id.dyad.source.table.diplomacy.RankingSchemesTable;
import org.w3id.dyad.source.table.diplomacy.RankingTiersTable;
import org.w3id.dyad.source.table.diplomacy.RelationKindsTable;
import org.w3id.dyad.source.table.diplomacy.SanctionsTable;
import org.w3id.dyad.source.table.diplomacy.TreatiesTable;
import org.w3id.dyad.source.table.diplomacy.TreatyParticipationsTable;
import org.w3id.dyad.source.table.diplomacy.WeaponSystemsTable;
import org.w3id.dyad.source.table.economy.CommitmentsTable;
import org.w3id.dyad.source.table.economy.ComputedFiguresTable;
import org.w3id.dyad.source.table.economy.ControlListTable;
import org.w3id.dyad.source.table.economy.FiguresTable;
import org.w3id.dyad.source.table.economy.FinancingsTable;
import org.w3id.dyad.source.table.economy.IdentificationsTable;
import org.w3id.dyad.source.table.economy.ProductsTable;
import org.w3id.dyad.source.table.economy.ProjectsTable;
import org.w3id.dyad.source.table.economy.TradeTable;
import org.w3id.dyad.source.table.register.AuthorsTable;
import org.w3id.dyad.source.table.register.ClaimsTable;
import org.w3id.dyad.source.table.register.ConceptsTable;
import org.w3id.dyad.source.table.register.CoverageTable;
import org.w3id.dyad.source.table.register.DatasetsTable;
import org.w3id.dyad.source.table.register.EditionChangesTable;
import org.w3id.dyad.source.table.register.ExternalIdsTable;
import org.w3id.dyad.source.table.register.IdentifierSchemesTable;
import org.w3id.dyad.source.table.register.LinkDecisionsTable;
import org.w3id.dyad.source.table.register.MembershipsTable;
import org.w3id.dyad.source.table.register.OfficialsTable;
import org.w3id.dyad.source.table.register.OrganizationsTable;
import org.w3id.dyad.source.table.register.PlacesTable;
import org.w3id.dyad.source.table.register.PostsTable;
import org.w3id.dyad.source.table.register.RegionsTable;
import org.w3id.dyad.source.table.register.ReportsTable;
import org.w3id.dyad.source.table.register.SourcesTable;
import org.w3id.dyad.source.table.register.StateListingsTable;
import org.w3id.dyad.source.table.register.StatesTable;
import org.w3id.dyad.source.table.register.SuccessionsTable;
import org.w3id.dyad.source.table.register.TenuresTable;
import org.w3id.dyad.source.table.row.Table;

/** The list of the project's own table formats. */
public final class Tables {
  private static final List<Table> ALL =
      List.of(
          new SourcesTable(),
          new ConceptsTable(),
          new RegionsTable(),
          new StatesTable(),
          new StateListingsTable(),
          new SuccessionsTable(),
          new PlacesTable(),
          new OrganizationsTable(),
          new MembershipsTable(),
          new DiplomaticRelationsTable(),
          new MissionsTable(),
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
          new AlliancesTable(),
          new AllianceMembershipsTable(),
          new TreatiesTable(),
          new TreatyParticipationsTable(),
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
          new ClaimsTable(),
          new ReportsTable(),
          new IdentifierSchemesTable(),
          new ExternalIdsTable(),
          new LinkDecisionsTable());

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
