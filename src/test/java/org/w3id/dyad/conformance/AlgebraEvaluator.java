package org.w3id.dyad.conformance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpNull;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.util.Context;

/**
 * The algebra by the definitions of SPARQL 1.1 (section 18), bottom-up, whole tables at a time,
 * with none of ARQ's executors; expressions, aggregates and the order of terms are ARQ's.
 *
 * <p>In EXISTS, a variable that the row binds has that value at each place of the pattern where the
 * variable is the same one: not in a sub-select that does not project it.
 */
final class AlgebraEvaluator {
  private final DatasetGraph data;
  private final Graph active;
  private final ExecutionContext context;
  private final Steps steps;

  /** How many rows may still be made or compared. */
  private static final class Steps {
    private long left;

    private Steps(long left) {
      this.left = left;
    }

    private void take(long count) {
      left -= count;
      if (left < 0) {
        throw new TooCostlyException();
      }
    }
  }

  /**
   * An evaluator.
   *
   * @param data the data set of the query, whose default graph is asked
   * @param steps how many rows may be made or compared
   */
  AlgebraEvaluator(DatasetGraph data, long steps) {
    this(data, data.getDefaultGraph(), context(data), new Steps(steps));
  }

  private static ExecutionContext context(DatasetGraph data) {
    Context context = Context.setupContextForDataset(ARQ.getContext(), data);
    Context.setCurrentDateTime(context);
    return ExecutionContext.create(data, context);
  }

  private AlgebraEvaluator(DatasetGraph data, Graph active, ExecutionContext context, Steps steps) {
    this.data = data;
    this.active = active;
    this.context = context;
    this.steps = steps;
  }

  /**
   * The solutions of an operator.
   *
   * @throws TooCostlyException if that takes too many steps
   */
  List<Binding> solutions(Op op) {
    return eval(op, BindingFactory.empty());
  }

  /** The solutions in which the variables of {@code given} have its values. */
  private List<Binding> eval(Op op, Binding given) {
    List<Binding> rows = rows(op, given);
    steps.take(1 + rows.size());
    return rows;
  }

  private List<Binding> rows(Op op, Binding given) {
    if (op instanceof OpBGP pattern) {
      return pattern(pattern.getPattern().getList(), given(op, given));
    } else if (op instanceof OpPath path) {
      TriplePath triple = Substitute.substitute(path.getTriplePath(), given);
      Binding known = given(op, given);
      return path(triple.getSubject(), triple.getPath(), triple.getObject(), known);
    } else if (op instanceof OpTable table) {
      return join(Iter.toList(table.getTable().rows()), List.of(given(op, given)));
    } else if (op instanceof OpNull) {
      return List.of();
    } else if (op instanceof OpJoin join) {
      return join(eval(join.getLeft(), given), eval(join.getRight(), given));
    } else if (op instanceof OpSequence parts) {
      return parts.getElements().stream()
          .map(each -> eval(each, given))
          .reduce(List.of(BindingFactory.empty()), this::join);
    } else if (op instanceof OpLeftJoin join) {
      return leftJoin(join, given);
    } else if (op instanceof OpMinus minus) {
      return minus(eval(minus.getLeft(), given), eval(minus.getRight(), given));
    } else if (op instanceof OpUnion union) {
      List<Binding> both = new ArrayList<>(eval(union.getLeft(), given));
      both.addAll(eval(union.getRight(), given));
      return both;
    } else if (op instanceof OpGraph graph) {
      return graph(graph, given);
    }
    return modified((Op1) op, given);
  }

  private List<Binding> modified(Op1 op, Binding given) {
    if (op instanceof OpProject project) {
      List<Binding> rows = eval(op.getSubOp(), only(given, project.getVars()));
      return rows.stream().map(row -> only(row, project.getVars())).toList();
    }
    List<Binding> rows = eval(op.getSubOp(), given);
    if (op instanceof OpFilter filter) {
      return rows.stream().filter(row -> holds(filter.getExprs(), row, given)).toList();
    } else if (op instanceof OpExtend extend) {
      return rows.stream()
          .map(row -> extended(extend.getVarExprList(), row, given))
          .filter(row -> agrees(row, given))
          .toList();
    } else if (op instanceof OpGroup group) {
      return all(
          new QueryIterGroup(rows(rows), group.getGroupVars(), group.getAggregators(), context));
    } else if (op instanceof OpOrder order) {
      return all(new QueryIterSort(rows(rows), order.getConditions(), context));
    } else if (op instanceof OpReduced) {
      return rows;
    } else if (op instanceof OpDistinct) {
      return List.copyOf(new LinkedHashSet<>(rows.stream().map(AlgebraEvaluator::named).toList()));
    } else if (op instanceof OpSlice slice) {
      return slice(rows, slice.getStart(), slice.getLength());
    }
    throw new IllegalArgumentException("no definition of " + op.getName());
  }

  private static List<Binding> slice(List<Binding> rows, long start, long length) {
    int from = (int) Math.min(rows.size(), Math.max(0, start));
    int to = length < 0 ? rows.size() : (int) Math.min(rows.size(), from + length);
    return rows.subList(from, to);
  }

  // Patterns

  private List<Binding> pattern(List<Triple> triples, Binding given) {
    List<Binding> rows = List.of(given);
    for (Triple triple : triples) {
      List<Binding> more = new ArrayList<>();
      rows.forEach(row -> match(Substitute.substitute(triple, row), row, more));
      rows = more;
    }
    return rows;
  }

  private void match(Triple pattern, Binding row, List<Binding> out) {
    Iterator<Triple> found =
        active.find(
            open(pattern.getSubject()), open(pattern.getPredicate()), open(pattern.getObject()));
    while (found.hasNext()) {
      Triple triple = found.next();
      steps.take(1);
      Binding one = with(row, pattern.getSubject(), triple.getSubject());
      Binding two = one == null ? null : with(one, pattern.getPredicate(), triple.getPredicate());
      Binding three = two == null ? null : with(two, pattern.getObject(), triple.getObject());
      if (three != null) {
        out.add(three);
      }
    }
  }

  /**
   * A path that is turned round, or has a sequence outermost, stands for other patterns (section
   * 18.2.2.4): a sequence for two that meet in a variable. Where it ends in a path of no length,
   * what is no node of the graph is therefore not reached.
   */
  private List<Binding> path(Node subject, Path path, Node object, Binding given) {
    if (path instanceof P_Inverse inverse) {
      return path(object, inverse.getSubPath(), subject, given);
    } else if (path instanceof P_Seq sequence) {
      Var middle = Var.alloc("middle of " + sequence);
      List<Binding> rows =
          join(
              path(subject, sequence.getLeft(), middle, given),
              path(middle, sequence.getRight(), object, given));
      return rows.stream().map(row -> without(row, middle)).toList();
    }
    return connected(subject, path, object, given);
  }

  private static Binding without(Binding row, Var variable) {
    BindingBuilder rest = BindingFactory.builder();
    row.forEach(
        (each, value) -> {
          if (!each.equals(variable)) {
            rest.add(each, value);
          }
        });
    return rest.build();
  }

  private List<Binding> connected(Node subject, Path path, Node object, Binding given) {
    Set<Node> ends = new HashSet<>(List.of(subject, object));
    ends.removeIf(Node::isVariable);
    List<Binding> rows = new ArrayList<>();
    for (PathPairs.Pair pair : new PathPairs(active, ends, steps::take).of(path)) {
      Binding start = isAt(subject, pair.start()) ? with(given, subject, pair.start()) : null;
      Binding both =
          start != null && isAt(object, pair.end()) ? with(start, object, pair.end()) : null;
      if (both != null) {
        rows.add(both);
      }
    }
    return rows;
  }

  private static boolean isAt(Node place, Node value) {
    return place.isVariable() || place.equals(value);
  }

  private static Node open(Node node) {
    return node.isVariable() ? Node.ANY : node;
  }

  private static Binding with(Binding row, Node place, Node value) {
    if (!place.isVariable()) {
      return row;
    }
    Node known = row.get(Var.alloc(place));
    if (known == null) {
      return BindingFactory.binding(row, Var.alloc(place), value);
    }
    return known.equals(value) ? row : null;
  }

  private List<Binding> graph(OpGraph op, Binding given) {
    Node name = Substitute.substitute(op.getNode(), given);
    Iterator<Node> names =
        name.isVariable()
            ? data.listGraphNodes()
            : Iter.filter(Iter.singletonIterator(name), this::isGraph);
    List<Binding> rows = new ArrayList<>();
    names.forEachRemaining(
        each -> {
          AlgebraEvaluator inside = in(data.getGraph(each));
          Binding named =
              op.getNode().isVariable()
                  ? BindingFactory.binding(Var.alloc(op.getNode()), each)
                  : BindingFactory.empty();
          rows.addAll(join(inside.eval(op.getSubOp(), given), List.of(named)));
        });
    return rows;
  }

  private boolean isGraph(Node name) {
    return !name.isLiteral() && data.containsGraph(name);
  }

  private AlgebraEvaluator in(Graph graph) {
    return new AlgebraEvaluator(
        data, graph, ExecutionContext.copyChangeActiveGraph(context, graph), steps);
  }

  // Joins

  private List<Binding> join(List<Binding> left, List<Binding> right) {
    steps.take((long) left.size() * right.size() / 4);
    List<Binding> rows = new ArrayList<>();
    for (Binding row : left) {
      right.stream()
          .filter(other -> agrees(row, other))
          .forEach(other -> rows.add(merge(row, other)));
    }
    return rows;
  }

  private List<Binding> leftJoin(OpLeftJoin join, Binding given) {
    List<Binding> left = eval(join.getLeft(), given);
    List<Binding> right = eval(join.getRight(), given);
    steps.take((long) left.size() * right.size() / 4);
    List<Binding> rows = new ArrayList<>();
    for (Binding row : left) {
      List<Binding> joined =
          right.stream()
              .filter(other -> agrees(row, other))
              .map(other -> merge(row, other))
              .filter(both -> join.getExprs() == null || holds(join.getExprs(), both, given))
              .toList();
      rows.addAll(joined.isEmpty() ? List.of(row) : joined);
    }
    return rows;
  }

  private List<Binding> minus(List<Binding> left, List<Binding> right) {
    steps.take((long) left.size() * right.size() / 4);
    return left.stream()
        .filter(row -> right.stream().noneMatch(other -> agrees(row, other) && shares(row, other)))
        .toList();
  }

  private static boolean agrees(Binding row, Binding other) {
    return Algebra.compatible(row, other);
  }

  private static boolean shares(Binding row, Binding other) {
    return Iter.anyMatch(row.vars(), other::contains);
  }

  private static Binding merge(Binding row, Binding other) {
    return Algebra.merge(row, other);
  }

  // Expressions

  private boolean holds(ExprList conditions, Binding row, Binding given) {
    Binding all = merge(row, given);
    return conditions.getList().stream().allMatch(each -> isTrue(evaluable(each, all), all));
  }

  private boolean isTrue(Expr condition, Binding row) {
    try {
      return condition.isSatisfied(row, context);
    } catch (ExprException e) {
      // An error is not true; some of ARQ's functions end the whole query by it.
      return false;
    }
  }

  private Binding extended(VarExprList values, Binding row, Binding given) {
    Binding result = row;
    for (Var variable : values.getVars()) {
      Binding all = merge(result, given);
      Node value = NodeValue.toNode(evaluated(values.getExpr(variable), all));
      if (value != null && !result.contains(variable)) {
        result = BindingFactory.binding(result, variable, value);
      }
    }
    return result;
  }

  private NodeValue evaluated(Expr expr, Binding row) {
    try {
      return evaluable(expr, row).eval(row, context);
    } catch (ExprException e) {
      return null;
    }
  }

  /** The same with true or false in the place of EXISTS. */
  private Expr evaluable(Expr expr, Binding row) {
    return hasPattern(expr) ? ExprTransformer.transform(new Exists(row), expr) : expr;
  }

  private static boolean hasPattern(Expr expr) {
    return expr instanceof ExprFunctionOp
        || expr.isFunction()
            && expr.getFunction().getArgs().stream().anyMatch(AlgebraEvaluator::hasPattern);
  }

  private final class Exists extends ExprTransformCopy {
    private final Binding row;

    Exists(Binding row) {
      this.row = row;
    }

    @Override
    public Expr transform(ExprFunctionOp function, ExprList args, Op pattern) {
      boolean found = !eval(function.getGraphPattern(), row).isEmpty();
      return NodeValue.makeBoolean(found != function instanceof E_NotExists);
    }
  }

  // Rows

  /** What a row gives to the variables of an operator. */
  private static Binding given(Op op, Binding row) {
    return row.isEmpty() ? row : only(row, OpVars.visibleVars(op));
  }

  private static Binding only(Binding row, Collection<Var> variables) {
    Binding kept = BindingFactory.empty();
    for (Var variable : Set.copyOf(variables)) {
      Node value = row.get(variable);
      kept = value == null ? kept : BindingFactory.binding(kept, variable, value);
    }
    return kept;
  }

  /** Without blank nodes of patterns, which SELECT * leaves out. */
  private static Binding named(Binding row) {
    return only(row, Iter.toList(Iter.filter(row.vars(), variable -> variable.isNamedVar())));
  }

  private QueryIterator rows(List<Binding> rows) {
    return QueryIterPlainWrapper.create(rows.iterator(), context);
  }

  private List<Binding> all(QueryIterator rows) {
    List<Binding> all = new ArrayList<>();
    rows.forEachRemaining(
        row -> {
          steps.take(1);
          all.add(row);
        });
    return all;
  }
}
