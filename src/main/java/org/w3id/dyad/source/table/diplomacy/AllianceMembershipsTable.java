package org.w3id.dyad.source.table.diplomacy;

import java.util.List;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** The times in which states are bound by alliances. */
public final class AllianceMembershipsTable implements Table {

  @Override
  public String name() {
    return "alliance_memberships";
  }

  @Override
  public String meaning() {
    return "The time in which one state is bound by an alliance, with what it promises in that time.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("alliance", "key of the alliance"),
        Column.required("member", "who is bound: state/…"),
        Column.required(Obligations.COLUMN, "what it promises: " + Obligations.MEANING),
        Column.optional("start", "date from which it is bound"),
        Column.optional("end", "date on which it left or promised something else"),
        Column.required("sources", "documents that say so"),
        Column.optional("certainty", "probable or doubtful; empty: nothing is doubtful"),
        Column.optional("note", "remark"));
  }

  @Override
  public void map(Row row) {
    row.statement(Iris.id("alliance-membership", row.text("id")), Vocabulary.ALLIANCE_MEMBERSHIP)
        .add(Vocabulary.IN_ALLIANCE, row.reference("alliance", "alliance"))
        .add(Vocabulary.HAS_PARTY, row.reference("member"))
        .addAll(Vocabulary.HAS_OBLIGATION, Obligations.of(row))
        .period(row.lasting("start", "end"));
  }
}
