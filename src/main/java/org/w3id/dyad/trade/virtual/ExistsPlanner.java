package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;

/** Plans patterns in expressions: EXISTS and NOT EXISTS. */
final class ExistsPlanner {

  private final Planner planner;

  ExistsPlanner(Planner planner) {
    this.planner = planner;
  }

  /** Keeps the rows that satisfy a condition; patterns in it are asked for many rows at a time. */
  Op filter(Op rows, Expr condition) {
    List<Existence.Pattern> patterns = new ArrayList<>();
    Expr ready = ready(condition, patterns);
    Op original = OpFilter.filter(condition, rows);
    return patterns.isEmpty()
        ? OpFilter.filter(ready, rows)
        : Existence.filter(planner.bounded(rows), patterns, planner.bounded(ready), original);
  }

  /** Extends rows by a variable; patterns in its value are asked for many rows at a time. */
  Op extend(Op rows, Var variable, Expr value) {
    List<Existence.Pattern> patterns = new ArrayList<>();
    Expr ready = ready(value, patterns);
    Op original = OpExtend.create(rows, new VarExprList(variable, value));
    return patterns.isEmpty()
        ? OpExtend.create(rows, new VarExprList(variable, ready))
        : Existence.extend(
            planner.bounded(rows), patterns, variable, planner.bounded(ready), original);
  }

  Part exists(Part.Cube part, ExprFunctionOp exists, Op original) {
    Op op = withoutOptionalParts(exists.getGraphPattern());
    Part pattern = planner.plan(op);
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

  /**
   * An expression that can be evaluated.
   *
   * @param asked takes the patterns that are asked for many rows at a time, for which it then has
   *     variables; the others are evaluated for each row
   */
  private Expr ready(Expr expr, List<Existence.Pattern> asked) {
    return Expressions.withPatterns(
        expr,
        function -> {
          Op op = function.getGraphPattern();
          Inquiry inquiry = inquiry(withoutOptionalParts(op));
          if (inquiry == null) {
            return function.copy(new ExprList(), planner.ready(planner.plan(op)));
          }
          Var variable = Var.alloc(".exists" + asked.size());
          asked.add(new Existence.Pattern(variable, inquiry));
          ExprVar found = new ExprVar(variable);
          return function instanceof E_NotExists ? new E_LogicalNot(found) : found;
        });
  }

  /** The pattern as something to ask; null if that could differ, or if it is all outside. */
  private Inquiry inquiry(Op op) {
    ExprList conditions = new ExprList();
    Op pattern = op;
    while (pattern instanceof OpFilter filter) {
      conditions.addAll(filter.getExprs());
      pattern = filter.getSubOp();
    }
    return planner.touch.touches(op) && Agreement.isEnough(pattern)
        ? new Inquiry(planner, pattern, conditions)
        : null;
  }

  /** An expression whose patterns are applied to a graph. */
  static Expr inGraph(Expr expr, Node graph) {
    return graph == null
        ? expr
        : Expressions.withPatterns(
            expr,
            function ->
                function.copy(new ExprList(), new OpGraph(graph, function.getGraphPattern())));
  }

  static ExprList inGraph(ExprList exprs, Node graph) {
    ExprList all = new ExprList();
    exprs.forEach(expr -> all.add(inGraph(expr, graph)));
    return all;
  }
}
