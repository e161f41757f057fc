package org.w3id.dyad.trade.virtual.exec;

import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;
import org.w3id.dyad.sparql.algebra.MentionedVars;
import org.w3id.dyad.trade.virtual.mapping.Rel;
import org.w3id.dyad.trade.virtual.sql.Slot;

/** Moves an operator above a relation into it. Whether SQL can say it shows when it is compiled. */
final class Moves {

  private Moves() {}

  /**
   * The relation with an operator above it.
   *
   * @param slots the relation's variables
   * @return null if the operator does not move
   */
  static Rel above(Op1 op, Rel rel, Map<Var, Slot> slots) {
    if (op instanceof OpFilter filter) {
      return filter(filter, rel, slots);
    }
    if (op instanceof OpExtend extend) {
      return extend(extend.getVarExprList(), rel);
    }
    if (op instanceof OpGroup group) {
      return group(group, rel);
    }
    if (op instanceof OpProject project) {
      return new Rel.Project(rel, project.getVars());
    }
    if (op instanceof OpDistinct || op instanceof OpReduced) {
      return new Rel.Distinct(rel);
    }
    if (op instanceof OpOrder order) {
      return new Rel.Order(rel, order.getConditions());
    }
    return op instanceof OpSlice slice
        ? new Rel.Slice(rel, slice.getStart(), slice.getLength())
        : null;
  }

  /** Conditions move if each row binds all of their variables. */
  private static Rel filter(OpFilter filter, Rel rel, Map<Var, Slot> slots) {
    Rel moved = rel;
    for (Expr condition : filter.getExprs()) {
      for (Var variable : MentionedVars.of(condition)) {
        if (!slots.containsKey(variable) || slots.get(variable).nullable()) {
          return null;
        }
      }
      moved = new Rel.Filter(moved, condition);
    }
    return moved;
  }

  private static Rel extend(VarExprList values, Rel rel) {
    Rel moved = rel;
    for (Var variable : values.getVars()) {
      moved = new Rel.Extend(moved, variable, values.getExpr(variable));
    }
    return moved;
  }

  /** Keys that are expressions are variables of the relation first. */
  private static Rel group(OpGroup group, Rel rel) {
    VarExprList keys = group.getGroupVars();
    Rel moved = rel;
    for (Var key : keys.getVars()) {
      moved = keys.hasExpr(key) ? new Rel.Extend(moved, key, keys.getExpr(key)) : moved;
    }
    List<Var> all = List.copyOf(keys.getVars());
    return new Rel.Group(moved, all, group.getAggregators());
  }
}
