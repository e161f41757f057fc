package org.w3id.dyad.endpoint.bounds;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Lets few queries compute at a time; the others wait for a turn. The next is of the client whose
 * account is the smallest, and of his queries the one with the smallest number. A turn that is not
 * given back in time, since its query waits for something else such as SQL, no longer keeps the
 * next ones waiting.
 */
final class Lane {

  /** How long a turn keeps others waiting at most, in nanoseconds. */
  static final long LEASE = TimeUnit.SECONDS.toNanos(1);

  /** A place on the lane until then. */
  record Turn(long ends) {}

  private record Waiting(Account account, long number) {

    /** Whether it comes before another. */
    boolean isBefore(Waiting other) {
      if (account != other.account) {
        double difference = account.used() - other.account.used();
        return difference < 0;
      }
      return number < other.number;
    }
  }

  private final int width;
  private final List<Waiting> queue = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();

  /**
   * A lane on which so many compute at once.
   *
   * @param width at least 1
   */
  Lane(int width) {
    this.width = width;
  }

  /**
   * Waits for a turn.
   *
   * @param patience how long, in nanoseconds
   * @return {@code null} if it does not come in time
   */
  synchronized Turn enter(Account account, long number, long patience) {
    long end = System.nanoTime() + patience;
    Waiting waiting = new Waiting(account, number);
    queue.add(waiting);
    try {
      while (!isNext(waiting) || !hasRoom()) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return null;
        }
        TimeUnit.NANOSECONDS.timedWait(this, Math.min(left, untilATurnEnds()));
      }
      Turn turn = new Turn(System.nanoTime() + LEASE);
      turns.add(turn);
      return turn;
    } catch (InterruptedException e) {
      // The flag is not set again: an interrupt closes the store's files at the next read.
      return null;
    } finally {
      queue.removeIf(each -> each == waiting);
      notifyAll();
    }
  }

  private boolean isNext(Waiting waiting) {
    return queue.stream().noneMatch(other -> other != waiting && other.isBefore(waiting));
  }

  private boolean hasRoom() {
    long now = System.nanoTime();
    turns.removeIf(turn -> now - turn.ends() >= 0);
    return turns.size() < width;
  }

  /** Nanoseconds until a turn that is not given back stops counting; some if there is none. */
  private long untilATurnEnds() {
    long now = System.nanoTime();
    return turns.stream().mapToLong(turn -> Math.max(1, turn.ends() - now)).min().orElse(LEASE);
  }

  /**
   * Gives a turn back.
   *
   * @param rest how long nobody has the place, in nanoseconds
   */
  synchronized void leave(Turn turn, long rest) {
    turns.removeIf(each -> each == turn);
    if (rest > 0) {
      turns.add(new Turn(System.nanoTime() + rest));
    }
    notifyAll();
  }
}
