package org.w3id.dyad.sparql.exec;

import java.util.function.Supplier;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.serializer.SerializationContext;

/** Rows that are evaluated when the first is asked for. */
public final class Deferred extends QueryIter {
  private final Supplier<QueryIterator> evaluation;
  private QueryIterator rows;

  /** Rows that an evaluation gives. */
  public Deferred(Supplier<QueryIterator> evaluation, ExecutionContext execution) {
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
    return rows.nextBinding();
  }

  @Override
  protected void closeIterator() {
    if (rows != null) {
      rows.close();
    }
  }

  @Override
  protected void requestCancel() {
    if (rows != null) {
      rows.cancel();
    }
  }

  @Override
  public void output(IndentedWriter out, SerializationContext context) {
    out.print("deferred");
  }
}
