package org.w3id.dyad.source.conflict;

import java.util.Arrays;
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
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.format.CitedSource;
import org.w3id.dyad.source.format.row.CodedStates;
import org.w3id.dyad.source.format.row.Codes;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * The UCDP/PRIO armed conflict dataset: a row for each conflict and each year in which it was
 * active, with its actors. Columns of actors hold several names divided by commas, and as many
 * numbers of Gleditsch and Ward where all of them are states.
 *
 * <p>How precise a date is stands beside it: 1 is a day; 2 and 3 are taken as the month, 4 and 5 as
 * the year. Of 6 and 7 not even the year is sure, and the conflict is marked as probable. Not read
 * are the world regions, the cumulative intensity, and the publisher's numbers of actors.
 *
 * @see <a href="https://ucdp.uu.se/downloads/">the publisher's page</a>
 */
public final class Ucdp extends CitedSource {
  private static final Form CONFLICT_YEARS =
      new Form(
          "the file of conflict-years",
          List.of("conflict_id", "side_a", "side_b", "year", "intensity_level", "gwno_a"));
  private static final Period YEARS = Period.years(1946, 2022);
  private static final Codes<String> INCOMPATIBILITY =
      new Codes<>(Map.of("1", "territory", "2", "government", "3", "territory and government"));
  private static final Codes<String> TYPE =
      new Codes<>(
          Map.of(
              "1", "extrasystemic",
              "2", "interstate",
              "3", "intrastate",
              "4", "internationalized intrastate"));
  private static final Codes<IRI> INTENSITY =
      new Codes<>(Map.of("1", Vocabulary.MINOR_CONFLICT, "2", Vocabulary.WAR_INTENSITY));
  private static final Codes<Integer> PRECISION =
      new Codes<>(Map.of("1", 3, "2", 2, "3", 2, "4", 1, "5", 1, "6", 0, "7", 0));

  /** A column of actors. */
  private enum Role {
    A("side_a", "gwno_a", Vocabulary.SIDE_A, false),
    A_SECOND("side_a_2nd", "gwno_a_2nd", Vocabulary.SIDE_A, true),
    B("side_b", "gwno_b", Vocabulary.SIDE_B, false),
    B_SECOND("side_b_2nd", "gwno_b_2nd", Vocabulary.SIDE_B, true);

    private final String names;
    private final String numbers;
    private final IRI side;
    private final boolean isSupporting;

    Role(String names, String numbers, IRI side, boolean isSupporting) {
      this.names = names;
      this.numbers = numbers;
      this.side = side;
      this.isSupporting = isSupporting;
    }
  }

  private final CodedStates states = CodedStates.gleditschWard();

  @Override
  public Description description() {
    return new Description(
        "ucdp",
        "UCDP/PRIO Armed Conflict Dataset",
        "Uppsala Conflict Data Program; Peace Research Institute Oslo",
        "https://ucdp.uu.se/downloads/",
        "https://creativecommons.org/licenses/by/4.0/",
        "the zip as published, or the CSV in it");
  }

  @Override
  protected List<Form> forms() {
    return List.of(CONFLICT_YEARS);
  }

  @Override
  protected Reading reading() {
    Repeats repeats = new Repeats();
    return (form, fields, draft) -> map(fields, draft, repeats);
  }

  private void map(Fields fields, Draft draft, Repeats repeats) {
    int conflict = fields.integer("conflict_id");
    int year = fields.year("year");
    String key = conflict + "-" + year;
    repeats.requireNew(key, "conflict_id", key, draft);
    Facts.Thing active =
        publication
            .statement(
                draft,
                Iris.id("conflict-year", "ucdp-" + key),
                Vocabulary.CONFLICT_YEAR,
                "conflict-year/" + key)
            .text(RDFS.LABEL, place(fields) + " in " + year, "en")
            .add(Vocabulary.IS_PART_OF_CONFLICT, conflict(conflict, fields, draft))
            .add(Vocabulary.HAS_INTENSITY, INTENSITY.required(fields, "intensity_level"))
            .text(Vocabulary.CONFLICT_TYPE, TYPE.required(fields, "type_of_conflict"), "en")
            .period(Period.at(new PartialDate(year, 0, 0)));
    subject(active, fields);
    episode(active, fields);
    for (String number : list(fields, "gwno_loc")) {
      state("gwno_loc", number, year, draft)
          .ifPresent(state -> active.add(Vocabulary.TAKES_PLACE_IN_STATE, state));
    }
    for (Role role : Role.values()) {
      actors(role, active, key, year, fields, draft);
    }
    publication.cover(draft, Vocabulary.CONFLICT_YEAR, YEARS, Vocabulary.FULL_REGISTER);
  }

  private static String place(Fields fields) {
    String territory = fields.get("territory_name");
    return fields.text("location") + (territory.isEmpty() ? "" : ": " + territory);
  }

  private static void subject(Facts.Thing thing, Fields fields) {
    thing
        .text(Vocabulary.INCOMPATIBILITY, INCOMPATIBILITY.required(fields, "incompatibility"), "en")
        .text(Vocabulary.DISPUTED_TERRITORY, fields.get("territory_name"));
  }

  private IRI conflict(int number, Fields fields, Draft draft) {
    IRI conflict = Iris.id("armed-conflict", "ucdp-" + number);
    if (draft.isNew(conflict)) {
      int precision = PRECISION.required(fields, "start_prec");
      Facts.Thing thing =
          publication
              .statement(draft, conflict, Vocabulary.ARMED_CONFLICT, "conflict/" + number)
              .text(RDFS.LABEL, place(fields), "en")
              .period(new Period(date(fields, "start_date", precision), null));
      subject(thing, fields);
      if (precision == 0) {
        thing
            .add(Vocabulary.HAS_CERTAINTY, Vocabulary.PROBABLE)
            .text(SKOS.NOTE, "The year of the start is not sure.", "en");
      }
    }
    return conflict;
  }

  private static void episode(Facts.Thing active, Fields fields) {
    int precision = PRECISION.required(fields, "start_prec2");
    active.date(Vocabulary.EPISODE_START, date(fields, "start_date2", precision));
    if (fields.get("ep_end").equals("1")) {
      active.date(Vocabulary.EPISODE_END, date(fields, "ep_end_date", 3));
    }
  }

  private static PartialDate date(Fields fields, String column, int parts) {
    fields.text(column);
    PartialDate date = fields.date(column).orElseThrow();
    return new PartialDate(
        date.year(), parts == 2 || parts == 3 ? date.month() : 0, parts == 3 ? date.day() : 0);
  }

  private void actors(
      Role role, Facts.Thing active, String key, int year, Fields fields, Draft draft) {
    List<String> names = list(fields, role.names);
    List<String> numbers = list(fields, role.numbers);
    if (!numbers.isEmpty() && numbers.size() != names.size()) {
      throw new UnusableValueException(
          role.numbers, fields.get(role.numbers), "are not as many as the names of the actors");
    }
    for (int i = 0; i < names.size(); i++) {
      String record = key + "-" + role.names + "-" + Iris.key(names.get(i));
      Facts.Thing part =
          publication
              .statement(
                  draft,
                  Iris.id("participation", "ucdp-" + record),
                  Vocabulary.PARTICIPATION,
                  "actor/" + record)
              .text(RDFS.LABEL, names.get(i), "en")
              .add(Vocabulary.IN_CONFLICT, active.iri())
              .add(Vocabulary.HAS_SIDE, role.side)
              .flag(Vocabulary.IS_SUPPORTING, role.isSupporting);
      if (!numbers.isEmpty()) {
        Optional<IRI> state = state(role.numbers, numbers.get(i), year, draft);
        part.add(Vocabulary.HAS_PARTY, state);
        active.add(Vocabulary.HAS_PARTY, state);
      }
    }
  }

  /** A number that means no state is remarked; the names of places and actors stay. */
  private Optional<IRI> state(String column, String number, int year, Draft draft) {
    PartialDate date = new PartialDate(year, 0, 0);
    Optional<IRI> state = states.find(number, date, draft);
    if (state.isEmpty()) {
      draft.remark(column, number, states.refusal(date) + ": kept by name");
    }
    return state;
  }

  private static List<String> list(Fields fields, String column) {
    return Arrays.stream(fields.get(column).split(","))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }
}
