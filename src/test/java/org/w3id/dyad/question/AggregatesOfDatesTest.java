package org.w3id.dyad.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dyad.assembly.Shipped;

/** The earliest date of a group is not lost because another member of the group has none. */
class AggregatesOfDatesTest {
  private static final Path QUERIES = Path.of("queries");

  /** An error in one row, such as the text of an unbound variable, empties MIN and MAX. */
  private static final Pattern OVER_EXPRESSION = Pattern.compile("(MIN|MAX)\\(\\s*STR\\(");

  @Test
  void noShippedQuestionAggregatesOverTheTextOfAVariable() throws IOException {
    try (var files = Files.walk(QUERIES)) {
      Map<Path, String> queries =
          files
              .filter(file -> file.toString().endsWith(".rq"))
              .collect(Collectors.toMap(file -> file, AggregatesOfDatesTest::text));
      assertTrue(queries.size() > 100);
      queries.values().removeIf(text -> !OVER_EXPRESSION.matcher(text).find());
      assertEquals(Map.of(), queries);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each has a status with a date and one without, or a step that is only attested. */
  @ParameterizedTest
  @CsvSource({
    "partners-at-or-above-a-level, 'Vietnam,comprehensive strategic cooperative partnership,1.0,editors,true,2008'",
    "partners-at-or-above-a-level, 'Greece,comprehensive strategic partnership,1.0,author,true,2006'",
    "top-tier-of-each-scheme, 'Global Times: four tiers,comprehensive strategic,https://w3id.org/dyad/id/state/SRB,2016-06-18'"
  })
  void theDateIsThere(String question, String row) throws IOException {
    String rows =
        ShippedQuestionsTest.rows(
            Questions.load(Shipped.home().queries()).named(question).orElseThrow().query());
    assertTrue(rows.contains(row), rows);
  }
}
