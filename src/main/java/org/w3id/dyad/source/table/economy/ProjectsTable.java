package org.w3id.dyad.source.table.economy;

import java.util.List;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/**
 * What is built, bought or run, apart from who pays for it; the money is in {@link
 * CommitmentsTable}.
 */
public final class ProjectsTable implements Table {

  @Override
  public String name() {
    return "projects";
  }

  @Override
  public String meaning() {
    return "Something that is to be built, bought or run with foreign money.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("label_en", "what it is"),
        Column.optional("sector", "branch of the economy, as text"),
        Column.required("state", "where it is (ISO alpha-3)"),
        Column.optional("place", "where it is (keys of places)"),
        Column.optional("start", "date from which it exists: agreement or start of construction"),
        Column.optional(
            "stage",
            "completed, suspended, cancelled or another word of commitments; empty: under way or not known"),
        Column.optional("organizations", "organizations that build, own or run it (references)"),
        Column.optional("external_id", "identifier of AidData, if it is one record"),
        Column.required("sources", "documents that say so"),
        Column.optional("certainty", "probable or doubtful; empty: nothing is doubtful"),
        Column.optional("note", "remark, such as where sources differ"));
  }

  @Override
  public void map(Row row) {
    row.statement(Iris.id("project", row.text("id")), Vocabulary.PROJECT)
        .cell(RDFS.LABEL, "label_en", "en")
        .cell(Vocabulary.SECTOR, "sector")
        .add(Vocabulary.IS_IN_STATE, row.reference("state", "state"))
        .addAll(Vocabulary.TAKES_PLACE_IN, row.references("place", "place"))
        .period(row.lasting("start", "end"))
        .add(
            Vocabulary.HAS_STAGE,
            row.optional("stage").map(stage -> row.word("stage", CommitmentsTable.STAGES)))
        .addAll(Vocabulary.HAS_PARTY, row.references("organizations"))
        .cell(Vocabulary.AID_DATA_ID, "external_id");
  }
}
