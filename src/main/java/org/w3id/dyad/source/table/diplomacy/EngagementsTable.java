package org.w3id.dyad.source.table.diplomacy;

import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** Meetings, visits, calls and letters; a meeting during a visit is part of it. */
public final class EngagementsTable implements Table {

  private static final Map<String, IRI> KINDS =
      Map.of(
          "meeting", Vocabulary.MEETING,
          "visit", Vocabulary.VISIT,
          "call", Vocabulary.CALL,
          "correspondence", Vocabulary.CORRESPONDENCE);

  @Override
  public String name() {
    return "engagements";
  }

  @Override
  public String meaning() {
    return "An occasion on which officials deal with each other, told by one source or several.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key, beginning with the date"),
        Column.required("kind", "meeting, visit, call or correspondence"),
        Column.required("label_en", "what it is, in a few words"),
        Column.required("start", "day, month or year; a year or month does not mean all of it"),
        Column.optional("end", "last day of what takes several; empty: same as start"),
        Column.optional("format", "what protocol calls it, such as state visit"),
        Column.optional("place", "where (keys of places)"),
        Column.optional("host", "state that receives (key of states)"),
        Column.optional("guests", "states that send those who travel (keys of states)"),
        Column.required("parties", "states and organizations concerned (references)"),
        Column.optional("participants", "who takes part (keys of officials)"),
        Column.optional("other_participants", "others present, not described one by one"),
        Column.optional("part_of", "the visit during which it is held (key of engagements)"),
        Column.optional("outcome", "what it led to, by the account of the sources"),
        Column.required("sources", "documents that tell of it"),
        Column.optional("certainty", "probable or doubtful; empty: nothing is doubtful"),
        Column.optional("note", "remark, such as where sources differ"));
  }

  @Override
  public void map(Row row) {
    row.statement(Iris.id("engagement", row.text("id")), row.word("kind", KINDS))
        .cell(RDFS.LABEL, "label_en", "en")
        .period(row.happening("start", "end"))
        .cell(Vocabulary.VISIT_FORMAT, "format", "en")
        .addAll(Vocabulary.TAKES_PLACE_IN, row.references("place", "place"))
        .add(Vocabulary.HAS_HOST, row.reference("host", "state"))
        .addAll(Vocabulary.HAS_GUEST, row.references("guests", "state"))
        .parties(row.references("parties"))
        .addAll(Vocabulary.HAS_PARTICIPANT, row.references("participants", "official"))
        .cell(Vocabulary.OTHER_PARTICIPANTS, "other_participants", "en")
        .add(Vocabulary.IS_PART_OF_ENGAGEMENT, row.reference("part_of", "engagement"))
        .cell(Vocabulary.OUTCOME, "outcome", "en");
  }
}
