package org.w3id.dyad.source.table.diplomacy;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/**
 * The steps of the orders in {@link RankingSchemesTable}; which formulas stand on them is in {@link
 * PlacementsTable}.
 */
public final class RankingTiersTable implements Table {

  @Override
  public String name() {
    return "ranking_tiers";
  }

  @Override
  public String meaning() {
    return "A step of a published order of partnership levels.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("scheme", "key of the order in ranking_schemes"),
        Column.required("rank", "place in the order; 1 is the highest"),
        Column.optional("above", "ranks of the next lower tiers, separated by semicolons"),
        Column.optional(
            "remainder", "yes if it stands for every formula that the author does not name"),
        Column.required("label_en", "name of the step in English"),
        Column.optional("label_zh", "name of the step in Chinese"),
        Column.optional("examples", "partners that the author names: state/… or organization/…"),
        Column.optional("note", "what the step leaves open, or a remark"));
  }

  @Override
  public void map(Row row) {
    BigDecimal rank = row.decimal("rank").orElseThrow();
    row.thing(tier(row, rank), Vocabulary.TIER)
        .cell(RDFS.LABEL, "label_en", "en")
        .cell(RDFS.LABEL, "label_zh", "zh")
        .add(Vocabulary.IS_TIER_OF, row.reference("scheme", "ranking-scheme"))
        .add(Vocabulary.RANK, literal(rank))
        .addAll(Vocabulary.HIGHER_TIER_THAN, lower(row, rank))
        .add(Vocabulary.IS_REMAINDER, row.yesOrNo("remainder").map(Values::literal))
        .addAll(Vocabulary.HAS_EXAMPLE_PARTNER, row.references("examples"))
        .cell(SKOS.NOTE, "note", "en");
  }

  private static List<IRI> lower(Row row, BigDecimal rank) {
    return row.decimals("above").stream().map(lower -> lower(row, rank, lower)).toList();
  }

  private static IRI lower(Row row, BigDecimal rank, BigDecimal lower) {
    if (lower.compareTo(rank) <= 0) {
      throw new UnusableValueException(
          "above", lower.toPlainString(), "is not a lower tier than " + rank.toPlainString());
    }
    return tier(row, lower);
  }

  private static IRI tier(Row row, BigDecimal rank) {
    return Iris.id("tier", row.text("scheme") + "-" + rank.toPlainString());
  }
}
