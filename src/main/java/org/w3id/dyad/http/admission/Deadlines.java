package org.w3id.dyad.http.admission;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;

/**
 * Closes connections whose client does not do its part in time. Jetty's idle time begins anew with
 * each byte, so that a client could hold a thread for hours.
 */
public final class Deadlines implements AutoCloseable {
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(1, Deadlines::thread);

  /** Starts the thread that watches the deadlines. */
  public Deadlines() {
    clock.setRemoveOnCancelPolicy(true);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "deadlines");
    thread.setDaemon(true);
    return thread;
  }

  /** Closes a connection after some time, unless the place is closed before. */
  Place closing(EndPoint connection, Duration time) {
    return after(time, connection::close);
  }

  /** Does something after some time, unless the place is closed before. */
  public Place after(Duration time, Runnable task) {
    Future<?> end = clock.schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
    return () -> end.cancel(false);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
