package org.w3id.dyad.endpoint.bounds;

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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.w3id.dyad.endpoint.bounds.StoppedException.Reason;

/**
 * Few queries compute at a time, long ones in turns; those that wait for something do not count.
 */
@Timeout(60)
final class LanesTest {
  private static final Limits LIMITS = Limits.STANDARD.withTime(Duration.ofSeconds(5));

  private static final Account ONE = new Account();

  private final Lane quick = new Lane(1);
  private final Lane slow = new Lane(1);
  private final Lanes lanes = new Lanes(quick, slow);

  private static boolean isFree(Lane lane) {
    Lane.Turn turn = lane.enter(ONE, 0, 0);
    if (turn != null) {
      lane.leave(turn, 0);
    }
    return turn != null;
  }

  @Test
  void onlySoManyAreOnALane() {
    Lane.Turn turn = quick.enter(ONE, 0, 0);
    assertNotNull(turn);
    assertNull(quick.enter(ONE, 0, 1_000_000));
    quick.leave(turn, 0);
    assertTrue(isFree(quick));
  }

  @Test
  void aLaneCanRestAfterATurn() {
    quick.leave(quick.enter(ONE, 0, 0), 100_000_000);
    assertFalse(isFree(quick));
    assertNotNull(quick.enter(ONE, 0, 20_000_000_000L), "and goes on by itself");
  }

  @Test
  void whoDoesNotGiveATurnBackKeepsOthersWaitingForAWhileOnly() {
    assertNotNull(quick.enter(ONE, 0, 0));
    long start = System.nanoTime();
    assertNotNull(quick.enter(ONE, 0, 20_000_000_000L));
    assertTrue(System.nanoTime() - start >= Lane.LEASE / 2);
  }

  @Test
  void aQueryBeginsOnTheQuickLane() {
    try (Allowance allowance = new Allowance(LIMITS, lanes)) {
      assertTrue(isFree(quick), "before it computes it needs no turn");
      allowance.checkNow();
      assertFalse(isFree(quick));
      assertTrue(isFree(slow));
    }
    assertTrue(isFree(quick));
  }

  @Test
  void aLongQueryTakesATurnAndGivesItBack() {
    try (Allowance allowance = new Allowance(LIMITS, lanes)) {
      pastGrace();
      allowance.checkNow();
      assertTrue(isFree(quick));
      assertFalse(isFree(slow), "the lane is taken");
      allowance.endTurn();
      assertTrue(isFree(slow), "who waits for his client leaves the lane");
      allowance.checkNow();
      assertFalse(isFree(slow), "and comes back");
    }
    assertTrue(isFree(slow), "the end of the query is the end of its turn");
  }

  @Test
  void whoWaitsForATurnIsStoppedInTime() {
    assertNotNull(slow.enter(ONE, 0, 0));
    Limits limits = Limits.STANDARD.withTime(Duration.ofMillis(600));
    try (Allowance allowance = new Allowance(limits, lanes)) {
      pastGrace();
      StoppedException e = assertThrows(StoppedException.class, allowance::checkNow);
      assertEquals(Reason.TIME, e.reason());
      assertTrue(allowance.elapsed() < 2_600_000_000L);
    }
  }

  @Test
  void theTurnsAreSharedOut() throws Exception {
    Callable<Long> query =
        () -> {
          try (Allowance allowance = new Allowance(LIMITS, lanes)) {
            long steps = 0;
            while (allowance.elapsed() < Duration.ofSeconds(4).toNanos()) {
              allowance.checkNow();
              steps++;
            }
            return steps;
          }
        };
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Long> steps = new ArrayList<>();
      for (Future<Long> done : threads.invokeAll(List.of(query, query, query, query))) {
        steps.add(done.get());
      }
      long most = steps.stream().mapToLong(Long::longValue).max().orElse(0);
      long least = steps.stream().mapToLong(Long::longValue).min().orElse(0);
      assertTrue(least * 8 > most, steps::toString);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whoHasTheSmallestNumberIsNext() throws Exception {
    Lane.Turn first = slow.enter(ONE, 0, 0);
    List<Long> order = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    for (long used : new long[] {30, 10, 20}) {
      Thread thread =
          new Thread(
              () -> {
                Lane.Turn turn = slow.enter(ONE, used, 20_000_000_000L);
                order.add(used);
                slow.leave(turn, 0);
              });
      thread.start();
      threads.add(thread);
      while (thread.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
    }
    slow.leave(first, 0);
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(10L, 20L, 30L), order);
  }

  @Test
  void theClientWithTheSmallestAccountIsNext() throws Exception {
    Lane.Turn first = slow.enter(ONE, 0, 0);
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    Account much = new Account();
    Account little = new Account();
    much.charge(10_000_000_000L);
    little.charge(1_000_000_000L);
    for (int i = 0; i < 3; i++) {
      threads.add(waiting(much, i, order, "much"));
    }
    threads.add(waiting(little, 99, order, "little"));
    slow.leave(first, 0);
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of("little", "much", "much", "much"), order);
  }

  private Thread waiting(Account account, long number, List<String> order, String name) {
    Thread thread =
        new Thread(
            () -> {
              Lane.Turn turn = slow.enter(account, number, 20_000_000_000L);
              order.add(name);
              slow.leave(turn, 0);
            });
    thread.start();
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }

  @Test
  void anAccountFades() throws Exception {
    Account account = new Account();
    account.charge(1_000_000_000L);
    Thread.sleep(200);
    assertTrue(account.used() < 999_000_000L, () -> "" + account.used());
    assertTrue(account.used() > 100_000_000L, () -> "" + account.used());
  }

  @Test
  void whatAQueryComputesIsChargedToItsClient() {
    Account account = new Account();
    try (Allowance allowance = new Allowance(LIMITS, lanes, account)) {
      pastGrace();
      allowance.checkNow();
    }
    assertTrue(account.used() > 0.5 * Lanes.GRACE, () -> "" + account.used());
  }

  @Test
  void waitingIsNotComputing() throws Exception {
    try (Allowance allowance = new Allowance(LIMITS, lanes)) {
      Thread.sleep(Lanes.GRACE / 1_000_000 + 50);
      allowance.checkNow();
      assertTrue(isFree(slow), "a query that slept does not go there");
    }
  }

  private static void pastGrace() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long end = threads.getCurrentThreadCpuTime() + Lanes.GRACE + 50_000_000;
    while (threads.getCurrentThreadCpuTime() < end) {
      Thread.onSpinWait();
    }
  }
}
