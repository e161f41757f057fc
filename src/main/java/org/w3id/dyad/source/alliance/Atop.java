package org.w3id.dyad.source.alliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.DatedStates;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.format.CitedSource;
import org.w3id.dyad.source.format.row.CodedStates;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.SplitDate;

/**
 * Alliance Treaty Obligations and Provisions (ATOP) 4.01: the file of alliances, and the file of
 * members, which has a row for each member in each phase of an alliance, with what it promises in
 * that phase. An end of 0 means that the data end before the alliance or the membership does.
 *
 * <p>Read are dates, members, the five promises, and whether they are conditional. Not read are the
 * other provisions and the codes of how an alliance ended.
 *
 * @see <a href="http://www.atopdata.org/">the publisher's page</a>
 */
public final class Atop extends CitedSource {
  private static final Form ALLIANCES =
      new Form("the file of alliances", List.of("atopid", "begyr", "endyr", "mem1", "defense"));
  private static final Form MEMBERS =
      new Form("the file of members", List.of("atopid", "member", "yrent", "yrexit", "defense"));
  private static final Promises PROMISES =
      new Promises(
          Map.of(
              "defense", Vocabulary.DEFENCE_OBLIGATION,
              "offense", Vocabulary.OFFENCE_OBLIGATION,
              "neutral", Vocabulary.NEUTRALITY_OBLIGATION,
              "nonagg", Vocabulary.NON_AGGRESSION_OBLIGATION,
              "consul", Vocabulary.CONSULTATION_OBLIGATION));
  private static final SplitDate BEGIN = new SplitDate("begyr", "begmo", "begday");
  private static final SplitDate END = new SplitDate("endyr", "endmo", "endday");
  private static final SplitDate ENTRY = new SplitDate("yrent", "moent", "dayent");
  private static final SplitDate EXIT = new SplitDate("yrexit", "moexit", "dayexit");
  private static final Period YEARS = Period.years(1815, 2016);

  private static final String SEVERAL =
      "is no state of the COW system, or not one and the same, in all of the time: left out; the"
          + " file of members has it by date";

  private final CodedStates states = CodedStates.cow();

  @Override
  public Description description() {
    return new Description(
        "atop",
        "Alliance Treaty Obligations and Provisions (ATOP) 4.01",
        "Brett Ashley Leeds, Jeffrey Ritter, Sara McLaughlin Mitchell, Andrew Long",
        "http://www.atopdata.org/",
        "to be cited",
        "the files of alliances and of members as CSV, one of them or both");
  }

  @Override
  protected List<Form> forms() {
    return List.of(MEMBERS, ALLIANCES);
  }

  @Override
  protected Reading reading() {
    Repeats repeats = new Repeats();
    return (form, fields, draft) -> {
      if (form.equals(MEMBERS)) {
        mapMember(fields, draft, repeats);
      } else {
        mapAlliance(fields, draft, repeats);
      }
    };
  }

  private void mapAlliance(Fields fields, Draft draft, Repeats repeats) {
    int number = fields.integer("atopid");
    Period period = BEGIN.until(END, fields);
    repeats.requireNew("atopid" + number, "atopid", Integer.toString(number), draft);
    Facts.Thing alliance =
        publication
            .statement(draft, alliance(number), Vocabulary.ALLIANCE, "alliance/" + number)
            .text(RDFS.LABEL, "ATOP alliance " + number, "en")
            .add(Vocabulary.HAS_RECORD, record(number, draft))
            .period(period)
            .addAll(Vocabulary.HAS_PARTY, parties(fields, period, draft))
            .addAll(Vocabulary.HAS_OBLIGATION, PROMISES.read(fields))
            .flag(Vocabulary.IS_CONDITIONAL, Promises.flag(fields, "conditio"));
    fields
        .optional("cow4id")
        .ifPresent(id -> alliance.add(Vocabulary.HAS_RECORD, CowAlliances.record(id, draft)));
    publication.cover(draft, Vocabulary.ALLIANCE, YEARS, Vocabulary.FULL_REGISTER);
  }

  /** The members are named without dates; a number that changed its meaning is left out. */
  private List<IRI> parties(Fields fields, Period period, Draft draft) {
    List<IRI> parties = new ArrayList<>();
    for (int i = 1; fields.has("mem" + i); i++) {
      String column = "mem" + i;
      for (String code : fields.optional(column).stream().toList()) {
        states
            .throughout(code, period)
            .ifPresentOrElse(parties::add, () -> draft.remark(column, code, SEVERAL));
      }
    }
    return parties;
  }

  private void mapMember(Fields fields, Draft draft, Repeats repeats) {
    int number = fields.integer("atopid");
    Period period = ENTRY.until(EXIT, fields);
    List<DatedStates.Part> parts = states.parts(fields, "member", period, draft);
    String key = number + "-" + fields.text("member") + "-" + fields.integer("phase") + "-";
    String spell = key + period.start();
    repeats.requireNew("member" + spell, "member", spell, draft);
    for (DatedStates.Part part : parts) {
      membership(number, key + part.start(), part, fields, draft);
    }
    publication.cover(draft, Vocabulary.ALLIANCE_MEMBERSHIP, YEARS, Vocabulary.FULL_REGISTER);
  }

  private void membership(
      int number, String key, DatedStates.Part part, Fields fields, Draft draft) {
    int phase = fields.integer("phase");
    Facts.Thing membership =
        publication
            .statement(
                draft,
                Iris.id("alliance-membership", "atop-" + key),
                Vocabulary.ALLIANCE_MEMBERSHIP,
                "member/" + key)
            .add(Vocabulary.IN_ALLIANCE, alliance(number))
            .add(Vocabulary.HAS_PARTY, part.state())
            .period(part.period())
            .addAll(Vocabulary.HAS_OBLIGATION, PROMISES.read(fields))
            .flag(Vocabulary.IS_CONDITIONAL, Promises.flag(fields, "conditio"));
    Memberships.mark(part, membership);
    if (phase > 0) {
      membership.whole(Vocabulary.PHASE, phase);
    }
  }

  /** The entry of an alliance, to which the shipped tables point too. */
  private static IRI record(int number, Draft draft) {
    IRI entry = Iris.id("atop-record", Integer.toString(number));
    draft.about(entry, Vocabulary.PUBLISHED_RECORD).text(RDFS.LABEL, "ATOP " + number);
    return entry;
  }

  private static IRI alliance(int number) {
    return Iris.id("alliance", "atop-" + number);
  }
}
