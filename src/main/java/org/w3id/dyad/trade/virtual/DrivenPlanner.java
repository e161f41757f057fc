package org.w3id.dyad.trade.virtual;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.Unstable;

/**
 * Plans what cannot be said in SQL, but depends on few different values: it is evaluated for each
 * of these outside, and the cube keeps the rows that agree with one that is left.
 */
final class DrivenPlanner {

  private final Planner planner;

  DrivenPlanner(Planner planner) {
    this.planner = planner;
  }

  /**
   * What cannot be said in SQL, but depends on few different values, is evaluated for each of these
   * outside, and the cube keeps the rows that agree with one that is left.
   */
  Part driven(Rel rel, Set<Var> mentioned, UnaryOperator<Op> applied, Expr expr, Op original) {
    return driven(rel, mentioned, Set.of(), applied, expr, original);
  }

  Part driven(
      Rel rel,
      Set<Var> mentioned,
      Set<Var> added,
      UnaryOperator<Op> applied,
      Expr expr,
      Op original) {
    Function<OpTable, Op> bounded = table -> planner.surroundings.bounded(applied.apply(table));
    Map<Var, Slot> slots = planner.inside && isStable(expr) ? planner.slots(rel) : null;
    if (slots == null) {
      return null;
    }
    Set<Var> variables = new LinkedHashSet<>(mentioned);
    variables.retainAll(slots.keySet());
    if (!variables.stream().allMatch(variable -> hasFewValues(slots.get(variable)))) {
      return null;
    }
    Set<Var> all = new LinkedHashSet<>(variables);
    all.addAll(added);
    Rel moved = new Rel.Join(rel, new Rel.Side(null, all, bounded));
    return planner.compiles(moved) ? new Part.Cube(moved, original) : null;
  }

  /** States, products, years, units: not amounts, records or the observations themselves. */
  private boolean hasFewValues(Slot slot) {
    if (slot.nullable()) {
      return false;
    }
    if (slot.map() instanceof TypedMap typed) {
      return typed.isYear() || typed.column().equals("year") || typed.column().equals("unit");
    }
    return slot.map() instanceof ChoiceMap
        || slot.map() instanceof TemplateMap
            && slot.map().columns().size() < planner.cube.mapping().subject().columns().size();
  }

  /** Whether an expression gives the same for the same values each time. */
  static boolean isStable(Expr expr) {
    if (expr == null || !expr.isFunction()) {
      return true;
    }
    return !(expr instanceof Unstable)
        && !(expr instanceof E_Function)
        && expr.getFunction().getArgs().stream().allMatch(DrivenPlanner::isStable);
  }
}
