package org.w3id.dyad.sparql.exec;

import java.util.function.Supplier;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter2;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.expr.ExprList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A join of Jena's that can be closed at any time. Jena's own hash joins end in a
 * NullPointerException if they are closed before their first row was there: because the query is
 * cancelled, or because they are within another join of which the other side has no rows.
 */
public final class ClosableJoin extends QueryIter2 {
  private static final Logger LOG = LoggerFactory.getLogger(ClosableJoin.class);

  private final Supplier<QueryIterator> joined;
  private QueryIterator rows;

  private ClosableJoin(
      QueryIterator left,
      QueryIterator right,
      Supplier<QueryIterator> joined,
      ExecutionContext execution) {
    super(left, right, execution);
    this.joined = joined;
  }

  /** The rows of both sides that agree. */
  public static QueryIterator join(
      QueryIterator left, QueryIterator right, ExecutionContext execution) {
    return new ClosableJoin(left, right, () -> Join.join(left, right, execution), execution);
  }

  /** The rows of the left side, with those of the right that agree under the conditions. */
  public static QueryIterator leftJoin(
      QueryIterator left, QueryIterator right, ExprList conditions, ExecutionContext execution) {
    return new ClosableJoin(
        left, right, () -> Join.leftJoin(left, right, conditions, execution), execution);
  }

  @Override
  protected boolean hasNextBinding() {
    if (rows == null) {
      rows = joined.get();
    }
    return rows.hasNext();
  }

  @Override
  protected Binding moveToNextBinding() {
    return rows.nextBinding();
  }

  @Override
  protected void requestSubCancel() {
    // Both sides are asked to end, and the join looks at them for each row.
  }

  @Override
  protected void closeSubIterator() {
    if (rows != null) {
      try {
        rows.close();
      } catch (NullPointerException e) {
        LOG.debug(
            "cancelled before the join had its table: both sides are closed by themselves", e);
      }
    }
  }
}
