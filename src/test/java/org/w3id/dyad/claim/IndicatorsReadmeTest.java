package org.w3id.dyad.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;

/**
 * {@code queries/indicators/README.md} says what the queries say. With {@code -Ddyad.update=true}
 * it is written anew.
 */
class IndicatorsReadmeTest {
  private static final Path README = Path.of("queries", "indicators", "README.md");

  @Test
  void theReadmeIsCurrent() throws IOException {
    String expected = readme();
    if (Boolean.getBoolean("dyad.update")) {
      Files.writeString(README, expected);
    }
    assertEquals(expected, Files.readString(README), "run this test with -Ddyad.update=true");
  }

  private static String readme() throws IOException {
    List<Question> indicators = Questions.load(Path.of("queries")).byTheme().get("indicators");
    List<NamedCsvRecord> measures = measures();
    StringBuilder out =
        new StringBuilder(
            """
            # Indicators

            <!-- written by IndicatorsReadmeTest with -Ddyad.update=true -->

            An indicator is a query with parameters that gives a value for each source that has one, never one value for all. Claims are held against
            them in each build; `./dyad query <name> --set …` asks one by hand. Each gives `source`, `value`, `unit` and the `rows` from which the value was
            computed; `complete` is false where the value is a lower bound, and `maximum` ends a range.

            """);
    for (Question indicator : indicators) {
      out.append("## ").append(indicator.name()).append("\n\n").append(indicator.summary());
      if (!indicator.description().isEmpty()) {
        out.append(' ').append(indicator.description());
      }
      out.append("\n\n- Formula: ").append(indicator.formula());
      out.append("\n- Source: ").append(indicator.reference());
      out.append("\n- Parameters: ")
          .append(
              indicator.parameters().stream()
                  .map(
                      parameter ->
                          "`"
                              + parameter.name()
                              + "="
                              + String.join("` or `", parameter.defaultTexts())
                                  .replaceAll("<https://w3id.org/dyad/ontology#(\\w+)>", "dyad:$1")
                              + "`")
                  .collect(Collectors.joining(", ")));
      String measured =
          measures.stream()
              .filter(concept -> isMeasuredBy(concept, indicator.name()))
              .map(concept -> concept.getField("label_en"))
              .collect(Collectors.joining(", "));
      if (!measured.isEmpty() && measured.length() < 400) {
        out.append("\n- Measures: ").append(measured);
      } else if (!measured.isEmpty()) {
        out.append("\n- Measures: whatever is published as a figure");
      }
      out.append("\n\n");
    }
    return out.toString().strip() + "\n";
  }

  private static List<NamedCsvRecord> measures() throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(Path.of("data/concepts.csv"))) {
      return reader.stream().filter(row -> row.getField("scheme").equals("indicator")).toList();
    }
  }

  private static boolean isMeasuredBy(NamedCsvRecord concept, String query) {
    return List.of(concept.getField("measured_by").split(";")).stream()
        .anyMatch(measure -> measure.replaceFirst("\\?.*", "").equals(query));
  }
}
