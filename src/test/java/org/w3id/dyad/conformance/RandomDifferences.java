package org.w3id.dyad.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.commons.io.file.PathUtils;
import org.w3id.dyad.trade.TradeFlow;

/** Asks random queries of random worlds, in every second of which the planner has small limits. */
final class RandomDifferences {

  /** How far the seeds of the queries of two worlds are apart. */
  private static final long APART = 1_000_000;

  private final long seed;
  private final int perWorld;
  private final Consumer<Finding> out;
  private final Tally tally = new Tally();
  private int findings;

  /**
   * A run.
   *
   * @param seed the seed of the first world
   * @param perWorld how many queries are compared in one world
   * @param out takes what is found, as it is found
   */
  RandomDifferences(long seed, int perWorld, Consumer<Finding> out) {
    this.seed = seed;
    this.perWorld = perWorld;
    this.out = out;
  }

  /**
   * Runs.
   *
   * @param count how many queries are to be compared, at least
   * @param content how many of them have to have content
   * @param most after so many findings the rest is not tried
   */
  Tally run(int count, int content, int most) throws IOException {
    for (int world = 0; isWanted(count, content) && findings < most; world++) {
      Path folder = Files.createTempDirectory("dyad-world");
      Dice dice = new Dice(seed + world);
      List<TradeFlow> flows = new RandomFlows(dice).make(dice.between(10, 40));
      try (SmallCube cube = SmallCube.write(folder, flows);
          SmallWorld made =
              new SmallWorld(cube, RandomSurroundings.of(dice, flows), world % 2 == 1)) {
        ask(new Differential(made, tally), seed + world, () -> isWanted(count, content), most);
      } finally {
        PathUtils.deleteDirectory(folder);
      }
    }
    return tally;
  }

  private boolean isWanted(int count, int content) {
    return tally.compared() < count || tally.withContent() < content;
  }

  private void ask(Differential differential, long world, BooleanSupplier isWanted, int most) {
    int end = tally.compared() + perWorld;
    long query = world * APART;
    for (; tally.compared() < end && isWanted.getAsBoolean() && findings < most; query++) {
      String where = " (world %d, query %d)".formatted(world, query);
      Finding found = differential.finding(RandomQuery.of(query));
      if (found != null) {
        findings++;
        out.accept(new Finding(found.engine() + where, found.query(), found.difference()));
      }
    }
  }

  /** Prints what is found: seed, number of queries, queries for a world, most findings. */
  public static void main(String[] arguments) throws IOException {
    long seed = Long.parseLong(arguments[0]);
    int perWorld = Integer.parseInt(arguments[2]);
    RandomDifferences run =
        new RandomDifferences(seed, perWorld, each -> System.out.println(each + "\n"));
    Tally tally = run.run(Integer.parseInt(arguments[1]), 0, Integer.parseInt(arguments[3]));
    tally.slow().forEach(each -> System.out.println("slow:\n" + each + "\n"));
    System.out.println(tally);
  }
}
