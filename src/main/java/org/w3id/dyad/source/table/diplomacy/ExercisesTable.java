package org.w3id.dyad.source.table.diplomacy;

import java.util.List;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** Exercises of armed forces. */
public final class ExercisesTable implements Table {

  @Override
  public String name() {
    return "exercises";
  }

  @Override
  public String meaning() {
    return "A military exercise.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("label_en", "name"),
        Column.required("start", "first day, month or year"),
        Column.optional("end", "last day; empty: same as start"),
        Column.optional("place", "where (keys of places)"),
        Column.required("parties", "states and organizations that take part (references)"),
        Column.optional("description", "what was done, in short"),
        Column.required("sources", "documents that say so"),
        Column.optional("certainty", "probable or doubtful; empty: nothing is doubtful"),
        Column.optional("note", "remark, such as where sources differ"));
  }

  @Override
  public void map(Row row) {
    row.statement(Iris.id("exercise", row.text("id")), Vocabulary.MILITARY_EXERCISE)
        .cell(RDFS.LABEL, "label_en", "en")
        .period(row.happening("start", "end"))
        .addAll(Vocabulary.TAKES_PLACE_IN, row.references("place", "place"))
        .parties(row.references("parties"))
        .cell(DCTERMS.DESCRIPTION, "description", "en");
  }
}
