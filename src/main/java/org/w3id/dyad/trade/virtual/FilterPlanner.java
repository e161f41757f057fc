package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVars;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.w3id.dyad.graph.CertainVars;

/** Plans filters: inside the cube, or with the part outside that they are about, or above both. */
final class FilterPlanner {

  private final Planner planner;

  FilterPlanner(Planner planner) {
    this.planner = planner;
  }

  /** Plans a filter; null if the operator is none. */
  Part plan(Op op, Node graph) {
    return op instanceof OpFilter filter ? filter(filter, graph) : null;
  }

  // Filters

  Part filter(OpFilter op, Node graph) {
    Part part = planner.plan(op.getSubOp(), graph);
    for (Expr expr : conjunction(op.getExprs())) {
      part = filter(part, ExistsPlanner.inGraph(expr, graph));
    }
    return part;
  }

  Part filter(Part part, Expr expr) {
    Op original = OpFilter.filterBy(new ExprList(expr), part.original());
    boolean touches = planner.touch.touches(expr);
    if (part instanceof Part.Base && !touches) {
      return new Part.Base(original);
    }
    if (part instanceof Part.Union union) {
      return planner.joins.union(union.parts().stream().map(each -> filter(each, expr)).toList());
    }
    if (part instanceof Part.Cube inCube) {
      Part moved = filterInCube(inCube, expr, original);
      if (moved != null) {
        return moved;
      }
    }
    return new Part.Mixed(planner.existences.filter(planner.executable(part), expr), original);
  }

  private static List<Expr> conjunction(ExprList exprs) {
    List<Expr> all = new ArrayList<>();
    exprs.forEach(expr -> split(expr, all));
    return all;
  }

  private static void split(Expr expr, List<Expr> all) {
    if (expr instanceof E_LogicalAnd and) {
      split(and.getArg1(), all);
      split(and.getArg2(), all);
    } else {
      all.add(expr);
    }
  }

  private Part filterInCube(Part.Cube part, Expr expr, Op original) {
    Set<Var> variables = mentioned(expr);
    if (expr instanceof E_Exists || expr instanceof E_NotExists) {
      Part moved = planner.existences.exists(part, (ExprFunctionOp) expr, original);
      if (moved != null) {
        return moved;
      }
    }
    Rel filtered = new Rel.Filter(part.rel(), expr);
    if (!Expressions.hasPattern(expr) && planner.compiles(filtered)) {
      return new Part.Cube(filtered, part.beside(), original);
    }
    for (Part each : part.beside()) {
      if (!variables.isEmpty()
          && OpVars.visibleVars(each.original()).containsAll(variables)
          && areBoundBeside(variables, part, each)) {
        List<Part> beside = new ArrayList<>(part.beside());
        beside.set(beside.indexOf(each), filter(each, expr));
        return new Part.Cube(part.rel(), beside, original);
      }
    }
    Rel rel = planner.joins.attached(part);
    if (rel == null) {
      return null;
    }
    filtered = new Rel.Filter(rel, expr);
    if (!Expressions.hasPattern(expr) && planner.compiles(filtered)) {
      return new Part.Cube(filtered, original);
    }
    return planner.drivens.driven(
        rel, variables, table -> planner.existences.filter(table, expr), expr, original);
  }

  /** Whether the cube's variables among some are bound in each row of what is beside. */
  boolean areBoundBeside(Set<Var> variables, Part.Cube part, Part beside) {
    Map<Var, Slot> own = planner.slots(part.rel());
    Set<Var> shared = new HashSet<>(variables);
    shared.retainAll(own == null ? Set.of() : own.keySet());
    return CertainVars.of(beside.original()).containsAll(shared);
  }

  static Set<Var> mentioned(Expr expr) {
    Set<Var> variables = new HashSet<>(ExprVars.getVarsMentioned(expr));
    Walker.walk(
        expr,
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionOp function) {
            variables.addAll(OpVars.mentionedVars(function.getGraphPattern()));
          }
        });
    return variables;
  }
}
