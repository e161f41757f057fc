package org.w3id.dyad.bounds.allowance;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.w3id.dyad.bounds.allowance.StoppedException.Reason;

/**
 * What one query may still use. Whatever loops on its behalf calls {@link #check}, which ends it by
 * a {@link StoppedException} when something has run out, and makes it take turns with others once
 * it has computed for long. Only the query's own thread calls it, except {@link #stop}.
 */
public final class Allowance implements AutoCloseable {
  private static final Symbol SYMBOL = Symbol.create("https://w3id.org/dyad/allowance");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** How much is charged between two looks at the clock: a few microseconds' worth of work. */
  private static final int SELDOM = 16_384;

  private static final int STEP = 64;

  /** How long a query waits for its turn before it looks whether it was stopped, in nanoseconds. */
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(100);

  private final QueryLimits limits;
  private final Lanes lanes;
  private final Account account;
  private final Thread thread = Thread.currentThread();
  private final long start = System.nanoTime();
  private final long computedBefore = computed();
  private final long deadline;
  private volatile StoppedException stopped;
  private Turn turn;
  private long entitled;
  private long settled;
  private long elsewhere;
  private long nextLook = start;
  private int charged;
  private long kept;
  private long rows;
  private long bytes;

  /** Begins: the time runs from now, for the thread that calls this. */
  public Allowance(QueryLimits limits, Lanes lanes) {
    this(limits, lanes, new Account());
  }

  /**
   * Begins: the time runs from now, for the thread that calls this.
   *
   * @param account whose processor time it is
   */
  public Allowance(QueryLimits limits, Lanes lanes, Account account) {
    this.account = account;
    this.limits = limits;
    this.lanes = lanes;
    deadline = start + limits.time().toNanos();
  }

  /** The allowance of the query that runs in this context. */
  public static Allowance of(Context context) {
    return context.get(SYMBOL);
  }

  /** Lets all that runs with a context find this allowance. */
  public void putInto(Context context) {
    context.set(SYMBOL, this);
  }

  /** What the query may use at most. */
  public QueryLimits limits() {
    return limits;
  }

  /** The thread that the query runs in. */
  Thread thread() {
    return thread;
  }

  /** How many rows or triples have been given out. */
  public long rows() {
    return rows;
  }

  /** How many bytes have been given out. */
  public long bytes() {
    return bytes;
  }

  /** Nanoseconds since the beginning. */
  public long elapsed() {
    return System.nanoTime() - start;
  }

  /** How long it may still run. */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
  }

  /** Makes the query end at its next check; for other threads. */
  public void stop(Reason reason, String message) {
    stopped = new StoppedException(reason, message);
  }

  /** Whether it was stopped, by whatever. */
  public boolean isStopped() {
    return stopped != null;
  }

  /** Looks, now and then, whether the query may go on; cheap enough for the innermost loop. */
  public void check() {
    charge(STEP);
  }

  /**
   * Charges work that grows with the length of a text, and looks, now and then, whether the query
   * may go on.
   *
   * @param characters how many are looked at, or copied
   */
  public void charge(int characters) {
    charged += Math.min(characters, SELDOM);
    if (charged >= SELDOM) {
      charged = 0;
      checkNow();
    }
  }

  /**
   * Looks whether the query may go on, and waits for its turn to compute.
   *
   * @throws StoppedException if it may not
   */
  public void checkNow() {
    StoppedException end = stopped;
    if (end != null) {
      throw end;
    }
    long now = System.nanoTime();
    if (now - deadline >= 0) {
      throw outOfTime();
    }
    if (now - nextLook >= 0 || isTurnWanted()) {
      look(now);
    }
  }

  private boolean isTurnWanted() {
    return turn != null && turn.isWanted();
  }

  private void look(long now) {
    long left = entitled - used();
    if (left > 0 && !isTurnWanted()) {
      nextLook = now + left;
    } else {
      takeTurn();
    }
  }

  /** Why the query has to end now; null if it may go on. Any thread may ask. */
  public StoppedException end() {
    return stopped == null && System.nanoTime() - deadline >= 0 ? outOfTime() : stopped;
  }

  /**
   * Charges processor time that others have had for the query, such as a store that is asked by
   * SQL.
   *
   * @param nanos in nanoseconds
   */
  public void computedElsewhere(long nanos) {
    elsewhere += nanos;
    nextLook = System.nanoTime();
  }

  /** Processor time since the beginning, in nanoseconds; waiting does not count. */
  private long used() {
    return computed() - computedBefore + elsewhere;
  }

  private static long computed() {
    return THREADS.isCurrentThreadCpuTimeSupported()
        ? THREADS.getCurrentThreadCpuTime()
        : System.nanoTime();
  }

  private void takeTurn() {
    long used = settle();
    leaveLane();
    Lane lane = Lane.of(used);
    while (turn == null) {
      turn = lanes.enter(account, lane, start, PATIENCE);
      if (stopped != null) {
        throw stopped;
      }
      if (System.nanoTime() - deadline >= 0) {
        throw outOfTime();
      }
    }
    entitled = used + lane.turn();
    nextLook = System.nanoTime() + lane.turn();
  }

  /** Lets others run while this query waits for something else, such as a slow client. */
  public void endTurn() {
    if (turn != null) {
      leaveLane();
      entitled = settle();
      nextLook = System.nanoTime();
    }
  }

  /** Charges what has been used since the last time. */
  private long settle() {
    long used = used();
    account.charge(used - settled);
    settled = used;
    return used;
  }

  private void leaveLane() {
    if (turn != null) {
      lanes.leave(turn);
      turn = null;
    }
  }

  private StoppedException outOfTime() {
    stop(Reason.TIME, "the query took longer than " + seconds() + " s and was stopped");
    return stopped;
  }

  private String seconds() {
    return String.valueOf(limits.time().toMillis() / 1000.0).replaceAll("\\.0$", "");
  }

  /** Counts a row that stays in memory. */
  public void keepRow() {
    if (++kept > limits.keptRows()) {
      stop(
          Reason.MEMORY,
          "the query has to keep more than " + limits.keptRows() + " rows in memory; narrow it");
      throw stopped;
    }
  }

  /** Counts a row or triple of the answer. */
  public void giveRow() {
    if (++rows > limits.rows()) {
      stop(Reason.ANSWER, "the answer has more than " + limits.rows() + " rows; use LIMIT");
      throw stopped;
    }
    check();
  }

  /** Counts bytes of the answer. */
  public void giveBytes(int length) {
    bytes += length;
    if (bytes > limits.bytes()) {
      stop(Reason.ANSWER, "the answer has more than " + limits.bytes() + " bytes; use LIMIT");
      throw stopped;
    }
  }

  @Override
  public void close() {
    settle();
    leaveLane();
  }
}
