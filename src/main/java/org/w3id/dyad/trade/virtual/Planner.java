package org.w3id.dyad.trade.virtual;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpNull;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;

/**
 * Decides for each part of a query where it is evaluated: in the cube, beside it, or by the query
 * engine over both. Works on the algebra before any optimization. What it does not know how to
 * divide it refuses ({@link UnplannableException}), and the query is evaluated pattern by pattern.
 *
 * <p>Each kind of operator has a class that knows it; here is what they share.
 */
final class Planner {

  final CubeContext cube;
  final Leaves leaves;
  final Surroundings surroundings;

  /** Whether parts outside may be evaluated first and sent into the cube. */
  final boolean inside;

  final CubeTouch touch;
  final PatternPlanner patterns = new PatternPlanner(this);
  final JoinPlanner joins = new JoinPlanner(this);
  final FilterPlanner filters = new FilterPlanner(this);
  final ExistsPlanner existences = new ExistsPlanner(this);
  final DrivenPlanner drivens = new DrivenPlanner(this);
  final OptionalPlanner optionals = new OptionalPlanner(this);
  final ModifierPlanner modifiers = new ModifierPlanner(this);

  /**
   * A planner for one query.
   *
   * @param inside whether parts outside may be evaluated first and sent into the cube, so that what
   *     is above them moves inside too
   */
  Planner(CubeContext cube, Leaves leaves, Surroundings surroundings, boolean inside) {
    this.cube = cube;
    this.leaves = leaves;
    this.surroundings = surroundings;
    this.inside = inside;
    this.touch = new CubeTouch(cube, leaves);
  }

  Part plan(Op op) {
    return plan(op, null);
  }

  /**
   * Plans a part.
   *
   * @param graph the graph to which it is applied: an IRI, a variable, or null for the default one
   */
  Part plan(Op op, Node graph) {
    if (op instanceof PlacedOp placed) {
      return placed.part();
    }
    if (!touch.touches(op, graph)) {
      return new Part.Base(inGraph(op, graph));
    }
    Part part = patterns.plan(op, graph);
    part = part == null ? joins.plan(op, graph) : part;
    part = part == null ? filters.plan(op, graph) : part;
    part = part == null ? optionals.plan(op, graph) : part;
    part = part == null ? modifiers.plan(op, graph) : part;
    if (part == null) {
      throw new UnplannableException(op.getName());
    }
    return part;
  }

  static Op inGraph(Op op, Node graph) {
    return graph == null || op instanceof OpTable || op instanceof OpNull
        ? op
        : new OpGraph(graph, op);
  }

  /** Refuses an operator in whose scope the graph's variable would have to be bound. */
  static void checkGraph(Op op, Node graph) {
    if (graph != null && graph.isVariable()) {
      throw new UnplannableException(op.getName() + " in GRAPH with a variable");
    }
  }

  // What is executed

  /** The operator that evaluates a part. */
  Op executable(Part part) {
    if (part instanceof Part.Base base) {
      return surroundings.prepare(base.original());
    }
    if (part instanceof Part.Cube inCube) {
      return executable(inCube);
    }
    if (part instanceof Part.Union union) {
      return Joins.union(union.parts().stream().map(this::ready).toList());
    }
    if (part instanceof Part.Fed fed) {
      return fed.executable();
    }
    return ((Part.Mixed) part).executable();
  }

  private Op executable(Part.Cube part) {
    Rel rel = joins.attached(part);
    if (rel != null) {
      return surroundings.inCube(rel, part.original());
    }
    Op op = surroundings.inCube(part.rel(), part.original());
    for (Part each : part.beside()) {
      op =
          each instanceof Part.Fed fed
              ? OpSequence.create(op, fed.executable())
              : surroundings.join(op, executable(each));
    }
    return op;
  }

  /** The operator that evaluates a part, to be executed within another one's evaluation. */
  Op ready(Part part) {
    return surroundings.bounded(executable(part));
  }

  Op bounded(Op op) {
    return surroundings.bounded(op);
  }

  /** An expression that is evaluated within an operator's evaluation. */
  Expr bounded(Expr expr) {
    Op bounded = surroundings.bounded(OpFilter.filter(expr, OpTable.unit()));
    return bounded instanceof OpFilter filter ? filter.getExprs().get(0) : expr;
  }

  // What can be moved

  boolean compiles(Rel rel) {
    return slots(rel) != null;
  }

  /** The variables of a relation; null if it cannot be said in SQL. */
  Map<Var, Slot> slots(Rel rel) {
    try {
      return cube.compiler(Map.of()).compile(rel).slots;
    } catch (NotMovableException e) {
      return null;
    }
  }
}
