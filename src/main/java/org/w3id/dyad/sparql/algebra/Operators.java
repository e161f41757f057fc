package org.w3id.dyad.sparql.algebra;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Table;
import org.apache.jena.sparql.algebra.TableFactory;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;

/**
 * Makes operators of the algebra and never changes one that it is given. ARQ's own {@code
 * OpFilter.filter}, {@code OpFilter.filterBy}, {@code OpSequence.create} and their like add to the
 * operator that is passed in, which may be a part of another expression.
 */
public final class Operators {

  private Operators() {}

  /** The rows of an operator that satisfy all conditions; the operator itself if there are none. */
  public static Op filter(Collection<Expr> conditions, Op op) {
    if (conditions.isEmpty()) {
      return op;
    }
    List<Expr> all = new ArrayList<>();
    Op below = op;
    if (op instanceof OpFilter inner) {
      all.addAll(inner.getExprs().getList());
      below = inner.getSubOp();
    }
    all.addAll(conditions);
    return OpFilter.filterDirect(new ExprList(all), below);
  }

  /** The rows of an operator that satisfy a condition. */
  public static Op filter(Expr condition, Op op) {
    return filter(List.of(condition), op);
  }

  /** Feeds the rows of each part into the next. */
  public static Op sequence(List<Op> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    OpSequence sequence = OpSequence.create();
    for (Op part : parts) {
      if (part instanceof OpSequence inner) {
        inner.getElements().forEach(sequence::add);
      } else {
        sequence.add(part);
      }
    }
    return sequence;
  }

  /** The rows of all parts. There may be many, so the unions are halved: none lies deep. */
  public static Op union(List<Op> parts) {
    int half = parts.size() / 2;
    return switch (parts.size()) {
      case 0 -> OpTable.empty();
      case 1 -> parts.get(0);
      default ->
          new OpUnion(union(parts.subList(0, half)), union(parts.subList(half, parts.size())));
    };
  }

  /** The join of all parts. */
  public static Op join(List<Op> parts) {
    return parts.stream()
        .reduce((left, right) -> OpJoin.create(left, right))
        .orElseGet(OpTable::unit);
  }

  /** The rows of an operator by some variables, each row once. */
  public static Op distinct(Op op, Collection<Var> variables) {
    return OpDistinct.create(new OpProject(op, List.copyOf(variables)));
  }

  /** Rows as an operator. */
  public static Op table(Collection<Var> variables, Collection<Binding> rows) {
    Table table = TableFactory.create(List.copyOf(variables));
    rows.forEach(table::addBinding);
    return OpTable.create(table);
  }

  /** The conditions of a filter; what AND joins are several conditions. */
  public static List<Expr> conjuncts(ExprList conditions) {
    List<Expr> all = new ArrayList<>();
    if (conditions != null) {
      conditions.forEach(condition -> split(condition, all));
    }
    return all;
  }

  private static void split(Expr condition, List<Expr> all) {
    if (condition instanceof E_LogicalAnd and) {
      split(and.getArg1(), all);
      split(and.getArg2(), all);
    } else {
      all.add(condition);
    }
  }

  /** The operands of a join, with those of the joins among them. */
  public static List<Op> operands(Op op) {
    List<Op> all = new ArrayList<>();
    addOperands(op, all);
    return all;
  }

  private static void addOperands(Op op, List<Op> all) {
    if (op instanceof OpJoin join) {
      addOperands(join.getLeft(), all);
      addOperands(join.getRight(), all);
    } else if (op instanceof OpSequence sequence) {
      sequence.getElements().forEach(each -> addOperands(each, all));
    } else if (!OpJoin.isJoinIdentify(op)) {
      all.add(op);
    }
  }

  /** The alternatives of a union, with those of the unions among them. */
  public static List<Op> alternatives(Op op) {
    if (op instanceof OpUnion union) {
      List<Op> all = new ArrayList<>(alternatives(union.getLeft()));
      all.addAll(alternatives(union.getRight()));
      return all;
    }
    return op instanceof OpDisjunction disjunction
        ? disjunction.getElements().stream().flatMap(each -> alternatives(each).stream()).toList()
        : List.of(op);
  }

  /** The parts that an operator has below it, not those inside its expressions. */
  public static List<Op> parts(Op op) {
    if (op instanceof Op1 one) {
      return List.of(one.getSubOp());
    }
    if (op instanceof Op2 two) {
      return List.of(two.getLeft(), two.getRight());
    }
    return op instanceof OpN many ? many.getElements() : List.of();
  }

  /**
   * An operator over another part. No filter stands right above another one: ARQ's transformations
   * add the conditions of the upper to the lower, in place.
   */
  public static Op over(Op1 op, Op part) {
    return op instanceof OpFilter filter
        ? filter(filter.getExprs().getList(), part)
        : op.copy(part);
  }

  /** The same operator with other parts below it. */
  public static Op withParts(Op op, UnaryOperator<Op> change) {
    if (op instanceof Op1 one) {
      return over(one, change.apply(one.getSubOp()));
    }
    if (op instanceof Op2 two) {
      return two.copy(change.apply(two.getLeft()), change.apply(two.getRight()));
    }
    return op instanceof OpN many
        ? many.copy(many.getElements().stream().map(change).collect(Collectors.toList()))
        : op;
  }

  /** The rows of a table. */
  public static List<Binding> rows(OpTable table) {
    List<Binding> rows = new ArrayList<>();
    for (Iterator<Binding> each = table.getTable().rows(); each.hasNext(); ) {
      rows.add(each.next());
    }
    return rows;
  }

  /** A function with other arguments. */
  public static Expr withArguments(Expr function, List<Expr> arguments) {
    if (function instanceof ExprFunction1 one) {
      return one.copy(arguments.get(0));
    }
    if (function instanceof ExprFunction2 two) {
      return two.copy(arguments.get(0), arguments.get(1));
    }
    if (function instanceof ExprFunction3 three) {
      Expr third = arguments.size() > 2 ? arguments.get(2) : null;
      return three.copy(arguments.get(0), arguments.get(1), third);
    }
    return function instanceof ExprFunctionN many ? many.copy(new ExprList(arguments)) : function;
  }
}
