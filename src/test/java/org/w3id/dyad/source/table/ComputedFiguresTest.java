package org.w3id.dyad.source.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the editors computed follows from the published rows that it names. */
class ComputedFiguresTest {
  private static final Map<String, Double> VALUES = new HashMap<>();
  private static final Map<String, List<String>> PREMISES = new HashMap<>();

  @BeforeAll
  static void read() throws IOException {
    for (NamedCsvRecord figure : rows("figures")) {
      VALUES.put("figure/" + figure.getField("id"), Double.parseDouble(figure.getField("value")));
    }
    for (NamedCsvRecord flow : rows("trade")) {
      VALUES.put(iri(flow), Double.parseDouble(flow.getField("value_usd")));
    }
    for (NamedCsvRecord derivation : rows("computed_figures")) {
      PREMISES.put(
          derivation.getField("figure"), List.of(derivation.getField("premises").split(";")));
    }
  }

  private static List<NamedCsvRecord> rows(String table) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(Path.of("data", table + ".csv"))) {
      return reader.stream().toList();
    }
  }

  private static String iri(NamedCsvRecord flow) {
    return String.join(
        "/",
        "flow",
        flow.getField("dataset"),
        flow.getField("exporter"),
        flow.getField("importer"),
        flow.getField("reporting_side").equals("exporter") ? "E" : "I",
        flow.getField("product"),
        flow.getField("year"));
  }

  private static double premise(String figure, int number) {
    return VALUES.get(PREMISES.get(figure).get(number));
  }

  /** Values are given to four digits. */
  private static void assertComputed(String figure, double expected) {
    assertEquals(expected, VALUES.get("figure/" + figure), expected * 0.0005, figure);
  }

  @Test
  void aValueOfTheYearBeforeIsTheValueDividedByItsGrowth() {
    String exports = "exports-chn-blr-2022-computed";
    assertComputed(exports, premise(exports, 0) / (1 + premise(exports, 1) / 100));
    String imports = "imports-chn-blr-2021-computed";
    assertComputed(imports, premise(imports, 0) / (1 + premise(imports, 1) / 100));
  }

  @Test
  void oneWayIsTheTurnoverWithoutTheOther() {
    for (String imports :
        List.of("imports-chn-blr-2022-computed", "imports-chn-blr-2023-computed")) {
      assertComputed(imports, premise(imports, 0) - premise(imports, 1));
    }
  }

  @Test
  void yuanAreConvertedAtTheRateOfTheSurplusThatIsGivenInBothCurrencies() {
    for (String figure :
        List.of("exports-chn-blr-2024-computed", "imports-chn-blr-2024-computed")) {
      double rate = (premise(figure, 0) - premise(figure, 1)) / premise(figure, 2);
      assertComputed(figure, premise(figure, figure.startsWith("exports") ? 0 : 1) / rate);
    }
  }

  @Test
  void eachComputedFigureNamesPremisesThatExist() throws IOException {
    Set<String> computed = new TreeSet<>();
    for (NamedCsvRecord figure : rows("figures")) {
      if (figure.getField("sources").startsWith("dyad-computations")) {
        computed.add(figure.getField("id"));
        assertTrue(figure.getField("note").startsWith("computed by the editors: "));
        assertEquals("probable", figure.getField("certainty"));
        assertTrue(figure.getField("dataset").endsWith("-computed"), "in no publisher's data set");
      }
    }
    assertEquals(computed, new TreeSet<>(PREMISES.keySet()));
    PREMISES.forEach(
        (figure, premises) ->
            premises.forEach(premise -> assertTrue(VALUES.containsKey(premise), premise)));
  }
}
