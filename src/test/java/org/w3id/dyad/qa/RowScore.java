package org.w3id.dyad.qa;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well rows agree with those that are expected. The names of the columns do not count, nor
 * further columns: each expected column is compared with the one that agrees best. Numbers are
 * compared by value.
 *
 * @param precision which share of the rows is expected
 * @param recall which share of the expected rows is there
 */
public record RowScore(double precision, double recall) {

  /** Of wider rows, only so many columns are compared. */
  private static final int MOST = 10;

  /** Nothing agrees. */
  static final RowScore NONE = new RowScore(0, 0);

  /** All agrees. */
  static final RowScore FULL = new RowScore(1, 1);

  /** The harmonic mean of both. */
  public double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** Compares rows, without regard to their order. */
  static RowScore of(List<List<String>> expected, List<List<String>> found) {
    if (expected.isEmpty() || found.isEmpty()) {
      return expected.isEmpty() && found.isEmpty() ? FULL : NONE;
    }
    int columns = expected.get(0).size();
    long best = 0;
    int width = Math.min(found.get(0).size(), MOST);
    for (List<Integer> choice : choices(columns, width)) {
      best = Math.max(best, shared(expected, found, choice));
    }
    return new RowScore((double) best / found.size(), (double) best / expected.size());
  }

  private static long shared(
      List<List<String>> expected, List<List<String>> found, List<Integer> choice) {
    Map<List<String>, Integer> left = new HashMap<>();
    for (List<String> row : found) {
      List<String> chosen = choice.stream().map(row::get).map(RowScore::value).toList();
      left.merge(chosen, 1, Integer::sum);
    }
    long shared = 0;
    for (List<String> row : expected) {
      List<String> values = row.stream().map(RowScore::value).toList();
      if (left.getOrDefault(values, 0) > 0) {
        left.merge(values, -1, Integer::sum);
        shared++;
      }
    }
    return shared;
  }

  private static String value(String text) {
    return text.matches("-?\\d+(\\.\\d+)?")
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : text;
  }

  /** Each way to give so many columns one of those that were found, none twice. */
  private static List<List<Integer>> choices(int columns, int found) {
    List<List<Integer>> choices = List.of(List.of());
    for (int column = 0; column < columns; column++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> choice : choices) {
        for (int next = 0; next < found; next++) {
          if (!choice.contains(next)) {
            List<Integer> more = new ArrayList<>(choice);
            more.add(next);
            longer.add(more);
          }
        }
      }
      choices = longer;
    }
    return choices;
  }
}
