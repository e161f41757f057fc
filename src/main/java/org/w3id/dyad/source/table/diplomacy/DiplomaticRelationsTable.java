package org.w3id.dyad.source.table.diplomacy;

import java.util.List;
import java.util.stream.Stream;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** Since when two states have diplomatic relations. */
public final class DiplomaticRelationsTable implements Table {

  @Override
  public String name() {
    return "diplomatic_relations";
  }

  @Override
  public String meaning() {
    return "That two states have diplomatic relations, since when and until when.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("party_a", "one side: state/…"),
        Column.required("party_b", "the other side: state/…"),
        Column.optional("start", "date on which they were established or resumed"),
        Column.optional("end", "date on which they were broken off"),
        Column.required("sources", "documents, by their key in sources, with optional #locator"),
        Column.optional("certainty", "probable or doubtful"),
        Column.optional("note", "why it is doubtful, or a remark"));
  }

  @Override
  public void map(Row row) {
    row.statement(Iris.id("diplomatic-relation", row.text("id")), Vocabulary.DIPLOMATIC_RELATION)
        .parties(
            Stream.of("party_a", "party_b")
                .map(column -> row.reference(column).orElseThrow())
                .toList())
        .period(row.lasting("start", "end"));
  }
}
