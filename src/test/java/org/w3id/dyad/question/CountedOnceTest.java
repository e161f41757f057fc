package org.w3id.dyad.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.assembly.Shipped;

/** Each loan counts once, by an adding up of the tables that knows nothing of the graph. */
class CountedOnceTest {
  private static final Set<String> STAGES = Set.of("committed", "disbursed", "completed");

  private static List<NamedCsvRecord> table(String name) {
    Path file = Shipped.home().data().resolve(name + ".csv");
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String rows(String question) throws IOException {
    return ShippedQuestionsTest.rows(
        Questions.load(Shipped.home().queries()).named(question).orElseThrow().query());
  }

  /** The reports that stand for their loans, and all that are reports of one, by their keys. */
  private static Set<String> notCounted() {
    Map<String, NamedCsvRecord> commitments = new HashMap<>();
    table("commitments").forEach(row -> commitments.put(row.getField("id"), row));
    Map<String, String> best = new HashMap<>();
    Set<String> reports = new HashSet<>();
    for (NamedCsvRecord row : table("identifications")) {
      if (!row.getField("certainty").equals("doubtful")) {
        String commitment = row.getField("commitment");
        reports.add(commitment);
        if (row.getField("extent").equals("whole")) {
          best.merge(
              row.getField("financing"),
              rank(commitments.get(commitment)),
              (one, other) -> one.compareTo(other) < 0 ? one : other);
        }
      }
    }
    best.values().forEach(rank -> reports.remove(rank.substring(rank.indexOf(' ') + 1)));
    return reports;
  }

  private static String rank(NamedCsvRecord row) {
    boolean isPriced = !row.getField("amount").isEmpty();
    boolean isRecord = row.getField("id").startsWith("gc");
    return (row.getField("umbrella").equals("yes") ? "1" : "0")
        + (STAGES.contains(row.getField("stage")) ? "0" : "1")
        + (isPriced ? "0" : "1")
        + (10 - row.getField("start").length())
        + (isRecord ? "0" : "1")
        + " "
        + row.getField("id");
  }

  private static BigDecimal sum(String funder, Set<String> without) {
    return table("commitments").stream()
        .filter(row -> List.of(row.getField("funders").split(";")).contains(funder))
        .filter(row -> row.getField("recipient_state").equals("BLR"))
        .filter(row -> STAGES.contains(row.getField("stage")))
        .filter(row -> !row.getField("umbrella").equals("yes"))
        .filter(row -> !row.getField("certainty").equals("doubtful"))
        .filter(row -> !without.contains(row.getField("id")))
        .flatMap(CountedOnceTest::dollars)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Stream<BigDecimal> dollars(NamedCsvRecord row) {
    if (row.getField("currency").equals("USD") && !row.getField("amount").isEmpty()) {
      return Stream.of(new BigDecimal(row.getField("amount")));
    }
    return row.getField("price_basis").equals("nominal") && !row.getField("amount_usd").isEmpty()
        ? Stream.of(new BigDecimal(row.getField("amount_usd")))
        : Stream.empty();
  }

  @Test
  void theSumsAreThoseOfTheTables() throws IOException {
    String rows = rows("finance/commitments-counted-once");
    Set<String> notCounted = notCounted();
    Map.of(
            "organization/china-eximbank", "Export-Import Bank of China",
            "organization/china-development-bank", "China Development Bank",
            "state/CHN", "China")
        .forEach(
            (funder, label) ->
                assertEquals(
                    sum(funder, notCounted).doubleValue(),
                    rows.lines()
                        .filter(line -> line.startsWith(label + ","))
                        .mapToDouble(line -> Double.parseDouble(line.split(",")[2]))
                        .sum(),
                    label));
    assertTrue(
        sum("organization/china-eximbank", notCounted)
                .compareTo(sum("organization/china-eximbank", Set.of()))
            < 0);
  }

  /** Two records of AidData say 312.8 and 321.3 million, an older one 634.1 for both together. */
  @Test
  void lukomlAndBerezaCountOnce() throws IOException {
    String rows = rows("finance/reports-of-one-loan");
    List<String> standing =
        rows.lines().filter(line -> line.contains("unit of the")).filter(l -> isTrue(l)).toList();
    assertEquals(3, standing.size(), rows);
    assertTrue(standing.stream().noneMatch(line -> line.contains("634100000")), rows);
    assertTrue(notCounted().contains("gcof-42315"));
  }

  private static boolean isTrue(String line) {
    return line.contains(",true,");
  }
}
