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
import org.w3id.dyad.sparql.RuleLaws;
import org.w3id.dyad.trade.TradeFlow;

/**
 * Tells quickly whether a planner with a mistake in it answers otherwise; for the mutation test.
 */
final class MistakeCheck {
  private static final Path REGRESSIONS = Path.of("src/test/resources/conformance/regressions");
  private static final int RANDOM = 250;

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
    if (wrong.isEmpty()) {
      wrong.addAll(new RuleLaws(300, 7).broken());
    }
    if (wrong.isEmpty()) {
      List<String> found = wrong;
      new RandomDifferences(7_000, 100, each -> found.add(each.toString())).run(800, 1);
    }
    if (isNoting) {
      Files.write(file, wrong);
    }
    System.out.println(wrong);
    System.exit(isNoting || wrong.isEmpty() ? 0 : 1);
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
