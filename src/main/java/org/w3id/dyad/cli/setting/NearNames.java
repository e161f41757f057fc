package org.w3id.dyad.cli.setting;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The names that a mistyped name may mean, by the distance of Levenshtein. */
final class NearNames {
  private static final int SHOWN = 3;

  private NearNames() {}

  /** Text for the end of a message; the names that share most with it come first. */
  static String hint(String name, Collection<String> known) {
    String near = near(name, known).stream().collect(Collectors.joining("\" or \"", "\"", "\""));
    return near.equals("\"\"") ? "; \"dyad config\" lists them" : "; did you mean " + near + "?";
  }

  /** At most three names, none of which differs in more than a quarter of its letters. */
  static List<String> near(String name, Collection<String> known) {
    return known.stream()
        .filter(each -> distance(name, each) <= Math.max(2, each.length() / 4))
        .sorted(
            Comparator.comparingInt((String each) -> distance(name, each))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SHOWN)
        .toList();
  }

  /** How many letters have to be inserted, deleted or replaced. */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
