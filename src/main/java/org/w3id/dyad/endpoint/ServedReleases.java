package org.w3id.dyad.endpoint;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.dyad.graph.Release;
import org.w3id.dyad.graph.Releases;

/**
 * The release that is served. A new one takes its place as soon as it is published; who still reads
 * the old one reads it to the end. A new one that cannot be opened is reported and passed over.
 */
final class ServedReleases implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServedReleases.class);

  private static final int OLDER = 3;

  private final Releases releases;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "release-watch");
            thread.setDaemon(true);
            return thread;
          });
  private volatile OpenRelease current;
  private final Map<String, OpenRelease> older = new LinkedHashMap<>(8, 0.75f, true);
  private String passedOver = "";

  private ServedReleases(Releases releases, OpenRelease current) {
    this.releases = releases;
    this.current = current;
  }

  /**
   * Opens the current release and watches for the next.
   *
   * @throws IOException if there is none, or it cannot be opened
   */
  static ServedReleases open(Releases releases, Duration poll) throws IOException {
    Release release =
        releases
            .current()
            .orElseThrow(
                () -> new IOException("there is no release in " + releases.base() + "; build one"));
    ServedReleases served = new ServedReleases(releases, OpenRelease.open(release));
    served.watch.scheduleWithFixedDelay(
        served::lookForNext, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
    return served;
  }

  /**
   * The release to answer a request from; the caller releases it afterwards.
   *
   * @param name its name, or {@code null} for the current one
   * @throws HttpProblem if there is no release of that name
   */
  OpenRelease acquire(String name) throws IOException {
    while (true) {
      OpenRelease release = current;
      if (name != null && !name.equals(release.name())) {
        return older(name);
      }
      if (release.retain()) {
        return release;
      }
    }
  }

  private synchronized OpenRelease older(String name) throws IOException {
    OpenRelease open = older.get(name);
    if (open == null) {
      Release release =
          releases
              .named(name)
              .orElseThrow(() -> new HttpProblem(404, "there is no release of that name"));
      open = OpenRelease.open(release);
      older.put(name, open);
      var oldest = older.values().iterator();
      while (older.size() > OLDER) {
        oldest.next().release();
        oldest.remove();
      }
    }
    if (!open.retain()) {
      throw new IllegalStateException("released too often: " + name);
    }
    return open;
  }

  private void lookForNext() {
    try {
      Optional<Release> published = releases.current();
      if (published.isPresent() && !published.get().name().equals(current.name())) {
        moveTo(published.get());
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("cannot look for a new release in {}: {}", releases.base(), e.toString());
    }
  }

  private void moveTo(Release release) {
    if (release.name().equals(passedOver)) {
      return;
    }
    try {
      OpenRelease next = OpenRelease.open(release);
      OpenRelease old = current;
      current = next;
      old.release();
      LOG.info("serving release {} after {}", next.name(), old.name());
    } catch (IOException | RuntimeException e) {
      passedOver = release.name();
      LOG.error(
          "release {} is passed over, {} stays: {}",
          release.name(),
          current.name(),
          e.getMessage());
    }
  }

  @Override
  public void close() {
    watch.shutdown();
    try {
      watch.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    current.release();
    synchronized (this) {
      older.values().forEach(OpenRelease::release);
      older.clear();
    }
  }
}
