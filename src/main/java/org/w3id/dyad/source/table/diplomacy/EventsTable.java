package org.w3id.dyad.source.table.diplomacy;

import java.util.List;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** Happenings beside engagements and exercises: elections, summits, closures. */
public final class EventsTable implements Table {

  @Override
  public String name() {
    return "events";
  }

  @Override
  public String meaning() {
    return "Something that happened and is neither an engagement nor a military exercise.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key, beginning with the date"),
        Column.required("kind", "sort (key of concepts, scheme event-kind)"),
        Column.required("label_en", "what it is, in a few words"),
        Column.required("start", "day, month or year"),
        Column.optional("end", "last day of what takes several; empty: same as start"),
        Column.optional("place", "where (keys of places)"),
        Column.optional("parties", "states and organizations concerned (references)"),
        Column.optional("participants", "who takes part (keys of officials)"),
        Column.optional("eases", "sanctions that it eases without ending them (keys of sanctions)"),
        Column.optional("description", "what happened, in short"),
        Column.required("sources", "documents that tell of it"),
        Column.optional("certainty", "probable or doubtful; empty: nothing is doubtful"),
        Column.optional("note", "remark"));
  }

  @Override
  public void map(Row row) {
    boolean election = row.text("kind").equals("election");
    row.statement(
            Iris.id("event", row.text("id")), election ? Vocabulary.ELECTION : Vocabulary.EVENT)
        .cell(RDFS.LABEL, "label_en", "en")
        .add(Vocabulary.HAS_EVENT_KIND, row.reference("kind", "event-kind"))
        .period(row.happening("start", "end"))
        .addAll(Vocabulary.TAKES_PLACE_IN, row.references("place", "place"))
        .parties(row.references("parties"))
        .addAll(Vocabulary.HAS_PARTICIPANT, row.references("participants", "official"))
        .addAll(Vocabulary.EASES, row.references("eases", "sanction"))
        .cell(DCTERMS.DESCRIPTION, "description", "en");
  }
}
