package org.w3id.dyad.trade.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.bounds.BoundedQuery;
import org.w3id.dyad.bounds.allowance.Allowance;
import org.w3id.dyad.bounds.allowance.Lanes;
import org.w3id.dyad.bounds.allowance.QueryLimits;
import org.w3id.dyad.bounds.service.ServiceList;

/**
 * Queries made at random give the same rows over the same 5,000 observations as triples and in the
 * cube, which is asked as the endpoint asks it. Those that the triples do not answer with little
 * computing, or the cube within five minutes, are left out, and there may be few of them.
 *
 * <p>Makes 2,000; {@code -Ddyad.random.queries=50000 -Ddyad.random.seed=1} makes so many, others,
 * or the same again.
 */
final class RandomQueriesTest {

  private static final int COUNT = Integer.getInteger("dyad.random.queries", 2_000);
  private static final long SEED = Long.getLong("dyad.random.seed", 20_260_101L);
  private static final int OBSERVATIONS = 5_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** After so many the rest is not tried. */
  private static final int FAILURES = 3;

  @TempDir Path folder;

  private final BoundedQuery bounded = new BoundedQuery(ServiceList.NONE);
  private final Lanes lanes = Lanes.forThisMachine();
  private String prefixes;
  private TwoWorlds worlds;
  private Reference reference;
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger compared = new AtomicInteger();
  private final AtomicInteger nonEmpty = new AtomicInteger();
  private final AtomicInteger slow = new AtomicInteger();
  private final AtomicInteger slower = new AtomicInteger();
  private final AtomicInteger unparsed = new AtomicInteger();

  /** How many milliseconds a query took on both sides, and its seed. */
  private final NavigableMap<Long, Long> times = new ConcurrentSkipListMap<>();

  @Test
  void giveTheSameRows(TestReporter reporter) throws IOException {
    prefixes = Files.readString(Path.of("src/test/resources/trade/queries/prefixes.txt"));
    try (TwoWorlds made = new TwoWorlds(folder, OBSERVATIONS)) {
      worlds = made;
      reference = new Reference(made.triples());
      IntStream.range(0, 2).parallel().forEach(worker -> checkAll());
    }
    String summary =
        "seed %d: %d queries compared, %d with rows, %d too slow as triples, %d with the cube, %d that are none; longest: %s"
            .formatted(
                SEED,
                compared.get() - slower.get(),
                nonEmpty.get(),
                slow.get(),
                slower.get(),
                unparsed.get(),
                times.descendingMap().entrySet().stream().limit(10).toList());
    reporter.publishEntry(summary);
    if (!failures.isEmpty()) {
      fail(summary + "\n" + String.join("\n\n", failures));
    }
    int made = compared.get() + slow.get() + unparsed.get();
    assertEquals(COUNT, made, summary);
    assertTrue(compared.get() + 2 > made * 9 / 10, summary);
    assertTrue(nonEmpty.get() > made / 6, summary);
    assertTrue(slower.get() <= Math.max(2, made / 200), summary);
  }

  private void checkAll() {
    for (int number = next.getAndIncrement();
        failures.size() < FAILURES && number < COUNT;
        number = next.getAndIncrement()) {
      check(number);
    }
  }

  private void check(int number) {
    long seed = SEED + number;
    Piece query = RandomQuery.of(seed);
    long start = System.nanoTime();
    boolean isSame = difference(query, true) == null;
    times.put(Duration.ofNanos(System.nanoTime() - start).toMillis(), seed);
    if (!isSame) {
      Piece smallest = shrunk(query);
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
  private Piece shrunk(Piece query) {
    Piece smallest = query;
    for (boolean found = true; found; ) {
      found = false;
      for (Piece smaller : smallest.smaller()) {
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
  private String difference(Piece piece, boolean counted) {
    Query query;
    try {
      query = QueryFactory.create(prefixes + piece.text(), Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      if (counted) {
        unparsed.incrementAndGet();
      }
      return null;
    }
    Answer expected = reference.answer(query);
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
      Answer actual = fromCube(query);
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

  /** What the cube answers, asked as the endpoint asks it. */
  private Answer fromCube(Query query) {
    QueryLimits limits = QueryLimits.STANDARD.withTime(PATIENCE);
    try (Allowance allowance = new Allowance(limits, lanes)) {
      return Txn.calculateRead(
          worlds.virtual(),
          () -> {
            try (QueryExec execution = bounded.prepare(query, worlds.virtual(), allowance)) {
              return Answer.of(query, execution);
            }
          });
    }
  }
}
