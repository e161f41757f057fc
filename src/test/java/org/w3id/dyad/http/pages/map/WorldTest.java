package org.w3id.dyad.http.pages.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dyad.html.Messages;

/** The map of the build against the states of this graph. */
final class WorldTest {
  /**
   * What the table has beside states and territories of today: former ones, and those of others.
   */
  private static final String FORMER = "[A-Z]{4}|COW-\\d+";

  private static Set<String> states() throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(Path.of("data/states.csv"))) {
      return rows.stream()
          .map(row -> row.getField("iso3"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> codes() {
    return World.LARGE.areas().stream()
        .map(Area::code)
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/map", file));
  }

  @Test
  void eachCodeIsThatOfAState() throws IOException {
    assertTrue(codes().size() > 230, "areas: " + codes().size());
    assertTrue(states().containsAll(codes()));
  }

  @Test
  void areasWithoutACodeAreThoseThatAreListed() throws IOException {
    List<String> without =
        World.LARGE.areas().stream()
            .filter(area -> area.code().isEmpty() && !area.isPartOfAnother())
            .map(Area::key)
            .sorted()
            .toList();
    assertEquals(lines("areas-without-code.txt"), without);
  }

  @Test
  void statesThatAreNotOnTheMapAreThoseThatAreListed() throws IOException {
    Set<String> missing = states();
    missing.removeAll(codes());
    missing.removeIf(code -> code.matches(FORMER));
    assertEquals(lines("states-not-drawn.txt"), List.copyOf(missing));
  }

  @Test
  void bothMapsHaveTheSameAreas() {
    assertEquals(
        World.LARGE.areas().stream().map(Area::key).toList(),
        World.SMALL.areas().stream().map(Area::key).toList());
    assertTrue(length(World.SMALL) < length(World.LARGE) / 2);
  }

  private static int length(World world) {
    return world.areas().stream().mapToInt(area -> area.path().length()).sum();
  }

  @Test
  void eachDisputeIsOnTheMapAndNamedInEachLanguage() {
    Set<String> areas = World.LARGE.areas().stream().map(Area::key).collect(Collectors.toSet());
    Collection<Dispute> disputes = World.LARGE.disputed().values();
    assertTrue(disputes.size() > 30, "disputes: " + disputes.size());
    for (Dispute dispute : disputes) {
      assertTrue(areas.contains(dispute.area()), dispute::key);
      for (Messages.Language language : Messages.LANGUAGES) {
        assertTrue(!dispute.names().get(language.tag()).isBlank(), dispute::key);
      }
    }
  }

  @Test
  void claimantsAreStates() throws IOException {
    Set<String> known = states();
    World.LARGE
        .disputed()
        .values()
        .forEach(dispute -> assertTrue(known.containsAll(dispute.claimants()), dispute::key));
  }

  /** The middles by the published formula of the projection, around the meridian 11° E. */
  @ParameterizedTest
  @CsvSource({
    "Belarus, 28.0, 53.5",
    "Mongolia, 103.1, 46.8",
    "Niger, 9.4, 17.4",
    "Tuvalu, 179.2, -8.5"
  })
  void middlesAreWhereTheStatesAre(String key, double longitude, double latitude) {
    Area area = area(key);
    double l = Math.asin(Math.sqrt(3) / 2 * Math.sin(Math.toRadians(latitude)));
    double slope =
        9 * 0.003796 * Math.pow(l, 8) + 7 * 0.000893 * Math.pow(l, 6) - 3 * 0.081106 * l * l;
    double x =
        2 * Math.sqrt(3) * Math.toRadians(longitude - 11) * Math.cos(l) / (3 * (slope + 1.340264));
    double y = l * (1.340264 - 0.081106 * l * l + Math.pow(l, 6) * (0.000893 + 0.003796 * l * l));
    double scale = 480 / (2 * Math.sqrt(3) * Math.PI / (3 * 1.340264));
    double middle = 1.3173627591574133 * scale;
    assertEquals(480 + scale * x, area.x(), 2);
    assertEquals(middle - scale * y, area.y(), 2);
  }

  private static Area area(String key) {
    return World.LARGE.areas().stream().filter(each -> each.key().equals(key)).findFirst().get();
  }

  /**
   * Equal Earth keeps the proportions of areas; square kilometres as their offices publish them.
   */
  @ParameterizedTest
  @CsvSource({"Belarus, 207.6", "China, 9597", "Brazil, 8510", "Mongolia, 1564", "Algeria, 2382"})
  void areasAreInProportion(String key, double thousands) {
    double unit = 13_028.2 / 17_098;
    assertEquals(thousands, area(key).size() / unit, thousands * 0.06);
  }
}
