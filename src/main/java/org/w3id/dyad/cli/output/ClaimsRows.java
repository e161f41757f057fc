package org.w3id.dyad.cli.output;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.dyad.claim.Claim;
import org.w3id.dyad.claim.Span;
import org.w3id.dyad.claim.review.Comparison;
import org.w3id.dyad.claim.review.Review;
import org.w3id.dyad.claim.review.Reviews;

/**
 * Claims and what each source says of them, for programs: in CSV a row is a claim and a source, in
 * JSON a claim holds what each source says of it. Empty means not known or none.
 */
public final class ClaimsRows {
  private static final List<String> OF_A_CLAIM =
      List.of(
          "measure indicator claim kind who said text claimed minimum maximum unit from to certainty verdict"
              .split(" "));
  private static final List<String> OF_A_SOURCE =
      List.of(
          "source observedFrom observedTo observed observedValue observedUnit deviation"
              .concat(" sourceVerdict assessment")
              .split(" "));

  private ClaimsRows() {}

  /** Writes CSV. */
  public static void csv(Collection<Review> reviews, OutputStream out) throws IOException {
    CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv.writeRecord(
        concat(concat(OF_A_CLAIM, OF_A_SOURCE), List.of("rows", "inDisputeWith", "mayDeriveFrom")));
    for (Review review : ordered(reviews)) {
      List<String> claim = List.copyOf(claim(review).values());
      List<String> last = List.of(rows(review), quotes(review.rivals()), quotes(review.origins()));
      if (review.comparisons().isEmpty()) {
        List<String> nothing = OF_A_SOURCE.stream().map(name -> "").toList();
        csv.writeRecord(concat(concat(claim, nothing), last));
      }
      for (Comparison comparison : review.comparisons()) {
        List<String> source = List.copyOf(source(comparison).values());
        csv.writeRecord(concat(concat(claim, source), last));
      }
    }
    csv.flush();
  }

  /** Writes JSON. */
  public static void json(Collection<Review> reviews, OutputStream out) throws IOException {
    List<Map<String, Object>> list =
        ordered(reviews).stream()
            .map(
                review -> {
                  Map<String, Object> object = new LinkedHashMap<>(claim(review));
                  object.put(
                      "sources",
                      review.comparisons().stream()
                          .map(
                              comparison -> {
                                Map<String, Object> one = new LinkedHashMap<>(source(comparison));
                                one.put("rows", comparison.rows());
                                return one;
                              })
                          .toList());
                  object.put("documents", review.claim().documents());
                  object.put("rows", rows(review));
                  object.put(
                      "inDisputeWith", review.rivals().stream().map(Review.Quote::iri).toList());
                  object.put(
                      "mayDeriveFrom", review.origins().stream().map(Review.Quote::iri).toList());
                  return object;
                })
            .toList();
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(new OutputStreamWriter(out, StandardCharsets.UTF_8), Map.of("claims", list));
  }

  private static List<Review> ordered(Collection<Review> reviews) {
    return Reviews.byMeasure(reviews).values().stream().flatMap(List::stream).toList();
  }

  private static Map<String, String> claim(Review review) {
    Claim claim = review.claim();
    return named(
        OF_A_CLAIM,
        review.measure(),
        claim.number().indicator().replaceFirst("^.*/", ""),
        claim.iri(),
        claim.kind().name().toLowerCase(Locale.ROOT),
        review.who(),
        claim.saidOn(),
        claim.text(),
        review.claimed(),
        plain(claim.number().minimum()),
        plain(claim.number().maximum()),
        claim.number().unit().name(),
        claim.period().start(),
        claim.period().end(),
        review.certainty(),
        review.comparisons().isEmpty() ? review.summary() : review.verdict().word());
  }

  private static Map<String, String> source(Comparison comparison) {
    Span period = comparison.period();
    return named(
        OF_A_SOURCE,
        comparison.sources(),
        period.start(),
        period.end(),
        comparison.observed(),
        comparison.value(),
        comparison.unit().name(),
        plain(comparison.judgement().deviation()),
        comparison.conclusion(),
        comparison.iri());
  }

  private static Map<String, String> named(List<String> names, String... values) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      named.put(names.get(i), values[i]);
    }
    return named;
  }

  private static String rows(Review review) {
    return review.comparisons().isEmpty() ? "" : ClaimsText.ROWS + review.claim().key();
  }

  private static String quotes(List<Review.Quote> quotes) {
    return quotes.stream().map(Review.Quote::toString).collect(Collectors.joining("; "));
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(found -> found.stripTrailingZeros().toPlainString()).orElse("");
  }

  private static List<String> concat(List<String> one, List<String> more) {
    return Stream.concat(one.stream(), more.stream()).toList();
  }
}
