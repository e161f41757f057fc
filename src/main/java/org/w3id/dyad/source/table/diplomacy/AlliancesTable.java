package org.w3id.dyad.source.table.diplomacy;

import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** Alliances, each a thing of its own beside the agreement by which it was made. */
public final class AlliancesTable implements Table {

  @Override
  public String name() {
    return "alliances";
  }

  @Override
  public String meaning() {
    return "An alliance: what its members promise each other for the case of armed conflict.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("label_en", "what it is called"),
        Column.required("parties", "who is or was bound by it (references)"),
        Column.required(Obligations.COLUMN, "what is promised: " + Obligations.MEANING),
        Column.optional("agreement", "key of the agreement by which it was made"),
        Column.optional("start", "date from which it binds"),
        Column.optional("end", "date on which it ended; empty: not known to have ended"),
        Column.optional("atop_id", "its number in ATOP 4.01"),
        Column.required("sources", "documents that say so"),
        Column.optional("certainty", "probable or doubtful; empty: nothing is doubtful"),
        Column.optional("note", "remark"));
  }

  @Override
  public void map(Row row) {
    row.statement(Iris.id("alliance", row.text("id")), Vocabulary.ALLIANCE)
        .cell(RDFS.LABEL, "label_en", "en")
        .addAll(Vocabulary.HAS_PARTY, row.references("parties"))
        .addAll(Vocabulary.HAS_OBLIGATION, Obligations.of(row))
        .add(Vocabulary.RESTS_ON_AGREEMENT, row.reference("agreement", "agreement"))
        .add(Vocabulary.HAS_RECORD, record(row))
        .period(row.lasting("start", "end"));
  }

  private static Optional<IRI> record(Row row) {
    Optional<IRI> entry = row.reference("atop_id", "atop-record");
    entry.ifPresent(iri -> row.thing(iri, Vocabulary.PUBLISHED_RECORD));
    return entry;
  }
}
