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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files of the fixtures, changed at random: a reading ends with the same statements, with
 * rejected rows that account for what is missing, or with an error that names the file; never with
 * another number. {@code -Ddyad.fuzz.cases=200000} asks more cases, {@code -Ddyad.fuzz.seed=2}
 * others.
 */
final class FuzzedFilesTest {
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

  @Test
  void noChangeOfAFileMakesAnotherNumber() throws IOException {
    List<FuzzFixture> fixtures = FuzzFixture.all();
    Map<String, Integer> outcomes = new TreeMap<>();
    List<String> failures = new ArrayList<>();
    Random seeds = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      FuzzFixture fixture = fixtures.get(i % fixtures.size());
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

  private String check(FuzzFixture fixture, long seed) throws IOException {
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
    FuzzOutcome outcome = FuzzOutcome.of(sink);
    if (mutation.effect() == Mutation.Effect.SAME_IF_REJECTED
        && sink.rejections().contains("\"" + Cells.SPOILT + "\"")) {
      assertEquals(fixture.whole().said(), outcome.said(), name);
    }
    compare(name, fixture, mutation, outcome, after, original.toString().endsWith(METADATA));
    return outcome.said().equals(fixture.whole().said()) ? "same" : "other";
  }

  private static void compare(
      String name,
      FuzzFixture fixture,
      Mutation mutation,
      FuzzOutcome outcome,
      byte[] after,
      boolean isMetadata) {
    FuzzOutcome whole = fixture.whole();
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
    // Metadata say by what the numbers of another file are multiplied.
    boolean keepsNumbers = !isMetadata && !COMPUTING.contains(fixture.id());
    if (mutation.effect() != Mutation.Effect.ENDS && keepsNumbers) {
      Set<BigDecimal> others = new TreeSet<>(outcome.numbers().keySet());
      others.removeAll(whole.numbers().keySet());
      others.removeIf(
          number ->
              isCutNumber(number, after)
                  || FuzzOutcome.isCell(number, new String(after, StandardCharsets.UTF_8)));
      assertTrue(others.isEmpty(), () -> name + " has the numbers " + others);
    }
  }

  /** Whether the file ends within a number, of which nobody can know that it went on. */
  private static boolean isCutNumber(BigDecimal number, byte[] file) {
    String end = new String(file, Math.max(0, file.length - 40), Math.min(40, file.length));
    return end.endsWith(number.toPlainString()) || end.endsWith(number.toPlainString() + ".");
  }
}
