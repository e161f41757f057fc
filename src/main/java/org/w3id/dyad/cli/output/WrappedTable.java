package org.w3id.dyad.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table for a terminal of a given width: what does not fit is broken between words within its
 * column, the widest column first.
 */
final class WrappedTable {
  private static final String GAP = "  ";
  private static final int NARROWEST = 6;

  private WrappedTable() {}

  /**
   * The lines of a table.
   *
   * @param rows the cells; all rows have as many
   * @param width how wide the lines may be, in columns of the terminal
   */
  static List<String> lines(List<List<String>> rows, int width) {
    int[] widths = widths(rows, width);
    List<List<List<String>>> wrapped =
        rows.stream()
            .map(
                row ->
                    IntStream.range(0, widths.length)
                        .mapToObj(i -> wrap(row.get(i), widths[i]))
                        .toList())
            .toList();
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] =
          wrapped.stream()
              .flatMap(row -> row.get(column).stream())
              .mapToInt(TextTable::width)
              .max()
              .orElse(0);
    }
    return wrapped.stream().flatMap(row -> lines(row, widths)).toList();
  }

  private static Stream<String> lines(List<List<String>> cells, int[] widths) {
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, height).mapToObj(n -> line(cells, n, widths));
  }

  private static String line(List<List<String>> cells, int n, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String part = n < cells.get(i).size() ? cells.get(i).get(n) : "";
      line.append(i == 0 ? "" : GAP).append(part);
      line.append(" ".repeat(widths[i] - TextTable.width(part)));
    }
    return line.toString().stripTrailing();
  }

  private static int[] widths(List<List<String>> rows, int width) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], TextTable.width(row.get(i)));
      }
    }
    int room = Math.max(NARROWEST * widths.length, width - GAP.length() * (widths.length - 1));
    while (Arrays.stream(widths).sum() > room) {
      int widest =
          IntStream.range(0, widths.length)
              .reduce(0, (one, other) -> widths[other] > widths[one] ? other : one);
      widths[widest]--;
    }
    return widths;
  }

  /**
   * A text in lines of at most that width; a word that is longer is cut, if it can be at a hyphen.
   */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      String rest = word;
      if (line.length() > 0 && TextTable.width(line + " " + rest) <= width) {
        line.append(' ').append(rest);
        continue;
      }
      if (line.length() > 0) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (TextTable.width(rest) > width) {
        int end = fitting(rest, width);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /** How many characters of a word fit, at least one, up to the last hyphen among them. */
  private static int fitting(String word, int width) {
    int end = word.offsetByCodePoints(0, 1);
    while (TextTable.width(word.substring(0, word.offsetByCodePoints(end, 1))) <= width) {
      end = word.offsetByCodePoints(end, 1);
    }
    int hyphen = word.lastIndexOf('-', end - 1);
    return hyphen > 0 ? hyphen + 1 : end;
  }
}
