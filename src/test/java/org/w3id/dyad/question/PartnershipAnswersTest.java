package org.w3id.dyad.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dyad.assembly.Shipped;

/** Answers about levels that are known from the collected facts, written down by hand. */
final class PartnershipAnswersTest {
  private static final String ON_A_DATE = "level-on-a-date-under-each-scheme";
  private static final String OF_2016 =
      "comprehensive strategic partnership of mutual trust and win-win cooperation";

  /** The rows as lists of cells; cells with commas are not among those that are asked for. */
  private static List<List<String>> rows(String name, Map<String, List<String>> values)
      throws IOException {
    Question question =
        Questions.load(Shipped.home().queries()).all().stream()
            .filter(q -> q.name().equals(name))
            .findFirst()
            .orElseThrow();
    return ShippedQuestionsTest.rows(question.with(values))
        .lines()
        .skip(1)
        .map(line -> Arrays.asList(line.replaceAll("\"([^\"]*)\"", "$1").split(",(?! )", -1)))
        .toList();
  }

  private static Set<String> levels(String date, String basis) throws IOException {
    return rows(ON_A_DATE, Map.of("date", List.of(date), "basis", List.of(basis))).stream()
        .map(row -> row.get(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @CsvSource({
    "2012-01-01, strategic partnership",
    "2014-01-01, comprehensive strategic partnership",
    "2017-01-01, " + OF_2016,
    "2023-01-01, all-weather comprehensive strategic partnership"
  })
  void belarusAndChinaHadOneLevelOnEachDate(String date, String level) throws IOException {
    assertEquals(Set.of(level), levels(date, "certain"));
    assertEquals(Set.of(level), levels(date, "possible"));
  }

  /**
   * The ranks as the authors published them; an empty rank: the author does not place the level, as
   * where it is newer than the ranking.
   */
  @ParameterizedTest
  @CsvSource({
    "PIIE: the pecking order of partnerships, 2, 1, ,",
    "Wikipedia: five types, 3, 2, 2, 1",
    "'Wikipedia: three kinds, two ranks', 2, 1, 1,",
    "Global Times: four tiers, 2, 1, ,",
    "ORCA: map of partnerships, , 4, 4, 1",
    "People's Daily: four classes and one unique partner, 3, 2, ,",
    "Nine labels by rising friendliness, 5, 3, ,",
    "Xiang Haoyu: from strategic to all-weather or permanent, 2, , , 1",
    "Pinelytė: all-weather comprehensive is the pinnacle, , , , 1"
  })
  void eachSchemePutsTheLevelsWhereItsAuthorDid(
      String scheme, String of2012, String of2014, String of2017, String of2023)
      throws IOException {
    List<String> dates = List.of("2012-01-01", "2014-01-01", "2017-01-01", "2023-01-01");
    List<String> ranks = Arrays.asList(of2012, of2014, of2017, of2023);
    for (int i = 0; i < dates.size(); i++) {
      List<String> found =
          rows(ON_A_DATE, Map.of("date", List.of(dates.get(i)))).stream()
              .filter(row -> row.get(2).equals(scheme))
              .map(row -> row.get(3))
              .toList();
      List<String> expected = ranks.get(i) == null ? List.of() : List.of(ranks.get(i) + ".0");
      assertEquals(expected, found, dates.get(i));
    }
  }

  /** The first level is known to the year 2009, the second to July 2013. */
  @Test
  void partlyKnownDatesCountAsCertainOrAsPossible() throws IOException {
    assertEquals(Set.of(), levels("2009-06-01", "certain"));
    assertEquals(Set.of("strategic partnership"), levels("2009-06-01", "possible"));
    assertEquals(Set.of("strategic partnership"), levels("2009-12-31", "certain"));
    assertEquals(Set.of(), levels("2008-12-31", "possible"));
    assertEquals(Set.of(), levels("2013-07-15", "certain"));
    assertEquals(
        Set.of("strategic partnership", "comprehensive strategic partnership"),
        levels("2013-07-15", "possible"));
  }

  /** The list of the six in partnership_statements.csv, with the days of the announcements. */
  @Test
  void thereAreSixAllWeatherPartners() throws IOException {
    assertEquals(
        List.of(
            "PAK 2015-04-20",
            "BLR 2022-09-15",
            "VEN 2023-09-13",
            "ETH 2023-10-17",
            "UZB 2024-01-24",
            "HUN 2024-05-09"),
        rows("all-weather-partnerships-in-force", Map.of()).stream()
            .map(row -> row.get(0).replaceFirst(".*/", "") + " " + row.get(2))
            .toList());
  }

  @Test
  void serbiaWasUpgradedIn2024ToALevelThatNoSourceOfTheListNames() throws IOException {
    List<List<String>> serbia =
        rows("upgrades-without-a-known-level", Map.of()).stream()
            .filter(row -> row.get(0).endsWith("/SRB"))
            .toList();
    assertEquals(1, serbia.size());
    assertEquals(
        List.of("2024-05", "comprehensive strategic partnership", "false"),
        serbia.get(0).subList(1, 4));
  }

  /**
   * From 29 September 2016 to 14 September 2022 both included: six years with one leap day are
   * 2,191 days to 28 September, less 14.
   */
  @Test
  void theTimeAtALevelIsCountedInDays() throws IOException {
    List<String> found =
        rows("days-at-each-level", Map.of()).stream()
            .filter(row -> row.get(0).equals(OF_2016))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("2177", "2177"), found.subList(5, 7));
  }

  /** A question of the test's own over the release, as rows of cells. */
  private static Set<String> found(String pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    DatasetGraph data = Shipped.store().data();
    Query query =
        QueryFactory.create(
            "PREFIX : <https://w3id.org/dyad/ontology#> SELECT ?x { " + pattern + " }");
    Txn.executeRead(
        data,
        () -> {
          try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
            execution
                .select()
                .forEachRemaining(
                    row -> found.add(row.get("x").getURI().replaceFirst(".*/id/", "")));
          }
        });
    return found;
  }

  private static String change(String key) {
    return "<https://w3id.org/dyad/id/level-change/" + key + ">";
  }

  /** The all-weather formula of 2022 and PIIE's ranking of 2014 say nothing of each other. */
  @Test
  void theUpgradeOfBelarusIsTheOneThatTheArticleStates() throws IOException {
    String upgrade =
        change(
            "BLR-CHN/comprehensive-strategic-partnership-of-mutual-trust-and-win-win-cooperation"
                + "/all-weather-comprehensive-strategic-partnership");
    assertEquals(Set.of("ranking-scheme/pinelyte-2025"), found(upgrade + " :isUpgradeIn ?x"));
    assertEquals(
        Set.of("ranking-scheme/orca-map", "ranking-scheme/wikipedia-five-types"),
        found(upgrade + " :isUpgradeByReadingIn ?x"));
    assertEquals(
        Set.of(),
        found(
            "{ "
                + upgrade
                + " :keepsTierIn ?x } UNION { "
                + upgrade
                + " :keepsTierByReadingIn ?x }"
                + " UNION { BIND("
                + upgrade
                + " AS ?x) ?x a :DisputedChange }"));
  }

  @Test
  void noFallIsConcludedFromShorthandListsOrTheDayOfAnUpgrade() throws IOException {
    assertEquals(Set.of(), found("?x a :UndisputedDowngrade"));
    assertEquals(
        Set.of(),
        found(
            "?x a :LevelChange ; :hasEarlierStatus|:hasLaterStatus ?status ."
                + " { ?status :hasStatusChange :Listed } UNION { ?status :hasCertainty :Doubtful }"));
    assertEquals(
        Set.of("partnership-level/all-weather-strategic-cooperative-partnership"),
        found(
            "<https://w3id.org/dyad/id/partnership-status/pak-before-2015-04-20-strategic-cooperative-partnership>"
                + " :isSupersededBy/:hasLevel ?x"));
  }

  /** Its formula of 2024 is in no ranking: not ranked, and not below what it had. */
  @Test
  void theDeclaredUpgradeOfSouthAfricaIsNoFall() throws IOException {
    String upgrade =
        change(
            "CHN-ZAF/comprehensive-strategic-partnership"
                + "/all-round-strategic-cooperative-partnership-new-era");
    assertEquals(
        Set.of(
            "level-change/CHN-ZAF/comprehensive-strategic-partnership/all-round-strategic-cooperative-partnership-new-era"),
        found("BIND(" + upgrade + " AS ?x) ?x a :LevelChange"));
    assertEquals(
        Set.of(), found(upgrade + " :isDowngradeIn|:isDowngradeByReadingIn|:keepsTierIn ?x"));
  }

  @ParameterizedTest
  @CsvSource({
    "CHN-COD, comprehensive-strategic-cooperative-partnership",
    "CHN-NPL, strategic-cooperative-partnership-of-ever-lasting-friendship",
    "BLR-CHN, all-weather-comprehensive-strategic-partnership",
    "CHN-PAK, all-weather-strategic-cooperative-partnership community-with-a-shared-future-closer-new-era",
    "CHN-USA, ''"
  })
  void aCurrentLevelIsNeitherTheOneBeforeNorStale(String pair, String levels) throws IOException {
    Set<String> expected = new TreeSet<>();
    Arrays.stream(levels.split(" "))
        .filter(level -> !level.isEmpty())
        .forEach(level -> expected.add("partnership-level/" + level));
    assertEquals(
        expected, found("<https://w3id.org/dyad/id/dyad/" + pair + "> :hasCurrentLevel ?x"));
  }

  @Test
  void aDoubtfulRowMakesNobodyAPartner() throws IOException {
    Set<String> partners = found("?x a :AllWeatherPartner");
    assertFalse(partners.contains("state/KEN"), partners::toString);
    assertTrue(partners.contains("state/BLR"), partners::toString);
    assertEquals(
        List.of("doubtful"),
        rows("all-weather-partners", Map.of()).stream()
            .filter(row -> row.get(0).endsWith("/KEN"))
            .map(row -> row.get(3))
            .toList());
  }
}
