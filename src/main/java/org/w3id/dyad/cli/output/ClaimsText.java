package org.w3id.dyad.cli.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.w3id.dyad.claim.review.Comparison;
import org.w3id.dyad.claim.review.Review;
import org.w3id.dyad.claim.review.Reviews;

/**
 * Claims and what each source says of them, for people: by measure, so that rivals stand together,
 * and each with the command that shows the rows behind its verdicts.
 */
public final class ClaimsText {
  /** The command that shows them; the key of the claim comes after it. */
  public static final String ROWS = "./dyad query rows-behind-a-claim --set claim=";

  private static final String INDENT = "    ";

  private final PrintStream out;
  private final int width;

  /**
   * A writer.
   *
   * @param width how wide the lines may be
   */
  public ClaimsText(PrintStream out, int width) {
    this.out = out;
    this.width = width;
  }

  /** Writes the claims. */
  public void print(Collection<Review> reviews) {
    Reviews.byMeasure(reviews).forEach(this::printGroup);
    out.println("(" + reviews.size() + (reviews.size() == 1 ? " claim)" : " claims)"));
    if (reviews.isEmpty()) {
      out.println("Not known here: the claims in the graph are a selection.");
    }
    out.flush();
  }

  private void printGroup(String measure, List<Review> group) {
    String several = group.size() > 1 ? " (" + group.size() + " claims)" : "";
    out.println(measure.toUpperCase(Locale.ROOT) + several);
    if (group.size() > 1) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("claimed", "of the time", "by", "said", "verdict"));
      group.forEach(
          review ->
              rows.add(
                  List.of(
                      review.claimed(),
                      review.claim().period().toString(),
                      review.who(),
                      review.claim().saidOn(),
                      review.verdict().word())));
      table(rows);
    }
    out.println();
    group.forEach(this::print);
  }

  private void print(Review review) {
    String said = review.claim().saidOn();
    String sure = review.certainty().isEmpty() ? "" : " (" + review.certainty() + ")";
    paragraph("", review.who() + (said.isEmpty() ? "" : ", " + said) + sure + ":");
    paragraph(INDENT, "“" + review.claim().text() + "”");
    paragraph(INDENT, "Claimed: " + review.claimed() + ", " + review.claim().period() + ".");
    paragraph(INDENT, capital(review.summary()) + ".");
    if (!review.comparisons().isEmpty()) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("source", "of the time", "gives", "off by", "verdict"));
      review.comparisons().forEach(comparison -> rows.add(row(review, comparison)));
      table(rows);
    }
    others("In dispute with", review.rivals());
    others("May be a distorted copy (a conjecture) of", review.origins());
    paragraph(INDENT, "Stands in: " + String.join("; ", review.documents()) + ".");
    if (!review.comparisons().isEmpty()) {
      out.println(INDENT + "Rows: " + ROWS + review.claim().key());
    }
    out.println();
  }

  private static List<String> row(Review review, Comparison comparison) {
    return List.of(
        comparison.sources(),
        comparison.period().isUnknown() ? "" : comparison.period().toString(),
        comparison.observed(),
        comparison.deviation(review.claim()),
        comparison.conclusion());
  }

  private void others(String relation, List<Review.Quote> quotes) {
    if (!quotes.isEmpty()) {
      paragraph(
          INDENT,
          relation
              + ": "
              + quotes.stream().map(Review.Quote::toString).collect(Collectors.joining("; "))
              + ".");
    }
  }

  private void table(List<List<String>> rows) {
    WrappedTable.lines(rows, width - INDENT.length()).forEach(line -> out.println(INDENT + line));
  }

  private void paragraph(String indent, String text) {
    WrappedTable.wrap(text, width - indent.length()).forEach(line -> out.println(indent + line));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
