package org.w3id.dyad.sparql.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
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
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.w3id.dyad.sparql.algebra.CertainVars;
import org.w3id.dyad.sparql.algebra.MentionedVars;
import org.w3id.dyad.sparql.algebra.Operators;

/**
 * Moves conditions down to the parts that bind their variables.
 *
 * <p>A condition goes below a join only into a part that binds all of its variables in every row
 * ({@link CertainVars}): the joined row then has the same values as the part's. Conditions with
 * EXISTS and those whose value varies stay where they are.
 */
final class FilterPlacement {

  private FilterPlacement() {}

  /** The same operator with its conditions as deep as they may go. */
  static Op placed(Op op) {
    if (op instanceof OpService) {
      return op;
    }
    if (op instanceof OpFilter filter) {
      return filter(filter.getExprs(), placed(filter.getSubOp()));
    }
    if (op instanceof OpLeftJoin join) {
      return leftJoin(placed(join.getLeft()), placed(join.getRight()), join.getExprs());
    }
    return Operators.withParts(op, FilterPlacement::placed);
  }

  private static Op filter(ExprList conditions, Op below) {
    Op placed = below;
    List<Expr> stay = new ArrayList<>();
    for (Expr condition : Operators.conjuncts(conditions)) {
      if (mayMove(condition)) {
        placed = push(condition, placed);
      } else {
        stay.add(condition);
      }
    }
    return Operators.filter(stay, placed);
  }

  private static boolean mayMove(Expr condition) {
    return !MentionedVars.hasPattern(condition) && MentionedVars.isStable(condition);
  }

  /** A condition of an OPTIONAL that is about its right side alone goes into it. */
  private static Op leftJoin(Op left, Op right, ExprList conditions) {
    Set<Var> certain = CertainVars.of(right);
    Op placed = right;
    List<Expr> stay = new ArrayList<>();
    for (Expr condition : Operators.conjuncts(conditions)) {
      if (mayMove(condition) && certain.containsAll(MentionedVars.of(condition))) {
        placed = push(condition, placed);
      } else {
        stay.add(condition);
      }
    }
    return OpLeftJoin.create(left, placed, stay.isEmpty() ? null : new ExprList(stay));
  }

  private static Op push(Expr condition, Op op) {
    Set<Var> variables = MentionedVars.of(condition);
    if (op instanceof OpFilter filter) {
      Op below = push(condition, filter.getSubOp());
      return Operators.filter(filter.getExprs().getList(), below);
    }
    if (op instanceof OpJoin join) {
      return join(condition, variables, join);
    }
    if (op instanceof OpSequence sequence) {
      return push(condition, Operators.join(sequence.getElements()));
    }
    if (op instanceof OpLeftJoin join && CertainVars.of(join.getLeft()).containsAll(variables)) {
      return OpLeftJoin.create(push(condition, join.getLeft()), join.getRight(), join.getExprs());
    }
    if (op instanceof OpMinus minus) {
      return OpMinus.create(push(condition, minus.getLeft()), minus.getRight());
    }
    if (op instanceof OpUnion union) {
      return new OpUnion(push(condition, union.getLeft()), push(condition, union.getRight()));
    }
    return below(condition, variables, op);
  }

  private static Op join(Expr condition, Set<Var> variables, OpJoin join) {
    boolean left = CertainVars.of(join.getLeft()).containsAll(variables);
    boolean right = CertainVars.of(join.getRight()).containsAll(variables);
    return left || right
        ? OpJoin.create(
            left ? push(condition, join.getLeft()) : join.getLeft(),
            right ? push(condition, join.getRight()) : join.getRight())
        : Operators.filter(condition, join);
  }

  /** Below an operator that leaves rows as they are, as far as the condition can see. */
  private static Op below(Expr condition, Set<Var> variables, Op op) {
    if (op instanceof OpExtend extend) {
      VarExprList assigned = extend.getVarExprList();
      if (Collections.disjoint(assigned.getVars(), variables)) {
        return OpExtend.create(push(condition, extend.getSubOp()), assigned);
      }
    }
    if (op instanceof OpProject project && project.getVars().containsAll(variables)) {
      return new OpProject(push(condition, project.getSubOp()), project.getVars());
    }
    if (op instanceof OpDistinct distinct) {
      return distinct.copy(push(condition, distinct.getSubOp()));
    }
    if (op instanceof OpReduced reduced) {
      return reduced.copy(push(condition, reduced.getSubOp()));
    }
    if (op instanceof OpOrder order) {
      return order.copy(push(condition, order.getSubOp()));
    }
    if (op instanceof OpGroup group && areKeys(variables, group)) {
      return group.copy(push(condition, group.getSubOp()));
    }
    if (op instanceof OpGraph graph && !variables.contains(graph.getNode())) {
      return graph.copy(push(condition, graph.getSubOp()));
    }
    Op known = isPattern(op) ? known(condition, CertainVars.of(op)) : null;
    return known == null ? Operators.filter(condition, op) : OpJoin.create(known, op);
  }

  private static boolean isPattern(Op op) {
    return op instanceof OpBGP
        || op instanceof OpGraph
        || op instanceof OpPath
        || op instanceof OpQuadPattern;
  }

  /**
   * A condition that leaves a variable only IRIs of a list, as a table of them: patterns are found
   * from there. Null if it is no such condition.
   */
  private static Op known(Expr condition, Set<Var> certain) {
    List<Expr> sides =
        condition instanceof E_OneOf in
            ? List.of(in.getLHS())
            : condition instanceof E_Equals || condition instanceof E_SameTerm
                ? condition.getFunction().getArgs()
                : List.of();
    Set<Node> terms = new LinkedHashSet<>();
    Set<Var> variables = new HashSet<>();
    List<Expr> all = new ArrayList<>(sides);
    all.addAll(condition instanceof E_OneOf in ? in.getRHS().getList() : List.of());
    for (Expr each : all) {
      if (each.isVariable()) {
        variables.add(each.asVar());
      } else if (each.isConstant() && each.getConstant().asNode().isURI()) {
        terms.add(each.getConstant().asNode());
      } else {
        return null;
      }
    }
    boolean isList =
        variables.size() == 1
            && terms.size() == all.size() - 1
            && !(condition instanceof E_OneOf && !sides.get(0).isVariable())
            && certain.containsAll(variables);
    Var variable = isList ? variables.iterator().next() : null;
    return isList
        ? Operators.table(
            variables, terms.stream().map(term -> BindingFactory.binding(variable, term)).toList())
        : null;
  }

  /** Whether a group is kept or dropped as a whole: the variables are the same in all its rows. */
  private static boolean areKeys(Set<Var> variables, OpGroup group) {
    VarExprList keys = group.getGroupVars();
    return !variables.isEmpty()
        && keys.getVars().containsAll(variables)
        && variables.stream().noneMatch(keys::hasExpr);
  }
}
