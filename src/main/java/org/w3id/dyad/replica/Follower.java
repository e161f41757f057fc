package org.w3id.dyad.replica;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.dyad.release.BuildRunningException;
import org.w3id.dyad.release.FailureText;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;

/**
 * Looks again and again which release is published at an origin, and brings it to this machine,
 * where it becomes the current one. Whatever fails is reported, the last one stays, and the next
 * look goes on from what has come.
 */
public final class Follower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final int MOST_NAME_BYTES = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Origin origin;
  private final Releases releases;
  private final int keep;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread following = new Thread(task, "follower");
            following.setDaemon(true);
            return following;
          });
  private volatile boolean isStopped;
  private String lastFailure = "";

  /**
   * Follows an origin once {@link #start} is called.
   *
   * @param releases where the releases are brought to
   * @param keep how many stay there, at least one
   */
  public Follower(Origin origin, Releases releases, int keep) {
    this.origin = origin;
    this.releases = releases;
    this.keep = keep;
  }

  /** Looks now, and then each time this long after the end of the look before. */
  public void start(Duration pause) {
    Retries retries = new Retries(pause, System::nanoTime);
    thread.scheduleWithFixedDelay(
        () -> tryToLook(retries), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void tryToLook(Retries retries) {
    try {
      String name = published();
      if (retries.isDue(name)) {
        retries.begin(name);
        look(name);
        retries.end();
        lastFailure = "";
      }
    } catch (BuildRunningException e) {
      LOG.debug("another process receives here", e);
    } catch (IOException | RuntimeException e) {
      report(FailureText.of(e));
    }
  }

  /** An origin that is away for hours is one line in the log. */
  private void report(String failure) {
    if (!failure.equals(lastFailure) && !isStopped) {
      lastFailure = failure;
      LOG.error("cannot follow {}: {}", origin.place(""), failure);
    }
  }

  /**
   * Brings the release that is published, if it is not the current one here.
   *
   * @return whether it was another one
   * @throws OriginException if it cannot be had, or is damaged
   * @throws IOException if it cannot be written here; what has come of it is removed
   */
  boolean look() throws IOException {
    return look(published());
  }

  private boolean look(String name) throws IOException {
    Optional<Release> here = releases.current();
    if (here.isPresent() && here.get().name().equals(name)) {
      return false;
    }
    try (Releases.Incoming incoming = releases.receive()) {
      bring(name, here, incoming);
    }
    releases.prune(keep);
    return true;
  }

  private void bring(String name, Optional<Release> here, Releases.Incoming incoming)
      throws IOException {
    try {
      long bytes = releases.named(name).isPresent() ? 0 : receive(name, here, incoming);
      incoming.publish(name);
      incoming.clear();
      LOG.info("release {} of {} is here, {} bytes were brought", name, origin.place(""), bytes);
    } catch (OriginException e) {
      throw e;
    } catch (IOException e) {
      // The disk may be full: what is served needs its room more than what has come.
      incoming.clear();
      throw e;
    }
  }

  private long receive(String name, Optional<Release> here, Releases.Incoming incoming)
      throws IOException {
    PublishedFiles list = list(name);
    return new ReleaseArrival(origin, list, incoming.folder(name), () -> isStopped).bring(here);
  }

  private String published() throws OriginException {
    byte[] text = origin.read(Releases.CURRENT, MOST_NAME_BYTES);
    String name = new String(text, StandardCharsets.UTF_8).strip();
    if (!name.matches("[0-9A-Za-z][0-9A-Za-z-]{0,63}")) {
      throw new OriginException(
          origin.place(Releases.CURRENT), "\"" + name + "\" is not the name of a release");
    }
    return name;
  }

  private PublishedFiles list(String name) throws OriginException {
    String path = name + "/" + PublishedFiles.NAME;
    try {
      return PublishedFiles.parse(name, origin.read(path, PublishedFiles.MOST_BYTES));
    } catch (IllegalArgumentException e) {
      throw new OriginException(origin.place(path), e.getMessage());
    }
  }

  @Override
  public void close() {
    isStopped = true;
    thread.shutdownNow();
    try {
      thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
