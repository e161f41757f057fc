package org.w3id.dyad.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.trade.TradeFlow;

/**
 * The files of the fixtures, changed at random: a reading ends with the same statements, with
 * rejected rows that account for what is missing, or with an error that names the file; never with
 * another number. {@code -Ddyad.fuzz.cases=200000} asks more cases, {@code -Ddyad.fuzz.seed=2}
 * others.
 */
final class FuzzedFilesTest {
  private static final Path FIXTURES = Path.of("src/test/resources/sources");
  private static final int CASES = Integer.getInteger("dyad.fuzz.cases", 5_200);
  private static final long SEED = Long.getLong("dyad.fuzz.seed", 1);

  /** Sources whose figures are computed from many rows, and so change with any of them. */
  private static final Set<String> COMPUTING = Set.of("unga");

  /** Sources whose tables have no header, or a format of their own. */
  private static final Set<String> HEADLESS = Set.of("ofac", "gdelt");

  /** In a table of correspondence the order of the columns tells which edition is which. */
  private static final String ORDERED = "HS2022toHS2017.csv";

  /** Metadata say what numbers mean: with others they mean something else. */
  private static final String METADATA = "metadata.json";

  @TempDir private Path folder;

  /** A fixture: the source with its options, its files, and what they say unchanged. */
  private record Fixture(String id, Source source, Path folder, List<Path> files, Outcome whole) {}

  /** What came of reading: statements without places in files, flows, numbers, rows. */
  private record Outcome(Set<String> said, Map<BigDecimal, Integer> numbers, long rows, long lost) {

    static Outcome of(RecordingSink sink) {
      Set<String> said = new TreeSet<>();
      Map<BigDecimal, Integer> numbers = new TreeMap<>();
      for (Statement statement : sink.statements()) {
        if (!statement.getPredicate().equals(DCTERMS.IDENTIFIER)) {
          said.add(
              statement.getSubject()
                  + " "
                  + statement.getPredicate()
                  + " "
                  + statement.getObject());
        }
        if (statement.getObject() instanceof Literal literal
            && literal.getDatatype().equals(XSD.DECIMAL)) {
          numbers.merge(literal.decimalValue().stripTrailingZeros(), 1, Integer::sum);
        }
      }
      for (TradeFlow flow : sink.flows()) {
        said.add(flow.key() + " " + flow.value().stripTrailingZeros() + " " + flow.quantity());
        numbers.merge(flow.value().stripTrailingZeros(), 1, Integer::sum);
        if (flow.quantity() != null) {
          numbers.merge(flow.quantity().stripTrailingZeros(), 1, Integer::sum);
        }
      }
      long rows = sink.mappedRows() + sink.rejectedRows();
      return new Outcome(said, numbers, rows, sink.rejectedRows());
    }
  }

  @Test
  void noChangeOfAFileMakesAnotherNumber() throws IOException {
    List<Fixture> fixtures = fixtures();
    Map<String, Integer> outcomes = new TreeMap<>();
    List<String> failures = new ArrayList<>();
    Random seeds = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      Fixture fixture = fixtures.get(i % fixtures.size());
      try {
        outcomes.merge(check(fixture, seeds.nextLong()), 1, Integer::sum);
      } catch (AssertionError e) {
        failures.add(String.valueOf(e.getMessage()));
      }
    }
    assertEquals(List.of(), failures.stream().limit(20).toList(), () -> "seed " + SEED);
    assertTrue(outcomes.getOrDefault("same", 0) > CASES / 10, outcomes::toString);
    assertTrue(outcomes.getOrDefault("refused", 0) > CASES / 50, outcomes::toString);
  }

  private List<Fixture> fixtures() throws IOException {
    List<Fixture> fixtures = new ArrayList<>();
    try (Stream<Path> folders = Files.walk(FIXTURES, 2)) {
      for (Path path : folders.filter(Files::isDirectory).sorted().toList()) {
        if (FIXTURES.relativize(path).getNameCount() == 2) {
          add(path, fixtures);
        }
      }
    }
    assertTrue(fixtures.size() > 20, () -> fixtures.size() + " fixtures");
    return fixtures;
  }

  private static void add(Path path, List<Fixture> fixtures) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(path)) {
      files =
          all.filter(Files::isRegularFile)
              .filter(file -> !file.getFileName().toString().matches("expected.*|options\\.txt"))
              .sorted()
              .toList();
    }
    if (!files.isEmpty()) {
      String id = path.getParent().getFileName().toString();
      Source source = Sources.named(id).orElseThrow().withOptions(SourceFixturesTest.options(path));
      RecordingSink sink = new RecordingSink();
      source.read(files, sink);
      fixtures.add(new Fixture(id, source, path, files, Outcome.of(sink)));
    }
  }

  private String check(Fixture fixture, long seed) throws IOException {
    Random random = new Random(seed);
    int which = random.nextInt(fixture.files().size());
    Path original = fixture.files().get(which);
    byte[] bytes = Files.readAllBytes(original);
    boolean isTable =
        original.toString().matches("(?i).*\\.(csv|txt)")
            && !HEADLESS.contains(fixture.id())
            && !original.endsWith(ORDERED);
    Mutation mutation = Mutation.any(bytes, isTable, random);
    String name =
        fixture.folder() + " " + original.getFileName() + " " + mutation + " seed " + seed;
    Path changed = folder.resolve(original.getFileName());
    byte[] after = mutation.apply(bytes, random);
    Files.write(changed, after);
    List<Path> files = new ArrayList<>(fixture.files());
    files.set(which, changed);
    RecordingSink sink = new RecordingSink();
    try {
      fixture.source().read(files, sink);
    } catch (IOException e) {
      assertTrue(e.getMessage().contains(original.getFileName().toString()), () -> name + ": " + e);
      return "refused";
    } catch (RuntimeException e) {
      throw new AssertionError(name + ": " + e, e);
    }
    Outcome outcome = Outcome.of(sink);
    if (!original.toString().endsWith(METADATA)) {
      compare(name, fixture, mutation, outcome, after);
    }
    return outcome.said().equals(fixture.whole().said()) ? "same" : "other";
  }

  private static void compare(
      String name, Fixture fixture, Mutation mutation, Outcome outcome, byte[] after) {
    Outcome whole = fixture.whole();
    if (mutation.effect() == Mutation.Effect.SAME) {
      assertEquals(whole.rows(), outcome.rows(), () -> name + ": rows");
      Set<String> missing = new TreeSet<>(whole.said());
      missing.removeAll(outcome.said());
      Set<String> surplus = new TreeSet<>(outcome.said());
      surplus.removeAll(whole.said());
      assertTrue(
          surplus.isEmpty() || outcome.lost() < whole.lost(),
          () -> name + " says besides: " + surplus);
      assertTrue(
          missing.isEmpty() || outcome.lost() > whole.lost(), () -> name + " loses: " + missing);
    }
    if (mutation.effect() != Mutation.Effect.ENDS && !COMPUTING.contains(fixture.id())) {
      Set<BigDecimal> others = new TreeSet<>(outcome.numbers().keySet());
      others.removeAll(whole.numbers().keySet());
      others.removeIf(number -> isCutNumber(number, after) || isCell(number, after));
      assertTrue(others.isEmpty(), () -> name + " has the numbers " + others);
    }
  }

  /**
   * Whether a cell holds the number, perhaps in thousands or millions: a row that was rejected is
   * good if another cell of it is changed.
   */
  private static boolean isCell(BigDecimal number, byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    return Stream.of(0, 3, 6)
        .map(number::movePointLeft)
        .map(unit -> Pattern.quote(unit.stripTrailingZeros().toPlainString()))
        .anyMatch(
            unit -> Pattern.compile("(?<![\\d.])" + unit + "(?![\\d.])").matcher(text).find());
  }

  /** Whether the file ends within a number, of which nobody can know that it went on. */
  private static boolean isCutNumber(BigDecimal number, byte[] file) {
    String end = new String(file, Math.max(0, file.length - 40), Math.min(40, file.length));
    return end.endsWith(number.toPlainString()) || end.endsWith(number.toPlainString() + ".");
  }
}
