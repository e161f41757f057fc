package org.w3id.dyad.source.table.diplomacy;

import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** Embassies, consulates and the offices that stand in their place. */
public final class MissionsTable implements Table {

  @Override
  public String name() {
    return "missions";
  }

  @Override
  public String meaning() {
    return "An embassy, a consulate or an office in its place that a state keeps in another one.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("kind", "what it is (key of concepts, scheme mission-kind)"),
        Column.required("label_en", "name in English"),
        Column.required("sender", "state that keeps it: state/…"),
        Column.required("host", "state in which it stands: state/…"),
        Column.optional("accredited_to", "states with which it deals (references)"),
        Column.optional("place", "town, as text"),
        Column.optional("start", "date of its opening"),
        Column.optional("end", "date of its closing"),
        Column.optional("attested_on", "date on which it is known to be there"),
        Column.required("sources", "documents, by their key in sources, with optional #locator"),
        Column.optional("certainty", "probable or doubtful"),
        Column.optional("note", "why it is doubtful, or a remark"));
  }

  @Override
  public void map(Row row) {
    IRI sender = row.reference("sender").orElseThrow();
    IRI host = row.reference("host").orElseThrow();
    row.statement(Iris.id("mission", row.text("id")), Vocabulary.DIPLOMATIC_MISSION)
        .cell(RDFS.LABEL, "label_en", "en")
        .add(Vocabulary.HAS_MISSION_KIND, row.reference("kind", "mission-kind"))
        .add(Vocabulary.HAS_SENDING_STATE, sender)
        .add(Vocabulary.IS_IN_STATE, host)
        .addAll(Vocabulary.IS_ACCREDITED_TO, row.references("accredited_to"))
        .cell(Vocabulary.PLACE_TEXT, "place", "en")
        .dyad(sender, host)
        .period(row.lasting("start", "end"))
        .date(Vocabulary.ATTESTED_ON, "attested_on");
  }
}
