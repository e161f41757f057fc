package org.w3id.dyad.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dyad.assembly.Shipped;

/** Answers that were worked out from the tables, by hand or by a reckoning of its own. */
class ScholarsAnswersTest {

  private static String rows(String name, Map<String, List<String>> settings) throws IOException {
    Question question = Questions.load(Shipped.home().queries()).named(name).orElseThrow();
    return ShippedQuestionsTest.rows(question.with(settings));
  }

  private static List<NamedCsvRecord> placements() throws IOException {
    Path file = Shipped.home().data().resolve("placements.csv");
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().filter(row -> row.getField("placed_by").equals("author")).toList();
    }
  }

  /** In how many rankings a level stands on a better step than another: small numbers are high. */
  private static long above(String higher, String lower) throws IOException {
    Map<String, List<NamedCsvRecord>> schemes =
        placements().stream().collect(Collectors.groupingBy(row -> row.getField("scheme")));
    return schemes.values().stream()
        .filter(
            rows ->
                best(rows, higher, Comparator.naturalOrder())
                    < best(rows, lower, Comparator.reverseOrder()))
        .count();
  }

  private static double best(
      List<NamedCsvRecord> rows, String level, Comparator<Double> comparator) {
    return rows.stream()
        .filter(row -> row.getField("level").equals("partnership-level/" + level))
        .map(row -> Double.valueOf(row.getField("tier")))
        .min(comparator)
        .orElse(Double.NaN);
  }

  @ParameterizedTest
  @CsvSource({
    "comprehensive-strategic-partnership, strategic-partnership",
    "strategic-partnership, comprehensive-cooperative-partnership",
    "comprehensive-strategic-cooperative-partnership, comprehensive-strategic-partnership"
  })
  void aLevelDominatesByAsManyRankingsAsPutItAbove(String higher, String lower) throws IOException {
    String row =
        higher.replace('-', ' ') + "," + lower.replace('-', ' ') + "," + above(higher, lower) + ",";
    assertEquals(0, above(lower, higher));
    String rows = rows("dominance-across-rankings", Map.of());
    assertTrue(rows.lines().anyMatch(line -> line.startsWith(row)), row);
  }

  /** Khrenin was listed by the EU on 21 June 2021 and by the United States on 24 February 2022. */
  @Test
  void khreninWasSanctionedByOneThenByTwo() throws IOException {
    assertEquals(List.of("European Union"), imposers("2022-01-01"));
    assertEquals(List.of("European Union", "United States"), imposers("2022-03-01"));
    assertEquals(List.of(), imposers("2021-06-20"));
  }

  private static List<String> imposers(String date) throws IOException {
    return rows("sanctions-in-force-on-a-date", Map.of("date", List.of(date)))
        .lines()
        .filter(line -> line.contains(",Viktor Khrenin,"))
        .map(line -> line.substring(0, line.indexOf(',')))
        .distinct()
        .toList();
  }

  /** A general license of 15 December 2025 eased what was imposed in August 2021. */
  @Test
  void aLicenceEasesAndDoesNotEnd() throws IOException {
    assertEquals(List.of(""), eased("2025-12-14"));
    assertEquals(List.of("2025-12-15"), eased("2026-01-01"));
  }

  private static List<String> eased(String date) throws IOException {
    return rows("sanctions-in-force-on-a-date", Map.of("date", List.of(date)))
        .lines()
        .filter(line -> line.contains(",US sanctions on Belaruskali,"))
        .map(line -> line.replaceFirst(",[^,]*$", "").replaceFirst("^.*,", ""))
        .distinct()
        .toList();
  }

  @Test
  void chineseCompaniesUnderSanctionsAreFound() throws IOException {
    String rows = rows("sanctioned-organizations-of-a-state", Map.of());
    String since = ",https://w3id.org/dyad/id/state/USA,United States,2024-04-19,";
    assertTrue(rows.contains("Granpect" + since), rows);
    assertTrue(rows.contains("Xi'an Longde" + since), rows);
  }

  /** Kochanova was listed in December 2020, day not known: a meeting of that month is not sure. */
  @Test
  void whoMetWhileSanctionedIsSure() throws IOException {
    String rows = rows("officials-who-met-while-sanctioned", Map.of());
    assertTrue(
        rows.contains("2024-05,Kochanova meets Zhao Leji,Natalia Kochanova,European Union,2020-12"),
        rows);
    assertFalse(rows.lines().anyMatch(line -> line.startsWith("2020-12")), rows);
    assertFalse(rows.contains("congratulates"), rows);
  }

  private static List<NamedCsvRecord> table(String name) throws IOException {
    Path file = Shipped.home().data().resolve(name + ".csv");
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  /** The expected rows of questions hold what was worked out from the tables by hand. */
  @ParameterizedTest
  @CsvSource({
    "partnership/path-of-a-pair-beside-its-peers, 'Belarus,true,2009-12-31,strategic partnership,0'",
    "partnership/path-of-a-pair-beside-its-peers, 'Belarus,true,2013-07-31,comprehensive strategic partnership,4'",
    "partnership/path-of-a-pair-beside-its-peers, 'Belarus,true,2022-09-15,all-weather comprehensive strategic partnership,13'",
    "partnership/path-of-a-pair-beside-its-peers, 'Poland,false,2011-12-31,strategic partnership,7'",
    "partnership/path-of-a-pair-beside-its-peers, 'Poland,false,2016-06-20,comprehensive strategic partnership,12'",
    "partnership/two-dyads-of-a-state-compared, 'levels,Serbia,3,2009,2024'",
    "partnership/staleness-of-levels, 'European Union,comprehensive partnership,2003-10-30,false'",
    "organizations/shared-memberships-over-time, 'Eurasian Economic Union,full member,full member,2015-01-01,2015-01-01,'",
    "organizations/shared-memberships-over-time, 'Shanghai Cooperation Organisation,full member,full member,2024-07-04,2024-07-04,'",
    "organizations/shared-memberships-over-time, 'Shanghai Cooperation Organisation,observer,full member,2015-01-01,2015-12-31,2024-07-04'",
    "partnership/who-else-stands-on-the-tier, 'all-weather comprehensive strategic partnership,author,Uzbekistan,all-weather comprehensive strategic partnership,author'"
  })
  void aRowIsWhatTheTablesSay(String question, String row) throws IOException {
    String rows = Files.readString(Shipped.home().queries().resolve(question + ".csv"));
    assertTrue(rows.lines().anyMatch(line -> line.endsWith(row)), rows);
  }

  /** Before 2022 no pair was on it; Belarus was the first, by the article and by the table. */
  @Test
  void thePortfolioHasALevelFromItsFirstPartnerOn() throws IOException {
    String level = ",all-weather comprehensive strategic partnership,";
    String rows = rows("portfolio-of-a-state", Map.of("date", List.of("2022-09-14", "2022-09-16")));
    assertEquals(
        List.of("2022-09-16" + level + "1"),
        rows.lines()
            .filter(line -> line.contains(level))
            .map(line -> line.replaceFirst(",[^,]*$", ""))
            .toList());
  }

  /** Partners by the rows of engagements, as sets of parties. */
  @Test
  void theCentreOfMeetingsIsCountedFromTheTable() throws IOException {
    Set<String> met = new HashSet<>();
    Set<String> engagements = new HashSet<>();
    for (NamedCsvRecord row : table("engagements")) {
      List<String> parties = List.of(row.getField("parties").split(";"));
      if (parties.contains("state/BLR")
          && parties.size() > 1
          && !row.getField("kind").equals("correspondence")) {
        met.addAll(parties);
        engagements.add(row.getField("id"));
      }
    }
    met.remove("state/BLR");
    String rows = rows("centrality-of-states-in-meetings", Map.of());
    String counted = ",Belarus," + met.size() + "," + engagements.size() + ",";
    assertTrue(rows.contains(counted), rows);
  }

  /** Full members whose start is surely before the date, by the rows of memberships. */
  @Test
  void theCentreOfOrganizationsIsCountedFromTheTable() throws IOException {
    Map<String, Set<String>> members = new HashMap<>();
    for (NamedCsvRecord row : table("memberships")) {
      String start = row.getField("start");
      if (row.getField("step").equals("full-member")
          && !row.getField("certainty").equals("doubtful")
          && row.getField("end").isEmpty()
          && !start.isEmpty()
          && start.compareTo("2025") < 0) {
        members
            .computeIfAbsent(row.getField("organization"), organization -> new HashSet<>())
            .add(row.getField("member"));
      }
    }
    String rows = rows("centrality-of-states-in-organizations", Map.of());
    for (String state : List.of("RUS", "BLR", "KAZ")) {
      List<Set<String>> own =
          members.values().stream()
              .filter(all -> all.contains("state/" + state) && all.size() > 1)
              .toList();
      int ties = own.stream().mapToInt(all -> all.size() - 1).sum();
      assertTrue(
          rows.lines()
              .anyMatch(
                  line -> line.matches(".*/" + state + ",[^,]*," + own.size() + ",\\d+," + ties)),
          state + " " + own.size() + " " + ties + "\n" + rows);
    }
  }
}
