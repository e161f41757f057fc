package org.w3id.dyad.source.conflict;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.format.row.Codes;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.UnusableValueException;

/** The codes of the Militarized Interstate Disputes, by their code book; -9 means not known. */
final class MidCodes {
  private static final Set<String> MISSING = Set.of("-9");

  /** Whether something is so, 1, or is not so, 0. */
  static final Codes<Boolean> FLAG = new Codes<>(Map.of("1", true, "0", false), MISSING);

  /** On which side a state is. */
  static final Codes<IRI> SIDE =
      new Codes<>(Map.of("1", Vocabulary.SIDE_A, "0", Vocabulary.SIDE_B));

  /** How a dispute ended. */
  static final Codes<String> OUTCOME =
      new Codes<>(
          numbered(
              "victory of side A",
              "victory of side B",
              "side A yields",
              "side B yields",
              "stalemate",
              "compromise",
              "release of what was seized",
              "unclear",
              "joins an ongoing war"),
          MISSING);

  /** How a dispute was settled. */
  static final Codes<String> SETTLEMENT =
      new Codes<>(numbered("negotiated", "imposed", "none", "unclear"), MISSING);

  /** What a state wants to change; 0 where it wants no change. */
  static final Codes<String> REVISION =
      new Codes<>(numbered("territory", "policy", "regime", "other"), Set.of("-9", "0"));

  private static final Codes<IRI> HOSTILITY =
      new Codes<>(
          numbered(
              Vocabulary.NO_MILITARY_ACTION,
              Vocabulary.THREAT_OF_FORCE,
              Vocabulary.DISPLAY_OF_FORCE,
              Vocabulary.USE_OF_FORCE,
              Vocabulary.HOSTILITY_OF_WAR),
          MISSING);

  private static final List<String> ACTIONS =
      List.of(
          "no militarized action",
          "threat to use force",
          "threat to blockade",
          "threat to occupy territory",
          "threat to declare war",
          "threat to use chemical, biological or radiological weapons",
          "threat to join a war",
          "show of force",
          "alert",
          "nuclear alert",
          "mobilization",
          "fortification of a border",
          "violation of a border",
          "blockade",
          "occupation of territory",
          "seizure",
          "attack",
          "clash",
          "declaration of war",
          "use of chemical, biological or radiological weapons",
          "beginning of an interstate war",
          "joining of an interstate war");

  private record Deaths(int least, int most) {}

  private static final int NO_LIMIT = Integer.MAX_VALUE;
  private static final Codes<Deaths> FATALITY =
      new Codes<>(
          Map.of(
              "0", new Deaths(0, 0),
              "1", new Deaths(1, 25),
              "2", new Deaths(26, 100),
              "3", new Deaths(101, 250),
              "4", new Deaths(251, 500),
              "5", new Deaths(501, 999),
              "6", new Deaths(1000, NO_LIMIT)),
          MISSING);

  private MidCodes() {}

  @SafeVarargs
  private static <T> Map<String, T> numbered(T... meanings) {
    return IntStream.range(0, meanings.length)
        .boxed()
        .collect(Collectors.toMap(i -> Integer.toString(i + 1), i -> meanings[i]));
  }

  /** How far something went, what was done at most, and how many were killed. */
  static void severity(Fields fields, String action, Facts.Thing thing, Draft draft) {
    thing.add(Vocabulary.HAS_HOSTILITY_LEVEL, HOSTILITY.read(fields, "hostlev"));
    if (!MISSING.contains(fields.text(action))) {
      thing.add(Vocabulary.HAS_MILITARY_ACTION, action(fields, action, draft));
    }
    FATALITY.read(fields, "fatality").ifPresent(deaths -> range(deaths, thing));
    if (!MISSING.contains(fields.text("fatalpre"))) {
      thing.whole(Vocabulary.BATTLE_DEATHS, fields.integer("fatalpre"));
    }
  }

  private static void range(Deaths deaths, Facts.Thing thing) {
    thing.whole(Vocabulary.MINIMUM_DEATHS, deaths.least());
    if (deaths.most() < NO_LIMIT) {
      thing.whole(Vocabulary.MAXIMUM_DEATHS, deaths.most());
    }
  }

  private static IRI action(Fields fields, String column, Draft draft) {
    int number = fields.integer(column);
    if (number < 0 || number >= ACTIONS.size()) {
      throw new UnusableValueException(
          column, fields.get(column), "is no action; they are 0 to " + (ACTIONS.size() - 1));
    }
    IRI action = Iris.id("mid-action", Integer.toString(number));
    if (draft.isNew(action)) {
      draft
          .about(action, Vocabulary.MILITARY_ACTION)
          .text(SKOS.NOTATION, Integer.toString(number))
          .text(SKOS.PREF_LABEL, ACTIONS.get(number), "en");
    }
    return action;
  }
}
