package org.w3id.dyad.source.conflict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.w3id.dyad.source.format.row.SplitDate;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * Wars between states of the Correlates of War project: the file of participants 4.0, in which a
 * state that fought twice has two spells, and the directed dyadic file, in which each of two states
 * has a row for each year against the other. The years of one fight say the same, which is written
 * once. A date or number below 0 is not known or does not apply.
 *
 * <p>Not read are the region, what a war was before or after, and the roles of the dyadic file.
 *
 * @see <a href="https://correlatesofwar.org/data-sets/cow-war/">the publisher's page</a>
 */
public final class CowWars extends CitedSource {
  private static final Form PARTICIPANTS =
      new Form(
          "the file of participants",
          List.of("WarNum", "WarName", "ccode", "Side", "StartYear1", "BatDeath"));
  private static final Form DYADS =
      new Form(
          "the directed dyadic file",
          List.of("warnum", "dyindex", "statea", "stateb", "warstrtyr", "batdtha"));
  private static final SplitDate START = new SplitDate("StartYear1", "StartMonth1", "StartDay1");
  private static final SplitDate END = new SplitDate("EndYear1", "EndMonth1", "EndDay1");
  private static final SplitDate AGAIN = new SplitDate("StartYear2", "StartMonth2", "StartDay2");
  private static final SplitDate LAST = new SplitDate("EndYear2", "EndMonth2", "EndDay2");
  private static final SplitDate DYAD_START =
      new SplitDate("warstrtyr", "warstrtmnth", "warstrtday");
  private static final SplitDate DYAD_END = new SplitDate("warendyr", "warendmnth", "warenday");
  private static final Period YEARS = Period.years(1816, 2007);
  private static final Codes<IRI> SIDE =
      new Codes<>(Map.of("1", Vocabulary.SIDE_A, "2", Vocabulary.SIDE_B));
  private static final Codes<Boolean> INITIATOR = new Codes<>(Map.of("1", true, "2", false));
  private static final Codes<String> OUTCOME =
      new Codes<>(
          Map.of(
              "1", "winner",
              "2", "loser",
              "3", "compromise",
              "4", "the war became one of another type",
              "5", "ongoing at the end of the data",
              "6", "stalemate",
              "7", "went on below the level of war",
              "8", "changed sides"),
          Set.of("-9"));

  private final CodedStates states = CodedStates.cow();

  @Override
  public Description description() {
    return new Description(
        "cow-wars",
        "Correlates of War: wars between states 4.0",
        "Correlates of War project",
        "https://correlatesofwar.org/data-sets/cow-war/",
        "to be cited",
        "Inter-StateWarData_v4.0.csv and directed_dyadic_war.csv, one of them or both");
  }

  @Override
  protected List<Form> forms() {
    return List.of(PARTICIPANTS, DYADS);
  }

  @Override
  protected Reading reading() {
    Repeats repeats = new Repeats();
    return (form, fields, draft) -> {
      if (form.equals(PARTICIPANTS)) {
        mapParticipant(fields, draft, repeats);
      } else {
        mapDyad(fields, draft, repeats);
      }
    };
  }

  private void mapParticipant(Fields fields, Draft draft, Repeats repeats) {
    Period first = START.until(END, fields);
    Facts.Thing part = spell(fields, first, draft, repeats);
    deaths(fields, "BatDeath").ifPresent(number -> part.whole(Vocabulary.BATTLE_DEATHS, number));
    if (AGAIN.read(fields).isPresent()) {
      part.text(SKOS.NOTE, "The battle deaths are those of both spells.", "en");
      spell(fields, AGAIN.until(LAST, fields), draft, repeats);
    }
    Facts.Thing war = draft.about(war(fields, "WarNum"));
    if (draft.isNew(war.iri())) {
      publication
          .statement(draft, war.iri(), Vocabulary.WAR, "war/" + fields.integer("WarNum"))
          .text(RDFS.LABEL, fields.text("WarName"), "en");
    }
    war.add(Vocabulary.HAS_PARTY, state(fields, first, draft));
    publication.cover(draft, Vocabulary.WAR, YEARS, Vocabulary.FULL_REGISTER);
  }

  private IRI state(Fields fields, Period period, Draft draft) {
    return states.find(fields, "ccode", period.start(), draft);
  }

  private Facts.Thing spell(Fields fields, Period period, Draft draft, Repeats repeats) {
    String key =
        fields.integer("WarNum") + "-" + fields.integer("ccode") + "-" + fields.integer("Side");
    String spell = key + "-" + period.start();
    repeats.requireNew(spell, "ccode", spell, draft);
    Facts.Thing part =
        part("war-" + spell, "participant/" + spell, fields, "WarNum", draft)
            .add(Vocabulary.HAS_PARTY, state(fields, period, draft))
            .add(Vocabulary.HAS_SIDE, SIDE.required(fields, "Side"))
            .flag(Vocabulary.IS_INITIATOR, INITIATOR.required(fields, "Initiator"))
            .period(period);
    OUTCOME.read(fields, "Outcome").ifPresent(text -> part.text(Vocabulary.OUTCOME, text, "en"));
    return part;
  }

  private void mapDyad(Fields fields, Draft draft, Repeats repeats) {
    Period period = DYAD_START.until(DYAD_END, fields);
    within(fields.year("year"), period, fields);
    PartialDate first = period.start();
    Optional<Integer> own = deaths(fields, "batdtha");
    Optional<Integer> others = deaths(fields, "batdthb");
    // The key of a pair is written as a number, such as 89.001, and by some programs with a comma.
    String pair = fields.text("dyindex").replace(',', '.') + "-" + fields.integer("statea");
    String key = pair + "-" + period.iri().getLocalName();
    switch (repeats.see(key, own + " " + others, draft)) {
      case SAME -> {
        return;
      }
      case DIFFERENT ->
          throw new UnusableValueException(
              "batdtha", fields.get("batdtha"), "differs from an earlier year of the same fight");
      case NEW -> {}
    }
    Facts.Thing part =
        part("war-dyad-" + key, "dyad/" + key, fields, "warnum", draft)
            .add(Vocabulary.HAS_PARTY, states.find(fields, "statea", first, draft))
            .add(Vocabulary.HAS_OPPONENT, states.find(fields, "stateb", first, draft))
            .period(period);
    own.ifPresent(number -> part.whole(Vocabulary.BATTLE_DEATHS, number));
    others.ifPresent(number -> part.whole(Vocabulary.OPPONENT_BATTLE_DEATHS, number));
  }

  private static void within(int year, Period period, Fields fields) {
    if (year < period.start().year() || period.end() != null && year > period.end().year()) {
      throw new UnusableValueException(
          "year", fields.get("year"), "is not a year of the fight from " + period.start());
    }
  }

  private Facts.Thing part(String key, String record, Fields fields, String war, Draft draft) {
    IRI part = Iris.id("participation", key);
    return publication
        .statement(draft, part, Vocabulary.PARTICIPATION, record)
        .add(Vocabulary.IN_CONFLICT, war(fields, war));
  }

  private static Optional<Integer> deaths(Fields fields, String column) {
    return fields.get(column).isEmpty() || fields.integer(column) < 0
        ? Optional.empty()
        : Optional.of(fields.integer(column));
  }

  private static IRI war(Fields fields, String column) {
    return Iris.id("war", "cow-" + fields.integer(column));
  }
}
