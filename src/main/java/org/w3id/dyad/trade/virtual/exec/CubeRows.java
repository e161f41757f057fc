package org.w3id.dyad.trade.virtual.exec;

import java.util.function.Supplier;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.serializer.SerializationContext;

/** The rows of an SQL query, which is sent when the first row is asked for. */
final class CubeRows extends QueryIter {
  private final Supplier<SqlRows> query;
  private SqlRows rows;

  CubeRows(Supplier<SqlRows> query, ExecutionContext execution) {
    super(execution);
    this.query = query;
  }

  @Override
  protected boolean hasNextBinding() {
    if (rows == null) {
      rows = query.get();
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
    // The rows watch the signal themselves.
  }

  @Override
  public void output(IndentedWriter out, SerializationContext context) {
    out.print("cube");
  }
}
