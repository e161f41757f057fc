package org.w3id.dyad.source.csvw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.eclipse.rdf4j.model.IRI;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * What the codes of states mean in each year from 1816, by a table of what is expected where states
 * were divided, united or dissolved.
 */
final class StatesOfCodesTest {
  private static final Path EXPECTED = Path.of("src/test/resources/states-of-codes.csv");
  private static final Path COW_LIST = Path.of("../shared/data/state-lists/states2016.csv");
  private static final Path GW_LIST = Path.of("../shared/data/state-lists/gwstates.xlsx");

  /**
   * Such as Transvaal, Tibet and Great Colombia: no members of the state system, not in the graph.
   */
  private static final Set<String> ONLY_THERE = Set.of("563", "564", "711", "815", "89", "99");

  private static final int FIRST = 1816;
  private static final int LAST = 2025;

  private final CsvwValues values = new CsvwValues();

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  private String state(String system, String code, int year) {
    try {
      IRI state = values.meant(column(system), code, Map.of("year", String.valueOf(year)), null);
      return state.getLocalName();
    } catch (UnusableValueException e) {
      return "";
    }
  }

  private static CsvwColumn column(String system) {
    return CsvwColumn.of(
        new ObjectMapper().createObjectNode().put("name", "state").put(CsvwColumn.CODES, system));
  }

  @TestFactory
  Stream<DynamicTest> eachYearHasItsState() throws IOException {
    Map<String, String[]> expected = new TreeMap<>();
    for (NamedCsvRecord row : rows(EXPECTED)) {
      String[] years =
          expected.computeIfAbsent(
              row.getField("system") + " " + row.getField("code"), k -> new String[LAST + 1]);
      IntStream.rangeClosed(year(row, "from"), year(row, "to"))
          .forEach(year -> years[year] = row.getField("state"));
    }
    assertTrue(expected.size() > 50, "codes");
    return expected.entrySet().stream()
        .map(code -> DynamicTest.dynamicTest(code.getKey(), () -> check(code)));
  }

  private void check(Map.Entry<String, String[]> code) {
    String[] parts = code.getKey().split(" ", 2);
    for (int year = FIRST; year <= LAST; year++) {
      assertEquals(code.getValue()[year], state(parts[0], parts[1], year), "in " + year);
    }
  }

  private static int year(NamedCsvRecord row, String column) {
    return Integer.parseInt(row.getField(column));
  }

  /** Each year of each member of the list of the Correlates of War project is of some state. */
  @Test
  void noYearOfTheStateSystemIsLost() throws IOException {
    assumeTrue(Files.exists(COW_LIST), "the published list is not here");
    List<String> lost = new ArrayList<>();
    for (NamedCsvRecord row : rows(COW_LIST)) {
      for (int year = year(row, "styear"); year <= year(row, "endyear"); year++) {
        if (state("cow", row.getField("ccode"), year).isEmpty()) {
          lost.add(row.getField("statenme") + " " + year);
        }
      }
    }
    assertEquals(List.of(), lost);
  }

  /**
   * So is each year of each polity that Gleditsch and Ward count and that has a code of COW too.
   */
  @Test
  void noYearOfGleditschAndWardIsLost() throws IOException {
    assumeTrue(Files.exists(GW_LIST), "the published list is not here");
    Set<String> lost = new TreeSet<>();
    try (InputStream in = Files.newInputStream(GW_LIST);
        ReadableWorkbook workbook = new ReadableWorkbook(in)) {
      for (Row row : workbook.getFirstSheet().read().subList(1, 217)) {
        String code = row.getCellText(0);
        IntStream.rangeClosed(year(row, 3), year(row, 4))
            .filter(year -> state("gw", code, year).isEmpty())
            .forEach(year -> lost.add(code));
      }
    }
    assertEquals(ONLY_THERE, lost);
  }

  /** 1991, of 26.12.1991. */
  private static int year(Row row, int column) {
    return Integer.parseInt(row.getCellText(column).replaceFirst(".*\\.", ""));
  }

  /** Without a year a code means what it means now, or meant last. */
  @Test
  void aCodeWithoutAYearIsTheLatest() {
    for (Map.Entry<String, String> code :
        Map.of("365", "RUS", "260", "COW-260", "345", "SRB", "817", "COW-817").entrySet()) {
      IRI state = values.meant(column("cow"), code.getKey(), Map.of(), null);
      assertEquals(code.getValue(), state.getLocalName());
    }
  }

  /**
   * Between its first and its last year a code means the listed state, or none where two had it.
   */
  @Test
  void codesOfIsoMeanNoOtherStateThanTheListed() throws IOException {
    List<String> others = new ArrayList<>();
    for (NamedCsvRecord row : rows(Path.of("data/state_listings.csv"))) {
      if (!row.getField("list").equals("iso-3166-1")) {
        continue;
      }
      String end = row.getField("end");
      int last = end.isEmpty() ? LAST : Integer.parseInt(end) - 1;
      for (int year = year(row, "start") + 1; year <= last; year++) {
        String state = state("iso3", row.getField("code"), year);
        if (!state.isEmpty() && !row.getField("state").equals("state/" + state)) {
          others.add(row.getField("id") + " " + year + " " + state);
        }
      }
    }
    assertEquals(List.of(), others);
  }

  @Test
  void aCodeThatMeansNoStateInTheYearIsRejectedWithTheReason() {
    UnusableValueException e =
        assertThrows(
            UnusableValueException.class,
            () -> values.meant(column("iso3"), "RUS", Map.of("year", "1980"), null));
    assertEquals(
        "is no one state in 1980, for it was a part of the Soviet Union then: write SUN if that is"
            + " meant",
        e.getMessage());
  }
}
