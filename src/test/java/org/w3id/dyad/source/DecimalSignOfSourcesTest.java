package org.w3id.dyad.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.api.Source;

/**
 * Each source that takes amounts reads them as they are written in English and in German, and
 * refuses a file whose numbers can be both until the option tells which. {@code decimal-signs.csv}
 * has a fixture of each, a column of amounts and its unit.
 */
final class DecimalSignOfSourcesTest {
  private static final Path FIXTURES = Path.of("src/test/resources/sources");
  private static final String CASES = "/decimal-signs.csv";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvFileSource(resources = CASES, useHeadersInDisplayName = true)
  void numbersHaveOneMeaning(String id, String fixture, String column, BigDecimal unit)
      throws IOException {
    Path file = FIXTURES.resolve(id).resolve(fixture);
    assertEquals(Set.of("1740.5"), read(id, Map.of(), with(file, column, "1,740.50"), unit));
    assertEquals(Set.of("1740.5"), read(id, Map.of(), with(file, column, "1.740,50"), unit));
    Path doubtful = with(file, column, "1.740");
    var failure =
        assertThrows(
            MalformedFileException.class, () -> read(id, Map.of(), doubtful, BigDecimal.ONE));
    for (String part : List.of(column, "1.740", ":2:", "--option decimal=,")) {
      assertTrue(failure.getMessage().contains(part), failure::getMessage);
    }
    assertEquals(Set.of("1740"), read(id, Map.of("decimal", ","), doubtful, unit));
    assertEquals(Set.of("1.74"), read(id, Map.of("decimal", "."), doubtful, unit));
  }

  @Test
  void allSourcesThatTakeTheOptionAreHere() throws IOException {
    Set<String> takers =
        Sources.all().stream()
            .filter(source -> !Set.of("gdelt", "csvw").contains(source.description().id()))
            .filter(DecimalSignOfSourcesTest::takesOption)
            .map(source -> source.description().id())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> tested =
        Files.readAllLines(Path.of("src/test/resources" + CASES)).stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(takers, tested, "gdelt has no amounts; CsvwTest has csvw");
  }

  private static boolean takesOption(Source source) {
    try {
      source.withOptions(Map.of("decimal", ","));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The first row of a fixture with one amount, and no other number with a fraction. */
  private Path with(Path fixture, String column, String amount) throws IOException {
    Cells cells = Cells.of(Files.readAllBytes(fixture));
    List<String> header = cells.rows().get(0);
    List<String> row = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String cell = cells.rows().get(1).get(i);
      boolean isOther = cell.matches("\\d+\\.\\d+");
      row.add(header.get(i).equals(column) ? amount : isOther ? "" : cell);
    }
    Path file = folder.resolve(fixture.getFileName());
    return Files.write(file, new Cells(List.of(header, row), ';', true).bytes());
  }

  /** The amounts of the only row, in the unit of the column. */
  private static Set<String> read(
      String id, Map<String, String> options, Path file, BigDecimal unit) throws IOException {
    RecordingSink sink = new RecordingSink();
    Sources.named(id).orElseThrow().withOptions(options).read(List.of(file), sink);
    assertEquals(1, sink.mappedRows(), sink::rejections);
    Set<String> amounts = new TreeSet<>();
    for (BigDecimal number : FuzzOutcome.of(sink).numbers().keySet()) {
      BigDecimal amount = number.divide(unit);
      if (amount.toPlainString().matches("1\\.?74.*")) {
        amounts.add(amount.stripTrailingZeros().toPlainString());
      }
    }
    return amounts;
  }
}
