package org.w3id.dyad.trade.virtual;

import java.util.function.Supplier;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.serializer.SerializationContext;

/** Rows that are evaluated when the first is asked for. */
final class QueryIterDeferred extends QueryIter {
  private final Supplier<QueryIterator> supplier;
  private final QueryIterator input;
  private QueryIterator rows;

  QueryIterDeferred(
      Supplier<QueryIterator> supplier, QueryIterator input, ExecutionContext execution) {
    super(execution);
    this.supplier = supplier;
    this.input = input;
  }

  @Override
  protected boolean hasNextBinding() {
    if (rows == null) {
      rows = supplier.get();
    }
    return rows.hasNext();
  }

  @Override
  protected Binding moveToNextBinding() {
    return rows.nextBinding();
  }

  @Override
  protected void closeIterator() {
    (rows == null ? input : rows).close();
  }

  @Override
  protected void requestCancel() {
    (rows == null ? input : rows).cancel();
  }

  @Override
  public void output(IndentedWriter out, SerializationContext context) {
    out.print("later");
  }
}
