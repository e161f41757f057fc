package org.w3id.dyad.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.claim.review.Review;
import org.w3id.dyad.claim.review.Reviews;

/**
 * The verdicts that {@code docs/explanation/verdicts.md} says changed are those of the shipped
 * release.
 */
final class VerdictsDocumentTest {
  private static final Path DOCUMENT = Path.of("docs/explanation/verdicts.md");

  @Test
  void eachVerdictIsWhatTheReleaseSays() throws IOException {
    Map<String, String> written = new TreeMap<>();
    for (String line : Files.readAllLines(DOCUMENT)) {
      List<String> cells = List.of(line.split(" \\| "));
      if (line.startsWith("| `") && cells.size() == 6 && !line.contains("dyad:")) {
        written.put(
            cells.get(0).replaceAll("[|` ]", ""),
            cells.get(3).strip() + " " + cells.get(4).strip());
      }
    }
    assertTrue(written.size() >= 25, written::toString);
    Map<String, String> found =
        Txn.calculateRead(Shipped.store().data(), () -> new Reviews(Shipped.store().data()))
            .all()
            .stream()
            .filter(review -> written.containsKey(review.claim().key()))
            .collect(
                Collectors.toMap(
                    review -> review.claim().key(), Function.identity(), (a, b) -> a, TreeMap::new))
            .entrySet()
            .stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, e -> tally(e.getValue()), (a, b) -> a, TreeMap::new));
    assertEquals(written, found);
  }

  private static String tally(Review review) {
    String word = review.verdict() == Verdict.PARTLY ? "partly supported" : review.verdict().word();
    return word
        + " "
        + review.count(Verdict.SUPPORTED)
        + "/"
        + review.count(Verdict.PARTLY)
        + "/"
        + review.count(Verdict.CONTRADICTED);
  }
}
