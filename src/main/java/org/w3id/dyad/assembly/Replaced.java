package org.w3id.dyad.assembly;

import java.util.List;
import java.util.stream.Collectors;
import org.w3id.dyad.source.api.Tally;

/**
 * What a load takes the place of.
 *
 * @param sets the data sets
 */
public record Replaced(List<DataSet> sets) {
  private static final int MOST_NAMES = 3;

  /** Whether there was nothing. */
  public boolean isEmpty() {
    return sets.isEmpty();
  }

  /** How many rows of theirs were used. */
  public long rows() {
    return sets.stream().map(DataSet::tally).mapToLong(Tally::mapped).sum();
  }

  /** That all stays as it is. */
  String stays() {
    return isEmpty() ? "nothing is loaded" : this + " stay";
  }

  /** {@code 1 row}, {@code 5,745 rows}. */
  static String number(long number, String what) {
    return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
  }

  /** {@code 5,745 rows of 3 files (a.csv, b.csv, c.csv)}. */
  @Override
  public String toString() {
    List<String> names = sets.stream().flatMap(set -> set.fileNames().stream()).sorted().toList();
    return "%s of %s (%s)"
        .formatted(
            number(rows(), "row"),
            number(names.size(), "file"),
            names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                + (names.size() > MOST_NAMES ? ", …" : ""));
  }
}
