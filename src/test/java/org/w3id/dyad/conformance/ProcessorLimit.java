package org.w3id.dyad.conformance;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Stops work once its thread, the one that begins it, has had so much processor time: what is
 * answered then does not depend on how busy the machine is.
 */
final class ProcessorLimit {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int LOOK_MILLIS = 20;

  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "processor limit");
            thread.setDaemon(true);
            return thread;
          });

  private ProcessorLimit() {}

  /**
   * Does some work.
   *
   * @param limit how much processor time it has
   * @param stop stops it; called from another thread, perhaps more than once
   */
  static <T> T within(Duration limit, Runnable stop, Supplier<T> work) {
    long thread = Thread.currentThread().getId();
    long end = THREADS.getCurrentThreadCpuTime() + limit.toNanos();
    Runnable look =
        () -> {
          if (THREADS.getThreadCpuTime(thread) > end) {
            stop.run();
          }
        };
    Future<?> watch =
        WATCH.scheduleWithFixedDelay(look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    try {
      return work.get();
    } finally {
      watch.cancel(false);
    }
  }
}
