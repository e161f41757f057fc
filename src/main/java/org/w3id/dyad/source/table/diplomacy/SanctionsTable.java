package org.w3id.dyad.source.table.diplomacy;

import java.util.List;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** Restrictions that a state or an organization lays on persons, organizations or states. */
public final class SanctionsTable implements Table {

  @Override
  public String name() {
    return "sanctions";
  }

  @Override
  public String meaning() {
    return "A sanction, or a round of them decided on one day.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("label_en", "what it is"),
        Column.required("imposed_by", "who imposes it (references)"),
        Column.optional("targets", "whom it restricts (references)"),
        Column.optional(
            "target_text", "whom or what it restricts, where the graph has no thing for it"),
        Column.optional("start", "date of adoption"),
        Column.optional("end", "date on which it was lifted; empty: not known to have ended"),
        Column.optional("programme", "round or programme, as its issuer calls it"),
        Column.optional("legal_basis", "act on which it rests"),
        Column.optional("description", "what it forbids and why, in short"),
        Column.required("sources", "documents that say so"),
        Column.optional("certainty", "probable or doubtful; empty: nothing is doubtful"),
        Column.optional("note", "remark, such as where sources differ"));
  }

  @Override
  public void map(Row row) {
    row.statement(Iris.id("sanction", row.text("id")), Vocabulary.SANCTION)
        .cell(RDFS.LABEL, "label_en", "en")
        .addAll(Vocabulary.IMPOSED_BY, row.references("imposed_by"))
        .addAll(Vocabulary.HAS_TARGET, row.references("targets"))
        .cell(Vocabulary.TARGET_TEXT, "target_text", "en")
        .period(row.lasting("start", "end"))
        .cell(Vocabulary.PROGRAMME, "programme", "en")
        .cell(Vocabulary.LEGAL_BASIS, "legal_basis", "en")
        .cell(DCTERMS.DESCRIPTION, "description", "en");
  }
}
