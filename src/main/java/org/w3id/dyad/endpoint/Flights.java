package org.w3id.dyad.endpoint;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.w3id.dyad.endpoint.AnswerCache.Kept;
import org.w3id.dyad.endpoint.bounds.StoppedException;

/**
 * Answers that are being made: who asks the same meanwhile waits for the answer of the first. So
 * many may wait; the others ask for themselves.
 */
final class Flights {
  private static final int PASSENGERS = 100;

  private final Map<EntityTag, CompletableFuture<Kept>> flying = new ConcurrentHashMap<>();
  private final Semaphore seats = new Semaphore(PASSENGERS);

  /** Makes an answer and sends it. */
  @FunctionalInterface
  interface Maker {
    /** The answer, or {@code null} if it was too long to be kept. */
    Kept make() throws IOException;
  }

  /**
   * The answer that somebody else is making or, if nobody is, none.
   *
   * @return {@code null} if the caller must ask for himself
   * @throws StoppedException if it was stopped: to ask again would end in the same way
   */
  Kept join(EntityTag tag, Duration patience) {
    CompletableFuture<Kept> flight = flying.get(tag);
    if (flight == null || !seats.tryAcquire()) {
      return null;
    }
    try {
      return flight.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StoppedException stopped) {
        throw stopped;
      }
      return null;
    } catch (TimeoutException e) {
      return null;
    } catch (InterruptedException e) {
      throw HttpProblem.later(503, "the server stops", 5);
    } finally {
      seats.release();
    }
  }

  /** Makes an answer, for all who ask for it by then. */
  void make(EntityTag tag, Maker maker) throws IOException {
    CompletableFuture<Kept> flight = new CompletableFuture<>();
    boolean isFirst = flying.putIfAbsent(tag, flight) == null;
    try {
      flight.complete(maker.make());
    } catch (IOException | RuntimeException | Error e) {
      flight.completeExceptionally(e);
      throw e;
    } finally {
      if (isFirst) {
        flying.remove(tag);
      }
    }
  }
}
