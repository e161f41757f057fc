package org.w3id.dyad.source.table.register;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/**
 * What one document says of a thing that several tell of, where it is not what the row of the thing
 * says: a year instead of the day, another day, another place, other participants, other contents
 * of an agreement, or no date at all.
 */
public final class ReportsTable implements Table {
  private static final Set<String> LASTING = Set.of("membership", "partnership-status", "tenure");

  @Override
  public String name() {
    return "reports";
  }

  @Override
  public String meaning() {
    return "What one document says of a thing, where it is not what the row of the thing says.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("of", "the thing that the document tells of (reference)"),
        Column.optional(
            "start", "day, month or year as this document has it; empty: it gives no date"),
        Column.optional("end", "last day of what takes several, or of force of an agreement"),
        Column.optional("signed", "date of signing of an agreement, as this document has it"),
        Column.optional("attested_on", "date on which it held, if this document gives no start"),
        Column.optional("place", "where (keys of places), if this document has another place"),
        Column.optional(
            "participants", "who took part (keys of officials), if this document names others"),
        Column.optional(
            "content", "what was agreed, as this document has it, if another has it otherwise"),
        Column.required("sources", "the document, one of the sources of the thing"),
        Column.optional("certainty", "probable or doubtful; empty: nothing is doubtful"),
        Column.optional("note", "remark, such as how the date was read"));
  }

  @Override
  public void map(Row row) {
    Row.Thing report =
        row.statement(Iris.id("report", row.text("id")), Vocabulary.REPORT)
            .add(Vocabulary.REPORTS_ON, row.reference("of"))
            .date(Vocabulary.SIGNED_ON, "signed")
            .add(
                Vocabulary.YEAR,
                row.date("signed").map(date -> literal(BigInteger.valueOf(date.year()))))
            .date(Vocabulary.ATTESTED_ON, "attested_on")
            .addAll(Vocabulary.TAKES_PLACE_IN, row.references("place", "place"))
            .addAll(Vocabulary.NAMES_PARTICIPANT, row.references("participants", "official"))
            .cell(Vocabulary.CONTENT, "content", "en");
    if (kind(row).equals("agreement")) {
      row.lasting("start", "end")
          .ifPresent(inForce -> report.period(Vocabulary.HAS_PERIOD, inForce));
    } else {
      report.period(period(row));
    }
  }

  private static Optional<Period> period(Row row) {
    return LASTING.contains(kind(row))
        ? row.lasting("start", "end")
        : row.happening("start", "end");
  }

  private static String kind(Row row) {
    return row.text("of").replaceFirst("/.*", "");
  }
}
