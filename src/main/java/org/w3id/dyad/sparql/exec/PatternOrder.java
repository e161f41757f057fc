package org.w3id.dyad.sparql.exec;

import java.util.ArrayList;
import java.util.List;
import org.w3id.dyad.sparql.index.QuadIndex;
import org.w3id.dyad.sparql.index.Range;

/**
 * Orders the triple patterns of a pattern: next is always the one of which there are fewest quads
 * for a row, which is counted for a few rows of those before it.
 */
final class PatternOrder {
  private static final int ROWS = 6;
  private static final int MATCHES = 3;

  private final QuadIndex index;
  private final int[] quad = new int[4];

  PatternOrder(QuadIndex index) {
    this.index = index;
  }

  /**
   * The pattern in the order in which it is matched.
   *
   * @param values what the first row has in each slot; below zero if nothing
   */
  QuadPattern ordered(QuadPattern pattern, int[] values) {
    if (pattern.parts().size() < 2) {
      return pattern;
    }
    List<QuadPattern.Part> rest = new ArrayList<>(pattern.parts());
    List<QuadPattern.Part> ordered = new ArrayList<>();
    List<int[]> rows = List.of(values);
    while (rest.size() > 1 && !rows.isEmpty()) {
      QuadPattern.Part least = least(rest, rows);
      rest.remove(least);
      ordered.add(least);
      rows = rest.size() > 1 ? extended(rows, least) : rows;
    }
    addConnected(rest, ordered);
    return pattern.inOrder(ordered);
  }

  /** Where no row is left to count by: each after one with which it shares a variable, if any. */
  private static void addConnected(List<QuadPattern.Part> rest, List<QuadPattern.Part> ordered) {
    while (!rest.isEmpty()) {
      QuadPattern.Part next =
          rest.stream()
              .filter(part -> ordered.stream().anyMatch(part::sharesVariable))
              .findFirst()
              .orElse(rest.get(0));
      rest.remove(next);
      ordered.add(next);
    }
  }

  private QuadPattern.Part least(List<QuadPattern.Part> parts, List<int[]> rows) {
    QuadPattern.Part least = null;
    long fewest = Long.MAX_VALUE;
    for (QuadPattern.Part part : parts) {
      long quads = 0;
      for (int[] row : rows) {
        quads += range(part, row).size();
      }
      if (quads < fewest) {
        least = part;
        fewest = quads;
      }
      if (quads <= rows.size() / 2) {
        break;
      }
    }
    return least;
  }

  private Range range(QuadPattern.Part part, int[] row) {
    part.known(row, quad);
    return index.range(quad);
  }

  /** Some of the rows that follow: evenly from all that there are. */
  private List<int[]> extended(List<int[]> rows, QuadPattern.Part part) {
    List<int[]> extended = new ArrayList<>();
    for (int[] row : rows) {
      Range range = range(part, row);
      long matches = Math.min(range.size(), rows.size() == 1 ? ROWS : MATCHES);
      for (int i = 0; i < matches && extended.size() < ROWS; i++) {
        range.read(range.from() + range.size() * i / matches, quad);
        extended.add(with(row, part));
      }
    }
    return extended;
  }

  private int[] with(int[] row, QuadPattern.Part part) {
    int[] values = row.clone();
    for (int i = 0; i < quad.length; i++) {
      if (part.slots()[i] >= 0) {
        values[part.slots()[i]] = quad[i];
      }
    }
    return values;
  }
}
