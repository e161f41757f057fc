package org.w3id.dyad.cli.output;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.claim.GridCell;
import org.w3id.dyad.claim.Wording;
import org.w3id.dyad.claim.review.Comparison;
import org.w3id.dyad.claim.review.Review;

/**
 * How robust verdicts are: each source that decides, asked from the years around the base year,
 * with half and twice the tolerance. A way flips the verdict if it comes to another one.
 */
public final class ClaimsGrid {
  private static final String INDENT = "    ";
  private static final List<String> COLUMNS =
      List.of("claim source from to value tolerance verdict flips".split(" "));

  private ClaimsGrid() {}

  /** Writes tables to read. */
  public static void text(Collection<Review> reviews, PrintStream out, int width) {
    for (Review review : reviews) {
      out.println(review.who() + ": " + review.claimed() + ", " + review.claim().period());
      out.println(INDENT + share(review));
      for (Comparison comparison : review.comparisons()) {
        if (!comparison.grid().isEmpty()) {
          out.println();
          table(review, comparison, width).forEach(line -> out.println(INDENT + line));
        }
      }
      out.println();
    }
    out.println("(" + reviews.size() + (reviews.size() == 1 ? " claim)" : " claims)"));
    out.flush();
  }

  private static String share(Review review) {
    return review.ways() == 0
        ? "Nothing decides it: " + review.summary() + "."
        : "Of " + review.ways() + " ways, " + review.flips() + " flip a verdict.";
  }

  private static List<String> table(Review review, Comparison comparison, int width) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(comparison.sources(), "within", "gives", "verdict", ""));
    for (GridCell cell : comparison.grid()) {
      rows.add(
          List.of(
              cell.period().toString(),
              Wording.tolerance(review.claim().number(), cell.tolerance()),
              Wording.amount(cell.value(), comparison.unit()),
              cell.verdict().word(),
              comparison.isFlippedBy(cell) ? "flips" : ""));
    }
    return WrappedTable.lines(rows, width - INDENT.length());
  }

  /** Writes CSV, a row a way. */
  public static void csv(Collection<Review> reviews, OutputStream out) throws IOException {
    CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv.writeRecord(COLUMNS);
    ways(reviews).forEach(way -> csv.writeRecord(way.values()));
    csv.flush();
  }

  /** Writes JSON, an object a way. */
  public static void json(Collection<Review> reviews, OutputStream out) throws IOException {
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(
            new OutputStreamWriter(out, StandardCharsets.UTF_8), Map.of("ways", ways(reviews)));
  }

  private static List<Map<String, String>> ways(Collection<Review> reviews) {
    List<Map<String, String>> ways = new ArrayList<>();
    for (Review review : reviews) {
      for (Comparison comparison : review.comparisons()) {
        comparison.grid().forEach(cell -> ways.add(way(review, comparison, cell)));
      }
    }
    return ways;
  }

  private static Map<String, String> way(Review review, Comparison comparison, GridCell cell) {
    List<String> values =
        List.of(
            review.claim().iri(),
            comparison.sources(),
            cell.period().start(),
            cell.period().end(),
            cell.value().toPlainString(),
            cell.tolerance().stripTrailingZeros().toPlainString(),
            cell.verdict().word(),
            Boolean.toString(comparison.isFlippedBy(cell)));
    Map<String, String> way = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      way.put(COLUMNS.get(i), values.get(i));
    }
    return way;
  }
}
