package org.w3id.dyad.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.assembly.Shipped;

/**
 * Every line of the article from which the project starts, S1 to S61, is returned by some question:
 * {@code seed-lines.csv} names the question, and what a row of its answer must say.
 */
class SeedLinesTest {
  private static final Path LINES = Path.of("src/test/resources/seed-lines.csv");

  private static List<NamedCsvRecord> lines() throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(LINES)) {
      return reader.stream().toList();
    }
  }

  @Test
  void noLineIsLeftOut() throws IOException {
    assertEquals(
        IntStream.rangeClosed(1, 61).mapToObj(n -> "S" + n).toList(),
        lines().stream().map(line -> line.getField("line")).toList());
  }

  @TestFactory
  Stream<DynamicTest> everyLineIsReturned() throws IOException {
    Questions questions = Questions.load(Shipped.home().queries());
    return lines().stream()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line.getField("line"),
                    () -> {
                      Question question = questions.named(line.getField("question")).orElseThrow();
                      String rows = ShippedQuestionsTest.rows(question.query());
                      assertTrue(
                          pattern(line.getField("row")).matcher(rows).find(),
                          () -> line.getField("row") + " is in no row of\n" + rows);
                    }));
  }

  /** The parts must stand in one row in this order. */
  private static Pattern pattern(String row) {
    return Pattern.compile(
        Arrays.stream(row.split("…")).map(Pattern::quote).collect(Collectors.joining(".*")));
  }
}
