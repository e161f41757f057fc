package org.w3id.dyad.benchmarks.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Counts scores of pairs that are known to be the same or different. */
final class Tally {
  static final double THRESHOLD = 0.7;

  private record Scored(double score, boolean isSame) {}

  private final List<Scored> scored = new ArrayList<>();

  void add(double score, boolean isSame) {
    scored.add(new Scored(score, isSame));
  }

  long positives() {
    return scored.stream().filter(Scored::isSame).count();
  }

  private long found(boolean isSame) {
    return scored.stream()
        .filter(one -> one.score() >= THRESHOLD && one.isSame() == isSame)
        .count();
  }

  double precision() {
    long all = found(true) + found(false);
    return all == 0 ? 0 : (double) found(true) / all;
  }

  double recall() {
    return positives() == 0 ? 0 : (double) found(true) / positives();
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** Of equal scores the different ones come first. */
  double averagePrecision() {
    List<Scored> order = new ArrayList<>(scored);
    order.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::isSame));
    double sum = 0;
    int same = 0;
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i).isSame()) {
        sum += (double) ++same / (i + 1);
      }
    }
    return same == 0 ? 0 : sum / same;
  }

  String row(String name) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %,d | %.3f | %.3f | %.3f | %.3f |",
        name,
        positives(),
        scored.size() - positives(),
        precision(),
        recall(),
        f1(),
        averagePrecision());
  }
}
