package org.w3id.dyad.endpoint.bounds;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * Who computes when many want to. On either lane the next turn is of the client who has had the
 * least processor time of late ({@link Account}), so that nobody waits for those who ask for much.
 * Among the queries of one client: a query begins on the quick lane, in the order of arrival; most
 * end there, and so many at a time that they do not slow each other down. One that has computed for
 * a while goes to the slow lane, where the one that has computed least so far has the next turn
 * (least attained service first): a query that needs a second overtakes those that would go on for
 * ever. While the machine is busy, the lane rests after each turn of the latter.
 *
 * @param quick for those that have just begun
 * @param slow for the others
 */
public record Lanes(Lane quick, Lane slow) {
  /** Processor time, in nanoseconds, that a query has on the quick lane. */
  static final long GRACE = TimeUnit.MILLISECONDS.toNanos(300);

  /**
   * Processor time of a turn on the quick lane, in nanoseconds: others wait no longer than that.
   */
  static final long QUICK_TURN = TimeUnit.MILLISECONDS.toNanos(20);

  /** Processor time of a turn on the slow lane, in nanoseconds. */
  static final long TURN = TimeUnit.MILLISECONDS.toNanos(50);

  /** Processor time, in nanoseconds, after which a query is taken for one that does not end. */
  static final long HEAVY = 2 * GRACE;

  private static final double BUSY = 0.9;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Whether others could use a processor, as far as that is known. */
  static boolean isBusy() {
    return SYSTEM.getCpuLoad() > BUSY;
  }

  /** Lanes as wide as the machine has processors, one of which the slow one leaves free. */
  public static Lanes forThisMachine() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new Lanes(new Lane(processors), new Lane(Math.max(1, processors - 1)));
  }
}
