package org.w3id.dyad.trade.virtual;

import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transform;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.NodeIsomorphismMap;

/**
 * A pattern that stands for the triples beside the cube only, although observations could match it:
 * one of several alternatives. Without it a part that is planned again would have all of them.
 */
final class BesideOp extends OpExt {

  private final Op op;

  BesideOp(Op op) {
    super("beside");
    this.op = op;
  }

  /** The same without such marks. */
  static Op unmarked(Op marked) {
    return Transformer.transform(
        new TransformCopy() {
          @Override
          public Op transform(OpExt op) {
            return op instanceof BesideOp beside ? beside.op : super.transform(op);
          }
        },
        marked);
  }

  @Override
  public Op effectiveOp() {
    return op;
  }

  @Override
  public QueryIterator eval(QueryIterator input, ExecutionContext execution) {
    return QC.execute(op, input, execution);
  }

  @Override
  public Op apply(Transform transform) {
    return this;
  }

  @Override
  public void outputArgs(IndentedWriter out, SerializationContext context) {
    op.output(out, context);
  }

  @Override
  public int hashCode() {
    return op.hashCode();
  }

  @Override
  public boolean equalTo(Op other, NodeIsomorphismMap labels) {
    return other instanceof BesideOp beside && op.equalTo(beside.op, labels);
  }
}
