package org.w3id.dyad.source.table.diplomacy;

import java.util.List;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** What each side stressed on an occasion, so that two accounts can be held against each other. */
public final class EmphasesTable implements Table {

  @Override
  public String name() {
    return "emphases";
  }

  @Override
  public String meaning() {
    return "Which topics one side stressed in an engagement.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("engagement", "occasion (key of engagements)"),
        Column.required("speaker", "who stressed it: official/… or state/…"),
        Column.required("topics", "subjects (keys of concepts, scheme topic)"),
        Column.optional("text", "what was said, in short"),
        Column.required("sources", "documents that say so"),
        Column.optional("certainty", "probable or doubtful; empty: nothing is doubtful"),
        Column.optional("note", "remark, such as whose account it is"));
  }

  @Override
  public void map(Row row) {
    row.statement(Iris.id("emphasis", row.text("id")), Vocabulary.EMPHASIS)
        .add(Vocabulary.IN_ENGAGEMENT, row.reference("engagement", "engagement"))
        .add(Vocabulary.HAS_SPEAKER, row.reference("speaker"))
        .addAll(Vocabulary.HAS_TOPIC, row.references("topics", "topic"))
        .cell(RDFS.COMMENT, "text", "en");
  }
}
