package org.w3id.dyad.source.table.diplomacy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/**
 * What sources say on the partnership of two sides. Sources that say the same share a row; where
 * they differ in formula or date, each has its own. A later formula does not end an earlier one
 * here: what supersedes what is inferred.
 */
public final class PartnershipStatusesTable implements Table {
  private static final Map<String, IRI> CHANGES =
      Map.of(
          "established", Vocabulary.ESTABLISHED,
          "upgraded", Vocabulary.UPGRADED,
          "reworded", Vocabulary.REWORDED,
          "as-of", Vocabulary.AS_OF,
          "before", Vocabulary.BEFORE,
          "listed", Vocabulary.LISTED);

  /** Changes of which no source gives the date. */
  private static final Set<String> UNDATED = Set.of("as-of", "before", "listed");

  @Override
  public String name() {
    return "partnership_statuses";
  }

  @Override
  public String meaning() {
    return "What one or more sources say on the level of the partnership of two sides.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("party_a", "one side: state/… or organization/…"),
        Column.required("party_b", "the other side: state/… or organization/…"),
        Column.optional("level", "key of the level; empty if the source names no known formula"),
        Column.required(
            "change",
            "established, upgraded or reworded on the date of start; as-of: the source only says"
                + " that it held at a date; before: that it held until the status in next; listed:"
                + " a list of many partners has it"),
        Column.optional("start", "date from which it holds"),
        Column.optional("end", "date on which a source says that it ended"),
        Column.optional("attested_on", "date on which it held, where the start is not known"),
        Column.optional("next", "key of the status before which it held, for before only"),
        Column.optional(
            "beside", "keys of statuses that the source names together with it, all in force"),
        Column.optional("wording_en", "formula as the source has it in English"),
        Column.optional("wording_zh", "formula as the source has it in Chinese"),
        Column.optional("announcement", "occasion on which it was announced, in English"),
        Column.optional("engagement", "key of that occasion in engagements"),
        Column.required("sources", "documents, by their key in sources, with optional #locator"),
        Column.optional("certainty", "probable or doubtful"),
        Column.optional("note", "why it is doubtful, other wordings, or a remark"));
  }

  @Override
  public void map(Row row) {
    IRI change = row.word("change", CHANGES);
    checkDates(row);
    row.statement(Iris.id("partnership-status", row.text("id")), Vocabulary.PARTNERSHIP_STATUS)
        .parties(
            Stream.of("party_a", "party_b")
                .map(column -> row.reference(column).orElseThrow())
                .toList())
        .add(Vocabulary.HAS_LEVEL, row.reference("level", "partnership-level"))
        .add(Vocabulary.HAS_STATUS_CHANGE, change)
        .period(row.lasting("start", "end"))
        .date(Vocabulary.ATTESTED_ON, "attested_on")
        .add(Vocabulary.HOLDS_UNTIL, row.reference("next", "partnership-status"))
        .addAll(Vocabulary.STANDS_BESIDE, row.references("beside", "partnership-status"))
        .cell(Vocabulary.WORDING, "wording_en", "en")
        .cell(Vocabulary.WORDING, "wording_zh", "zh")
        .cell(Vocabulary.ANNOUNCEMENT, "announcement", "en")
        .add(Vocabulary.IS_ANNOUNCED_AT, row.reference("engagement", "engagement"));
  }

  private static void checkDates(Row row) {
    String change = row.text("change");
    if (UNDATED.contains(change) && row.optional("start").isPresent()) {
      throw new UnusableValueException(
          "start",
          row.text("start"),
          "cannot be known " + change + "; write the date into attested_on");
    }
    if (change.equals("before") != row.optional("next").isPresent()) {
      throw new UnusableValueException(
          "next", row.optional("next").orElse(""), "goes with the change before, and only with it");
    }
  }
}
