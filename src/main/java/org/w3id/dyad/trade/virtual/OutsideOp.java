package org.w3id.dyad.trade.virtual;

import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transform;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.NodeIsomorphismMap;

/**
 * An operator that joins rows of the cube with others in a way of its own. Nothing is done before
 * the first row is asked for: what fails while Jena puts its iterators together is never closed.
 */
final class OutsideOp extends OpExt {

  private final Op effective;
  private final Evaluation evaluation;

  /** How the operator is evaluated. */
  @FunctionalInterface
  interface Evaluation {
    QueryIterator evaluate(QueryIterator input, ExecutionContext execution);
  }

  OutsideOp(String name, Op effective, Evaluation evaluation) {
    super(name);
    this.effective = effective;
    this.evaluation = evaluation;
  }

  @Override
  public Op effectiveOp() {
    return effective;
  }

  @Override
  public QueryIterator eval(QueryIterator input, ExecutionContext execution) {
    return new QueryIterDeferred(() -> evaluation.evaluate(input, execution), input, execution);
  }

  @Override
  public Op apply(Transform transform) {
    return this;
  }

  @Override
  public void outputArgs(IndentedWriter out, SerializationContext context) {
    effective.output(out, context);
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public boolean equalTo(Op other, NodeIsomorphismMap labels) {
    return this == other;
  }
}
