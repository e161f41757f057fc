package org.w3id.dyad.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.source.Sources;

/** What changed between two editions: by hand, by rules, and with changes that are known. */
class EditionDifferenceTest {
  private static final String COMTRADE =
      "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,"
          + "Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,2nd Partner Code,2nd Partner,"
          + "2nd Partner ISO,Customs Proc. Code,Customs,Mode of Transport Code,Mode of Transport,"
          + "Commodity Code,Commodity,Qty Unit Code,Qty Unit,Qty,Alt Qty Unit Code,Alt Qty Unit,Alt Qty,"
          + "Netweight (kg),Gross weight (kg),Trade Value (US$),CIF Trade Value (US$),FOB Trade Value (US$),Flag";

  @TempDir private Path folder;

  private Edition read(String source, String name, List<String> lines) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, lines);
    return Edition.read(
        Sources.named(source).orElseThrow(), List.of(file), folder.resolve(name + ".tsv"));
  }

  private List<EditionChange> changes(Edition older, Edition newer) throws IOException {
    List<EditionChange> changes = new ArrayList<>();
    Path scratch = Files.createTempDirectory(folder, "scratch");
    try (EditionDifference difference = EditionDifference.of(older, newer, scratch)) {
      difference.forEach(changes::add);
      long counted =
          difference.byClass().stream()
              .mapToLong(count -> count.added() + count.dropped() + count.altered())
              .sum();
      assertEquals(counted, changes.stream().map(EditionChange::thing).distinct().count());
    }
    return changes;
  }

  private static final String AEI =
      "Year,Month,Chinese Entity,Quantity in Millions,Share size,Transaction Party,Sector,Subsector,Country,Region,BRI";

  @Test
  void whatWasAddedDroppedAndAlteredIsFound() throws IOException {
    Edition older =
        read(
            "aei",
            "old.csv",
            List.of(
                AEI,
                "2013,May,Sinomach,500,,,Real estate,Construction,Belarus,Europe,1",
                "2014,January,CITIC,150,45%,Some Partner,Energy,Coal,Russian Federation,West Asia,0"));
    Edition newer =
        read(
            "aei",
            "new.csv",
            List.of(
                AEI,
                "2015,June,CITIC,300,,,Transport,Autos,Belarus,Europe,1",
                "2013,May,Sinomach,500,,,Energy,Construction,Belarus,Europe,1"));
    String said =
        String.join(
            "\n",
            changes(older, newer).stream()
                .map(
                    change ->
                        change.kind()
                            + " "
                            + change.thing().replaceFirst(".*/id/", "")
                            + " "
                            + change.states()
                            + " "
                            + change.measure().replaceFirst(".*[/#]", "")
                            + " "
                            + change.before()
                            + " "
                            + change.after())
                .filter(line -> line.contains(" commitment/"))
                .toList());
    assertEquals(
        """
        ALTERED commitment/aei-2013-05-sinomach-BLR-500 [BLR, CHN] label ["Sinomach: Real estate, Belarus"] ["Sinomach: Energy, Belarus"]
        ALTERED commitment/aei-2013-05-sinomach-BLR-500 [BLR, CHN] sector ["Real estate"@en] ["Energy"@en]
        ADDED commitment/aei-2015-06-citic-BLR-300 [BLR, CHN]  [] []
        DROPPED commitment/aei-2014-01-citic-RUS-150 [CHN, RUS]  [] []""",
        said);
  }

  private static String flow(int year, String partner, long value) {
    return "HS,%d,%d,%d,0,0,2,Export,156,China,CHN,%s,,,,,,,,,,TOTAL,All Commodities,1,No Quantity,,,,,,,%d,,,0"
        .formatted(year, year, year, partner, value);
  }

  /** Changes that are made at random are those that are found, each once. */
  @Test
  void knownChangesOfFlowsAreFound() throws IOException {
    Random random = new Random(17);
    Map<Integer, Long> older = new TreeMap<>();
    Map<Integer, Long> newer = new TreeMap<>();
    int[] expected = new int[3];
    for (int year : IntStream.range(1800, 2000).toArray()) {
      long value = random.nextInt(1000);
      int kind = random.nextInt(6);
      if (kind != 0) {
        older.put(year, value);
      }
      if (kind != 1) {
        newer.put(year, kind == 2 ? value + 1 : value);
      }
      if (kind < 3) {
        expected[kind]++;
      }
    }
    List<EditionChange> found =
        changes(read("comtrade", "a.csv", lines(older)), read("comtrade", "b.csv", lines(newer)));
    for (EditionChange.Kind kind : EditionChange.Kind.values()) {
      assertEquals(
          expected[kind.ordinal()],
          found.stream().filter(change -> change.kind() == kind).count(),
          kind.toString());
    }
    assertTrue(found.stream().allMatch(change -> change.states().equals(List.of("BLR", "CHN"))));
  }

  private static List<String> lines(Map<Integer, Long> values) {
    List<String> lines = new ArrayList<>(List.of(COMTRADE));
    values.forEach((year, value) -> lines.add(flow(year, "112", value)));
    return lines;
  }

  @Test
  void anEditionDoesNotDifferFromItself() throws IOException {
    List<String> lines = lines(Map.of(2012, 5L, 2013, 6L));
    assertEquals(
        List.of(), changes(read("comtrade", "a.csv", lines), read("comtrade", "b.csv", lines)));
  }

  /** What was added one way was dropped the other way. */
  @Test
  void theOtherWayRoundIsTheMirrorImage() throws IOException {
    Edition one = read("comtrade", "a.csv", lines(Map.of(2012, 5L, 2013, 6L, 2014, 7L)));
    Edition other = read("comtrade", "b.csv", lines(Map.of(2013, 6L, 2014, 8L, 2015, 9L)));
    List<EditionChange> mirrored =
        changes(other, one).stream().map(EditionDifferenceTest::mirrored).toList();
    assertEquals(sorted(changes(one, other)), sorted(mirrored));
  }

  private static EditionChange mirrored(EditionChange change) {
    EditionChange.Kind kind =
        switch (change.kind()) {
          case ADDED -> EditionChange.Kind.DROPPED;
          case DROPPED -> EditionChange.Kind.ADDED;
          case ALTERED -> EditionChange.Kind.ALTERED;
        };
    return new EditionChange(
        kind,
        change.thing(),
        change.type(),
        change.states(),
        change.measure(),
        change.after(),
        change.before());
  }

  private static List<String> sorted(List<EditionChange> changes) {
    return changes.stream().map(EditionChange::toString).sorted().toList();
  }
}
