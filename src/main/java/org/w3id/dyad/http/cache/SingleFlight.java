package org.w3id.dyad.http.cache;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.w3id.dyad.bounds.allowance.StoppedException;
import org.w3id.dyad.http.protocol.HttpProblem;

/**
 * Makes each answer once for all requests that ask for it at the same time. The others wait until
 * it is made, whether or not the first client has read it. Only so many may wait; the rest make it
 * themselves.
 */
public final class SingleFlight {
  private static final int WAITING = 100;

  private final Map<AnswerKey, CompletableFuture<KeptAnswer>> underWay = new ConcurrentHashMap<>();
  private final Semaphore places = new Semaphore(WAITING);

  /** Makes an answer. */
  @FunctionalInterface
  public interface Maker {
    /**
     * Makes an answer.
     *
     * @param alone is run as soon as it is known that the answer is for no other request
     * @return the answer, or {@code null} if it was too long to be held and has been sent
     */
    KeptAnswer make(Runnable alone) throws IOException;
  }

  /**
   * Makes an answer, unless it is being made already.
   *
   * @return the answer, for the caller to send; {@code null} if it has been sent
   * @throws StoppedException if that of another was stopped: to ask again would end in the same way
   */
  public KeptAnswer joinOrMake(AnswerKey key, Duration patience, Maker maker) throws IOException {
    CompletableFuture<KeptAnswer> own = new CompletableFuture<>();
    CompletableFuture<KeptAnswer> other = underWay.putIfAbsent(key, own);
    if (other != null) {
      KeptAnswer made = join(other, patience);
      return made == null ? maker.make(() -> {}) : made;
    }
    try {
      KeptAnswer made = maker.make(() -> own.complete(null));
      own.complete(made);
      return made;
    } catch (IOException | RuntimeException | Error e) {
      own.completeExceptionally(e);
      throw e;
    } finally {
      underWay.remove(key);
    }
  }

  private KeptAnswer join(CompletableFuture<KeptAnswer> made, Duration patience) {
    if (!places.tryAcquire()) {
      return null;
    }
    try {
      return made.get(patience.toMillis(), TimeUnit.MILLISECONDS);
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
      places.release();
    }
  }
}
