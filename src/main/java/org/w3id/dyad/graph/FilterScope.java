package org.w3id.dyad.graph;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.OpVisitorByTypeBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.Op0;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.util.Context;

/**
 * Keeps filters where their variables are bound. ARQ (5.6.0) takes some variables for bound in each
 * row of a part though they are not ({@code UNDEF} in {@code VALUES}, what a sub-select projects,
 * an expression that fails), asks filters there, and loses rows for which another part of the same
 * join binds the variable.
 */
public final class FilterScope {

  /** So many operators are looked at closely in a query, which takes the square of their number. */
  private static final int LOOKED_AT = 10_000;

  private FilterScope() {}

  /** Lets the queries of a context be optimized so. */
  public static void keepIn(Context context) {
    RewriteFactory given = context.get(ARQConstants.sysOptimizerFactory);
    RewriteFactory optimizer = given == null ? Optimize.getFactory() : given;
    RewriteFactory keeping =
        inner -> {
          Rewrite rewrite = optimizer.create(inner);
          return op -> kept(op, rewrite::rewrite);
        };
    context.set(ARQConstants.sysOptimizerFactory, keeping);
  }

  /**
   * What ARQ makes of an operator, if it knows which variables may be unbound.
   *
   * @param rewriting places filters
   */
  public static Op kept(Op op, UnaryOperator<Op> rewriting) {
    return Transformer.transform(
        new Open(), rewriting.apply(Transformer.transform(new Close(), op)));
  }

  /**
   * Puts a part where ARQ does not look into it, with an alternative without rows, which makes it
   * see that a variable may be unbound.
   */
  private static final class Close extends TransformCopy {
    private int budget = LOOKED_AT;

    @Override
    public Op transform(OpJoin join, Op left, Op right) {
      return OpJoin.create(closed(left, right), closed(right, left));
    }

    @Override
    public Op transform(OpLeftJoin join, Op left, Op right) {
      return OpLeftJoin.create(closed(left, right), right, join.getExprs());
    }

    private Op closed(Op part, Op other) {
      return Look.at(part).found && isUncertain(part, other)
          ? new OpSlice(new OpUnion(part, OpTable.empty()), Query.NOLIMIT, Query.NOLIMIT)
          : part;
    }

    private boolean isUncertain(Op part, Op other) {
      budget -= Look.at(part).size + Look.at(other).size;
      if (budget < 0) {
        return true;
      }
      Set<Var> uncertain = OpVars.fixedVars(part);
      uncertain.removeAll(CertainVars.of(part));
      uncertain.retainAll(OpVars.visibleVars(other));
      return !uncertain.isEmpty();
    }
  }

  /** How many operators there are, and whether one may leave a variable unbound unawares. */
  private static final class Look extends OpVisitorByTypeBase {
    private int size;
    private boolean found;

    static Look at(Op op) {
      Look look = new Look();
      OpWalker.walk(op, look);
      return look;
    }

    @Override
    protected void visit0(Op0 op) {
      size++;
      found = found || op instanceof OpTable table && !table.isJoinIdentity();
    }

    @Override
    protected void visit1(Op1 op) {
      size++;
      found =
          found || op instanceof OpExtendAssign || op instanceof OpProject || op instanceof OpGroup;
    }

    @Override
    protected void visit2(Op2 op) {
      size++;
    }

    @Override
    protected void visitExt(OpExt op) {
      found = true;
    }
  }

  /** Takes the parts out again. */
  private static final class Open extends TransformCopy {

    @Override
    public Op transform(OpSlice slice, Op part) {
      return slice.getStart() == Query.NOLIMIT && slice.getLength() == Query.NOLIMIT
          ? part
          : super.transform(slice, part);
    }

    @Override
    public Op transform(OpUnion union, Op left, Op right) {
      return right instanceof OpTable table && table.getTable().isEmpty()
          ? left
          : super.transform(union, left, right);
    }
  }
}
