package org.w3id.dyad.source.table.register;

import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/**
 * Who held which position and when, as sources say; two that differ are two rows. A row that only
 * says on which date a person was in office is an attestation and no tenure.
 */
public final class TenuresTable implements Table {

  @Override
  public String name() {
    return "tenures";
  }

  @Override
  public String meaning() {
    return "That a person held a position for some time, or on a day.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("official", "who (key of officials)"),
        Column.required("post", "which position (key of posts)"),
        Column.optional("start", "first day, month or year in office"),
        Column.optional("end", "last day, month or year in office; empty: none is known"),
        Column.optional(
            "attested_on", "date on which the person is known to hold it, if the start is unknown"),
        Column.required("sources", "documents that say so"),
        Column.optional("certainty", "probable or doubtful; empty: nothing is doubtful"),
        Column.optional("note", "remark, such as where an end is taken from"));
  }

  @Override
  public void map(Row row) {
    var period = row.lasting("start", "end");
    if (period.isEmpty() && row.optional("attested_on").isEmpty()) {
      throw new UnusableValueException(
          "attested_on", "", "is empty; without start and end it must say when it is known");
    }
    IRI type = period.isEmpty() ? Vocabulary.ATTESTATION : Vocabulary.TENURE;
    row.statement(Iris.id("tenure", row.text("id")), type)
        .add(Vocabulary.HAS_OFFICE_HOLDER, row.reference("official", "official"))
        .add(Vocabulary.HAS_POST, row.reference("post", "post"))
        .period(period)
        .date(Vocabulary.ATTESTED_ON, "attested_on");
  }
}
