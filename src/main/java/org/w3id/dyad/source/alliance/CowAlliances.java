package org.w3id.dyad.source.alliance;

import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
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
 * Formal alliances of the Correlates of War project 4.1, the file by member: a row for each member
 * of each alliance, with the dates of both. The data begin on 1 January 1816: what is older was in
 * force then, and its start is not said. An entente is a promise of consultation. An end that is
 * empty means that the data end before the alliance does.
 *
 * @see <a href="https://correlatesofwar.org/data-sets/formal-alliances/">the publisher's page</a>
 */
public final class CowAlliances extends CitedSource {
  private static final Form MEMBERS =
      new Form(
          "the file by member",
          List.of("version4id", "ccode", "all_st_year", "mem_st_year", "mem_end_year", "defense"));
  private static final Promises PROMISES =
      new Promises(
          Map.of(
              "defense", Vocabulary.DEFENCE_OBLIGATION,
              "neutrality", Vocabulary.NEUTRALITY_OBLIGATION,
              "nonaggression", Vocabulary.NON_AGGRESSION_OBLIGATION,
              "entente", Vocabulary.CONSULTATION_OBLIGATION));
  private static final SplitDate BEGIN = new SplitDate("all_st_year", "all_st_month", "all_st_day");
  private static final SplitDate END =
      new SplitDate("all_end_year", "all_end_month", "all_end_day");
  private static final SplitDate ENTRY = new SplitDate("mem_st_year", "mem_st_month", "mem_st_day");
  private static final SplitDate EXIT =
      new SplitDate("mem_end_year", "mem_end_month", "mem_end_day");
  private static final PartialDate FIRST = new PartialDate(1816, 1, 1);
  private static final Period YEARS = Period.years(1816, 2012);

  private final CodedStates states = CodedStates.cow();

  @Override
  public Description description() {
    return new Description(
        "cow-alliances",
        "Correlates of War: formal alliances 4.1",
        "Correlates of War project",
        "https://correlatesofwar.org/data-sets/formal-alliances/",
        "to be cited",
        "alliance_v4.1_by_member.csv; plain, gzip or zip");
  }

  @Override
  protected List<Form> forms() {
    return List.of(MEMBERS);
  }

  @Override
  protected Reading reading() {
    Repeats repeats = new Repeats();
    return (form, fields, draft) -> map(fields, draft, repeats);
  }

  private void map(Fields fields, Draft draft, Repeats repeats) {
    int number = fields.integer("version4id");
    Period period = ENTRY.until(EXIT, fields);
    List<DatedStates.Part> parts = states.parts(fields, "ccode", period, draft);
    String key = number + "-" + fields.text("ccode") + "-";
    repeats.requireNew(key + period.start(), "ccode", fields.get("ccode"), draft);
    for (DatedStates.Part part : parts) {
      membership(number, key + part.start(), part, fields, draft);
    }
    publication.cover(draft, Vocabulary.ALLIANCE_MEMBERSHIP, YEARS, Vocabulary.FULL_REGISTER);
  }

  private void membership(
      int number, String key, DatedStates.Part part, Fields fields, Draft draft) {
    List<IRI> promises = PROMISES.read(fields);
    Facts.Thing membership =
        publication
            .statement(
                draft,
                Iris.id("alliance-membership", "cow-" + key),
                Vocabulary.ALLIANCE_MEMBERSHIP,
                "member/" + key)
            .add(Vocabulary.IN_ALLIANCE, alliance(number, fields, part.state(), promises, draft))
            .add(Vocabulary.HAS_PARTY, part.state())
            .addAll(Vocabulary.HAS_OBLIGATION, promises);
    Memberships.mark(part, membership);
    boolean isOlder = Promises.flag(fields, "left_censor") && part.period().start().equals(FIRST);
    lasting(membership, part.period(), isOlder);
  }

  /** Each member adds itself and its promises to the alliance; its dates are said once. */
  private IRI alliance(int number, Fields fields, IRI member, List<IRI> promises, Draft draft) {
    IRI alliance = Iris.id("alliance", "cow-" + number);
    if (draft.isNew(alliance)) {
      publication
          .statement(draft, alliance, Vocabulary.ALLIANCE, "alliance/" + number)
          .text(RDFS.LABEL, "COW alliance " + number, "en")
          .add(Vocabulary.HAS_RECORD, record(Integer.toString(number), draft));
      Period period = BEGIN.until(END, fields);
      lasting(draft.about(alliance), period, period.start().equals(FIRST));
    }
    draft
        .about(alliance)
        .add(Vocabulary.HAS_PARTY, member)
        .addAll(Vocabulary.HAS_OBLIGATION, promises);
    return alliance;
  }

  /** A start that is only the first day of the data is a day on which it held. */
  private static void lasting(Facts.Thing thing, Period period, boolean isOlder) {
    if (!isOlder) {
      thing.period(period);
      return;
    }
    thing.date(Vocabulary.ATTESTED_ON, period.start());
    if (period.end() != null) {
      thing.period(new Period(null, period.end()));
    }
  }

  /** The entry of an alliance, by which other data sets name it. */
  static IRI record(String number, Draft draft) {
    IRI entry = Iris.id("cow-alliance-record", number);
    if (draft.isNew(entry)) {
      draft.about(entry, Vocabulary.PUBLISHED_RECORD).text(RDFS.LABEL, "COW alliance " + number);
    }
    return entry;
  }
}
