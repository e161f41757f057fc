package org.w3id.dyad.bounds.allowance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who computes when many want to. The next turn is of the client who has had the least processor
 * time of late ({@link Account}); of his queries the one on the quickest lane that has arrived
 * first. A query of a client who has had clearly more gives its turn back at its next check when it
 * is wanted. The slower lanes leave one processor to the quick one.
 *
 * <p>A turn that is late, since its query waits for SQL, no longer keeps others waiting. But a
 * client who has such a turn gets no further one while there are many of them, so that SQL of few
 * clients does not take all processors.
 */
public final class Lanes {

  /** How much more processor time, in nanoseconds, a client has had whose turn is wanted back. */
  static final long CLEARLY = TimeUnit.MILLISECONDS.toNanos(50);

  /** How long a turn keeps others waiting at most, in nanoseconds. */
  private static final long LEASE = TimeUnit.SECONDS.toNanos(1);

  private final int width;
  private final long lease;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Turn> waiting = new ArrayList<>();
  private final List<Turn> given = new ArrayList<>();

  /** A turn, and the processor time that its client has had of late. */
  private record Ranked(Turn turn, double used) {
    static final Comparator<Ranked> ORDER =
        Comparator.comparingDouble(Ranked::used)
            .thenComparing(each -> each.turn.lane())
            .thenComparing(each -> each.turn.arrival());

    boolean isClearlyBefore(Ranked other) {
      return used + CLEARLY < other.used
          || used < other.used + CLEARLY && turn.lane().compareTo(other.turn.lane()) < 0;
    }
  }

  /**
   * Lanes on which so many compute at once.
   *
   * @param lease how long a turn keeps others waiting at most, in nanoseconds
   */
  Lanes(int width, long lease) {
    this.width = width;
    this.lease = lease;
  }

  /** Lanes on which as many compute at once as the machine has processors. */
  public static Lanes forThisMachine() {
    return new Lanes(Runtime.getRuntime().availableProcessors(), LEASE);
  }

  /**
   * Waits for a turn.
   *
   * @param arrival the earliest of a client on a lane is first
   * @param patience how long, in nanoseconds
   * @return {@code null} if it does not come in time
   */
  Turn enter(Account account, Lane lane, long arrival, long patience) {
    lock.lock();
    Turn turn = new Turn(account, lane, arrival, lock.newCondition());
    try {
      waiting.add(turn);
      giveOut();
      waitFor(turn, patience);
    } catch (InterruptedException e) {
      // The flag is not set again: an interrupt closes the store's files at the next read.
    } finally {
      waiting.remove(turn);
      lock.unlock();
    }
    return turn.isGiven() ? turn : null;
  }

  private void waitFor(Turn turn, long patience) throws InterruptedException {
    long end = System.nanoTime() + patience;
    long left = patience;
    while (!turn.isGiven() && left > 0) {
      turn.await(Math.min(left, untilATurnIsLate()));
      giveOut();
      left = end - System.nanoTime();
    }
  }

  private long untilATurnIsLate() {
    long now = System.nanoTime();
    return given.stream()
        .mapToLong(turn -> turn.leaseLeft(now))
        .filter(left -> left > 0)
        .min()
        .orElse(lease);
  }

  /** Gives a turn back. */
  void leave(Turn turn) {
    lock.lock();
    try {
      given.remove(turn);
      giveOut();
    } finally {
      lock.unlock();
    }
  }

  /** Gives turns to those who are next, and requests back what others have before their time. */
  private void giveOut() {
    long now = System.nanoTime();
    List<Ranked> last =
        new ArrayList<>(ranked(given.stream().filter(turn -> !turn.isLate(now)).toList(), now));
    for (Ranked next : ranked(waiting, now)) {
      if (isOverdrawn(next.turn.account(), now)) {
        continue;
      }
      if (hasRoom(next.turn.lane(), now)) {
        waiting.remove(next.turn);
        given.add(next.turn);
        next.turn.give(now + lease);
      } else {
        wantBack(next, last, now);
      }
    }
  }

  private static List<Ranked> ranked(List<Turn> turns, long now) {
    return turns.stream()
        .map(turn -> new Ranked(turn, turn.account().used(now)))
        .sorted(Ranked.ORDER)
        .toList();
  }

  private boolean hasRoom(Lane lane, long now) {
    long inTime = given.stream().filter(turn -> !turn.isLate(now)).count();
    return inTime < width && (lane == Lane.QUICK || hasSlowRoom(now));
  }

  private boolean hasSlowRoom(long now) {
    long slow = given.stream().filter(turn -> turn.isSlow() && !turn.isLate(now)).count();
    return slow < Math.max(1, width - 1);
  }

  private boolean isOverdrawn(Account account, long now) {
    List<Turn> late = given.stream().filter(turn -> turn.isLate(now)).toList();
    return late.size() >= 2 * width && late.stream().anyMatch(turn -> turn.account() == account);
  }

  /** Requests back the turn that comes last of those that would make room. */
  private void wantBack(Ranked next, List<Ranked> last, long now) {
    boolean isAny = next.turn.lane() == Lane.QUICK || hasSlowRoom(now);
    for (int i = last.size() - 1; i >= 0; i--) {
      Ranked having = last.get(i);
      if ((isAny || having.turn.isSlow()) && next.isClearlyBefore(having)) {
        having.turn.want();
        last.remove(i);
        return;
      }
    }
  }
}
