package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The figures of {@code docs/explanation/sizing.md} are those that were measured. */
final class SizingDocumentTest {
  private static final Path DOCUMENT = Path.of("docs/explanation/sizing.md");
  private static final Path RESULTS = Path.of("benchmarks/RESULTS.md");

  /** A row: what is said, the section's heading, and texts that stand there. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (?<figure>[^|]+) \\| (?<section>[^|`]+) \\| (?<texts>`.*`) \\|$");

  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");
  private static final Pattern PRODUCT =
      Pattern.compile("([\\d,.]*\\d) × ([\\d,.]*\\d) (\\S+) = ([\\d,.]*\\d) (\\w+)");

  @TestFactory
  Stream<DynamicTest> figuresStandInTheResults() throws IOException {
    String results = Files.readString(RESULTS);
    List<MatchResult> rows = ROW.matcher(Files.readString(DOCUMENT)).results().toList();
    assertTrue(rows.size() >= 12, () -> rows.size() + " rows");
    return rows.stream()
        .map(row -> DynamicTest.dynamicTest(row.group(1), () -> assertMeasured(row, results)));
  }

  private static void assertMeasured(MatchResult row, String results) {
    String section = section(row.group(2), results);
    for (MatchResult quoted : QUOTED.matcher(row.group(3)).results().toList()) {
      String text = quoted.group(1).replace("\\|", "|");
      assertTrue(section.contains(text), () -> text + " is not in the section:\n" + section);
    }
  }

  /** A section with those below it. */
  private static String section(String heading, String results) {
    Matcher found = Pattern.compile("(?m)^(#+) " + Pattern.quote(heading) + "$").matcher(results);
    assertTrue(found.find(), () -> "no section " + heading);
    String rest = results.substring(found.end());
    return rest.split("(?m)^#{1," + found.group(1).length() + "} ", 2)[0];
  }

  @Test
  void productsAreRight() throws IOException {
    List<MatchResult> products = PRODUCT.matcher(Files.readString(DOCUMENT)).results().toList();
    assertTrue(products.size() >= 6, () -> products.size() + " products");
    for (MatchResult product : products) {
      double expected = number(product.group(1)) * number(product.group(2));
      assertEquals(expected, number(product.group(4)), expected * 1e-9, product.group());
      assertEquals(product.group(3), product.group(5), product.group());
    }
  }

  /** What is multiplied is a figure of the table. */
  @Test
  void factorsAreMeasured() throws IOException {
    String document = Files.readString(DOCUMENT);
    String table =
        ROW.matcher(document).results().map(MatchResult::group).reduce("", String::concat);
    List<String> measured = NUMBER.matcher(table).results().map(MatchResult::group).toList();
    for (MatchResult product : PRODUCT.matcher(document).results().toList()) {
      String factor = product.group(2);
      assertTrue(
          measured.contains(factor) || measured.contains(factor.replaceFirst("\\.0$", "")), factor);
    }
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace(",", ""));
  }
}
