package org.w3id.dyad.trade.virtual;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;

/** Plans patterns in expressions: EXISTS and NOT EXISTS. */
final class ExistsPlanner {

  private final Planner planner;

  ExistsPlanner(Planner planner) {
    this.planner = planner;
  }

  /** Asks for many rows at a time whether there is a match; null if that could differ. */
  Op existsInBatches(Part part, ExprFunctionOp exists, Node graph, Op original) {
    Op pattern = withoutOptionalParts(exists.getGraphPattern());
    if (graph != null && graph.isVariable() || !Agreement.isEnough(pattern)) {
      return null;
    }
    Part planned = planner.plan(pattern, graph);
    List<Op> alternatives =
        planned instanceof Part.Union union
            ? union.parts().stream().map(planner::executable).toList()
            : List.of(planner.executable(planned));
    Set<Var> shared = OpVars.visibleVars(pattern);
    shared.retainAll(OpVars.visibleVars(part.original()));
    return Existence.filter(
        planner.executable(part), alternatives, shared, exists instanceof E_NotExists, original);
  }

  Part exists(Part.Cube part, ExprFunctionOp exists, Node graph, Op original) {
    if (graph != null && graph.isVariable()) {
      return null;
    }
    Op op = withoutOptionalParts(exists.getGraphPattern());
    Part pattern = planner.plan(op, graph);
    if (!(pattern instanceof Part.Cube other) || !other.beside().isEmpty()) {
      return null;
    }
    Rel rel = new Rel.Semi(part.rel(), other.rel(), exists instanceof E_NotExists);
    // A variable of the pattern that only what is beside binds would be compared there.
    Set<Var> outside = new HashSet<>();
    part.beside().forEach(each -> outside.addAll(OpVars.visibleVars(each.original())));
    Map<Var, Slot> own = planner.slots(part.rel());
    outside.removeAll(own == null ? Set.of() : own.keySet());
    outside.retainAll(OpVars.mentionedVars(op));
    return outside.isEmpty() && isPattern(other.rel()) && planner.compiles(rel)
        ? new Part.Cube(rel, part.beside(), original)
        : null;
  }

  /** There is a match whether or not there is one of what is optional, too. */
  private static Op withoutOptionalParts(Op pattern) {
    Op needed = pattern;
    while (needed instanceof OpLeftJoin join) {
      needed = join.getLeft();
    }
    return needed;
  }

  /** Whether a relation has nothing in which the scope of a variable would matter. */
  private static boolean isPattern(Rel rel) {
    return (rel instanceof Rel.Star || rel instanceof Rel.Join || rel instanceof Rel.Filter)
        && rel.parts().stream().allMatch(ExistsPlanner::isPattern);
  }

  /** An expression with the patterns in it ready to be executed. */
  Expr ready(Expr expr, Node graph) {
    if (!Expressions.hasPattern(expr)) {
      return expr;
    }
    if (graph != null && graph.isVariable()) {
      throw new UnplannableException("EXISTS in GRAPH with a variable");
    }
    return ExprTransformer.transform(
        new ExprTransformCopy() {
          @Override
          public Expr transform(ExprFunctionOp function, ExprList args, Op op) {
            Op ready = planner.executable(planner.plan(op, graph));
            return function.copy(args, ready);
          }
        },
        expr);
  }

  ExprList ready(ExprList exprs, Node graph) {
    ExprList ready = new ExprList();
    exprs.forEach(expr -> ready.add(ready(expr, graph)));
    return ready;
  }
}
