package org.w3id.dyad.html.chart;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3id.dyad.html.Html;
import org.w3id.dyad.rdf.Iris;

/**
 * Writes a chart as an SVG file that needs nothing else: title, key, sources and style are in it.
 * Its colours are those of the light scheme, because it is put on paper and slides.
 */
public final class PictureFile {
  private static final double MARGIN = 16;
  private static final double LINE = 15;
  private static final double TITLE = 22;

  /** How many Latin letters of the title, and of the small text, fit on 100 units. */
  private static final double TITLE_LETTERS = 11.5;

  private static final double SMALL_LETTERS = 16.5;
  private static final double KEY_LETTER = 7;

  private final ChartFrame chart;
  private final String style;
  private final double width;
  private final StringBuilder body = new StringBuilder();
  private double y = MARGIN;

  private PictureFile(ChartFrame chart, String style) {
    this.chart = chart;
    this.style = style;
    width = chart.drawing().width();
  }

  /**
   * The file.
   *
   * @param style the style sheet of drawings, without variables
   */
  public static String of(ChartFrame chart, String style) {
    return new PictureFile(chart, style).write();
  }

  private String write() {
    y += 2;
    for (String line : lines(chart.fullTitle(), width * TITLE_LETTERS / 100)) {
      text(line, "title", TITLE);
    }
    y += 4;
    String drawing = nested();
    double after = y + chart.drawing().height() + 6;
    y = after;
    keys();
    small(chart.sourceLine());
    small(chart.note());
    small("Dyad, " + Iris.BASE);
    String size = number(width + 2 * MARGIN) + " " + number(y + MARGIN - 6);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + size
        + "\" width=\""
        + size.replace(" ", "\" height=\"")
        + "\" role=\"img\">\n<style>"
        + style
        + "</style>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n"
        + drawing
        + "\n"
        + body
        + "</svg>\n";
  }

  /** The drawing at its place within the picture, without its links: a file has no pages. */
  private String nested() {
    String place =
        "<svg x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" "
            .formatted(number(MARGIN), number(y), number(width), number(chart.drawing().height()));
    String drawn = chart.drawing().svg().strip().replaceAll("</?a( [^>]*)?>", "");
    return drawn.replaceFirst("<svg ", place);
  }

  private void text(String text, String kind, double high) {
    y += high;
    body.append(element(text, MARGIN, y - high / 4, kind)).append('\n');
  }

  private static Html element(String text, double x, double y, String kind) {
    return new Html().element("text", text, "x", number(x), "y", number(y), "class", kind);
  }

  private void small(String text) {
    for (String line : lines(text, width * SMALL_LETTERS / 100)) {
      text(line, "small", LINE);
    }
  }

  /** The key, as many names in a line as fit. */
  private void keys() {
    double x = MARGIN;
    for (Drawing.Key key : chart.drawing().keys()) {
      double wide = 28 + KEY_LETTER * letters(key.name());
      if (x > MARGIN && x + wide > width + MARGIN) {
        x = MARGIN;
        y += LINE + 3;
      }
      body.append("<g transform=\"translate(%s %s)\">".formatted(number(x), number(y)))
          .append(key.mark())
          .append(element(key.name(), 18, 11, "key"))
          .append("</g>\n");
      x += wide;
    }
    y += chart.drawing().keys().isEmpty() ? 0 : LINE + 10;
  }

  /** A text in lines of so many Latin letters. */
  private static List<String> lines(String text, double most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && letters(line + " " + word) > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** How wide a text is, in Latin letters: those of Chinese are as wide as two. */
  private static double letters(String text) {
    return text.codePoints().mapToDouble(PictureFile::letter).sum();
  }

  private static double letter(int codePoint) {
    int wide = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    boolean isWide =
        wide == UCharacter.EastAsianWidth.WIDE || wide == UCharacter.EastAsianWidth.FULLWIDTH;
    return isWide ? 2 : 1;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }
}
