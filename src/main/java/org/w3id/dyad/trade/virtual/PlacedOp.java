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
 * A pattern that stands for what is in the cube only, or for the triples beside it only, although
 * both could match it: one of several alternatives. Without it a part that is planned again would
 * have all of them.
 */
final class PlacedOp extends OpExt {

  private final Op op;
  private final Rel.Star star;

  private PlacedOp(Op op, Rel.Star star) {
    super(star == null ? "beside" : "star");
    this.op = op;
    this.star = star;
  }

  static PlacedOp beside(Op op) {
    return new PlacedOp(op, null);
  }

  static PlacedOp inCube(Rel.Star star, Op op) {
    return new PlacedOp(op, star);
  }

  boolean isInCube() {
    return star != null;
  }

  /** The part that it is. */
  Part part() {
    return star == null ? new Part.Base(this) : new Part.Cube(star, this);
  }

  /** The same without such marks. */
  static Op unmarked(Op marked) {
    return Transformer.transform(
        new TransformCopy() {
          @Override
          public Op transform(OpExt op) {
            return op instanceof PlacedOp placed ? placed.op : super.transform(op);
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
    return other instanceof PlacedOp placed
        && isInCube() == placed.isInCube()
        && op.equalTo(placed.op, labels);
  }
}
