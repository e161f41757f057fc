package org.w3id.dyad.sparql.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
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
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.dyad.sparql.algebra.CertainVars;
import org.w3id.dyad.sparql.algebra.MentionedVars;
import org.w3id.dyad.sparql.algebra.Operators;
import org.w3id.dyad.sparql.algebra.RemoteOp;
import org.w3id.dyad.sparql.exec.Batches;

/**
 * Joins known rows with an operator, as deep inside it as they may go without another result, so
 * that no more is asked of a remote store than what agrees with them. The result is always the join
 * of the rows with the whole operator.
 *
 * <p>The rows are different from each other and bind all of their variables. So to join with them
 * twice is to join with them once, and they can go to both sides of a join.
 */
final class Pushdown {

  /** No variable of a query begins so, nor with what Jena leaves out of projections. */
  private static final String PREFIX = "#row";

  /** Tells rows apart; it passes through everything. Null if the rows have none. */
  private final Var number;

  private final Runnable check;

  /**
   * Joins rows.
   *
   * @param number null if the rows have no numbers
   * @param check throws if the query has to end
   */
  Pushdown(Var number, Runnable check) {
    this.number = number;
    this.check = check;
  }

  /** A variable of which an operator knows nothing. */
  static Var number(Op op) {
    Collection<Var> known = MentionedVars.of(op);
    int count = 0;
    while (known.contains(Var.alloc(PREFIX + count))) {
      count++;
    }
    return Var.alloc(PREFIX + count);
  }

  /** Whether a table has numbered rows, which went as deep as they can. */
  static boolean isNumbered(OpTable table) {
    return table.getTable().getVars().stream().anyMatch(v -> v.getName().startsWith(PREFIX));
  }

  /** Rows by some variables. */
  record Rows(Set<Var> variables, List<Binding> rows) {

    Rows only(Set<Var> some) {
      return some.equals(variables)
          ? this
          : new Rows(
              some, rows.stream().map(row -> Batches.projected(row, some)).distinct().toList());
    }

    Op table() {
      return Operators.table(variables, rows);
    }
  }

  /** Whether rows by some variables can be joined below the top of an operator at all. */
  boolean isOfUse(Op op, Set<Var> variables) {
    check.run();
    Op step = op;
    while (!(step instanceof RemoteOp) && RemoteOp.isIn(step)) {
      if (step instanceof OpJoin || step instanceof OpSequence || step instanceof OpUnion) {
        return Operators.parts(step).stream().anyMatch(part -> isOfUse(part, variables));
      }
      Set<Var> visible = new HashSet<>(OpVars.visibleVars(step));
      visible.retainAll(variables);
      List<Op> parts = Operators.parts(step);
      if (parts.isEmpty() || passing(visible, step, parts.get(0)).isEmpty()) {
        return false;
      }
      step = parts.get(0);
    }
    return !Collections.disjoint(OpVars.visibleVars(step), variables);
  }

  /** The join of rows with an operator. */
  Op join(Rows rows, Op op) {
    check.run();
    if (isJoined(rows, op)) {
      return op;
    }
    if (op instanceof RemoteOp || !RemoteOp.isIn(op)) {
      return here(rows, op);
    }
    if (op instanceof OpJoin || op instanceof OpSequence) {
      return joinEach(rows, Operators.operands(op));
    }
    if (op instanceof OpUnion union) {
      return new OpUnion(join(rows, union.getLeft()), join(rows, union.getRight()));
    }
    Op below = op instanceof Op1 || op instanceof Op2 ? Operators.parts(op).get(0) : op;
    Rows passing = rows.only(passing(rows.variables(), op, below));
    if (below == op || !isAbout(passing, below)) {
      return here(rows, op);
    }
    Op joined = above(op, join(passing, below));
    return passing == rows ? joined : here(rows, joined);
  }

  /**
   * With what every operand has of the rows; their numbers keep together what belongs to one row.
   * The whole rows are joined too unless they are numbered and all of their variables went
   * somewhere.
   */
  private Op joinEach(Rows rows, List<Op> operands) {
    Set<Var> passed = new HashSet<>();
    List<Op> joined = new ArrayList<>();
    for (Op each : operands) {
      Set<Var> own = new LinkedHashSet<>(OpVars.visibleVars(each));
      own.retainAll(rows.variables());
      passed.addAll(own);
      if (!own.isEmpty() && number != null) {
        own.add(number);
        passed.add(number);
      }
      joined.add(own.isEmpty() ? each : join(rows.only(own), each));
    }
    boolean isWhole = number != null && passed.containsAll(rows.variables());
    Op all = Operators.join(joined);
    return isWhole ? all : here(rows, all);
  }

  /**
   * Whether they have come here before: a part that was planned inside another is planned again.
   */
  private static boolean isJoined(Rows rows, Op op) {
    return Operators.operands(op).stream()
        .anyMatch(
            each ->
                each instanceof OpTable table
                    && Set.copyOf(table.getTable().getVars()).equals(rows.variables())
                    && Operators.rows(table).equals(rows.rows()));
  }

  private static boolean isAbout(Rows rows, Op op) {
    return !Collections.disjoint(OpVars.visibleVars(op), rows.variables());
  }

  private static Op here(Rows rows, Op op) {
    return OpJoin.create(rows.table(), op);
  }

  /**
   * The variables by which rows can be joined below an operator instead of above it. A variable
   * that an operator looks at passes only if each row below binds it, so that nothing changes for
   * those rows that agree.
   */
  private Set<Var> passing(Set<Var> variables, Op op, Op below) {
    Set<Var> passing = new LinkedHashSet<>(variables);
    Set<Var> concerned = new HashSet<>();
    if (op instanceof OpFilter filter) {
      filter.getExprs().forEach(condition -> concerned.addAll(MentionedVars.of(condition)));
    } else if (op instanceof OpExtend extend) {
      passing.removeAll(extend.getVarExprList().getVars());
      extend
          .getVarExprList()
          .getExprs()
          .values()
          .forEach(v -> concerned.addAll(MentionedVars.of(v)));
    } else if (op instanceof OpLeftJoin join) {
      concerned.addAll(MentionedVars.of(join.getRight()));
      Operators.conjuncts(join.getExprs())
          .forEach(each -> concerned.addAll(MentionedVars.of(each)));
    } else if (op instanceof OpMinus minus) {
      concerned.addAll(MentionedVars.of(minus.getRight()));
    } else if (op instanceof OpProject project) {
      retain(passing, project.getVars());
    } else if (op instanceof OpGroup group) {
      VarExprList keys = group.getGroupVars();
      passing.removeIf(v -> !v.equals(number) && (!keys.contains(v) || keys.hasExpr(v)));
      concerned.addAll(variables);
    } else if (op instanceof OpDistinct || op instanceof OpReduced) {
      concerned.addAll(variables);
    } else if (!(op instanceof OpOrder)) {
      passing.clear();
    }
    concerned.removeAll(CertainVars.of(below));
    passing.removeIf(variable -> !variable.equals(number) && concerned.contains(variable));
    return passing;
  }

  private void retain(Set<Var> passing, Collection<Var> visible) {
    passing.removeIf(variable -> !variable.equals(number) && !visible.contains(variable));
  }

  private Op above(Op op, Op joined) {
    if (number != null && op instanceof OpProject project) {
      List<Var> variables = new ArrayList<>(project.getVars());
      variables.add(number);
      return new OpProject(joined, variables);
    }
    if (number != null && op instanceof OpGroup group) {
      VarExprList keys = new VarExprList(group.getGroupVars());
      keys.add(number);
      return OpGroup.create(joined, keys, group.getAggregators());
    }
    return op instanceof Op1 one
        ? one.copy(joined)
        : ((Op2) op).copy(joined, ((Op2) op).getRight());
  }
}
