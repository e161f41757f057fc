package org.w3id.dyad.endpoint;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.dyad.graph.Companion;
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
  private final Companion companion;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "release-watch");
            thread.setDaemon(true);
            return thread;
          });
  private volatile OpenRelease current;
  private final Map<String, OpenRelease> older = new LinkedHashMap<>(8, 0.75f, true);
  private String lookedAt;
  private Instant retryAt = Instant.MAX;

  private ServedReleases(Releases releases, Companion companion, OpenRelease current) {
    this.releases = releases;
    this.companion = companion;
    this.current = current;
    lookedAt = current.name();
  }

  /**
   * Opens the current release, or the newest before it that can be opened, and watches for the
   * next.
   *
   * @param companion shows what a release holds beside its triples
   * @throws IOException if there is none that can be opened
   */
  static ServedReleases open(Releases releases, Companion companion, Duration poll)
      throws IOException {
    ServedReleases served = new ServedReleases(releases, companion, openBest(releases, companion));
    served.watch.scheduleWithFixedDelay(
        served::lookForNext, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
    return served;
  }

  private static OpenRelease openBest(Releases releases, Companion companion) throws IOException {
    Release current =
        releases
            .current()
            .orElseThrow(
                () -> new IOException("there is no release in " + releases.base() + "; build one"));
    try {
      return OpenRelease.open(current, companion);
    } catch (IOException e) {
      for (Release older : releases.all()) {
        if (older.name().compareTo(current.name()) < 0) {
          try {
            OpenRelease open = OpenRelease.open(older, companion);
            LOG.error("{}; serving release {} instead", e.getMessage(), older.name());
            return open;
          } catch (IOException alsoBad) {
            LOG.error("release {}: {}", older.name(), alsoBad.getMessage());
          }
        }
      }
      throw e;
    }
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

  /** All releases that can be named, the newest first. */
  List<Release> all() throws IOException {
    return releases.all();
  }

  /** The release of that name, if there is one: its files, not its data. */
  Optional<Release> named(String name) {
    return Optional.of(name)
        .filter(text -> text.matches("[A-Za-z0-9-]{1,64}"))
        .flatMap(releases::named);
  }

  private synchronized OpenRelease older(String name) throws IOException {
    OpenRelease open = older.get(name);
    if (open == null) {
      Release release =
          named(name).orElseThrow(() -> new HttpProblem(404, "there is no release of that name"));
      open = OpenRelease.open(release, companion);
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
      if (published.isPresent()
          && (!published.get().name().equals(lookedAt) || Instant.now().isAfter(retryAt))) {
        lookedAt = published.get().name();
        retryAt = Instant.MAX;
        moveTo(published.get());
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("cannot look for a new release in {}: {}", releases.base(), e.toString());
    }
  }

  private void moveTo(Release release) {
    try {
      OpenRelease next = OpenRelease.open(release, companion);
      OpenRelease old = current;
      current = next;
      old.release();
      LOG.info("serving release {} after {}", next.name(), old.name());
    } catch (IOException | RuntimeException e) {
      LOG.error(
          "release {} is passed over, {} stays: {}",
          release.name(),
          current.name(),
          e.getMessage());
      // It may have been the disk that was full.
      retryAt = Instant.now().plusSeconds(60);
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
