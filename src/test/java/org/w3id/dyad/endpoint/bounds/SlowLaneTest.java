package org.w3id.dyad.endpoint.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
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
    assertTrue(lane.enter(0));
    assertFalse(lane.enter(1_000_000));
    lane.leave();
    assertTrue(lane.enter(0));
  }

  @Test
  void aShortQueryDoesNotGoThere() {
    SlowLane lane = new SlowLane(1);
    try (Allowance allowance = new Allowance(LIMITS, lane)) {
      allowance.checkNow();
      assertTrue(lane.enter(0));
    }
  }

  @Test
  void aLongQueryTakesATurnAndGivesItBack() {
    SlowLane lane = new SlowLane(1);
    try (Allowance allowance = new Allowance(LIMITS, lane)) {
      pastGrace();
      allowance.checkNow();
      assertFalse(lane.enter(0), "the lane is taken");
      allowance.endTurn();
      assertTrue(lane.enter(0), "who waits for his client leaves the lane");
      lane.leave();
      allowance.checkNow();
      assertFalse(lane.enter(0), "and comes back");
    }
    assertTrue(lane.enter(0), "the end of the query is the end of its turn");
  }

  @Test
  void whoWaitsForATurnIsStoppedInTime() {
    SlowLane lane = new SlowLane(1);
    assertTrue(lane.enter(0));
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

  private static void pastGrace() {
    try {
      Thread.sleep(SlowLane.GRACE / 1_000_000 + 50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
