package org.w3id.dyad.http.service;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.release.Companion;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;

/**
 * The release that is served. A new one takes its place as soon as it is published; who still reads
 * the old one reads it to the end. A new one that cannot be opened is reported and passed over.
 */
public final class ServedReleases implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServedReleases.class);

  private static final int OLDER = 3;

  /** How long after a release could not be opened it is tried again. */
  private static final Duration RETRY = Duration.ofSeconds(60);

  /** How often the files of the release that is served are read again. */
  private static final Duration VERIFY = Duration.ofHours(1);

  private final Releases releases;
  private final Companion companion;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "release-watch");
            thread.setDaemon(true);
            return thread;
          });

  /** None until the first release is there. */
  private volatile OpenRelease current;

  private final Map<String, OpenRelease> older = new LinkedHashMap<>(8, 0.75f, true);
  private String lookedAt;
  private long retryAt = Long.MAX_VALUE;

  private ServedReleases(Releases releases, Companion companion, OpenRelease current) {
    this.releases = releases;
    this.companion = companion;
    this.current = current;
    lookedAt = current == null ? "" : current.name();
  }

  /**
   * Opens the current release, or the newest before it that can be opened, and watches for the
   * next.
   *
   * @param companion shows what a release holds beside its triples
   * @throws IOException if there is none that can be opened
   */
  public static ServedReleases open(Releases releases, Companion companion, Duration poll)
      throws IOException {
    return new ServedReleases(releases, companion, openBest(releases, companion)).watching(poll);
  }

  /**
   * The same, and if there is none that can be opened, waits for the first one.
   *
   * @param companion shows what a release holds beside its triples
   */
  public static ServedReleases await(Releases releases, Companion companion, Duration poll)
      throws IOException {
    try {
      return open(releases, companion, poll);
    } catch (IOException e) {
      LOG.info("{}; waiting for one", e.getMessage());
      return new ServedReleases(releases, companion, null).watching(poll);
    }
  }

  private ServedReleases watching(Duration poll) {
    watch.scheduleWithFixedDelay(
        this::lookForNext, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
    watch.scheduleWithFixedDelay(
        this::verify, VERIFY.toMinutes(), VERIFY.toMinutes(), TimeUnit.MINUTES);
    return this;
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
      LOG.error("{}", e.getMessage());
      OpenRelease open = openBefore(releases, companion, current, e);
      LOG.error("serving release {} instead", open.name());
      return open;
    }
  }

  private OpenRelease openBefore(Release damaged) throws IOException {
    IOException none = new IOException("there is no other release that can be opened");
    return openBefore(releases, companion, damaged, none);
  }

  private static OpenRelease openBefore(
      Releases releases, Companion companion, Release damaged, IOException none)
      throws IOException {
    for (Release older : releases.all()) {
      if (older.name().compareTo(damaged.name()) < 0) {
        try {
          return OpenRelease.open(older, companion);
        } catch (IOException alsoBad) {
          LOG.error("release {}: {}", older.name(), alsoBad.getMessage());
        }
      }
    }
    throw none;
  }

  /**
   * The release to answer a request from; the caller releases it afterwards.
   *
   * @param name its name, or {@code null} for the current one
   * @throws HttpProblem if there is no release of that name, or none at all yet
   */
  OpenRelease acquire(String name) throws IOException {
    while (true) {
      OpenRelease release = current;
      if (release == null) {
        throw HttpProblem.later(503, "the first release is not there yet", 10);
      }
      if (name != null && !name.equals(release.name())) {
        return older(name);
      }
      if (release.retain()) {
        return release;
      }
    }
  }

  /** All releases that can be named, the newest first. */
  public List<Release> all() throws IOException {
    return releases.all();
  }

  /** The release of that name, if there is one: its files, not its data. */
  public Optional<Release> named(String name) {
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

  /** Damage that comes while a release is served is noticed too; the one before it takes over. */
  void verify() {
    OpenRelease damaged = current;
    if (damaged == null) {
      return;
    }
    try {
      List<String> damages = damaged.described().damages();
      if (!damages.isEmpty()) {
        LOG.error("release {} is damaged: {}", damaged.name(), String.join("; ", damages));
        current = openBefore(damaged.described());
        LOG.error("serving release {} instead", current.name());
        damaged.release();
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("release {} stays: {}", damaged.name(), e.getMessage());
    }
  }

  private void lookForNext() {
    try {
      Optional<Release> published = releases.current();
      if (published.isPresent() && isToOpen(published.get())) {
        lookedAt = published.get().name();
        retryAt = Long.MAX_VALUE;
        moveTo(published.get());
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("cannot look for a new release in {}: {}", releases.base(), e.toString());
    }
  }

  /** One that is new, or could not be opened before, or whose folder was removed and put back. */
  private boolean isToOpen(Release published) {
    return !published.name().equals(lookedAt)
        || retryAt != Long.MAX_VALUE && System.nanoTime() - retryAt >= 0
        || current != null && published.name().equals(current.name()) && !current.isThere();
  }

  private void moveTo(Release release) {
    try {
      OpenRelease next = OpenRelease.open(release, companion);
      OpenRelease old = current;
      current = next;
      LOG.info("serving release {} after {}", next.name(), nameOf(old));
      if (old != null) {
        old.release();
      }
    } catch (IOException | RuntimeException e) {
      LOG.error(
          "release {} is passed over, {} stays: {}",
          release.name(),
          nameOf(current),
          e.getMessage());
      // It may have been the disk that was full.
      retryAt = System.nanoTime() + RETRY.toNanos();
    }
  }

  private static String nameOf(OpenRelease release) {
    return release == null ? "none" : release.name();
  }

  @Override
  public void close() {
    watch.shutdown();
    try {
      watch.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (current != null) {
      current.release();
    }
    synchronized (this) {
      older.values().forEach(OpenRelease::release);
      older.clear();
    }
  }
}
