package org.w3id.dyad.sparql.exec;

import java.util.function.Supplier;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.serializer.SerializationContext;

/** Rows that are evaluated, by ARQ or by another store, when the first is asked for. */
public final class Deferred extends QueryIter {
  private final Supplier<? extends IteratorCloseable<Binding>> evaluation;
  private IteratorCloseable<Binding> rows;

  /**
   * Rows that an evaluation gives.
   *
   * @param evaluation its rows watch by themselves whether the query is cancelled, or are ARQ's
   */
  public Deferred(
      Supplier<? extends IteratorCloseable<Binding>> evaluation, ExecutionContext execution) {
    super(execution);
    this.evaluation = evaluation;
  }

  @Override
  protected boolean hasNextBinding() {
    if (rows == null) {
      rows = evaluation.get();
    }
    return rows.hasNext();
  }

  @Override
  protected Binding moveToNextBinding() {
    return rows.next();
  }

  @Override
  protected void closeIterator() {
    if (rows != null) {
      rows.close();
    }
  }

  @Override
  protected void requestCancel() {
    if (rows instanceof QueryIterator iterator) {
      iterator.cancel();
    }
  }

  @Override
  public void output(IndentedWriter out, SerializationContext context) {
    out.print("deferred");
  }
}
