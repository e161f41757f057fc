package org.w3id.dyad.report.chapter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.dyad.claim.Verdict;
import org.w3id.dyad.claim.review.Comparison;
import org.w3id.dyad.claim.review.Review;
import org.w3id.dyad.claim.review.Reviews;
import org.w3id.dyad.report.content.Figure;
import org.w3id.dyad.report.content.ReportTable;
import org.w3id.dyad.report.content.Section;

/** What is claimed about the two states, and what each source says of it. */
public final class ClaimsChapter {
  private static final String KEY = "claims";
  private static final String TITLE = "Claims held against the data";

  private final Context context;
  private final List<Review> reviews;

  /** Writes about the pair of a context. */
  public ClaimsChapter(Context context, Reviews reviews) {
    this.context = context;
    AsOf asOf = context.asking().asOf();
    this.reviews =
        reviews.about(List.of(context.pair().one(), context.pair().other())).stream()
            .filter(review -> !asOf.isLater(review.claim().saidOn()))
            .toList();
  }

  /** Asks and writes the chapter. */
  public Section write() {
    if (reviews.isEmpty()) {
      return Section.empty(
          KEY,
          TITLE,
          context.text("sentence.no-claims"),
          context.absence("claims/who-claims-what-about-a-pair"));
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(verdicts());
    Reviews.byMeasure(reviews).entrySet().stream()
        .sorted(Comparator.comparing(group -> !isDecided(group.getValue())))
        .forEach(group -> figures.add(details(group.getKey(), group.getValue())));
    return new Section(
        KEY, TITLE, tally(), List.of(context.text("sentence.claims-lead", tally())), figures);
  }

  /** Whether some source decides one of these claims; such stand first. */
  private static boolean isDecided(List<Review> group) {
    return group.stream().anyMatch(review -> review.verdict() != Verdict.NOT_DECIDABLE);
  }

  /** How many claims came to each verdict. */
  private String tally() {
    Stream<String> counts =
        Stream.of(Verdict.values())
            .map(
                verdict ->
                    context.text(
                        "sentence.count",
                        reviews.stream().filter(review -> review.verdict() == verdict).count(),
                        context.text("verdict." + verdict.word().replace(' ', '-'))));
    return context.text("sentence.claims", reviews.size(), context.joined("list.comma", counts));
  }

  private Figure verdicts() {
    List<List<String>> rows = new ArrayList<>();
    Reviews.byMeasure(reviews)
        .forEach(
            (measure, group) ->
                group.forEach(
                    review -> {
                      review.claim().documents().forEach(context.bibliography()::cite);
                      rows.add(
                          List.of(
                              measure,
                              review.claimed(),
                              review.claim().period().toString(),
                              review.who(),
                              review.claim().saidOn(),
                              review.verdict().word()));
                    }));
    return new Figure(
        Optional.empty(),
        new ReportTable(
            "All claims by what they measure, rivals together",
            List.of("Measure", "Claimed", "Of the time", "Who", "Said", "Verdict"),
            rows,
            0,
            true),
        List.of(),
        command());
  }

  private String command() {
    Pair pair = context.pair();
    return "./dyad claims --about " + Pair.code(pair.one()) + "-" + Pair.code(pair.other());
  }

  private Figure details(String measure, List<Review> group) {
    List<List<String>> rows = new ArrayList<>();
    for (Review review : group) {
      if (review.comparisons().isEmpty()) {
        rows.add(List.of(claim(review), "", "", "", "", review.summary()));
      }
      for (Comparison comparison : review.comparisons()) {
        rows.add(
            List.of(
                claim(review),
                comparison.sources(),
                comparison.period().isUnknown() ? "" : comparison.period().toString(),
                comparison.observed(),
                comparison.deviation(review.claim()),
                comparison.conclusion()));
      }
    }
    return new Figure(
        Optional.empty(),
        new ReportTable(
            measure.substring(0, 1).toUpperCase(Locale.ROOT)
                + measure.substring(1)
                + ": "
                + verdicts(group),
            List.of("Claim", "Source", "Of the time", "Gives", "Off by", "Verdict"),
            rows,
            0,
            true),
        group.stream().flatMap(review -> review.documents().stream()).distinct().limit(6).toList(),
        command() + " --measure " + Pair.code(group.get(0).claim().number().indicator()),
        true);
  }

  /** {@code 50 times (contradicted); 140 times (partly)}. */
  private static String verdicts(List<Review> group) {
    return group.stream()
        .map(review -> review.claimed() + " (" + review.verdict().word() + ")")
        .collect(Collectors.joining("; "));
  }

  private static String claim(Review review) {
    String origins =
        review.origins().isEmpty()
            ? ""
            : " May be a distorted copy (a conjecture) of "
                + review.origins().stream()
                    .map(Review.Quote::toString)
                    .collect(Collectors.joining("; "))
                + ".";
    return review.who()
        + (review.claim().saidOn().isEmpty() ? "" : " " + review.claim().saidOn())
        + ": “"
        + review.claim().text()
        + "”"
        + origins;
  }
}
