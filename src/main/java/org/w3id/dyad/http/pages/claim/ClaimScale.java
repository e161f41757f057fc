package org.w3id.dyad.http.pages.claim;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.w3id.dyad.claim.Claim;
import org.w3id.dyad.claim.review.Comparison;
import org.w3id.dyad.claim.review.Review;
import org.w3id.dyad.html.Html;
import org.w3id.dyad.html.chart.Amount;
import org.w3id.dyad.html.chart.Drawing;
import org.w3id.dyad.report.content.Scale;

/**
 * Draws what each source says of a claim on one scale, with the range that is claimed. The verdict
 * on each is told by the shape of its mark, not by its colour alone.
 */
final class ClaimScale {
  private static final double WIDTH = 860;
  private static final double NAMES = 330;
  private static final double LANE = 32;
  private static final double TOP = 26;
  private static final double BOTTOM = 28;
  private static final int FITS = 48;

  private final Review review;
  private final String language;
  private final List<Comparison> measured;
  private final Html svg = new Html();

  /**
   * The scale of a claim.
   *
   * @param language in which numbers are written
   */
  ClaimScale(Review review, String language) {
    this.review = review;
    this.language = language;
    measured =
        review.comparisons().stream()
            .filter(comparison -> comparison.value().matches("-?\\d+(\\.\\d+)?"))
            .filter(comparison -> comparison.unit().equals(review.claim().number().unit()))
            .toList();
  }

  /** The drawing, empty if there is nothing to draw. */
  Drawing draw() {
    Claim.Number claimed = review.claim().number();
    if (measured.isEmpty() || claimed.minimum().isEmpty() && claimed.maximum().isEmpty()) {
      return Drawing.NONE;
    }
    double least = claimed.minimum().or(claimed::maximum).orElseThrow().doubleValue();
    double most = claimed.maximum().or(claimed::minimum).orElseThrow().doubleValue();
    if (least < 0 || measured.stream().anyMatch(each -> value(each) < 0)) {
      return Drawing.NONE;
    }
    double largest =
        DoubleStream.concat(DoubleStream.of(most), measured.stream().mapToDouble(ClaimScale::value))
            .max()
            .orElse(1);
    Scale x = Scale.from0(largest, 6, NAMES, WIDTH - 30);
    double height = TOP + measured.size() * LANE + BOTTOM;
    begin(height);
    box(x.at(least), x.at(most), height);
    axis(x, height);
    for (int i = 0; i < measured.size(); i++) {
      lane(measured.get(i), x, TOP + i * LANE + LANE / 2);
    }
    svg.close();
    return new Drawing(svg.toString(), List.of());
  }

  private static double value(Comparison comparison) {
    return Double.parseDouble(comparison.value());
  }

  private void begin(double height) {
    svg.open(
        "svg",
        "viewBox",
        "0 0 " + number(WIDTH) + " " + number(height),
        "role",
        "img",
        "aria-labelledby",
        "scale-title");
    svg.element(
        "title", "What each source says, and the range that is claimed", "id", "scale-title");
  }

  private void box(double from, double to, double height) {
    svg.open(
            "rect",
            "x",
            number(from - 1),
            "y",
            number(TOP - 6),
            "width",
            number(to - from + 2),
            "height",
            number(height - TOP - BOTTOM + 12),
            "class",
            "claimed")
        .close();
    text((from + to) / 2, TOP - 10, "middle", review.claimed());
  }

  private void axis(Scale x, double height) {
    for (double mark : x.marks()) {
      svg.open(
              "line",
              "x1",
              number(x.at(mark)),
              "x2",
              number(x.at(mark)),
              "y1",
              number(TOP),
              "y2",
              number(height - BOTTOM),
              "class",
              "grid")
          .close();
      text(x.at(mark), height - BOTTOM + 17, "middle", Amount.of(mark, language));
    }
  }

  private void lane(Comparison comparison, Scale x, double y) {
    String name = comparison.sources();
    name(name, y);
    svg.open("g", "class", "mark " + VerdictLook.of(comparison.judgement().verdict()));
    double at = x.at(value(comparison));
    switch (comparison.judgement().verdict()) {
      case SUPPORTED -> svg.open("circle", "cx", number(at), "cy", number(y), "r", "5.5").close();
      case PARTLY -> polygon(at, y - 6, at + 6, y, at, y + 6, at - 6, y);
      case CONTRADICTED -> polygon(at - 5, y - 5, at + 5, y - 5, at + 5, y + 5, at - 5, y + 5);
      case NOT_DECIDABLE -> polygon(at, y - 5, at + 5, y + 4, at - 5, y + 4);
    }
    svg.element("title", name + ": " + comparison.observed() + ", " + comparison.conclusion());
    svg.close();
  }

  /** The name of a source, in two lines if it is long: sources often differ at the end only. */
  private void name(String name, double y) {
    int cut = name.length() <= FITS ? -1 : name.lastIndexOf(' ', FITS);
    if (cut > 0) {
      text(NAMES - 8, y - 3, "end", name.substring(0, cut));
      String rest = name.substring(cut + 1);
      int over = rest.length() - FITS;
      text(NAMES - 8, y + 10, "end", over <= 0 ? rest : "…" + rest.substring(over + 1));
    } else {
      text(NAMES - 8, y + 4, "end", name);
    }
  }

  private void polygon(double... corners) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < corners.length; i += 2) {
      points.append(number(corners[i])).append(',').append(number(corners[i + 1])).append(' ');
    }
    svg.open("polygon", "points", points.toString().strip()).close();
  }

  private void text(double x, double y, String anchor, String text) {
    svg.element("text", text, "x", number(x), "y", number(y), "text-anchor", anchor);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }
}
