package org.w3id.dyad.trade.virtual;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;

/** Plans what is above patterns: assignments, groups, projection, order and slices. */
final class ModifierPlanner {

  private final Planner planner;

  ModifierPlanner(Planner planner) {
    this.planner = planner;
  }

  /** Plans what is above patterns; null if the operator is none of that. */
  Part plan(Op op, Node graph) {
    if (op instanceof OpExtend extend) {
      return extend(extend, graph);
    }
    Planner.checkGraph(op, graph);
    if (op instanceof OpGroup group) {
      return group(group, graph);
    }
    if (op instanceof OpProject project) {
      return project(project, graph);
    }
    if (op instanceof OpDistinct || op instanceof OpReduced) {
      return distinct((Op1) op, graph);
    }
    if (op instanceof OpOrder order) {
      return order(order, graph);
    }
    return op instanceof OpSlice slice ? slice(slice, graph) : null;
  }

  // What is above patterns

  Part extend(OpExtend op, Node graph) {
    Part part = planner.plan(op.getSubOp(), graph);
    VarExprList assignments = op.getVarExprList();
    for (Var variable : assignments.getVars()) {
      Expr value = ExistsPlanner.inGraph(assignments.getExpr(variable), graph);
      part = extend(part, variable, value);
    }
    return part;
  }

  private Part extend(Part part, Var variable, Expr value) {
    Op original = OpExtend.create(part.original(), new VarExprList(variable, value));
    boolean touches = planner.touch.touches(value);
    if (part instanceof Part.Base && !touches) {
      return new Part.Base(original);
    }
    if (part instanceof Part.Union union) {
      return planner.joins.union(
          union.parts().stream().map(each -> extend(each, variable, value)).toList());
    }
    if (part instanceof Part.Cube inCube) {
      Rel rel = planner.joins.attached(inCube);
      if (rel != null) {
        Rel extended = new Rel.Extend(rel, variable, value);
        if (!Expressions.hasPattern(value) && planner.compiles(extended)) {
          return new Part.Cube(extended, original);
        }
        Part moved =
            planner.drivens.driven(
                rel,
                FilterPlanner.mentioned(value),
                Set.of(variable),
                table -> planner.existences.extend(table, variable, value),
                value,
                original);
        if (moved != null) {
          return moved;
        }
      }
    }
    return new Part.Mixed(
        planner.existences.extend(planner.executable(part), variable, value), original);
  }

  Part group(OpGroup op, Node graph) {
    Part part = planner.plan(op.getSubOp(), graph);
    VarExprList keys = op.getGroupVars();
    List<ExprAggregator> aggregates = op.getAggregators();
    Op original = OpGroup.create(part.original(), keys, aggregates);
    if (aggregates.stream().anyMatch(ModifierPlanner::isOverPattern)
        || keys.getExprs().values().stream().anyMatch(Expressions::hasPattern)) {
      throw new UnplannableException("EXISTS in a group");
    }
    if (part instanceof Part.Base) {
      return new Part.Base(original);
    }
    Rel rel = planner.joins.inCube(withKeys(part, keys));
    if (rel != null) {
      Rel moved = new Rel.Group(rel, keys.getVars(), aggregates);
      if (planner.compiles(moved)) {
        return new Part.Cube(moved, original);
      }
    }
    return new Part.Mixed(OpGroup.create(planner.executable(part), keys, aggregates), original);
  }

  /** Keys that are expressions are variables of the part first. */
  private Part withKeys(Part part, VarExprList keys) {
    Part extended = part;
    for (Var key : keys.getVars()) {
      if (keys.getExpr(key) != null) {
        extended = extend(extended, key, keys.getExpr(key));
      }
    }
    return extended;
  }

  private static boolean isOverPattern(ExprAggregator aggregate) {
    ExprList list = aggregate.getAggregator().getExprList();
    return list != null && list.getList().stream().anyMatch(Expressions::hasPattern);
  }

  Part project(OpProject op, Node graph) {
    Part part = planner.plan(op.getSubOp(), graph);
    Op original = new OpProject(part.original(), op.getVars());
    if (part instanceof Part.Base) {
      return new Part.Base(original);
    }
    if (part instanceof Part.Cube inCube) {
      Rel rel = planner.joins.attached(inCube);
      if (rel != null) {
        return new Part.Cube(new Rel.Project(rel, op.getVars()), original);
      }
    }
    if (part instanceof Part.Union union) {
      return planner.joins.union(
          union.parts().stream().map(each -> projected(each, op.getVars())).toList());
    }
    return new Part.Mixed(new OpProject(planner.executable(part), op.getVars()), original);
  }

  private Part projected(Part part, List<Var> variables) {
    Op original = new OpProject(part.original(), variables);
    if (part instanceof Part.Base) {
      return new Part.Base(original);
    }
    Rel rel = part instanceof Part.Cube inCube ? planner.joins.attached(inCube) : null;
    return rel == null
        ? new Part.Mixed(new OpProject(planner.executable(part), variables), original)
        : new Part.Cube(new Rel.Project(rel, variables), original);
  }

  Part distinct(Op1 op, Node graph) {
    Part part = planner.plan(op.getSubOp(), graph);
    Op original = op.copy(part.original());
    if (part instanceof Part.Base) {
      return new Part.Base(original);
    }
    Part moved = distinctInCube(part, original);
    if (moved == null && part instanceof Part.Union union) {
      moved = new Part.Union(union.parts().stream().map(this::distinctInCube).toList(), original);
    }
    return moved instanceof Part.Cube
        ? moved
        : new Part.Mixed(op.copy(planner.executable(moved == null ? part : moved)), original);
  }

  /** Each row once, where that can be done in the cube: fewer come out of it. */
  private Part distinctInCube(Part part) {
    Part moved = part instanceof Part.Cube ? distinctInCube(part, part.original()) : null;
    return moved == null ? part : moved;
  }

  private Part distinctInCube(Part part, Op original) {
    Rel rel = planner.joins.inCube(part);
    Rel moved = rel == null ? null : new Rel.Distinct(rel);
    return moved != null && planner.compiles(moved) ? new Part.Cube(moved, original) : null;
  }

  Part order(OpOrder op, Node graph) {
    Part part = planner.plan(op.getSubOp(), graph);
    Op original = new OpOrder(part.original(), op.getConditions());
    boolean pattern =
        op.getConditions().stream()
            .anyMatch(condition -> Expressions.hasPattern(condition.getExpression()));
    if (pattern) {
      throw new UnplannableException("EXISTS in ORDER BY");
    }
    if (part instanceof Part.Base) {
      return new Part.Base(original);
    }
    Rel rel = planner.joins.inCube(part);
    Rel moved = rel == null ? null : new Rel.Order(rel, op.getConditions());
    return moved != null && planner.compiles(moved)
        ? new Part.Cube(moved, original)
        : new Part.Mixed(new OpOrder(planner.executable(part), op.getConditions()), original);
  }

  Part slice(OpSlice op, Node graph) {
    Part part = planner.plan(op.getSubOp(), graph);
    Op original = new OpSlice(part.original(), op.getStart(), op.getLength());
    if (part instanceof Part.Base) {
      return new Part.Base(original);
    }
    Rel rel = planner.joins.inCube(part);
    Rel moved = rel == null ? null : new Rel.Slice(rel, op.getStart(), op.getLength());
    return moved != null && planner.compiles(moved)
        ? new Part.Cube(moved, original)
        : new Part.Mixed(
            new OpSlice(planner.executable(part), op.getStart(), op.getLength()), original);
  }
}
