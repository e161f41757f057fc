package org.w3id.dyad.endpoint.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** Long queries take turns; short ones, and those that wait for their clients, do not. */
@Timeout(60)
final class SlowLaneTest {
  private static final Limits LIMITS = Limits.STANDARD.withTime(Duration.ofSeconds(5));

  @Test
  void onlySoManyAreOnTheLane() {
    SlowLane lane = new SlowLane(1);
    assertTrue(lane.enter(0, 0));
    assertFalse(lane.enter(0, 1_000_000));
    lane.leave();
    assertTrue(lane.enter(0, 0));
  }

  @Test
  void aShortQueryDoesNotGoThere() {
    SlowLane lane = new SlowLane(1);
    try (Allowance allowance = new Allowance(LIMITS, lane)) {
      allowance.checkNow();
      assertTrue(lane.enter(0, 0));
    }
  }

  @Test
  void aLongQueryTakesATurnAndGivesItBack() {
    SlowLane lane = new SlowLane(1);
    try (Allowance allowance = new Allowance(LIMITS, lane)) {
      pastGrace();
      allowance.checkNow();
      assertFalse(lane.enter(0, 0), "the lane is taken");
      allowance.endTurn();
      assertTrue(lane.enter(0, 0), "who waits for his client leaves the lane");
      lane.leave();
      allowance.checkNow();
      assertFalse(lane.enter(0, 0), "and comes back");
    }
    assertTrue(lane.enter(0, 0), "the end of the query is the end of its turn");
  }

  @Test
  void whoWaitsForATurnIsStoppedInTime() {
    SlowLane lane = new SlowLane(1);
    assertTrue(lane.enter(0, 0));
    Limits limits = Limits.STANDARD.withTime(Duration.ofMillis(600));
    try (Allowance allowance = new Allowance(limits, lane)) {
      pastGrace();
      StoppedException e = assertThrows(StoppedException.class, allowance::checkNow);
      assertEquals(Reason.TIME, e.reason());
      assertTrue(allowance.elapsed() < 2_600_000_000L);
    }
  }

  @Test
  void theTurnsAreSharedOut() throws Exception {
    SlowLane lane = new SlowLane(1);
    Callable<Long> query =
        () -> {
          try (Allowance allowance = new Allowance(LIMITS, lane)) {
            long steps = 0;
            while (allowance.elapsed() < Duration.ofSeconds(2).toNanos()) {
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
  void whoHasComputedLeastIsNext() throws Exception {
    SlowLane lane = new SlowLane(1);
    assertTrue(lane.enter(0, 0));
    List<Long> order = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    for (long used : new long[] {30, 10, 20}) {
      Thread thread =
          new Thread(
              () -> {
                assertTrue(lane.enter(used, 20_000_000_000L));
                order.add(used);
                lane.leave();
              });
      thread.start();
      threads.add(thread);
      while (thread.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
    }
    lane.leave();
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(10L, 20L, 30L), order);
  }

  @Test
  void waitingIsNotComputing() throws Exception {
    SlowLane lane = new SlowLane(1);
    try (Allowance allowance = new Allowance(LIMITS, lane)) {
      Thread.sleep(SlowLane.GRACE / 1_000_000 + 50);
      allowance.checkNow();
      assertTrue(lane.enter(0, 0), "a query that slept does not go there");
    }
  }

  private static void pastGrace() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long end = threads.getCurrentThreadCpuTime() + SlowLane.GRACE + 50_000_000;
    while (threads.getCurrentThreadCpuTime() < end) {
      Thread.onSpinWait();
    }
  }
}
