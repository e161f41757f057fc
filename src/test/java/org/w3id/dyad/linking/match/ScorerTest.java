package org.w3id.dyad.linking.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.rdf.PartialDate;

/** What features of two descriptions add up to. */
class ScorerTest {
  private final Scorer scorer = new Scorer();

  private static DescriptionBuilder person(String... names) {
    return new DescriptionBuilder("x", Kind.PERSON).names(names);
  }

  private Match score(DescriptionBuilder one, DescriptionBuilder other) {
    Match match = scorer.score(one.build(), other.build());
    Match turned = scorer.score(other.build(), one.build());
    assertEquals(match.score(), turned.score(), 1e-9);
    assertEquals(match.features(), turned.features());
    return match;
  }

  private static PartialDate date(String text) {
    return PartialDate.parse(text);
  }

  @Test
  void aNameAloneMakesNobodyTheSame() {
    Match match = score(person("Wang Yi"), person("Wang Yi"));
    assertEquals(Outcome.PERHAPS, match.outcome());
  }

  @Test
  void nameAndDayOfBirthMakeTheSame() {
    Match match =
        score(
            person("Alexander Lukashenko").date(date("1954-08-30")),
            person("LUKASHENKA, Alyaksandr Hryhoryavich").date(date("1954-08-30")));
    assertEquals(Outcome.SAME, match.outcome());
    assertEquals(List.of("name", "date"), match.features().stream().map(Feature::name).toList());
  }

  @Test
  void aFamilyNameAndDayOfBirthAreForAPerson() {
    DescriptionBuilder one = person("麦美娟").date(date("1960-05-07")).state("CHN");
    DescriptionBuilder other = person("Alice Mak").date(date("1960-05-07")).state("CHN");
    assertEquals(Outcome.PERHAPS, score(one, other).outcome());
    Match keyed =
        score(
            one.identifier(new Identifier("wikidata", "Q1", true)),
            other.identifier(new Identifier("wikidata", "Q1", true)));
    assertEquals(Outcome.SAME, keyed.outcome());
  }

  @Test
  void aListOfFamilyNamesIsLinkedByDayOfBirth() {
    Match match =
        score(
            person("Lukashenko").date(date("1954-08-30")).state("BLR"),
            person("Alexander Lukashenko", "Александр Лукашенко")
                .date(date("1954-08-30"))
                .state("BLR"));
    assertEquals(Outcome.SAME, match.outcome());
  }

  @Test
  void anotherYearOfBirthMakesAnother() {
    Match match =
        score(person("Wang Yi").date(date("1953-10-19")), person("Wang Yi").date(date("1972")));
    assertEquals(Outcome.DIFFERENT, match.outcome());
  }

  @Test
  void aYearIsNotADay() {
    DescriptionBuilder day = person("Wang Yi").date(date("1953-10-19"));
    double year = score(day, person("Wang Yi").date(date("1953"))).score();
    double same = score(day, person("Wang Yi").date(date("1953-10-19"))).score();
    double other = score(day, person("Wang Yi").date(date("1953-10-20"))).score();
    assertTrue(other < year && year < same);
  }

  @Test
  void aKeyOfARegisterDecides() {
    DescriptionBuilder one = person("A B").identifier(new Identifier("imo", "9074729", true));
    DescriptionBuilder same = person("A B").identifier(new Identifier("imo", "9074729", true));
    DescriptionBuilder other = person("A B").identifier(new Identifier("imo", "9270658", true));
    assertEquals(Outcome.SAME, score(one, same).outcome());
    assertEquals(Outcome.DIFFERENT, score(one, other).outcome());
  }

  @Test
  void aPersonIsNoShip() {
    EntityDescription ship = EntityDescription.named(Kind.VESSEL, "Wang Yi");
    assertEquals(
        Outcome.DIFFERENT,
        scorer.score(EntityDescription.named(Kind.PERSON, "Wang Yi"), ship).outcome());
  }

  @Test
  void anOfficeFromTheSameDaySaysMoreThanAnother() {
    DescriptionBuilder one =
        person("Lukashenko")
            .state("BLR")
            .position(new OfficeHeld("President", date("1994-07-20"), null));
    DescriptionBuilder other =
        person("Alexander Lukashenko")
            .state("BLR")
            .position(new OfficeHeld("chief of state", date("1994-07-20"), null));
    assertTrue(
        score(one, other).features().stream()
            .anyMatch(feature -> feature.name().equals("position")));
  }

  @Test
  void whatNothingIsKnownOfIsNothing() {
    EntityDescription nothing = new DescriptionBuilder("x", Kind.OTHER).build();
    assertEquals(0, scorer.score(nothing, nothing).score());
  }

  /** Traits that exclude what names could show are looked at first; the answer is the same. */
  @Test
  void whatTraitsExcludeIsDifferent() {
    Random random = new Random(13);
    List<PreparedDescription> all = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      all.add(scorer.prepare(made(random)));
    }
    int alike = 0;
    for (PreparedDescription one : all) {
      for (PreparedDescription other : all) {
        Match match = scorer.score(one, other);
        boolean isDifferent = match.outcome() == Outcome.DIFFERENT;
        assertEquals(isDifferent ? Optional.empty() : Optional.of(match), scorer.alike(one, other));
        alike += isDifferent ? 0 : 1;
      }
    }
    assertTrue(alike > all.size() && alike < all.size() * all.size() / 2);
  }

  private static String any(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }

  private static EntityDescription made(Random random) {
    Kind kind = Kind.valueOf(any(random, "PERSON", "PERSON", "ORGANIZATION", "OTHER"));
    DescriptionBuilder draft = new DescriptionBuilder("x", kind);
    draft.names(any(random, "Wang Yi", "Wang Li", "Ван И", "Ivan Petrov", ""));
    draft.address(any(random, "", "", "5 Lenin Street, Minsk", "Minsk"));
    if (random.nextBoolean()) {
      draft.date(date(any(random, "1953", "1953-10-19", "1953-10-20", "1961-01-02")));
      draft.state(any(random, "CHN", "BLR"));
    }
    if (random.nextInt(3) == 0) {
      draft.position(OfficeHeld.of(any(random, "Minister of Foreign Affairs", "President")));
      draft.identifier(new Identifier("key", any(random, "1", "2"), random.nextBoolean()));
    }
    return draft.build();
  }
}
