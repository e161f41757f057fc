package org.w3id.dyad.bounds.allowance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.w3id.dyad.bounds.allowance.StoppedException.Reason;

/**
 * Few queries compute at a time, long ones in turns; those that wait for something do not count.
 */
@Timeout(200)
final class LanesTest {
  private static final QueryLimits LIMITS = QueryLimits.STANDARD.withTime(Duration.ofSeconds(150));

  private static final Account ONE = new Account();

  /** So long no test waits, however busy the machine is. */
  private static final long LONG = 100_000_000_000L;

  private static final long SHORT = 50_000_000;

  private final Lanes lanes = new Lanes(2, LONG);

  /** Whether a query of a client who has had nothing could compute on a lane at once. */
  private boolean isFree(Lane lane) {
    Turn turn = lanes.enter(new Account(), lane, 0, 0);
    if (turn != null) {
      lanes.leave(turn);
    }
    return turn != null;
  }

  private Turn enter(Account account, Lane lane) {
    Turn turn = lanes.enter(account, lane, 0, 0);
    assertNotNull(turn);
    return turn;
  }

  @Test
  void onlySoManyCompute() {
    Turn turn = enter(ONE, Lane.QUICK);
    enter(ONE, Lane.QUICK);
    assertNull(lanes.enter(ONE, Lane.QUICK, 0, 1_000_000));
    lanes.leave(turn);
    assertTrue(isFree(Lane.QUICK));
  }

  @Test
  void longQueriesLeaveOneProcessorToShortOnes() {
    Turn turn = enter(ONE, Lane.SLOW);
    assertFalse(isFree(Lane.SLOW));
    assertFalse(isFree(Lane.HEAVY));
    assertTrue(isFree(Lane.QUICK));
    lanes.leave(turn);
    assertTrue(isFree(Lane.HEAVY));
  }

  @Test
  void aSingleProcessorIsForLongQueriesToo() {
    Lanes one = new Lanes(1, LONG);
    Turn turn = one.enter(ONE, Lane.HEAVY, 0, 0);
    assertNotNull(turn);
    assertNull(one.enter(new Account(), Lane.QUICK, 0, 1_000_000));
    assertTrue(turn.isWanted());
  }

  @Test
  void whoDoesNotGiveATurnBackKeepsOthersWaitingForAWhileOnly() {
    Lanes brief = new Lanes(2, SHORT);
    long start = System.nanoTime();
    assertNotNull(brief.enter(ONE, Lane.SLOW, 0, 0));
    assertNotNull(brief.enter(ONE, Lane.SLOW, 0, LONG));
    assertTrue(System.nanoTime() - start >= SHORT);
  }

  @Test
  void whoHasMuchSqlUnderWayGetsNoMore() {
    Lanes brief = new Lanes(2, SHORT);
    for (int i = 0; i < 4; i++) {
      assertNotNull(brief.enter(ONE, Lane.SLOW, 0, LONG));
    }
    assertNull(brief.enter(ONE, Lane.SLOW, 0, 3 * SHORT), "four that are late");
    assertNotNull(brief.enter(new Account(), Lane.SLOW, 0, LONG), "another client");
  }

  @Test
  void aQueryBeginsOnTheQuickLane() {
    try (Allowance allowance = new Allowance(LIMITS, lanes)) {
      enter(ONE, Lane.QUICK);
      assertTrue(isFree(Lane.QUICK), "before it computes it needs no turn");
      allowance.checkNow();
      assertFalse(isFree(Lane.QUICK));
    }
    assertTrue(isFree(Lane.QUICK));
  }

  @Test
  void aLongQueryTakesATurnAndGivesItBack() {
    try (Allowance allowance = new Allowance(LIMITS, lanes)) {
      compute(Lane.QUICK);
      allowance.checkNow();
      assertTrue(isFree(Lane.QUICK));
      assertFalse(isFree(Lane.SLOW), "the lane is taken");
      allowance.endTurn();
      assertTrue(isFree(Lane.SLOW), "who waits for his client leaves the lane");
      allowance.checkNow();
      assertFalse(isFree(Lane.SLOW), "and comes back");
    }
    assertTrue(isFree(Lane.SLOW), "the end of the query is the end of its turn");
  }

  @Test
  void whoWaitsForATurnIsStoppedInTime() {
    QueryLimits limits = QueryLimits.STANDARD.withTime(Duration.ofMillis(600));
    enter(ONE, Lane.SLOW);
    try (Allowance allowance = new Allowance(limits, lanes)) {
      compute(Lane.QUICK);
      StoppedException e = assertThrows(StoppedException.class, allowance::checkNow);
      assertEquals(Reason.TIME, e.reason());
    }
  }

  @Test
  void aTurnIsGivenBackWhenAClientComesWhoHasHadLess() throws Exception {
    Account much = new Account();
    much.charge(Duration.ofMinutes(1).toNanos());
    enter(much, Lane.QUICK);
    try (Allowance allowance = new Allowance(LIMITS, lanes, much)) {
      allowance.checkNow();
      List<String> order = Collections.synchronizedList(new ArrayList<>());
      Thread light = waiting(ONE, Lane.QUICK, 0, order, "light");
      while (light.isAlive() && allowance.elapsed() < LONG) {
        allowance.checkNow();
      }
      assertEquals(List.of("light"), order, "long before the end of the turns of the others");
    }
  }

  @Test
  void aTurnIsNotWantedWhereItWouldMakeNoRoom() {
    Account much = new Account();
    much.charge(Duration.ofMinutes(1).toNanos());
    Turn quick = enter(much, Lane.QUICK);
    Turn slow = enter(ONE, Lane.SLOW);
    assertNull(lanes.enter(new Account(), Lane.SLOW, 0, 1_000_000));
    assertFalse(quick.isWanted());
    assertFalse(slow.isWanted(), "neither has clearly more");
  }

  @Test
  void ofOneClientTheShortQueryDoesNotWaitForTheLongOne() {
    Turn heavy = enter(ONE, Lane.HEAVY);
    assertNull(lanes.enter(ONE, Lane.SLOW, 0, 1_000_000));
    assertTrue(heavy.isWanted());
  }

  /** Each goes on until all have computed for a while: none can, unless all get turns. */
  @Test
  void theTurnsAreSharedOut() throws Exception {
    CountDownLatch all = new CountDownLatch(4);
    Callable<Boolean> query =
        () -> {
          ThreadMXBean threads = ManagementFactory.getThreadMXBean();
          boolean isCounted = false;
          try (Allowance allowance = new Allowance(LIMITS, lanes)) {
            while (all.getCount() > 0) {
              allowance.checkNow();
              if (!isCounted && threads.getCurrentThreadCpuTime() > 4 * Lane.QUICK.turn()) {
                isCounted = true;
                all.countDown();
              }
            }
          }
          return isCounted;
        };
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<Boolean> done : threads.invokeAll(List.of(query, query, query, query))) {
        assertTrue(done.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Processor time counts, so that it does not matter what else the machine does. */
  @Test
  void theTurnsAreSharedOutEvenly() throws Exception {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    AtomicBoolean enough = new AtomicBoolean();
    Callable<Long> query =
        () -> {
          long start = clock.getCurrentThreadCpuTime();
          long used = 0;
          try (Allowance allowance = new Allowance(LIMITS, lanes)) {
            while (!enough.get()) {
              allowance.checkNow();
              used = clock.getCurrentThreadCpuTime() - start;
              enough.compareAndSet(false, used > 2 * Lane.QUICK.end());
            }
          }
          return used;
        };
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Long> used = new ArrayList<>();
      for (Future<Long> done : threads.invokeAll(List.of(query, query, query, query))) {
        used.add(done.get());
      }
      assertTrue(Collections.min(used) * 8 > Collections.max(used), used::toString);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whoHasArrivedFirstIsNext() throws Exception {
    Turn first = enter(ONE, Lane.SLOW);
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    for (long arrival : new long[] {30, 10, 20}) {
      threads.add(waiting(ONE, Lane.SLOW, arrival, order, "" + arrival));
    }
    threads.add(waiting(ONE, Lane.HEAVY, 0, order, "heavy"));
    lanes.leave(first);
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of("10", "20", "30", "heavy"), order);
  }

  @Test
  void theClientWithTheSmallestAccountIsNext() throws Exception {
    Turn first = enter(ONE, Lane.SLOW);
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    Account much = new Account();
    Account little = new Account();
    much.charge(10_000_000_000L);
    little.charge(1_000_000_000L);
    for (int i = 0; i < 3; i++) {
      threads.add(waiting(much, Lane.SLOW, i, order, "much"));
    }
    threads.add(waiting(little, Lane.SLOW, 99, order, "little"));
    lanes.leave(first);
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of("little", "much", "much", "much"), order);
  }

  private Thread waiting(
      Account account, Lane lane, long arrival, List<String> order, String name) {
    Thread thread =
        new Thread(
            () -> {
              Turn turn = lanes.enter(account, lane, arrival, LONG);
              order.add(name);
              lanes.leave(turn);
            });
    thread.start();
    while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }

  @Test
  void anAccountFades() {
    Account account = new Account();
    long now = System.nanoTime();
    account.charge(1_000_000_000L);
    long later = now + Duration.ofSeconds(10).toNanos();
    assertTrue(account.used(now) >= 1e9, () -> "" + account.used(now));
    assertEquals(0.5, account.used(later) / account.used(now), 1e-6);
  }

  @Test
  void whatAQueryComputesIsChargedToItsClient() {
    Account account = new Account();
    try (Allowance allowance = new Allowance(LIMITS, lanes, account)) {
      compute(Lane.QUICK);
      allowance.checkNow();
    }
    assertUsed(0.5 * Lane.QUICK.end(), account);
  }

  @Test
  void whatAStoreComputesForAQueryIsChargedToItsClient() {
    Account account = new Account();
    try (Allowance allowance = new Allowance(LIMITS, lanes, account)) {
      allowance.computedElsewhere(Lane.SLOW.end());
      allowance.checkNow();
      assertFalse(isFree(Lane.SLOW), "it counts as long");
    }
    assertUsed(0.5 * Lane.SLOW.end(), account);
  }

  private static void assertUsed(double least, Account account) {
    double used = account.used(System.nanoTime());
    assertTrue(used > least, () -> "" + used);
  }

  @Test
  void waitingIsNotComputing() throws Exception {
    try (Allowance allowance = new Allowance(LIMITS, lanes)) {
      Thread.sleep(Lane.QUICK.end() / 1_000_000 + 50);
      allowance.checkNow();
      assertTrue(isFree(Lane.SLOW), "a query that slept does not go there");
    }
  }

  /** Computes for longer than a lane is for. */
  private static void compute(Lane lane) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long end = threads.getCurrentThreadCpuTime() + lane.end() + 50_000_000;
    while (threads.getCurrentThreadCpuTime() < end) {
      Thread.onSpinWait();
    }
  }
}
