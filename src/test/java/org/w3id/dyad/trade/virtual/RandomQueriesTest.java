package org.w3id.dyad.trade.virtual;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Queries made at random give the same rows over the same observations as triples and in the cube.
 *
 * <p>{@code -Ddyad.random.queries=50000 -Ddyad.random.seed=1} makes more of them, or the same
 * again.
 */
@EnabledIfSystemProperty(
    named = "dyad.random.queries",
    matches = "[0-9]+",
    disabledReason = "takes minutes; run it with -Ddyad.random.queries=5000")
final class RandomQueriesTest {

  private static final int QUERIES = Integer.getInteger("dyad.random.queries", 400);
  private static final long SEED = Long.getLong("dyad.random.seed", 20_260_101L);
  private static final long SECONDS = 1;

  /** After so many the rest is not tried. */
  private static final int FAILURES = 3;

  @TempDir Path folder;

  private String prefixes;
  private TwoWorlds worlds;
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicInteger compared = new AtomicInteger();
  private final AtomicInteger nonEmpty = new AtomicInteger();
  private final AtomicInteger slow = new AtomicInteger();
  private final AtomicInteger unparsed = new AtomicInteger();

  @Test
  void giveTheSameRows() throws IOException {
    prefixes = Files.readString(Path.of("src/test/resources/trade/queries/prefixes.txt"));
    try (TwoWorlds made = new TwoWorlds(folder, TwoWorlds.OBSERVATIONS)) {
      worlds = made;
      IntStream.range(0, QUERIES).parallel().forEach(this::check);
    }
    if (!failures.isEmpty()) {
      fail(String.join("\n\n", failures));
    }
    String summary =
        "seed %d: %d queries compared, %d with rows, %d too slow as triples, %d that are none"
            .formatted(SEED, compared.get(), nonEmpty.get(), slow.get(), unparsed.get());
    assertTrue(compared.get() > QUERIES * 3 / 4, summary);
    assertTrue(nonEmpty.get() > QUERIES / 6, summary);
  }

  private void check(int number) {
    long seed = SEED + number;
    RandomQuery.Piece query = RandomQuery.of(seed);
    if (failures.size() < FAILURES && difference(query, true) != null) {
      RandomQuery.Piece smallest = shrunk(query);
      failures.add(
          "seed "
              + seed
              + ":\n"
              + query.text()
              + "\nshrunk to:\n"
              + smallest.text()
              + "\n"
              + difference(smallest, false));
    }
  }

  /** Leaves out parts as long as the rest still fails. */
  private RandomQuery.Piece shrunk(RandomQuery.Piece query) {
    RandomQuery.Piece smallest = query;
    for (boolean found = true; found; ) {
      found = false;
      for (RandomQuery.Piece smaller : smallest.smaller()) {
        if (difference(smaller, false) != null) {
          smallest = smaller;
          found = true;
          break;
        }
      }
    }
    return smallest;
  }

  /** How the answers differ; null if they do not. */
  private String difference(RandomQuery.Piece piece, boolean counted) {
    Query query;
    try {
      query = QueryFactory.create(prefixes + piece.text(), Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      if (counted) {
        unparsed.incrementAndGet();
      }
      return null;
    }
    Answer expected;
    try {
      expected = Answer.of(query, worlds.triples(), SECONDS);
    } catch (QueryCancelledException | NullPointerException e) {
      // Jena's hash joins end in a NullPointerException when they are cancelled too early.
      if (counted) {
        slow.incrementAndGet();
      }
      return null;
    }
    if (counted) {
      compared.incrementAndGet();
      if (!expected.rows().isEmpty()) {
        nonEmpty.incrementAndGet();
      }
    }
    try {
      Answer actual = Answer.of(query, worlds.virtual(), 30 * SECONDS);
      return expected.equals(actual) ? null : expected.difference(actual);
    } catch (RuntimeException e) {
      return e.toString();
    }
  }
}
