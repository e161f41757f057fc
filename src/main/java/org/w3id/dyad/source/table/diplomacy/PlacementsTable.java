package org.w3id.dyad.source.table.diplomacy;

import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/**
 * Which formula stands on which step of an order in {@link RankingTiersTable}, and whether its
 * author names it there or the editors read it in.
 */
public final class PlacementsTable implements Table {
  private static final Map<String, IRI> RULES =
      Map.of(
          "adjective", Vocabulary.BY_ADJECTIVE,
          "epithet", Vocabulary.BY_EPITHET,
          "example", Vocabulary.BY_EXAMPLE,
          "remainder", Vocabulary.BY_REMAINDER,
          "words", Vocabulary.BY_WORDS);

  @Override
  public String name() {
    return "placements";
  }

  @Override
  public String meaning() {
    return "That a formula stands on a step of a published order of partnership levels.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("scheme", "key of the order in ranking_schemes"),
        Column.required("tier", "rank of the step in ranking_tiers"),
        Column.required("level", "what stands there: partnership-level/… or relation-kind/…"),
        Column.required(
            "placed_by", "author: the author names it there; editors: the editors read it in"),
        Column.optional(
            "rule",
            "by which the editors read it in: epithet, words, adjective, example or remainder"),
        Column.required(
            "sources",
            "documents, by their key in sources, with optional #locator; dyad-editors for what the"
                + " editors read in"),
        Column.optional("certainty", "probable or doubtful"),
        Column.optional("note", "why it is doubtful, or a remark"));
  }

  @Override
  public void map(Row row) {
    row.text("level");
    String tier = row.text("scheme") + "-" + row.text("tier");
    boolean isAuthors = row.word("placed_by", Map.of("author", true, "editors", false));
    row.statement(
            Iris.id("placement", row.text("id")),
            isAuthors ? Vocabulary.AUTHOR_PLACEMENT : Vocabulary.EDITORIAL_PLACEMENT)
        .add(Vocabulary.PLACES_LEVEL, row.reference("level"))
        .add(
            isAuthors ? Vocabulary.IS_AUTHORS_PLACEMENT_IN : Vocabulary.IS_EDITORS_PLACEMENT_IN,
            Iris.id("tier", tier))
        .addAll(Vocabulary.HAS_READING_RULE, rule(row, isAuthors));
  }

  private static List<IRI> rule(Row row, boolean isAuthors) {
    if (isAuthors && row.optional("rule").isPresent()) {
      throw new UnusableValueException(
          "rule", row.text("rule"), "belongs to what the editors read in");
    }
    return isAuthors ? List.of() : List.of(row.word("rule", RULES));
  }
}
