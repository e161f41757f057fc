package org.w3id.dyad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.Invocation;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.cli.output.ClaimsText;
import org.w3id.dyad.cli.output.TextTable;

/** Claims as a table to read, and as rows for programs. */
class ClaimsCommandTest {

  private static Invocation claims(String... arguments) {
    return Invocation.of(
        Stream.concat(
                Stream.of("claims", "--base-dir", Shipped.releases().base().toString()),
                Arrays.stream(arguments))
            .toArray(String[]::new));
  }

  private static String told(String... arguments) {
    Invocation claims = claims(arguments);
    assertEquals(ExitCode.OK, claims.exit(), claims::err);
    assertEquals("", claims.err());
    return claims.out();
  }

  private static List<NamedCsvRecord> rows(String... arguments) throws IOException {
    String csv =
        told(
            Stream.concat(Arrays.stream(arguments), Stream.of("--format", "csv"))
                .toArray(String[]::new));
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    }
  }

  @Test
  void rivalClaimsStandTogether() {
    String text = told("--about", "BLR-CHN", "--measure", "turnover-multiple", "--width", "160");
    List<String> summary =
        text.lines().dropWhile(line -> !line.contains("claimed  ")).limit(8).toList();
    for (String rival : new String[] {"50 times ", "100 times ", "140 times "}) {
      assertTrue(summary.stream().anyMatch(line -> line.contains(rival)), text);
    }
    assertTrue(text.contains("Roman Golovchenko, 2024-08-22 (probable):"), text);
    assertTrue(text.contains("In dispute with: Nikolai Snopkov 2026-01-27: 3 times"), text);
    assertTrue(text.endsWith("(7 claims)\n"), text);
  }

  @Test
  void aDistortedCopyIsShownWithItsLikelyOriginAsAConjecture() {
    String text = told("--measure", "exports-multiple", "--width", "160");
    assertTrue(text.contains("“Exports of Belarus to China grew 16 times in 2024.”"), text);
    assertTrue(
        text.contains(
            "May be a distorted copy (a conjecture) of: German Puzyrna, BelTA"
                + " 2024-12-10: 1.6 to 1.62 times."),
        text);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 100, 160})
  void linesAreNoWiderThanTheTerminal(int width) {
    told("--about", "BLR-CHN", "--width", Integer.toString(width))
        .lines()
        .filter(line -> !line.contains(ClaimsText.ROWS))
        .forEach(line -> assertTrue(TextTable.width(line) <= width, line));
  }

  @Test
  void theCommandThatIsNamedShowsTheRows() {
    String text = told("--measure", "turnover-multiple");
    String command =
        text.lines()
            .filter(line -> line.endsWith("claim=golovchenko-trade-140-times"))
            .findFirst()
            .orElseThrow()
            .replaceFirst(".*dyad query ", "");
    Invocation rows =
        Invocation.of(
            Stream.concat(
                    Stream.of("query", "--base-dir", Shipped.releases().base().toString()),
                    Arrays.stream(command.split(" ")))
                .toArray(String[]::new));
    assertEquals(ExitCode.OK, rows.exit(), rows::err);
    assertTrue(rows.out().contains("flow/cow-trade-4.0/"), rows::out);
  }

  @Test
  void inCsvARowIsAClaimAndASource() throws IOException {
    List<NamedCsvRecord> rows = rows("--about", "blr-chn");
    NamedCsvRecord row =
        rows.stream()
            .filter(one -> one.getField("claim").endsWith("/golovchenko-trade-140-times"))
            .filter(one -> one.getField("sourceVerdict").equals("supported"))
            .filter(one -> one.getField("observedFrom").equals("1993"))
            .findFirst()
            .orElseThrow();
    assertEquals("multiple of turnover", row.getField("measure"));
    assertEquals("140", row.getField("minimum"));
    assertEquals("ratio", row.getField("observedUnit"));
    assertEquals("partly", row.getField("verdict"));
    assertTrue(row.getField("rows").endsWith("claim=golovchenko-trade-140-times"));
    assertTrue(row.getField("inDisputeWith").isEmpty());
    rows.forEach(one -> assertFalse(one.getField("verdict").isEmpty(), one::toString));
  }

  @Test
  void oneHundredAndFortyTimesIsHeldAgainstSeveralBaseYearsBySeveralSources() throws IOException {
    List<NamedCsvRecord> rows =
        rows("--measure", "turnover-multiple").stream()
            .filter(row -> row.getField("claim").endsWith("/golovchenko-trade-140-times"))
            .toList();
    Set<String> bases =
        rows.stream().map(row -> row.getField("observedFrom")).collect(Collectors.toSet());
    assertTrue(bases.containsAll(Set.of("1992", "1993", "1994")), bases::toString);
    for (String source : new String[] {"Correlates of War", "UN Comtrade", "UNCTAD"}) {
      assertTrue(rows.stream().anyMatch(row -> row.getField("source").startsWith(source)), source);
    }
    assertTrue(rows.stream().anyMatch(row -> row.getField("sourceVerdict").equals("supported")));
    assertTrue(rows.stream().anyMatch(row -> row.getField("sourceVerdict").equals("contradicted")));
  }

  @Test
  void allFormatsHaveTheSameClaims() throws IOException {
    JsonNode json = new ObjectMapper().readTree(told("--about", "BLR", "--format", "json"));
    Set<String> fromJson =
        json.get("claims").findValues("claim").stream()
            .map(JsonNode::asText)
            .collect(Collectors.toSet());
    Set<String> fromCsv =
        rows("--about", "BLR").stream()
            .map(row -> row.getField("claim"))
            .collect(Collectors.toSet());
    assertEquals(fromCsv, fromJson);
    assertTrue(told("--about", "BLR").endsWith("(" + fromCsv.size() + " claims)\n"));
    JsonNode one = json.get("claims").get(0);
    assertTrue(one.get("sources").isArray() && one.get("documents").size() > 0, one::toString);
  }

  @Test
  void aRobustVerdictIsShownWayByWay() throws IOException {
    String text = told("--robust", "--measure", "turnover-multiple");
    assertTrue(text.contains("Of 120 ways, 49 flip a verdict."), text);
    List<NamedCsvRecord> ways = rows("--robust", "--measure", "turnover-multiple");
    List<NamedCsvRecord> own =
        ways.stream()
            .filter(way -> way.getField("claim").endsWith("/golovchenko-trade-140-times"))
            .toList();
    assertEquals(120, own.size());
    assertEquals(49, own.stream().filter(way -> way.getField("flips").equals("true")).count());
    JsonNode json = new ObjectMapper().readTree(told("--robust", "--format", "json"));
    assertTrue(json.get("ways").size() > ways.size(), json::toString);
  }

  @Test
  void onStatesOfWhichNobodyClaimsAnythingThereIsNone() throws IOException {
    assertEquals(
        "(0 claims)\nNot known here: the claims in the graph are a selection.\n",
        told("--about", "FRA-DEU"));
    assertEquals(List.of(), rows("--about", "FRA-DEU"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--about XYZ-CHN|there is no state \"XYZ\"; give a code of ISO 3166-1 alpha-3 such as BLR;"
            + " \"dyad query states-and-their-capitals\" lists them",
        "--about Belarus|there is no state \"Belarus\"; the code of Belarus is BLR",
        "--about BLR-CHN-RUS|\"BLR-CHN-RUS\" is not one state or a pair of states such as BLR-CHN",
        "--about BLR-BLR|\"BLR-BLR\" names one state twice",
        "--measure happiness|there is no claim on the measure \"happiness\"; \"dyad claims"
            + " --format csv\" names the measures",
        "--width 20|--width is at least 60",
      })
  void whatIsAskedWronglyIsAnsweredByWhatIsWrong(String arguments, String message) {
    Invocation wrong = claims(arguments.split(" "));
    assertEquals(ExitCode.ERROR, wrong.exit());
    assertEquals("dyad claims: " + message, wrong.err().lines().findFirst().orElse(""));
    assertEquals("", wrong.out());
  }
}
