package org.w3id.dyad.source.table.diplomacy;

import java.util.List;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** Deliveries of military equipment and of its parts. */
public final class ArmsTransfersTable implements Table {

  @Override
  public String name() {
    return "arms_transfers";
  }

  @Override
  public String meaning() {
    return "Military equipment or its parts pass from one state to another.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("label_en", "what passes, from whom to whom"),
        Column.optional("system", "type of equipment (key of weapon_systems)"),
        Column.required("supplier", "who gives it (reference)"),
        Column.required("receiver", "who gets it (reference)"),
        Column.required("start", "day, month or year"),
        Column.optional("end", "last day; empty: same as start"),
        Column.optional("description", "what is known of it, in short"),
        Column.required("sources", "documents that say so"),
        Column.optional("certainty", "probable or doubtful; empty: nothing is doubtful"),
        Column.optional("note", "remark, such as where sources differ"));
  }

  @Override
  public void map(Row row) {
    row.statement(Iris.id("arms-transfer", row.text("id")), Vocabulary.ARMS_TRANSFER)
        .cell(RDFS.LABEL, "label_en", "en")
        .add(Vocabulary.HAS_WEAPON_SYSTEM, row.reference("system", "weapon-system"))
        .add(Vocabulary.HAS_SUPPLIER, row.reference("supplier"))
        .add(Vocabulary.HAS_RECIPIENT, row.reference("receiver"))
        .dyad(row.reference("supplier").orElseThrow(), row.reference("receiver").orElseThrow())
        .period(row.happening("start", "end"))
        .cell(DCTERMS.DESCRIPTION, "description", "en");
  }
}
