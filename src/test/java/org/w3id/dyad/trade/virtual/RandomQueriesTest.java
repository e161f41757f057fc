package org.w3id.dyad.trade.virtual;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Queries made at random give the same rows over the same 20,000 observations as triples and in the
 * cube. Those that the triples do not answer within a second, or the cube within thirty, are left
 * out, and there may be few of them.
 *
 * <p>Makes as many as it can in 40 seconds, and 400 at least; {@code -Ddyad.random.queries=50000
 * -Ddyad.random.seed=1} makes so many, or the same again.
 */
final class RandomQueriesTest {

  private static final int LEAST = 400;
  private static final int QUERIES = Integer.getInteger("dyad.random.queries", 0);
  private static final Duration TIME = Duration.ofSeconds(40);
  private static final long SEED = Long.getLong("dyad.random.seed", 20_260_101L);
  private static final long SECONDS = 1;

  /** After so many the rest is not tried. */
  private static final int FAILURES = 3;

  @TempDir Path folder;

  private String prefixes;
  private TwoWorlds worlds;
  private long end;
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger compared = new AtomicInteger();
  private final AtomicInteger nonEmpty = new AtomicInteger();
  private final AtomicInteger slow = new AtomicInteger();
  private final AtomicInteger slower = new AtomicInteger();
  private final AtomicInteger unparsed = new AtomicInteger();

  @Test
  void giveTheSameRows(TestReporter reporter) throws IOException {
    prefixes = Files.readString(Path.of("src/test/resources/trade/queries/prefixes.txt"));
    try (TwoWorlds made = new TwoWorlds(folder, TwoWorlds.OBSERVATIONS)) {
      worlds = made;
      end = System.nanoTime() + TIME.toNanos();
      IntStream.range(0, 2).parallel().forEach(worker -> checkAll());
    }
    String summary =
        "seed %d: %d queries compared, %d with rows, %d too slow as triples, %d with the cube, %d that are none"
            .formatted(
                SEED,
                compared.get() - slower.get(),
                nonEmpty.get(),
                slow.get(),
                slower.get(),
                unparsed.get());
    reporter.publishEntry(summary);
    if (!failures.isEmpty()) {
      fail(summary + "\n" + String.join("\n\n", failures));
    }
    int made = compared.get() + slow.get() + unparsed.get();
    assertTrue(made >= (QUERIES == 0 ? LEAST : QUERIES), summary);
    assertTrue(compared.get() > made * 17 / 20, summary);
    assertTrue(nonEmpty.get() > made / 6, summary);
    assertTrue(slower.get() <= Math.max(2, made / 200), summary);
  }

  private void checkAll() {
    for (int number = next.getAndIncrement();
        failures.size() < FAILURES && isWanted(number);
        number = next.getAndIncrement()) {
      check(number);
    }
  }

  private boolean isWanted(int number) {
    return number < (QUERIES == 0 ? LEAST : QUERIES) || QUERIES == 0 && System.nanoTime() < end;
  }

  private void check(int number) {
    long seed = SEED + number;
    RandomQuery.Piece query = RandomQuery.of(seed);
    if (difference(query, true) != null) {
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
    Answer expected = asTriples(query);
    if (expected == null) {
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
    } catch (QueryCancelledException e) {
      if (counted) {
        slower.incrementAndGet();
      }
      return null;
    } catch (RuntimeException e) {
      return e.toString();
    }
  }

  /**
   * What the triples answer; null if they do not in time. Jena does not always end a query that it
   * was told to end, so after a while it is left to itself.
   */
  private Answer asTriples(Query query) {
    FutureTask<Answer> task = new FutureTask<>(() -> Answer.of(query, worlds.triples(), SECONDS));
    Thread thread = new Thread(task, "triples");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(10 * SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return null;
    } catch (ExecutionException e) {
      // Jena's hash joins end in a NullPointerException when they are cancelled too early.
      if (e.getCause() instanceof QueryCancelledException
          || e.getCause() instanceof NullPointerException) {
        return null;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
