package org.w3id.dyad.sparql.algebra;

import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;

/**
 * Tells which variables are bound in each row of a part. Of what it does not know it says nothing.
 * Jena's {@link OpVars#fixedVars} counts more: UNDEF in VALUES, expressions that fail, and all that
 * is projected.
 */
public final class CertainVars {

  private CertainVars() {}

  /** The variables that each row of a part binds. */
  public static Set<Var> of(Op op) {
    if (op instanceof OpBGP || op instanceof OpTriple || op instanceof OpPath) {
      return OpVars.visibleVars(op);
    }
    if (op instanceof OpTable table) {
      return ofTable(table);
    }
    if (op instanceof OpExt ext) {
      return of(ext.effectiveOp());
    }
    if (op instanceof OpJoin join) {
      return all(of(join.getLeft()), of(join.getRight()));
    }
    if (op instanceof OpSequence sequence) {
      Set<Var> all = new HashSet<>();
      sequence.getElements().forEach(each -> all.addAll(of(each)));
      return all;
    }
    if (op instanceof OpUnion union) {
      return both(of(union.getLeft()), of(union.getRight()));
    }
    if (op instanceof OpLeftJoin join) {
      return of(join.getLeft());
    }
    if (op instanceof OpMinus minus) {
      return of(minus.getLeft());
    }
    return op instanceof Op1 one ? ofOne(one) : Set.of();
  }

  private static Set<Var> ofOne(Op1 op) {
    Set<Var> own = of(op.getSubOp());
    if (op instanceof OpGraph graph) {
      return graph.getNode() instanceof Var name ? all(own, Set.of(name)) : own;
    }
    if (op instanceof OpExtend extend) {
      return extended(own, extend.getVarExprList());
    }
    if (op instanceof OpProject project) {
      return both(own, project.getVars());
    }
    if (op instanceof OpGroup group) {
      return both(extended(own, group.getGroupVars()), group.getGroupVars().getVars());
    }
    boolean same =
        op instanceof OpFilter
            || op instanceof OpDistinct
            || op instanceof OpReduced
            || op instanceof OpOrder
            || op instanceof OpSlice;
    return same ? own : Set.of();
  }

  /** An expression can fail, unless it is a constant or a variable that is bound. */
  private static Set<Var> extended(Set<Var> own, VarExprList assignments) {
    Set<Var> all = new HashSet<>(own);
    for (Map.Entry<Var, Expr> assignment : assignments.getExprs().entrySet()) {
      Expr value = assignment.getValue();
      if (value.isConstant() || value.isVariable() && all.contains(value.asVar())) {
        all.add(assignment.getKey());
      }
    }
    return all;
  }

  private static Set<Var> ofTable(OpTable table) {
    Set<Var> certain = new HashSet<>(table.getTable().getVars());
    for (Iterator<Binding> rows = table.getTable().rows(); rows.hasNext(); ) {
      Binding row = rows.next();
      certain.removeIf(variable -> !row.contains(variable));
    }
    return certain;
  }

  private static Set<Var> all(Set<Var> some, Set<Var> more) {
    Set<Var> all = new HashSet<>(some);
    all.addAll(more);
    return all;
  }

  private static Set<Var> both(Set<Var> some, Collection<Var> other) {
    Set<Var> both = new HashSet<>(some);
    both.retainAll(other);
    return both;
  }
}
