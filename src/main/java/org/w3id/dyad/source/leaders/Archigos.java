package org.w3id.dyad.source.leaders;

import static org.eclipse.rdf4j.model.util.Values.iri;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.DatedStates;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.format.CitedSource;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.format.workbook.Spreadsheet;

/**
 * Archigos: the effective leaders of independent states since 1840, one row a spell in office. The
 * post is that of the person who effectively governs, whatever it is called. Numbers of states are
 * those of Gleditsch and Ward. A spell that was still going on at the end of the data has no end
 * and was so far seen on that day. Not read: family ties and pages of DBpedia.
 *
 * @see <a href="http://ksgleditsch.com/archigos.html">Goemans, Gleditsch, Chiozza, Archigos 4.1</a>
 */
public final class Archigos extends CitedSource {
  private static final IRI BIRTH_DATE = iri("https://schema.org/birthDate");
  private static final IRI DEATH_DATE = iri("https://schema.org/deathDate");
  private static final IRI GENDER = iri("https://schema.org/gender");
  private static final Period YEARS =
      new Period(new PartialDate(1840, 0, 0), new PartialDate(2015, 12, 31));
  private static final String STILL = "Still in Office";
  private static final String CUT =
      "has a text without its closing quote: it is taken to end before the next comma, and may be"
          + " cut off";
  private static final Form SPELLS =
      new Form(
          "the list of leaders",
          List.of("obsid", "leadid", "ccode", "leader", "startdate", "enddate", "entry", "exit"));

  private final OfficeHolders holders = new OfficeHolders(publication);
  private final DatedStates states = DatedStates.gleditschWard();

  @Override
  public Description description() {
    return new Description(
        "archigos",
        "Archigos: political leaders 4.1",
        "Henk E. Goemans, Kristian Skrede Gleditsch, Giacomo Chiozza",
        "http://ksgleditsch.com/archigos.html",
        "to be cited",
        "the list of leaders as CSV or text with tabs");
  }

  @Override
  protected List<Form> forms() {
    return List.of(SPELLS);
  }

  @Override
  protected void read(Input input, Draft draft, Reading reading) throws IOException {
    if (Spreadsheet.is(input)) {
      super.read(input, draft, reading);
      return;
    }
    Set<Long> mended = new TreeSet<>();
    super.read(ClosedQuotes.of(input, mended::add), draft, reading);
    mended.forEach(line -> draft.sink().remark(input.name(), line, "", "", CUT));
  }

  @Override
  protected Reading reading() {
    Repeats spells = new Repeats();
    Repeats people = new Repeats();
    return (form, fields, draft) -> map(fields, draft, spells, people);
  }

  private void map(Fields fields, Draft draft, Repeats spells, Repeats people) {
    String spell = fields.text("obsid");
    spells.requireNew(spell, "obsid", spell, draft);
    String code = fields.text("ccode");
    PartialDate start = day(fields, "startdate");
    PartialDate last = day(fields, "enddate");
    publication.cover(draft, Vocabulary.TENURE, YEARS, Vocabulary.SAMPLE);
    boolean isOpen = fields.get("exit").equals(STILL);
    List<DatedStates.Part> parts = states.of(code, start, isOpen ? null : last);
    if (parts.isEmpty()) {
      throw new UnusableValueException("ccode", code, "is no state of the list in " + start);
    }
    IRI person = person(fields, draft, people);
    for (DatedStates.Part part : parts) {
      DatedStates.describe(part.area(), draft);
      String key = "archigos-" + spell + (part.isParted() ? "-" + part.area().key() : "");
      Facts.Thing tenure =
          holders.tenure(
              draft,
              key,
              "archigos/" + spell,
              person,
              OfficeHolders.effectiveLeader(part.state(), draft),
              new Period(part.start(), part.end()));
      describe(tenure, fields, part, start, isOpen ? last : null);
    }
  }

  private static void describe(
      Facts.Thing tenure,
      Fields fields,
      DatedStates.Part part,
      PartialDate start,
      PartialDate attested) {
    if (start.equals(part.start())) {
      tenure.text(Vocabulary.MANNER_OF_ENTRY, fields.get("entry"));
    }
    if (part.end() == null && attested != null) {
      tenure.date(Vocabulary.ATTESTED_ON, attested);
    } else if (part.end() != null && part.end().equals(day(fields, "enddate"))) {
      tenure.text(Vocabulary.MANNER_OF_EXIT, exit(fields));
    }
    told(fields, "posttenurefate")
        .ifPresent(fate -> tenure.text(SKOS.NOTE, "After the time in office: " + fate, "en"));
    if (part.isParted()) {
      OfficeHolders.part(tenure, DatedStates.PARTED);
    }
  }

  /** How the spell ended, with what the narrower code says besides. */
  private static String exit(Fields fields) {
    String exit = fields.get("exit");
    return told(fields, "exitcode")
        .filter(code -> !code.equals(exit) && !code.equals("Regular"))
        .map(code -> exit + ": " + code)
        .orElse(exit);
  }

  /** A person of the publisher's key; another name in a later row is another name of it. */
  private static IRI person(Fields fields, Draft draft, Repeats people) {
    String key = fields.text("leadid");
    String name = fields.text("leader");
    Repeats.Finding finding = people.see(key, name, draft);
    if (finding == Repeats.Finding.DIFFERENT) {
      draft.remark("leader", name, "is another name than an earlier row has for " + key);
      return OfficeHolders.alsoNamed("archigos-" + key, name, draft);
    }
    Facts.Thing person = OfficeHolders.named("archigos-" + key, name, draft);
    if (finding == Repeats.Finding.NEW) {
      date(fields, "borndate", "yrborn", draft).ifPresent(date -> person.date(BIRTH_DATE, date));
      date(fields, "deathdate", "yrdied", draft).ifPresent(date -> person.date(DEATH_DATE, date));
      told(fields, "gender").ifPresent(gender -> person.text(GENDER, gender));
    }
    return person.iri();
  }

  /** The day of birth or death, or the year if the day is not known or cannot be one. */
  private static Optional<PartialDate> date(Fields fields, String day, String year, Draft draft) {
    return told(fields, day)
        .flatMap(text -> possible(day, text, draft))
        .or(() -> told(fields, year).map(text -> new PartialDate(fields.year(year), 0, 0)));
  }

  private static Optional<PartialDate> possible(String column, String text, Draft draft) {
    try {
      return Optional.of(PartialDate.parse(text));
    } catch (IllegalArgumentException e) {
      draft.remark(column, text, e.getMessage() + ": left out");
      return Optional.empty();
    }
  }

  /** What a cell says; codes such as -777, not yet or not applicable, and NA say nothing. */
  private static Optional<String> told(Fields fields, String column) {
    return fields
        .optional(column)
        .filter(text -> !Fields.isMissing(text) && !text.matches("-\\d{3}"));
  }

  private static PartialDate day(Fields fields, String column) {
    return parsed(column, fields.text(column));
  }

  private static PartialDate parsed(String column, String text) {
    try {
      return PartialDate.parse(text);
    } catch (IllegalArgumentException e) {
      throw new UnusableValueException(column, text, e.getMessage());
    }
  }
}
