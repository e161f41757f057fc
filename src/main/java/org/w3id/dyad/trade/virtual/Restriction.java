package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.TableFactory;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.w3id.dyad.graph.CertainVars;

/**
 * Joins numbered rows with a part, as deep inside it as they can go without another result, so that
 * no more is brought out of the cube than what agrees with them. What it makes is always the same
 * as the join of the rows with the whole part.
 */
final class Restriction {

  /** No variable of a query begins so; nor does it with what Jena leaves out of projections. */
  private static final String PREFIX = "#number";

  private final CubeTouch touch;
  private final Var number;

  /**
   * For one part.
   *
   * @param number tells the rows apart; the part knows nothing of it
   */
  Restriction(CubeTouch touch, Var number) {
    this.touch = touch;
    this.number = number;
  }

  /** A variable of which a part knows nothing. */
  static Var number(Op op) {
    Collection<Var> known = OpVars.mentionedVars(op);
    int count = 0;
    while (known.contains(Var.alloc(PREFIX + count))) {
      count++;
    }
    return Var.alloc(PREFIX + count);
  }

  /** Whether a part is nothing but numbered rows, which went as deep as they can. */
  static boolean isNumbered(Op op) {
    return op instanceof OpTable table
        && table.getTable().getVars().stream().anyMatch(v -> v.getName().startsWith(PREFIX));
  }

  /** Whether numbered rows have gone into a part. */
  static boolean hasNumbered(Op op) {
    boolean[] found = {false};
    Walker.walk(
        op,
        new OpVisitorBase() {
          @Override
          public void visit(OpTable table) {
            found[0] |= isNumbered(table);
          }
        });
    return found[0];
  }

  /** Whether rows that bind some variables make less of a part: not of its first rows, say. */
  static boolean isOfUse(Op op, Set<Var> variables) {
    Op step = op;
    while (step instanceof Op1 one) {
      if (step instanceof OpSlice
          || step instanceof OpGroup group
              && Collections.disjoint(group.getGroupVars().getVars(), variables)) {
        return false;
      }
      step = one.getSubOp();
    }
    return true;
  }

  /**
   * The join.
   *
   * @param rows have their number, and each of their variables is bound in all of them
   */
  Op join(Table rows, Op op) {
    if (!touch.touches(op)) {
      return joinHere(rows, op);
    }
    if (op instanceof OpJoin join) {
      return joinEach(rows, join);
    }
    if (op instanceof OpUnion union) {
      return OpUnion.create(join(rows, union.getLeft()), join(rows, union.getRight()));
    }
    Op below = op instanceof Op1 one ? one.getSubOp() : op instanceof Op2 two ? two.getLeft() : op;
    Table passing = only(rows, passing(rows.variables(), op, below));
    if (below == op || !isAbout(passing, below)) {
      return joinHere(rows, op);
    }
    Op joined = above(op, join(passing, below));
    return passing.variables().size() == rows.variables().size() ? joined : joinHere(rows, joined);
  }

  /** With both sides, if both have to do with the rows. */
  private Op joinEach(Table rows, OpJoin join) {
    boolean left = isAbout(rows, join.getLeft());
    boolean right = isAbout(rows, join.getRight());
    if (!left && !right) {
      return joinHere(rows, join);
    }
    return OpJoin.create(
        left ? join(rows, join.getLeft()) : join.getLeft(),
        right ? join(rows, join.getRight()) : join.getRight());
  }

  private static boolean isAbout(Table rows, Op op) {
    return !Collections.disjoint(OpVars.visibleVars(op), rows.variables());
  }

  private static Op joinHere(Table rows, Op op) {
    org.apache.jena.sparql.algebra.Table table = TableFactory.create(List.copyOf(rows.variables()));
    rows.rows().forEach(table::addBinding);
    return OpJoin.create(OpTable.create(table), op);
  }

  private static Table only(Table rows, Set<Var> variables) {
    return variables.equals(rows.variables())
        ? rows
        : new Table(
            variables,
            rows.rows().stream().map(row -> Bindings.projected(row, variables)).toList());
  }

  /** The variables by which the rows can be joined below an operator instead of above it. */
  private Set<Var> passing(Set<Var> variables, Op op, Op below) {
    Set<Var> passing = new LinkedHashSet<>(variables);
    Set<Var> certain = CertainVars.of(below);
    Set<Var> concerned = new HashSet<>();
    if (op instanceof OpFilter filter) {
      filter.getExprs().forEach(expr -> concerned.addAll(FilterPlanner.mentioned(expr)));
    } else if (op instanceof OpExtend extend) {
      passing.removeAll(extend.getVarExprList().getVars());
      concerned.addAll(mentioned(extend.getVarExprList()));
    } else if (op instanceof OpLeftJoin join) {
      concerned.addAll(OpVars.mentionedVars(join.getRight()));
      if (join.getExprs() != null) {
        join.getExprs().forEach(expr -> concerned.addAll(FilterPlanner.mentioned(expr)));
      }
    } else if (op instanceof OpMinus minus) {
      concerned.addAll(OpVars.mentionedVars(minus.getRight()));
    } else if (op instanceof OpProject project) {
      retain(passing, project.getVars());
    } else if (op instanceof OpGroup group) {
      retain(passing, group.getGroupVars().getVars());
      passing.removeAll(group.getGroupVars().getExprs().keySet());
      concerned.addAll(variables);
    } else if (op instanceof OpDistinct || op instanceof OpReduced) {
      concerned.addAll(variables);
    } else if (!(op instanceof OpOrder)) {
      passing.clear();
    }
    passing.removeIf(
        variable ->
            !variable.equals(number)
                && concerned.contains(variable)
                && !certain.contains(variable));
    return passing;
  }

  private void retain(Set<Var> passing, Collection<Var> visible) {
    passing.removeIf(variable -> !variable.equals(number) && !visible.contains(variable));
  }

  private static Set<Var> mentioned(VarExprList assignments) {
    Set<Var> mentioned = new HashSet<>();
    assignments.getExprs().values().forEach(e -> mentioned.addAll(FilterPlanner.mentioned(e)));
    return mentioned;
  }

  private Op above(Op op, Op joined) {
    if (op instanceof OpProject project) {
      List<Var> variables = new ArrayList<>(project.getVars());
      variables.add(number);
      return new OpProject(joined, variables);
    }
    if (op instanceof OpGroup group) {
      VarExprList keys = new VarExprList(group.getGroupVars());
      keys.add(number);
      return OpGroup.create(joined, keys, group.getAggregators());
    }
    return op instanceof Op1 one
        ? one.copy(joined)
        : ((Op2) op).copy(joined, ((Op2) op).getRight());
  }
}
