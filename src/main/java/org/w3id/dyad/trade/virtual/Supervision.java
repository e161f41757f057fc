package org.w3id.dyad.trade.virtual;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/**
 * Tells whether a query has to end: because it is cancelled, or by the bounds that are set to it.
 * Is told of the SQL that is sent for it.
 */
final class Supervision {

  /** Where the context has who is told of the SQL. */
  static final Symbol TRACE = Symbol.create("https://w3id.org/dyad/trade/trace");

  /** Of nobody. */
  static final Supervision NONE =
      new Supervision(new AtomicBoolean(), QueryBounds.NONE, sent -> {});

  private final AtomicBoolean cancelled;
  private final QueryBounds bounds;
  private final Consumer<Sent> trace;

  /**
   * SQL that was sent.
   *
   * @param sql the text
   * @param rows how many rows were read
   * @param nanos how long the query was open
   */
  record Sent(String sql, long rows, long nanos) {}

  private Supervision(AtomicBoolean cancelled, QueryBounds bounds, Consumer<Sent> trace) {
    this.cancelled = cancelled;
    this.bounds = bounds;
    this.trace = trace;
  }

  static Supervision of(ExecutionContext execution) {
    AtomicBoolean signal = execution.getCancelSignal();
    Context context = execution.getContext();
    if (signal == null) {
      signal = Context.getCancelSignal(context);
    }
    Consumer<Sent> trace = context.get(TRACE);
    return new Supervision(
        signal == null ? new AtomicBoolean() : signal,
        QueryBounds.of(context),
        trace == null ? NONE.trace : trace);
  }

  /** What ends the query; null if it may go on. */
  RuntimeException reason() {
    return cancelled.get() ? new QueryCancelledException() : bounds.end();
  }

  void tell(Sent sent) {
    trace.accept(sent);
  }
}
