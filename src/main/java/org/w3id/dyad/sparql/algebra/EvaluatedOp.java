package org.w3id.dyad.sparql.algebra;

import java.util.function.BiFunction;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transform;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.NodeIsomorphismMap;

/** An operator with an evaluation of its own, which stands for some algebra. */
public final class EvaluatedOp extends OpExt {
  private final Op meaning;
  private final BiFunction<QueryIterator, ExecutionContext, QueryIterator> evaluation;

  /**
   * An operator.
   *
   * @param name for plans
   * @param meaning the algebra for which it stands
   * @param evaluation extends the rows that come in
   */
  public EvaluatedOp(
      String name,
      Op meaning,
      BiFunction<QueryIterator, ExecutionContext, QueryIterator> evaluation) {
    super(name);
    this.meaning = meaning;
    this.evaluation = evaluation;
  }

  @Override
  public Op effectiveOp() {
    return meaning;
  }

  @Override
  public QueryIterator eval(QueryIterator input, ExecutionContext execution) {
    return evaluation.apply(input, execution);
  }

  @Override
  public Op apply(Transform transform) {
    return this;
  }

  @Override
  public void outputArgs(IndentedWriter out, SerializationContext context) {
    meaning.output(out, context);
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
