package org.w3id.dyad.source.table;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.graph.Iris;
import org.w3id.dyad.graph.Vocabulary;

/** The steps of the orders in {@link RankingSchemesTable}. */
final class RankingTiersTable implements Table {

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
        Column.optional("above", "rank of the next lower tier; empty for the lowest"),
        Column.required("label_en", "name of the step in English"),
        Column.optional("label_zh", "name of the step in Chinese"),
        Column.optional("levels", "keys of the levels that belong to it, separated by semicolons"),
        Column.optional("examples", "partners that the author names: state/… or organization/…"),
        Column.optional("note", "which levels are counted in by their words, or a remark"));
  }

  @Override
  public void map(Row row) {
    BigDecimal rank = row.decimal("rank").orElseThrow();
    row.thing(tier(row, rank), Vocabulary.TIER)
        .text(RDFS.LABEL, "label_en", "en")
        .text(RDFS.LABEL, "label_zh", "zh")
        .add(Vocabulary.IS_TIER_OF, row.reference("scheme", "ranking-scheme"))
        .add(Vocabulary.RANK, literal(rank))
        .add(
            Vocabulary.HIGHER_TIER_THAN, row.decimal("above").map(lower -> lower(row, rank, lower)))
        .addAll(Vocabulary.INCLUDES_LEVEL, row.references("levels", "partnership-level"))
        .addAll(Vocabulary.HAS_EXAMPLE_PARTNER, row.references("examples"))
        .text(SKOS.NOTE, "note", "en");
  }

  private static IRI lower(Row row, BigDecimal rank, BigDecimal lower) {
    if (lower.compareTo(rank) <= 0) {
      throw new CellException(
          "above", lower.toPlainString(), "is not a lower tier than " + rank.toPlainString());
    }
    return tier(row, lower);
  }

  private static IRI tier(Row row, BigDecimal rank) {
    return Iris.id("tier", row.text("scheme") + "-" + rank.toPlainString());
  }
}
