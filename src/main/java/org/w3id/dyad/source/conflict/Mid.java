package org.w3id.dyad.source.conflict;

import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.format.CitedSource;
import org.w3id.dyad.source.format.row.CodedStates;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.SplitDate;

/**
 * Militarized Interstate Disputes 5.0 of the Correlates of War project: the files of disputes
 * (MIDA), their participants (MIDB), incidents (MIDI) and the participants of these (MIDIP). A day
 * of -9 leaves a date to its month. Of a dispute that went on when the data ended no end is said.
 * Not read are numbers of states on each side, time between incidents, and durations of incidents.
 *
 * @see <a href="https://correlatesofwar.org/data-sets/mids/">the publisher's page</a>
 */
public final class Mid extends CitedSource {
  private static final Form DISPUTES =
      new Form("MIDA, the disputes", List.of("dispnum", "hiact", "recip", "ongo2014"));
  private static final Form STATES =
      new Form("MIDB, the participants of disputes", List.of("dispnum", "ccode", "revstate"));
  private static final Form INCIDENTS =
      new Form("MIDI, the incidents", List.of("dispnum", "incidnum", "duration", "tbi"));
  private static final Form INCIDENT_STATES =
      new Form("MIDIP, the participants of incidents", List.of("incidnum", "ccode", "insidea"));
  private static final SplitDate START = new SplitDate("styear", "stmon", "stday");
  private static final SplitDate END = new SplitDate("endyear", "endmon", "endday");
  private static final Map<IRI, Period> COVERED =
      Map.of(
          Vocabulary.DISPUTE, Period.years(1816, 2014),
          Vocabulary.DISPUTE_INCIDENT, Period.years(1993, 2014));

  private final CodedStates states = CodedStates.cow();

  @Override
  public Description description() {
    return new Description(
        "mid",
        "Correlates of War: militarized interstate disputes 5.0",
        "Correlates of War project",
        "https://correlatesofwar.org/data-sets/mids/",
        "to be cited",
        "MIDA, MIDB, MIDI and MIDIP as CSV, all or some of them");
  }

  @Override
  protected List<Form> forms() {
    return List.of(DISPUTES, STATES, INCIDENTS, INCIDENT_STATES);
  }

  @Override
  protected Reading reading() {
    Repeats repeats = new Repeats();
    return (form, fields, draft) -> {
      if (form.equals(DISPUTES)) {
        mapDispute(fields, draft, repeats);
      } else if (form.equals(STATES)) {
        mapState(fields, draft, repeats);
      } else if (form.equals(INCIDENTS)) {
        mapIncident(fields, draft, repeats);
      } else {
        mapIncidentState(fields, draft, repeats);
      }
    };
  }

  private void mapDispute(Fields fields, Draft draft, Repeats repeats) {
    int number = fields.integer("dispnum");
    Period period = START.until(END, fields);
    boolean isOngoing = MidCodes.FLAG.required(fields, "ongo2014");
    Facts.Thing dispute =
        statement(dispute(number), Vocabulary.DISPUTE, "MIDA/" + number, draft, repeats)
            .text(RDFS.LABEL, "COW dispute " + number, "en")
            .period(isOngoing ? new Period(period.start(), null) : period);
    if (isOngoing) {
      dispute.text(SKOS.NOTE, "It went on at the end of 2014, when the data end.", "en");
    }
    MidCodes.severity(fields, "hiact", dispute, draft);
    MidCodes.OUTCOME
        .read(fields, "outcome")
        .ifPresent(text -> dispute.text(Vocabulary.OUTCOME, text, "en"));
    MidCodes.SETTLEMENT
        .read(fields, "settle")
        .ifPresent(text -> dispute.text(Vocabulary.SETTLEMENT, text, "en"));
    MidCodes.FLAG
        .read(fields, "recip")
        .ifPresent(flag -> dispute.flag(Vocabulary.IS_RECIPROCATED, flag));
    dispute
        .whole(Vocabulary.MINIMUM_DURATION, fields.integer("mindur"))
        .whole(Vocabulary.MAXIMUM_DURATION, fields.integer("maxdur"));
    cover(Vocabulary.DISPUTE, draft);
  }

  private void mapState(Fields fields, Draft draft, Repeats repeats) {
    IRI dispute = dispute(fields.integer("dispnum"));
    Period period = START.until(END, fields);
    String key = fields.text("dispnum") + "-" + fields.text("ccode") + "-" + period.start();
    Facts.Thing part = part("MIDB/" + key, dispute, "sidea", period, fields, draft, repeats);
    MidCodes.severity(fields, "hiact", part, draft);
    MidCodes.FLAG.read(fields, "orig").ifPresent(flag -> part.flag(Vocabulary.IS_ORIGINATOR, flag));
    MidCodes.FLAG
        .read(fields, "revstate")
        .ifPresent(flag -> part.flag(Vocabulary.IS_REVISIONIST, flag));
    revisions(fields, part);
  }

  private void mapIncident(Fields fields, Draft draft, Repeats repeats) {
    int number = fields.integer("incidnum");
    Facts.Thing incident =
        statement(incident(number), Vocabulary.DISPUTE_INCIDENT, "MIDI/" + number, draft, repeats)
            .text(RDFS.LABEL, "COW incident " + number, "en")
            .add(Vocabulary.IS_PART_OF_CONFLICT, dispute(fields.integer("dispnum")))
            .period(START.until(END, fields));
    MidCodes.severity(fields, "action", incident, draft);
    cover(Vocabulary.DISPUTE_INCIDENT, draft);
  }

  private void mapIncidentState(Fields fields, Draft draft, Repeats repeats) {
    IRI incident = incident(fields.integer("incidnum"));
    Period period = START.until(END, fields);
    String key = fields.text("incidnum") + "-" + fields.text("ccode");
    Facts.Thing part = part("MIDIP/" + key, incident, "insidea", period, fields, draft, repeats);
    MidCodes.severity(fields, "action", part, draft);
    revisions(fields, part);
  }

  private Facts.Thing part(
      String record,
      IRI conflict,
      String side,
      Period period,
      Fields fields,
      Draft draft,
      Repeats repeats) {
    IRI state = states.find(fields, "ccode", period.start(), draft);
    draft.about(conflict).add(Vocabulary.HAS_PARTY, state);
    IRI part = Iris.id("participation", "mid-" + record.substring(record.indexOf('/') + 1));
    return statement(part, Vocabulary.PARTICIPATION, record, draft, repeats)
        .add(Vocabulary.IN_CONFLICT, conflict)
        .add(Vocabulary.HAS_PARTY, state)
        .add(Vocabulary.HAS_SIDE, MidCodes.SIDE.required(fields, side))
        .period(period);
  }

  private static void revisions(Fields fields, Facts.Thing part) {
    for (String column : List.of("revtype1", "revtype2")) {
      MidCodes.REVISION
          .read(fields, column)
          .ifPresent(text -> part.text(Vocabulary.REVISION_TYPE, text, "en"));
    }
  }

  private Facts.Thing statement(IRI thing, IRI type, String record, Draft draft, Repeats repeats) {
    repeats.requireNew(record, "", record, draft);
    return publication.statement(draft, thing, type, record);
  }

  private void cover(IRI kind, Draft draft) {
    publication.cover(draft, kind, COVERED.get(kind), Vocabulary.FULL_REGISTER);
  }

  private static IRI dispute(int number) {
    return Iris.id("dispute", "mid-" + number);
  }

  private static IRI incident(int number) {
    return Iris.id("incident", "mid-" + number);
  }
}
