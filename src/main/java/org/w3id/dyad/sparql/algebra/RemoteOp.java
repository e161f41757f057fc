package org.w3id.dyad.sparql.algebra;

import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transform;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.NodeIsomorphismMap;

/**
 * A closed part of a query that another store answers as a relation. It takes in the operators
 * above it as far as the store can say them with exactly SPARQL's meaning; each method below
 * returns the part that results, or null if the store cannot say it.
 */
public abstract class RemoteOp extends OpExt {

  /** A part with a name for plans. */
  protected RemoteOp(String name) {
    super(name);
  }

  /**
   * The operator that stands above this part.
   *
   * @param op its sub-operator stands for this part
   */
  public abstract RemoteOp above(Op1 op);

  /** The join with another part of the same store. */
  public abstract RemoteOp joined(RemoteOp other);

  /**
   * The join with a part outside, which is evaluated first and sent as a table of values.
   *
   * @param side the part outside, ready to be executed
   * @param meaning the algebra for which it stands
   * @param otherwise evaluates the join if the part outside turns out to have too many rows
   */
  public abstract RemoteOp joined(Op side, Op meaning, Op otherwise);

  /**
   * The rows for which there is an agreeing one in another part of the same store, or is none. All
   * variables that both have are bound in each row of both.
   *
   * @param whole the algebra for which that stands
   * @param otherwise evaluates it if a part outside turns out to have too many rows
   */
  public abstract RemoteOp matching(RemoteOp other, boolean negated, Op whole, Op otherwise);

  /** The rows of several parts of the same store, this one among them. */
  public abstract RemoteOp united(List<RemoteOp> all);

  /** Whether rows can be sent to it that bind those of some variables that it has. */
  public abstract boolean takes(Set<Var> variables);

  /**
   * What evaluates the same without any table of values that has to be evaluated first; itself if
   * it has none.
   */
  public abstract Op withoutSides();

  /** Whether it has the same rows each time: it has no LIMIT. */
  public final boolean isStable() {
    return MentionedVars.isStable(effectiveOp());
  }

  /** An operator above a part that is planned: inside it, if that is remote and can take it. */
  public static Op above(Op1 op, Op planned) {
    RemoteOp moved = planned instanceof RemoteOp remote ? remote.above(op.copy(planned)) : null;
    return moved == null ? Operators.over(op, planned) : moved;
  }

  /** Whether there is a remote part in an operator, those inside its expressions left aside. */
  public static boolean isIn(Op op) {
    if (op instanceof OpExt ext) {
      return ext instanceof RemoteOp || isIn(ext.effectiveOp());
    }
    return Operators.parts(op).stream().anyMatch(RemoteOp::isIn);
  }

  @Override
  public final Op apply(Transform transform) {
    return this;
  }

  @Override
  public void outputArgs(IndentedWriter out, SerializationContext context) {
    effectiveOp().output(out, context);
  }

  @Override
  public final int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public final boolean equalTo(Op other, NodeIsomorphismMap labels) {
    return this == other;
  }
}
