package org.w3id.dyad.trade.virtual.exec;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/** The bounds that a server sets to a query, put into the context of its execution. */
public interface QueryBounds {

  /** What to say to a client that asked for too much. */
  String NO_MEMORY =
      "the query needs more memory, disk or time than the trade flows may take; narrow it, or try"
          + " again later";

  /** No bounds. */
  QueryBounds NONE =
      new QueryBounds() {
        @Override
        public void check(Op query) {
          // Everything is allowed.
        }

        @Override
        public Op bounded(Op part) {
          return part;
        }

        @Override
        public Graph watched(Graph graph) {
          return graph;
        }

        @Override
        public RuntimeException end() {
          return null;
        }

        @Override
        public void takeTurn() {
          // No other query computes.
        }

        @Override
        public void charge(long nanos) {
          // Nothing is counted.
        }

        @Override
        public RuntimeException outOfMemory() {
          return new QueryExecException(NO_MEMORY);
        }
      };

  /** Where the context has them. */
  Symbol SYMBOL = Symbol.create("https://w3id.org/dyad/trade/bounds");

  /** Looks at a whole query before anything is evaluated; throws if it is refused. */
  void check(Op query);

  /** The same operator with bounds on its expressions. */
  Op bounded(Op part);

  /** The same graph with bounds on what is read of it: for paths. */
  Graph watched(Graph graph);

  /** Why the query has to end now; null if it may go on. Any thread may ask. */
  RuntimeException end();

  /**
   * Ends the query if it has to end, and waits until it may compute: while it is planned, and
   * before SQL is sent for it. Only its own thread calls this.
   */
  void takeTurn();

  /**
   * Charges the time for which the store has computed for the query; only its own thread calls
   * this.
   *
   * @param nanos in nanoseconds
   */
  void charge(long nanos);

  /** Ends the query because the store of the flows has not enough memory for it. */
  RuntimeException outOfMemory();

  /** The bounds of a context. */
  static QueryBounds of(Context context) {
    QueryBounds bounds = context == null ? null : context.get(SYMBOL);
    return bounds == null ? NONE : bounds;
  }
}
