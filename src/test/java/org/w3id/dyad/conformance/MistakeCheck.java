package org.w3id.dyad.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.w3id.dyad.sparql.plan.RuleLaws;
import org.w3id.dyad.trade.TradeFlow;

/**
 * Tells quickly whether a planner with a mistake in it answers otherwise; for the mutation test.
 */
final class MistakeCheck {
  private static final Path REGRESSIONS = Path.of("src/test/resources/conformance/regressions");
  private static final int RANDOM = 250;
  private static final List<String> SUITES =
      Stream.of(
              "sparql.OptimizerTest",
              "sparql.QuickDivisionTest",
              "sparql.DifferenceTest",
              "trade.virtual.SumsTest",
              "trade.virtual.BesideTheCubeTest",
              "trade.virtual.DefaultGraphTest",
              "trade.virtual.EditionsOfProductsTest",
              "trade.virtual.RowsOutOfTheCubeTest")
          .map(name -> "org.w3id.dyad." + name)
          .toList();

  private MistakeCheck() {}

  /**
   * Notes the cases that are answered wrongly, or compares with them and ends with 1 at the first
   * other one.
   */
  public static void main(String[] arguments) throws IOException {
    boolean isNoting = arguments[0].equals("note");
    Path file = Path.of(arguments[1]);
    Set<String> known = isNoting ? Set.of() : Set.copyOf(Files.readAllLines(file));
    List<String> wrong = wrong(known, !isNoting);
    for (Step step :
        List.<Step>of(MistakeCheck::laws, MistakeCheck::suites, MistakeCheck::random)) {
      if (!isNoting && wrong.isEmpty()) {
        wrong.addAll(step.wrong());
      }
    }
    if (isNoting) {
      Files.write(file, wrong);
    }
    System.out.println(wrong);
    System.exit(isNoting || wrong.isEmpty() ? 0 : 1);
  }

  /** A part of the check that takes longer. */
  private interface Step {
    List<String> wrong() throws IOException;
  }

  private static List<String> laws() throws IOException {
    return new RuleLaws(300, 7).broken();
  }

  private static List<String> random() throws IOException {
    List<String> found = new ArrayList<>();
    new RandomDifferences(7_000, 100, each -> found.add(each.toString())).run(800, 0, 1);
    return found;
  }

  /** Tests that ask what no small world has: sums that are kept, and the planner's own cases. */
  private static List<String> suites() {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(SUITES.stream().map(DiscoverySelectors::selectClass).toList())
                .build(),
            summary);
    return summary.getSummary().getFailures().stream()
        .map(failure -> failure.getTestIdentifier().getDisplayName())
        .toList();
  }

  private static List<String> wrong(Set<String> known, boolean isFirstEnough) throws IOException {
    Map<String, String> cases = cases();
    List<String> wrong = new ArrayList<>();
    for (int seed = 0; seed < 3; seed++) {
      Path folder = Files.createTempDirectory("dyad-world");
      Dice dice = new Dice(seed);
      List<TradeFlow> flows = new RandomFlows(dice).make(20);
      SmallCube cube = SmallCube.write(folder, flows);
      SmallWorld world =
          new SmallWorld(cube, RandomSurroundings.of(dice, flows, 2 * seed), seed == 1);
      Differential differential = new Differential(world, new Tally());
      for (Map.Entry<String, String> each : cases.entrySet()) {
        String name = seed + " " + each.getKey();
        if (!known.contains(name) && !differential.difference(each.getValue()).isEmpty()) {
          wrong.add(name);
          if (isFirstEnough) {
            return wrong;
          }
        }
      }
    }
    return wrong;
  }

  private static Map<String, String> cases() throws IOException {
    Map<String, String> cases = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(REGRESSIONS)) {
      for (Path file : files.sorted().toList()) {
        cases.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    for (int number = 0; number < RANDOM; number++) {
      cases.put("random " + number, RandomQuery.of(number));
    }
    return cases;
  }
}
