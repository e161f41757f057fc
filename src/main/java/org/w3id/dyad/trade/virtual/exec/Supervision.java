package org.w3id.dyad.trade.virtual.exec;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/**
 * Watches over one execution of a query. Tells whether it has to end: because it is cancelled, or
 * by the bounds that are set to it. Is told of the SQL that is sent for it, and closes what is left
 * of it when the query ends.
 */
public final class Supervision implements AutoCloseable {

  /** Where the context has who is told of the SQL. */
  public static final Symbol TRACE = Symbol.create("https://w3id.org/dyad/trade/trace");

  private static final Symbol SELF = Symbol.create("https://w3id.org/dyad/trade/supervision");

  /** For what no query asks: nothing ends, and nothing is closed. */
  static final Supervision NONE =
      new Supervision(new AtomicBoolean(), () -> null, QueryBounds.NONE, sent -> {});

  private final AtomicBoolean cancelled;
  private final Supplier<RuntimeException> end;
  private final QueryBounds bounds;
  private final Consumer<Sent> trace;
  private final Set<SqlRows> open = ConcurrentHashMap.newKeySet();

  /**
   * SQL that was sent.
   *
   * @param sql the text
   * @param rows how many rows were read
   * @param nanos how long the query was open
   */
  public record Sent(String sql, long rows, long nanos) {}

  private Supervision(
      AtomicBoolean cancelled,
      Supplier<RuntimeException> end,
      QueryBounds bounds,
      Consumer<Sent> trace) {
    this.cancelled = cancelled;
    this.end = end;
    this.bounds = bounds;
    this.trace = trace;
  }

  /** Begins with the execution of a query, and is from then on that of its context. */
  public static Supervision begin(Context context) {
    AtomicBoolean signal = Context.getCancelSignal(context);
    Consumer<Sent> trace = context.get(TRACE);
    QueryBounds bounds = QueryBounds.of(context);
    Supervision supervision =
        new Supervision(
            signal == null ? new AtomicBoolean() : signal,
            bounds::end,
            bounds,
            trace == null ? NONE.trace : trace);
    context.set(SELF, supervision);
    return supervision;
  }

  /** Of a reader who has bounds, but no query's context. */
  static Supervision within(QueryBounds bounds) {
    return new Supervision(new AtomicBoolean(), bounds::end, bounds, NONE.trace);
  }

  /** Of something that may take so long. */
  public static Supervision within(long seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    return new Supervision(
        new AtomicBoolean(),
        () -> System.nanoTime() - end > 0 ? new QueryCancelledException() : null,
        QueryBounds.NONE,
        sent -> {});
  }

  static Supervision of(ExecutionContext execution) {
    Supervision known = execution.getContext().get(SELF);
    return known == null ? NONE : known;
  }

  /** What ends the query; null if it may go on. */
  RuntimeException reason() {
    return cancelled.get() ? new QueryCancelledException() : end.get();
  }

  /** What ends the query because the store has not enough memory for it. */
  RuntimeException outOfMemory() {
    return bounds.outOfMemory();
  }

  /** Ends the query if it has to end. */
  void check() {
    RuntimeException reason = reason();
    if (reason != null) {
      throw reason;
    }
  }

  /** Waits until the query may compute, or ends it if it has to end. */
  void takeTurn() {
    check();
    bounds.takeTurn();
  }

  /** Charges the time for which the store has computed, in nanoseconds. */
  void charge(long nanos) {
    bounds.charge(nanos);
  }

  void opened(SqlRows rows) {
    if (this != NONE) {
      open.add(rows);
    }
  }

  void closed(SqlRows rows, Sent sent) {
    open.remove(rows);
    trace.accept(sent);
  }

  /** Closes what is still open. */
  @Override
  public void close() {
    open.forEach(SqlRows::close);
  }
}
