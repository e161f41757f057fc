package org.w3id.dyad.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;

/** Asks random queries of random worlds. */
final class RandomDifferences {

  /** So many queries are asked of one world. */
  private static final int PER_WORLD = 1_000;

  private final long seed;
  private final int count;
  private final int most;
  private final Tally tally = new Tally();
  private final List<Finding> findings = new ArrayList<>();

  /**
   * A run.
   *
   * @param seed the first seed
   * @param count how many queries are to be compared
   * @param most after so many findings the rest is not tried
   */
  RandomDifferences(long seed, int count, int most) {
    this.seed = seed;
    this.count = count;
    this.most = most;
  }

  /** Runs; the findings come with the seeds of query and world. */
  List<Finding> run() throws IOException {
    for (int world = 0; isToGoOn(); world++) {
      Path folder = Files.createTempDirectory("dyad-world");
      try (SmallWorld made = SmallWorld.random(seed + world, folder)) {
        ask(new Differential(made, tally), world);
      } finally {
        PathUtils.deleteDirectory(folder);
      }
    }
    return findings;
  }

  Tally tally() {
    return tally;
  }

  private boolean isToGoOn() {
    return tally.compared() < count && findings.size() < most;
  }

  private void ask(Differential differential, int world) {
    int end = Math.min(count, (world + 1) * PER_WORLD);
    for (long query = (long) world * 10 * PER_WORLD;
        tally.compared() < end && isToGoOn();
        query++) {
      long number = seed + query;
      if (Boolean.getBoolean("dyad.conformance.disputes")) {
        Finding dispute = differential.dispute(RandomQuery.of(number));
        if (dispute != null) findings.add(dispute);
      }
      for (Finding each : differential.findings(RandomQuery.of(number))) {
        String where = " (world %d, query %d)".formatted(seed + world, number);
        findings.add(new Finding(each.engine() + where, each.query(), each.difference()));
      }
    }
  }

  /** Prints what is found: seed, number of queries, greatest number of findings. */
  public static void main(String[] arguments) throws IOException {
    RandomDifferences run =
        new RandomDifferences(
            Long.parseLong(arguments[0]),
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]));
    run.run().forEach(each -> System.out.println(each + "\n"));
    System.out.println(run.tally());
  }
}
