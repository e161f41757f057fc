package org.w3id.dyad.endpoint.bounds;

import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/**
 * Where long queries go: few run at a time, in turns, so that the short ones find a processor. A
 * query comes here by itself once it has computed for a while, and whoever has computed least so
 * far has the next turn (least attained service first): a query that needs a second overtakes those
 * that would go on for ever.
 */
public final class SlowLane {
  /** Processor time, in nanoseconds, that a query has before it comes here. */
  static final long GRACE = TimeUnit.MILLISECONDS.toNanos(300);

  /** Processor time of a turn, in nanoseconds. */
  static final long TURN = TimeUnit.MILLISECONDS.toNanos(50);

  private record Waiting(long used) {}

  private final PriorityQueue<Waiting> queue =
      new PriorityQueue<>((one, other) -> Long.compare(one.used(), other.used()));
  private int free;

  /**
   * A lane on which so many run at once.
   *
   * @param width at least 1
   */
  public SlowLane(int width) {
    free = width;
  }

  /** A lane that leaves a processor to the short queries where there is more than one. */
  public static SlowLane forThisMachine() {
    return new SlowLane(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
  }

  /**
   * Waits for a turn.
   *
   * @param used the processor time that the query has had
   * @param patience how long to wait
   * @return false if the turn does not come in time; times are in nanoseconds
   */
  synchronized boolean enter(long used, long patience) {
    long end = System.nanoTime() + patience;
    Waiting waiting = new Waiting(used);
    queue.add(waiting);
    try {
      while (free == 0 || queue.peek() != waiting) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
      free--;
      return true;
    } catch (InterruptedException e) {
      // The flag is not set again: an interrupt closes the store's files at the next read.
      return false;
    } finally {
      queue.removeIf(each -> each == waiting);
      notifyAll();
    }
  }

  /** Gives the turn to the next. */
  synchronized void leave() {
    free++;
    notifyAll();
  }
}
