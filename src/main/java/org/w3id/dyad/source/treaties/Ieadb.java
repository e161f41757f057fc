package org.w3id.dyad.source.treaties;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.format.CitedSource;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * International Environmental Agreements Database: the list of treaties, and the membership
 * actions, one row a state and treaty with the days of signature, of ratification or a similar act,
 * of entry into force, of withdrawal and of rejoining. Years from 2500 on stand for days that are
 * not there. A row without any day says that the register has the state in the list of the treaty
 * and no act of it. The membership file names states of today; acts are those of the states of
 * their day.
 *
 * <p>A treaty signed on a 1 January is taken to be signed in that year: the two files write a year
 * of which no day is known in that way.
 *
 * @see <a href="https://iea.uoregon.edu/">Ronald B. Mitchell, IEA Database Project</a>
 */
public final class Ieadb extends CitedSource {
  private static final String NUMBER = "IEA# (click for add'l info)";
  private static final int NEVER = 2500;
  private static final Form TREATIES =
      new Form(
          "the list of treaties",
          List.of(
              NUMBER,
              "Inclusion",
              "Signature Year",
              "Signature Date",
              "Date IEA entered into force",
              "Treaty Name",
              "Agreement Type (level 2)",
              "Lineage"));
  private static final Form MEMBERS =
      new Form(
          "the membership actions",
          List.of(
              "country",
              "mitch_id",
              "tsig",
              "inclusion",
              "treatyname",
              "tterm",
              "csig",
              "crat",
              "ceif3",
              "ceif4",
              "ceif5",
              "ceif6",
              "ceif7"));
  private static final Map<Character, IRI> SCOPES =
      Map.of(
          'B', Vocabulary.BILATERAL,
          'M', Vocabulary.MULTILATERAL,
          'O', Vocabulary.OTHER_SCOPE);
  private static final Map<Character, String> SUBJECTS =
      Map.of('E', "environmental", 'N', "not environmental", 'u', "not told", 'U', "not told");

  private final Areas areas = new Areas();
  private final Participations participations = new Participations(publication);

  @Override
  public Description description() {
    return new Description(
        "ieadb",
        "International Environmental Agreements Database",
        "Ronald B. Mitchell, University of Oregon",
        "https://iea.uoregon.edu/",
        "to be cited",
        "the list of treaties (CSV) and the membership actions (xlsx)");
  }

  @Override
  protected List<Form> forms() {
    return List.of(TREATIES, MEMBERS);
  }

  @Override
  protected Reading reading() {
    Repeats repeats = new Repeats();
    return (form, fields, draft) -> {
      if (form == TREATIES) {
        treaty(fields, draft, repeats);
      } else {
        member(fields, draft, repeats);
      }
    };
  }

  private void treaty(Fields fields, Draft draft, Repeats repeats) {
    String number = fields.text(NUMBER);
    repeats.requireNew(number, NUMBER, number, draft);
    publication.cover(draft, Vocabulary.AGREEMENT, Vocabulary.SAMPLE);
    Facts.Thing treaty =
        describe(
            draft,
            number,
            fields.text("Treaty Name"),
            fields.text("Inclusion"),
            fields.text("Agreement Type (level 2)"));
    Optional<PartialDate> signed = signed(fields);
    signed.ifPresent(
        date -> treaty.date(Vocabulary.SIGNED_ON, date).whole(Vocabulary.YEAR, date.year()));
    inForce(fields, draft, treaty, signed);
    fields
        .optional("Lineage")
        .filter(lineage -> !lineage.equals("Not Yet Assigned"))
        .ifPresent(lineage -> treaty.text(SKOS.NOTE, "Lineage: " + lineage, "en"));
  }

  private static void inForce(
      Fields fields, Draft draft, Facts.Thing treaty, Optional<PartialDate> signed) {
    String column = "Date IEA entered into force";
    Optional<PartialDate> start = day(fields, column);
    start.ifPresent(date -> treaty.period(Vocabulary.HAS_PERIOD, new Period(date, null)));
    if (start.isPresent()
        && signed.isPresent()
        && start.get().latest().isBefore(signed.get().earliest())) {
      draft.remark(column, fields.get(column), "is before the signature: marked as doubtful");
      treaty
          .add(Vocabulary.HAS_CERTAINTY, Vocabulary.DOUBTFUL)
          .text(SKOS.NOTE, "the register has it in force before its signature", "en");
    }
  }

  /** The date, or the year if that is all that is known. */
  private static Optional<PartialDate> signed(Fields fields) {
    return day(fields, "Signature Date")
        .map(Ieadb::withoutFirstOfJanuary)
        .or(
            () ->
                fields
                    .optional("Signature Year")
                    .map(year -> new PartialDate(fields.year("Signature Year"), 0, 0))
                    .filter(date -> date.year() < NEVER));
  }

  private static PartialDate withoutFirstOfJanuary(PartialDate date) {
    return date.month() == 1 && date.day() == 1 ? new PartialDate(date.year(), 0, 0) : date;
  }

  private Facts.Thing describe(
      Draft draft, String number, String name, String inclusion, String type) {
    if (!inclusion.matches("[BMO][ENuU][ANU]")) {
      throw new UnusableValueException(
          "Inclusion", inclusion, "is not a code of three letters, such as MEA");
    }
    return publication
        .statement(draft, agreement(number), Vocabulary.AGREEMENT, "ieadb/" + number)
        .text(RDFS.LABEL, name, "en")
        .add(Vocabulary.HAS_AGREEMENT_TYPE, type(type, draft))
        .add(Vocabulary.HAS_TREATY_SCOPE, SCOPES.get(inclusion.charAt(0)))
        .text(
            SKOS.NOTE,
            "Inclusion " + inclusion + ": subject " + SUBJECTS.get(inclusion.charAt(1)),
            "en");
  }

  private static IRI agreement(String number) {
    return Iris.id("agreement", "ieadb-" + number);
  }

  private static IRI type(String name, Draft draft) {
    IRI type = Iris.id("agreement-type", "ieadb-" + Iris.key(name));
    if (draft.isNew(type)) {
      draft.about(type, Vocabulary.AGREEMENT_TYPE).text(SKOS.PREF_LABEL, name, "en");
    }
    return type;
  }

  private void member(Fields fields, Draft draft, Repeats repeats) {
    String number = fields.text("mitch_id");
    publication.cover(draft, Vocabulary.TREATY_PARTICIPATION, Vocabulary.SAMPLE);
    IRI state = state(fields);
    String key = "ieadb-" + number + "-" + state.getLocalName();
    if (repeats.see(key, "", draft) != Repeats.Finding.NEW) {
      throw new UnusableValueException(
          "country", fields.get("country"), "stands in an earlier row of the treaty too");
    }
    IRI treaty = agreement(number);
    if (draft.isNew(treaty)) {
      treaty(fields, draft, number);
    }
    act(fields, draft, key, treaty, state, "csig", Vocabulary.SIGNATURE);
    act(fields, draft, key, treaty, state, "crat", Vocabulary.CONSENT_TO_BE_BOUND);
    act(fields, draft, key, treaty, state, "ceif4", Vocabulary.WITHDRAWAL);
    act(fields, draft, key, treaty, state, "ceif5", Vocabulary.REJOINING);
    act(fields, draft, key, treaty, state, "ceif6", Vocabulary.WITHDRAWAL);
    act(fields, draft, key, treaty, state, "ceif7", Vocabulary.REJOINING);
    stand(fields, draft, key, treaty, state);
  }

  private void treaty(Fields fields, Draft draft, String number) {
    Facts.Thing treaty =
        describe(draft, number, name(fields, draft), fields.text("inclusion"), "Agreement");
    Optional<PartialDate> signed = day(fields, "tsig").map(Ieadb::withoutFirstOfJanuary);
    signed.ifPresent(
        date -> treaty.date(Vocabulary.SIGNED_ON, date).whole(Vocabulary.YEAR, date.year()));
    Optional<PartialDate> ended = day(fields, "tterm");
    if (ended.isPresent()
        && signed.isPresent()
        && ended.get().latest().isBefore(signed.get().earliest())) {
      draft.remark("tterm", fields.get("tterm"), "is before the signature: left out");
    } else {
      ended.ifPresent(date -> treaty.date(Vocabulary.TERMINATED_ON, date));
    }
  }

  /** A name in which UTF-8 was read as another encoding is put right. */
  private static String name(Fields fields, Draft draft) {
    String name = fields.text("treatyname");
    String mended = new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    boolean isGarbled =
        name.chars().allMatch(c -> c <= 0xFF)
            && mended.length() < name.length()
            && mended.indexOf('\uFFFD') < 0;
    if (isGarbled) {
      draft.remark("treatyname", name, "was UTF-8 read as Latin-1: read as " + mended);
    }
    return isGarbled ? mended : name;
  }

  private void act(
      Fields fields, Draft draft, String key, IRI treaty, IRI state, String column, IRI kind) {
    Optional<PartialDate> date = day(fields, column);
    (kind.equals(Vocabulary.SIGNATURE) ? date.map(Ieadb::withoutFirstOfJanuary) : date)
        .ifPresent(known -> participations.act(draft, key, treaty, state, kind, known));
  }

  /** In force from its entry to the first withdrawal, and so again from each rejoining on. */
  private void stand(Fields fields, Draft draft, String key, IRI treaty, IRI state) {
    Optional<PartialDate> entry = day(fields, "ceif3");
    if (entry.isEmpty()) {
      participations.stand(draft, key, treaty, state, Optional.empty());
      return;
    }
    List<List<String>> stretches =
        List.of(List.of("ceif3", "ceif4"), List.of("ceif5", "ceif6"), List.of("ceif7", "ceif7"));
    for (List<String> ends : stretches) {
      Optional<PartialDate> start = day(fields, ends.get(0));
      if (start.isPresent()) {
        PartialDate end =
            ends.get(0).equals(ends.get(1)) ? null : day(fields, ends.get(1)).orElse(null);
        participations.stand(draft, key, treaty, state, Optional.of(new Period(start.get(), end)));
      }
    }
  }

  private IRI state(Fields fields) {
    String name = fields.text("country");
    return name.equals("European Union")
        ? Iris.id("organization", "eu")
        : areas
            .named(name)
            .orElseThrow(
                () ->
                    new UnusableValueException(
                        "country", name, "is not the name of a known state"));
  }

  /**
   * A day as ISO 8601, or as the number that a spreadsheet counts from 1900; nothing for an empty
   * cell, for {@code 0000-00-00} and for a year after 2500.
   */
  private static Optional<PartialDate> day(Fields fields, String column) {
    String text = fields.get(column);
    if (text.isEmpty() || text.equals("0000-00-00")) {
      return Optional.empty();
    }
    try {
      PartialDate date =
          text.matches("\\d{1,6}") ? serial(Integer.parseInt(text)) : PartialDate.parse(text);
      return Optional.of(date).filter(known -> known.year() < NEVER);
    } catch (IllegalArgumentException e) {
      throw new UnusableValueException(column, text, e.getMessage());
    }
  }

  /** Spreadsheets count a 29 February 1900, day 60, that never was. */
  private static PartialDate serial(int number) {
    LocalDate start = number < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    return PartialDate.of(start.plusDays(number));
  }
}
