package org.w3id.dyad.source.table.economy;

import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** That a row of {@link CommitmentsTable} tells of a financing, and the reason for it. */
public final class IdentificationsTable implements Table {
  private static final Map<String, IRI> EXTENTS =
      Map.of(
          "whole", Vocabulary.WHOLE,
          "part", Vocabulary.PART,
          "together", Vocabulary.SEVERAL_TOGETHER);
  private static final Map<String, IRI> REASONS =
      Map.of(
          "amount", Vocabulary.SAME_AMOUNT,
          "date", Vocabulary.SAME_DATE,
          "lender", Vocabulary.SAME_LENDER,
          "purpose", Vocabulary.SAME_PURPOSE,
          "said", Vocabulary.SAID_BY_SOURCE);

  @Override
  public String name() {
    return "identifications";
  }

  @Override
  public String meaning() {
    return "That a commitment, as a source tells of it, is a certain financing, and by which reasons.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("commitment", "key of the commitment in commitments"),
        Column.required("financing", "key of the financing in financings"),
        Column.required(
            "extent",
            "whole; part: a drawing or tranche of it; together: one sum for several financings"),
        Column.required(
            "reasons",
            "what both have in common: lender, purpose, amount, date; or said by a source"),
        Column.required("sources", "documents that say so; dyad-identifications for the editors"),
        Column.optional("certainty", "probable or doubtful; a doubtful one joins nothing"),
        Column.optional("note", "remark, such as how the sums fit"));
  }

  @Override
  public void map(Row row) {
    row.text("commitment");
    row.text("financing");
    row.statement(Iris.id("identification", row.text("id")), Vocabulary.IDENTIFICATION)
        .add(Vocabulary.IDENTIFIES, row.reference("commitment", "commitment"))
        .add(Vocabulary.IS_REPORT_OF, row.reference("financing", "financing"))
        .add(Vocabulary.HAS_EXTENT, row.word("extent", EXTENTS))
        .addAll(Vocabulary.HAS_IDENTIFICATION_REASON, reasons(row));
  }

  private static List<IRI> reasons(Row row) {
    row.text("reasons");
    return row.list("reasons").stream().map(IdentificationsTable::reason).toList();
  }

  private static IRI reason(String word) {
    if (!REASONS.containsKey(word)) {
      throw new UnusableValueException(
          "reasons", word, "is not one of amount, date, lender, purpose, said");
    }
    return REASONS.get(word);
  }
}
