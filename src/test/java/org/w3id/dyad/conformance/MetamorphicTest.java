package org.w3id.dyad.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.assembly.Build;
import org.w3id.dyad.assembly.BuildProgress;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.assembly.ShippedCopy;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/**
 * The shipped questions, and random queries, keep the rules of {@link Metamorphic} over the shipped
 * data; {@code benchmarks/differential/metamorphic} asks more of them over a million flows.
 */
final class MetamorphicTest {
  private static final int RULES = 2;
  private static final int RANDOM = 60;

  @Test
  void holdForShippedQuestions(TestReporter reporter) throws IOException {
    reporter.publishEntry(check(Shipped.store(), RULES, questions(), 1));
  }

  /** Over the tables that flows need: what multiplies rows would take seconds over all. */
  @Test
  void holdForRandomQueries(@TempDir Path folder, TestReporter reporter) throws IOException {
    try (ShippedCopy copy = ShippedCopy.smallIn(folder)) {
      Releases releases = new Releases(folder.resolve("releases"));
      Build build = new Build(copy.home(), releases, BuildProgress.NONE);
      try (Store store = build.run(true).release().open(CubeCompanion.inParquet())) {
        reporter.publishEntry(check(store, RULES, random(RANDOM, 1), 2));
      }
    }
  }

  private static String check(Store store, int rules, List<Query> queries, long seed) {
    MetamorphicCheck check = new MetamorphicCheck(Engines.endpoint(store.data()));
    Dice dice = new Dice(seed);
    List<String> violations = new ArrayList<>();
    queries.forEach(query -> violations.addAll(check.violations(query, dice, rules)));
    assertEquals("", String.join("\n\n", violations));
    assertTrue(check.skipped() <= check.asked() / 5, "too many were not answered in time");
    return summary(check);
  }

  private static String summary(MetamorphicCheck check) {
    return "%d rules asked, %d not answered in time".formatted(check.asked(), check.skipped());
  }

  private static List<Query> questions() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("queries"))) {
      List<Query> all = new ArrayList<>();
      for (Path file : files.filter(each -> each.toString().endsWith(".rq")).sorted().toList()) {
        all.add(QueryFactory.create(Files.readString(file), Syntax.syntaxSPARQL_11));
      }
      all.removeIf(query -> isIndeterminate(query));
      assertTrue(all.size() > 60);
      return all;
    }
  }

  /** Of triples joined with others, so that large data do not make too many rows. */
  private static List<Query> random(int count, long seed) {
    List<Query> all = new ArrayList<>();
    for (long number = seed * 1_000_000; all.size() < count; number++) {
      Query query = Differential.parsed(RandomQuery.of(number));
      if (query != null
          && query.isSelectType()
          && !query.hasDatasetDescription()
          && !isIndeterminate(query)) {
        all.add(query);
      }
    }
    return all;
  }

  private static boolean isIndeterminate(Query query) {
    return query.getQueryPattern() == null
        || query
            .getQueryPattern()
            .toString()
            .matches("(?is).*\\b(LIMIT|SAMPLE|GROUP_CONCAT|SERVICE|explanation)\\b.*");
  }

  /**
   * Prints the rules that do not hold over a release.
   *
   * @param arguments the folder of the releases, how many random queries there are beside the
   *     shipped questions, and how many seconds of processor time each wording has
   */
  public static void main(String[] arguments) throws IOException {
    try (Store store =
        new Releases(Path.of(arguments[0]))
            .current()
            .orElseThrow()
            .open(CubeCompanion.inParquet())) {
      Duration limit = Duration.ofSeconds(Long.parseLong(arguments[2]));
      Engine engine = Engines.endpoint(store.data(), limit);
      print("questions", engine, questions(), 1);
      print("random", engine, random(Integer.parseInt(arguments[1]), 3), 4);
    }
  }

  private static void print(String name, Engine engine, List<Query> queries, long seed) {
    MetamorphicCheck check = new MetamorphicCheck(engine);
    Dice dice = new Dice(seed);
    int violated = 0;
    for (int i = 0; i < queries.size(); i++) {
      List<String> violations = check.violations(queries.get(i), dice, 20);
      violations.forEach(violation -> System.out.println(violation + "\n"));
      violated += violations.size();
      if ((i + 1) % 10 == 0 || i + 1 == queries.size()) {
        System.out.printf(
            "%s: %d of %d queries, %s, %d do not hold%n",
            name, i + 1, queries.size(), summary(check), violated);
      }
    }
  }
}
