package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.OpVisitorBase;
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
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.ExprVars;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;

/**
 * Decides for each part of a query where it is evaluated: in the cube, beside it, or by the query
 * engine over both. Works on the algebra before any optimization. What it does not know how to
 * divide it refuses ({@link UnplannableException}), and the query is evaluated pattern by pattern.
 */
final class Planner {

  /** More alternatives than these are not distributed over a join. */
  private static final int DISTRIBUTED = 16;

  private final CubeContext cube;
  private final Leaves leaves;
  private final Surroundings surroundings;
  private final boolean inside;

  /** What the planner needs of the data set and its query engine. */
  interface Surroundings {

    /** Makes a part that does not touch the cube ready for the engine of the triples beside it. */
    Op prepare(Op op);

    /** Puts a server's bounds on an operator's own expressions. */
    Op bounded(Op op);

    /** An operator that evaluates a path over both; the graph is an IRI or null. */
    Op pathOverBoth(TriplePath path, Node graph);

    /** The operator that evaluates a part in the cube. */
    Op inCube(Rel rel, Op original);

    /** Joins a part in the cube with one outside, whichever is smaller first. */
    Op join(Op inCube, Op outside);

    /** Extends rows by those of a part in the cube, many at a time. */
    Op leftJoin(Op left, Op inCube, ExprList conditions);
  }

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
  }

  Part plan(Op op) {
    return plan(op, null);
  }

  private Op later(Part part) {
    return Joins.later(surroundings.bounded(executable(part)));
  }

  /** The operator that evaluates a part. */
  Op executable(Part part) {
    if (part instanceof Part.Base base) {
      return surroundings.prepare(base.original());
    }
    if (part instanceof Part.Cube inCube) {
      return executable(inCube);
    }
    if (part instanceof Part.Union union) {
      return union.parts().stream().map(this::executable).reduce(OpUnion::new).orElseThrow();
    }
    if (part instanceof Part.Fed fed) {
      return fed.executable();
    }
    return ((Part.Mixed) part).executable();
  }

  private Op executable(Part.Cube part) {
    Rel rel = attached(part);
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

  private Part plan(Op op, Node graph) {
    if (!touches(op, graph)) {
      return new Part.Base(inGraph(op, graph));
    }
    if (op instanceof OpBGP bgp) {
      return bgp(bgp, graph);
    }
    if (op instanceof OpTriple triple) {
      return bgp(triple.asBGP(), graph);
    }
    if (op instanceof OpPath path) {
      return path(path.getTriplePath(), graph);
    }
    if (op instanceof OpGraph named) {
      return graph(named, graph);
    }
    if (op instanceof OpJoin join) {
      return join(plan(join.getLeft(), graph), plan(join.getRight(), graph));
    }
    if (op instanceof OpSequence sequence) {
      return sequence.getElements().stream()
          .map(each -> plan(each, graph))
          .reduce(this::join)
          .orElseThrow();
    }
    if (op instanceof OpFilter filter) {
      return filter(filter, graph);
    }
    if (op instanceof OpUnion union) {
      return union(List.of(plan(union.getLeft(), graph), plan(union.getRight(), graph)));
    }
    if (op instanceof OpLeftJoin join) {
      return leftJoin(join, graph);
    }
    if (op instanceof OpExtend extend) {
      return extend(extend, graph);
    }
    if (graph != null && graph.isVariable()) {
      throw new UnplannableException(op.getName() + " in GRAPH with a variable");
    }
    if (op instanceof OpMinus minus) {
      return minus(minus, graph);
    }
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
    if (op instanceof OpSlice slice) {
      return slice(slice, graph);
    }
    throw new UnplannableException(op.getName());
  }

  private static Op inGraph(Op op, Node graph) {
    return graph == null || op instanceof OpTable || op instanceof OpNull
        ? op
        : new OpGraph(graph, op);
  }

  // What touches the cube

  private boolean touches(Op op) {
    return touches(op, null);
  }

  /** Whether a part has to do with the cube, to the best of what can be said before a lookup. */
  private boolean touches(Op op, Node graph) {
    Touch touch = new Touch();
    Walker.walk(op, touch, null);
    boolean named = graph != null && (graph.isVariable() || cube.graphs().contains(graph));
    return touch.found || named && touch.paths || expressionsTouch(op);
  }

  /** Sees every pattern but those inside expressions. */
  private final class Touch extends OpVisitorBase {
    private boolean found;
    private boolean paths;

    @Override
    public void visit(OpBGP bgp) {
      bgp.getPattern().forEach(triple -> found |= leaves.mayMatch(triple));
    }

    @Override
    public void visit(OpTriple triple) {
      found |= leaves.mayMatch(triple.getTriple());
    }

    @Override
    public void visit(OpPath path) {
      paths = true;
      found |= mayMatch(path.getTriplePath());
    }

    /** A graph that only the cube has counts too where no pattern asks for its triples. */
    @Override
    public void visit(OpGraph graph) {
      Node name = graph.getNode();
      if (name instanceof Var variable) {
        found |= !isSimple(graph.getSubOp(), variable);
      } else if (cube.graphs().contains(name)) {
        found |= touches(graph.getSubOp(), name);
      }
    }
  }

  private boolean mayMatch(TriplePath path) {
    if (path.isTriple()) {
      return leaves.mayMatch(path.asTriple());
    }
    // From a node to itself, for all nodes, those of the cube too.
    boolean open = path.getSubject().isVariable() && path.getObject().isVariable();
    return leaves.mayMatch(path.getPath()) || open && Leaves.isZeroLength(path.getPath());
  }

  /** Whether there is a pattern that touches the cube in an expression anywhere in a part. */
  private boolean expressionsTouch(Op op) {
    boolean[] found = {false};
    Walker.walk(
        op,
        new OpVisitorBase(),
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionOp function) {
            found[0] |= touches(function.getGraphPattern());
          }

          @Override
          public void visit(ExprAggregator aggregate) {
            ExprList list = aggregate.getAggregator().getExprList();
            if (list != null) {
              list.forEach(expr -> found[0] |= touches(expr));
            }
          }
        });
    return found[0];
  }

  private boolean touches(Expr expr) {
    boolean[] found = {false};
    Walker.walk(
        expr,
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionOp function) {
            found[0] |= touches(function.getGraphPattern());
          }
        });
    return found[0];
  }

  // Patterns

  private Part bgp(OpBGP bgp, Node graph) {
    List<Part> parts = new ArrayList<>();
    for (Leaves.Alternative alternative : leaves.alternatives(bgp.getPattern(), graph)) {
      Op base = Leaves.op(alternative.base(), graph);
      Part part = base == null ? null : new Part.Base(base);
      for (Rel.Star star : alternative.stars()) {
        Part inCube = star(star, graph);
        part = part == null ? inCube : join(part, inCube);
      }
      parts.add(part);
    }
    return parts.isEmpty() ? new Part.Base(Leaves.nothing()) : union(parts);
  }

  private Part star(Rel.Star star, Node graph) {
    List<Triple> triples = new ArrayList<>();
    Op constants = null;
    for (Rel.Pattern pattern : star.patterns()) {
      triples.add(Triple.create(star.subject(), pattern.predicate(), pattern.object()));
    }
    Op op = Leaves.op(triples, graph);
    for (Map.Entry<Var, Node> constant : star.constants().entrySet()) {
      Expr value = NodeValue.makeNode(constant.getValue());
      op = OpExtend.create(op, new VarExprList(constant.getKey(), value));
    }
    if (!compiles(star)) {
      throw new UnplannableException("a pattern that the cube cannot compare");
    }
    return new Part.Cube(star, op);
  }

  private Part path(TriplePath path, Node graph) {
    if (path.isTriple()) {
      return bgp(new OpBGP(BasicPattern.wrap(List.of(path.asTriple()))), graph);
    }
    if (path.getPath() instanceof P_Link link) {
      return path(
          new TriplePath(Triple.create(path.getSubject(), link.getNode(), path.getObject())),
          graph);
    }
    if (path.getPath() instanceof P_Alt alt) {
      return union(
          List.of(
              plan(
                  new OpPath(new TriplePath(path.getSubject(), alt.getLeft(), path.getObject())),
                  graph),
              plan(
                  new OpPath(new TriplePath(path.getSubject(), alt.getRight(), path.getObject())),
                  graph)));
    }
    if (path.getPath() instanceof P_Inverse inverse) {
      return plan(
          new OpPath(new TriplePath(path.getObject(), inverse.getSubPath(), path.getSubject())),
          graph);
    }
    if (graph != null && graph.isVariable()) {
      throw new UnplannableException("a path in GRAPH with a variable");
    }
    return new Part.Fed(surroundings.pathOverBoth(path, graph), inGraph(new OpPath(path), graph));
  }

  private Part graph(OpGraph op, Node outer) {
    Node graph = op.getNode();
    if (outer != null && outer.isVariable()) {
      throw new UnplannableException("GRAPH in GRAPH with a variable");
    }
    if (graph instanceof Var variable && !isSimple(op.getSubOp(), variable)) {
      throw new UnplannableException("GRAPH with a variable around more than patterns");
    }
    if (!graph.isVariable() && !graph.isURI() || isSpecial(graph)) {
      throw new UnplannableException("a graph that is no named one");
    }
    return plan(op.getSubOp(), graph);
  }

  private static boolean isSpecial(Node graph) {
    return Quad.isUnionGraph(graph) || Quad.isDefaultGraph(graph);
  }

  /**
   * Whether every pattern in it binds the graph's variable, so that joining them by it is what
   * GRAPH means.
   */
  private boolean isSimple(Op op, Var graph) {
    if (op instanceof OpBGP bgp) {
      return !bgp.getPattern().isEmpty() && !OpVars.mentionedVars(op).contains(graph);
    }
    if (op instanceof OpJoin join) {
      return isSimple(join.getLeft(), graph) && isSimple(join.getRight(), graph);
    }
    if (op instanceof OpUnion union) {
      return isSimple(union.getLeft(), graph) && isSimple(union.getRight(), graph);
    }
    if (op instanceof OpLeftJoin join) {
      return isSimple(join.getLeft(), graph)
          && isSimple(join.getRight(), graph)
          && (join.getExprs() == null || isSimple(join.getExprs(), graph));
    }
    if (op instanceof OpFilter filter) {
      return isSimple(filter.getSubOp(), graph) && isSimple(filter.getExprs(), graph);
    }
    return false;
  }

  private static boolean isSimple(ExprList exprs, Var graph) {
    return exprs.getList().stream()
        .noneMatch(expr -> hasPattern(expr) || ExprVars.getVarsMentioned(expr).contains(graph));
  }

  private static boolean hasPattern(Expr expr) {
    boolean[] found = {false};
    Walker.walk(
        expr,
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionOp function) {
            found[0] = true;
          }
        });
    return found[0];
  }

  // Whether it can be moved

  private boolean compiles(Rel rel) {
    return slots(rel) != null;
  }

  private Map<Var, Slot> slots(Rel rel) {
    try {
      return cube.compiler(Map.of()).compile(rel).slots;
    } catch (NotMovableException e) {
      return null;
    }
  }

  // Joins

  private Part join(Part left, Part right) {
    Op original = joinOp(left.original(), right.original());
    if (isUnit(left)) {
      return right;
    }
    if (isUnit(right)) {
      return left;
    }
    if (left instanceof Part.Base && right instanceof Part.Base) {
      return new Part.Base(original);
    }
    if (left instanceof Part.Union || right instanceof Part.Union) {
      List<Part> lefts = left instanceof Part.Union union ? union.parts() : List.of(left);
      List<Part> rights = right instanceof Part.Union union ? union.parts() : List.of(right);
      if (lefts.size() * rights.size() <= DISTRIBUTED) {
        List<Part> parts = new ArrayList<>();
        lefts.forEach(one -> rights.forEach(other -> parts.add(join(one, other))));
        return union(parts);
      }
    }
    if (left instanceof Part.Cube one && right instanceof Part.Cube other) {
      Part joined = joinInCube(one, other, original);
      if (joined != null) {
        return joined;
      }
    }
    if (left instanceof Part.Cube one && !(right instanceof Part.Cube)) {
      return joinBeside(one, List.of(right), original);
    }
    if (right instanceof Part.Cube other && !(left instanceof Part.Cube)) {
      return joinBeside(other, List.of(left), original);
    }
    if (right instanceof Part.Fed fed) {
      return new Part.Mixed(OpSequence.create(executable(left), fed.executable()), original);
    }
    if (left instanceof Part.Fed fed) {
      return new Part.Mixed(OpSequence.create(executable(right), fed.executable()), original);
    }
    return new Part.Mixed(OpJoin.create(executable(left), later(right)), original);
  }

  private Part joinInCube(Part.Cube one, Part.Cube other, Op original) {
    Rel rel = joined(one.rel(), other.rel());
    if (!compiles(rel)) {
      return null;
    }
    return joinBeside(new Part.Cube(rel, one.beside(), original), other.beside(), original);
  }

  /** Parts outside that share variables are joined outside, where it can be done well. */
  private Part joinBeside(Part.Cube inCube, List<Part> more, Op original) {
    List<Part> beside = new ArrayList<>(inCube.beside());
    for (Part part : more) {
      Part connected = part;
      for (Part other : List.copyOf(beside)) {
        if (sharesVariables(other, connected)) {
          beside.remove(other);
          connected = join(other, connected);
        }
      }
      beside.add(connected);
    }
    return new Part.Cube(inCube.rel(), beside, original);
  }

  private static boolean sharesVariables(Part one, Part other) {
    Set<Var> shared = OpVars.visibleVars(one.original());
    shared.retainAll(OpVars.visibleVars(other.original()));
    return !shared.isEmpty();
  }

  /** With what is beside it as sides of the relation; null if that cannot be. */
  private Rel attached(Part.Cube part) {
    if (part.beside().isEmpty()) {
      return part.rel();
    }
    if (!inside) {
      return null;
    }
    Rel rel = part.rel();
    for (Part each : part.beside()) {
      Op ready = executable(each);
      Set<Var> variables = OpVars.visibleVars(each.original());
      Rel.Side side =
          each instanceof Part.Fed
              ? new Rel.Side(null, variables, table -> OpSequence.create(table, ready))
              : new Rel.Side(ready, variables, table -> OpJoin.create(table, ready));
      rel = new Rel.Join(rel, side);
    }
    return compiles(rel) ? rel : null;
  }

  private static Op joinOp(Op left, Op right) {
    return OpJoin.create(left, right);
  }

  private static boolean isUnit(Part part) {
    return part instanceof Part.Base base
        && (base.original() instanceof OpTable table && table.isJoinIdentity()
            || base.original() instanceof OpBGP bgp && bgp.getPattern().isEmpty());
  }

  /** Two patterns of one observation are one, since its IRI is the key. */
  private static Rel joined(Rel left, Rel right) {
    if (right instanceof Rel.Star star) {
      Rel merged = merged(left, star);
      if (merged != null) {
        return merged;
      }
    }
    if (left instanceof Rel.Star star) {
      Rel merged = merged(right, star);
      if (merged != null) {
        return merged;
      }
    }
    return new Rel.Join(left, right);
  }

  private static Rel merged(Rel rel, Rel.Star star) {
    if (rel instanceof Rel.Star other
        && other.subject().equals(star.subject())
        && Objects.equals(other.graph(), star.graph())
        && Objects.equals(other.graphs(), star.graphs())
        && Collections.disjoint(other.constants().keySet(), star.constants().keySet())) {
      List<Rel.Pattern> patterns = new ArrayList<>(other.patterns());
      patterns.addAll(star.patterns());
      Map<Var, Node> constants = new LinkedHashMap<>(other.constants());
      constants.putAll(star.constants());
      return new Rel.Star(star.subject(), star.graph(), star.graphs(), patterns, constants);
    }
    if (rel instanceof Rel.Join join) {
      Rel left = merged(join.left(), star);
      if (left != null) {
        return new Rel.Join(left, join.right());
      }
      Rel right = merged(join.right(), star);
      return right == null ? null : new Rel.Join(join.left(), right);
    }
    if (rel instanceof Rel.Filter filter) {
      Rel merged = merged(filter.rel(), star);
      return merged == null ? null : new Rel.Filter(merged, filter.condition());
    }
    return null;
  }

  private Part union(List<Part> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<Part> flat = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Union union) {
        flat.addAll(union.parts());
      } else {
        flat.add(part);
      }
    }
    Op original =
        flat.stream().map(Part::original).reduce((a, b) -> new OpUnion(a, b)).orElseThrow();
    return flat.stream().allMatch(Part.Base.class::isInstance)
        ? new Part.Base(original)
        : new Part.Union(flat, original);
  }

  /** All alternatives, and what is beside them, as one in the cube; null if that cannot be. */
  private Rel inCube(Part part) {
    if (part instanceof Part.Cube one) {
      return attached(one);
    }
    if (part instanceof Part.Union union) {
      List<Rel> rels = new ArrayList<>();
      for (Part each : union.parts()) {
        Rel rel = each instanceof Part.Cube one ? attached(one) : null;
        if (rel == null) {
          return null;
        }
        rels.add(rel);
      }
      Rel rel = new Rel.Union(rels);
      return compiles(rel) ? rel : null;
    }
    return null;
  }

  private Part asCube(Part part) {
    Rel rel = part instanceof Part.Union ? inCube(part) : null;
    return rel == null ? part : new Part.Cube(rel, part.original());
  }

  // Filters

  private Part filter(OpFilter op, Node graph) {
    Part part = plan(op.getSubOp(), graph);
    for (Expr expr : conjunction(op.getExprs())) {
      part = filter(part, expr, graph);
    }
    return part;
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

  private Part filter(Part part, Expr expr, Node graph) {
    Op original = OpFilter.filterBy(new ExprList(expr), part.original());
    boolean touches = touches(expr);
    if (part instanceof Part.Base && !touches) {
      return new Part.Base(original);
    }
    if (part instanceof Part.Union union) {
      return union(union.parts().stream().map(each -> filter(each, expr, graph)).toList());
    }
    if (part instanceof Part.Cube inCube) {
      Part moved = filterInCube(inCube, expr, touches, graph, original);
      if (moved != null) {
        return moved;
      }
    }
    return new Part.Mixed(
        OpFilter.filterBy(new ExprList(ready(expr, graph)), executable(part)), original);
  }

  private Part filterInCube(Part.Cube part, Expr expr, boolean touches, Node graph, Op original) {
    Set<Var> variables = mentioned(expr);
    if (expr instanceof E_Exists || expr instanceof E_NotExists) {
      Part moved = exists(part, (ExprFunctionOp) expr, graph, original);
      if (moved != null) {
        return moved;
      }
    }
    Rel filtered = new Rel.Filter(part.rel(), expr);
    if (!hasPattern(expr) && compiles(filtered)) {
      return new Part.Cube(filtered, part.beside(), original);
    }
    for (Part each : part.beside()) {
      if (!variables.isEmpty()
          && OpVars.visibleVars(each.original()).containsAll(variables)
          && areBoundBeside(variables, part, each)) {
        List<Part> beside = new ArrayList<>(part.beside());
        beside.set(beside.indexOf(each), filter(each, expr, graph));
        return new Part.Cube(part.rel(), beside, original);
      }
    }
    Rel rel = attached(part);
    if (rel == null) {
      return null;
    }
    filtered = new Rel.Filter(rel, expr);
    if (!hasPattern(expr) && compiles(filtered)) {
      return new Part.Cube(filtered, original);
    }
    Expr ready = ready(expr, graph);
    return driven(
        rel, variables, table -> OpFilter.filterBy(new ExprList(ready), table), expr, original);
  }

  /** Whether the cube's variables among some are bound in each row of what is beside. */
  private boolean areBoundBeside(Set<Var> variables, Part.Cube part, Part beside) {
    Map<Var, Slot> own = slots(part.rel());
    Set<Var> shared = new HashSet<>(variables);
    shared.retainAll(own == null ? Set.of() : own.keySet());
    return OpVars.fixedVars(beside.original()).containsAll(shared);
  }

  private static Set<Var> mentioned(Expr expr) {
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

  /**
   * What cannot be said in SQL, but depends on few different values, is evaluated for each of these
   * outside, and the cube keeps the rows that agree with one that is left.
   */
  private Part driven(
      Rel rel, Set<Var> mentioned, UnaryOperator<Op> applied, Expr expr, Op original) {
    return driven(rel, mentioned, Set.of(), applied, expr, original);
  }

  private Part driven(
      Rel rel,
      Set<Var> mentioned,
      Set<Var> added,
      UnaryOperator<Op> applied,
      Expr expr,
      Op original) {
    UnaryOperator<Op> bounded = table -> surroundings.bounded(applied.apply(table));
    Map<Var, Slot> slots = inside && isStable(expr) ? slots(rel) : null;
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
    return compiles(moved) ? new Part.Cube(moved, original) : null;
  }

  /** States, products, years, units: not amounts, records or the observations themselves. */
  private boolean hasFewValues(Slot slot) {
    if (slot.nullable()) {
      return false;
    }
    if (slot.map() instanceof TermMap.Typed typed) {
      return typed.isYear() || typed.column().equals("year") || typed.column().equals("unit");
    }
    return slot.map() instanceof TermMap.Choice
        || slot.map() instanceof TermMap.Template
            && slot.map().columns().size() < cube.mapping().subject().columns().size();
  }

  /** Whether an expression gives the same for the same values each time. */
  private static boolean isStable(Expr expr) {
    if (expr == null || !expr.isFunction()) {
      return true;
    }
    return !(expr instanceof Unstable)
        && !(expr instanceof E_Function)
        && expr.getFunction().getArgs().stream().allMatch(Planner::isStable);
  }

  private Part exists(Part.Cube part, ExprFunctionOp exists, Node graph, Op original) {
    if (graph != null && graph.isVariable()) {
      return null;
    }
    Part pattern = plan(exists.getGraphPattern(), graph);
    if (!(pattern instanceof Part.Cube other) || !other.beside().isEmpty()) {
      return null;
    }
    Rel rel = new Rel.Semi(part.rel(), other.rel(), exists instanceof E_NotExists);
    // A variable of the pattern that only what is beside binds would be compared there.
    Set<Var> outside = new HashSet<>();
    part.beside().forEach(each -> outside.addAll(OpVars.visibleVars(each.original())));
    Map<Var, Slot> own = slots(part.rel());
    outside.removeAll(own == null ? Set.of() : own.keySet());
    outside.retainAll(OpVars.mentionedVars(exists.getGraphPattern()));
    return outside.isEmpty() && isPattern(other.rel()) && compiles(rel)
        ? new Part.Cube(rel, part.beside(), original)
        : null;
  }

  /** Whether a relation has nothing in which the scope of a variable would matter. */
  private static boolean isPattern(Rel rel) {
    return (rel instanceof Rel.Star || rel instanceof Rel.Join || rel instanceof Rel.Filter)
        && rel.parts().stream().allMatch(Planner::isPattern);
  }

  /** An expression with the patterns in it ready to be executed. */
  private Expr ready(Expr expr, Node graph) {
    if (!hasPattern(expr)) {
      return expr;
    }
    if (graph != null && graph.isVariable()) {
      throw new UnplannableException("EXISTS in GRAPH with a variable");
    }
    return ExprTransformer.transform(
        new ExprTransformCopy() {
          @Override
          public Expr transform(ExprFunctionOp function, ExprList args, Op op) {
            Op ready = executable(plan(op, graph));
            return function.copy(args, ready);
          }
        },
        expr);
  }

  private ExprList ready(ExprList exprs, Node graph) {
    ExprList ready = new ExprList();
    exprs.forEach(expr -> ready.add(ready(expr, graph)));
    return ready;
  }

  // Optional parts

  private Part leftJoin(OpLeftJoin op, Node graph) {
    Part left = plan(op.getLeft(), graph);
    Part right = plan(op.getRight(), graph);
    ExprList exprs = op.getExprs() == null ? new ExprList() : op.getExprs();
    Op original = OpLeftJoin.create(left.original(), right.original(), exprs);
    boolean touches = exprs.getList().stream().anyMatch(this::touches);
    if (left instanceof Part.Base && right instanceof Part.Base && !touches) {
      return new Part.Base(original);
    }
    if (asCube(left) instanceof Part.Cube one && !touches) {
      Part moved = leftJoin(one, right, exprs, original);
      if (moved != null) {
        return moved;
      }
    }
    ExprList ready = ready(exprs, graph);
    if (right instanceof Part.Cube) {
      return new Part.Mixed(
          surroundings.leftJoin(executable(left), executable(right), ready), original);
    }
    return new Part.Mixed(OpLeftJoin.create(executable(left), later(right), ready), original);
  }

  private Part leftJoin(Part.Cube left, Part right, ExprList exprs, Op original) {
    if (right instanceof Part.Cube other && other.beside().isEmpty()) {
      Rel rel = attached(left);
      if (rel == null || !other.rel().sides().isEmpty()) {
        return null;
      }
      Rel moved = new Rel.LeftJoin(rel, other.rel(), exprs.getList());
      return compiles(moved) ? new Part.Cube(moved, original) : null;
    }
    if (!(right instanceof Part.Base)) {
      return null;
    }
    return leftJoinBeside(left, right, exprs, original);
  }

  private Part leftJoinBeside(Part.Cube left, Part right, ExprList exprs, Op original) {
    Set<Var> variables = new HashSet<>(OpVars.mentionedVars(right.original()));
    exprs.forEach(expr -> variables.addAll(mentioned(expr)));
    // The optional part of what is beside belongs there.
    List<Part> sharing =
        left.beside().stream()
            .filter(each -> !Collections.disjoint(variables(each), variables))
            .toList();
    if (sharing.size() == 1
        && sharing.get(0) instanceof Part.Base each
        && areBoundBeside(variables, left, each)) {
      List<Part> beside = new ArrayList<>(left.beside());
      beside.set(
          beside.indexOf(each),
          new Part.Base(OpLeftJoin.create(each.original(), right.original(), exprs)));
      return new Part.Cube(left.rel(), beside, original);
    }
    Rel rel = attached(left);
    if (rel == null) {
      return null;
    }
    Op ready = executable(right);
    Set<Var> visible = OpVars.visibleVars(right.original());
    return driven(
        rel,
        variables,
        visible,
        table -> OpLeftJoin.create(table, ready, exprs),
        exprs.isEmpty() ? null : exprs.get(0),
        original);
  }

  private static Set<Var> variables(Part part) {
    return OpVars.visibleVars(part.original());
  }

  private Part minus(OpMinus op, Node graph) {
    Part left = plan(op.getLeft(), graph);
    Part right = plan(op.getRight(), graph);
    Op original = OpMinus.create(left.original(), right.original());
    if (left instanceof Part.Base && right instanceof Part.Base) {
      return new Part.Base(original);
    }
    Set<Var> shared = OpVars.visibleVars(left.original());
    shared.retainAll(OpVars.visibleVars(right.original()));
    if (asCube(left) instanceof Part.Cube one && !shared.isEmpty()) {
      Rel rel = attached(one);
      if (rel != null && right instanceof Part.Cube other && other.beside().isEmpty()) {
        Rel moved = new Rel.Semi(rel, other.rel(), true);
        if (other.rel().sides().isEmpty() && compiles(moved)) {
          return new Part.Cube(moved, original);
        }
      }
      if (rel != null && right instanceof Part.Base) {
        Op ready = executable(right);
        Part moved = driven(rel, shared, table -> OpMinus.create(table, ready), null, original);
        if (moved != null) {
          return moved;
        }
      }
    }
    return new Part.Mixed(OpMinus.create(executable(left), later(right)), original);
  }

  // What is above patterns

  private Part extend(OpExtend op, Node graph) {
    Part part = plan(op.getSubOp(), graph);
    VarExprList assignments = op.getVarExprList();
    for (Var variable : assignments.getVars()) {
      part = extend(part, variable, assignments.getExpr(variable), graph);
    }
    return part;
  }

  private Part extend(Part part, Var variable, Expr value, Node graph) {
    Op original = OpExtend.create(part.original(), new VarExprList(variable, value));
    boolean touches = touches(value);
    if (part instanceof Part.Base && !touches) {
      return new Part.Base(original);
    }
    if (part instanceof Part.Union union) {
      return union(
          union.parts().stream().map(each -> extend(each, variable, value, graph)).toList());
    }
    Expr ready = ready(value, graph);
    if (part instanceof Part.Cube inCube) {
      Rel rel = attached(inCube);
      if (rel != null) {
        Rel extended = new Rel.Extend(rel, variable, value);
        if (!hasPattern(value) && compiles(extended)) {
          return new Part.Cube(extended, original);
        }
        Part moved =
            driven(
                rel,
                mentioned(value),
                Set.of(variable),
                table -> OpExtend.create(table, new VarExprList(variable, ready)),
                value,
                original);
        if (moved != null) {
          return moved;
        }
      }
    }
    return new Part.Mixed(
        OpExtend.create(executable(part), new VarExprList(variable, ready)), original);
  }

  private Part group(OpGroup op, Node graph) {
    Part part = plan(op.getSubOp(), graph);
    VarExprList keys = op.getGroupVars();
    List<ExprAggregator> aggregates = op.getAggregators();
    Op original = OpGroup.create(part.original(), keys, aggregates);
    if (aggregates.stream().anyMatch(Planner::isOverPattern)
        || keys.getExprs().values().stream().anyMatch(Planner::hasPattern)) {
      throw new UnplannableException("EXISTS in a group");
    }
    if (part instanceof Part.Base) {
      return new Part.Base(original);
    }
    Rel rel = inCube(withKeys(part, keys, graph));
    if (rel != null) {
      Rel moved = new Rel.Group(rel, keys.getVars(), aggregates);
      if (compiles(moved)) {
        return new Part.Cube(moved, original);
      }
    }
    return new Part.Mixed(OpGroup.create(executable(part), keys, aggregates), original);
  }

  /** Keys that are expressions are variables of the part first. */
  private Part withKeys(Part part, VarExprList keys, Node graph) {
    Part extended = part;
    for (Var key : keys.getVars()) {
      if (keys.getExpr(key) != null) {
        extended = extend(extended, key, keys.getExpr(key), graph);
      }
    }
    return extended;
  }

  private static boolean isOverPattern(ExprAggregator aggregate) {
    ExprList list = aggregate.getAggregator().getExprList();
    return list != null && list.getList().stream().anyMatch(Planner::hasPattern);
  }

  private Part project(OpProject op, Node graph) {
    Part part = plan(op.getSubOp(), graph);
    Op original = new OpProject(part.original(), op.getVars());
    if (part instanceof Part.Base) {
      return new Part.Base(original);
    }
    if (part instanceof Part.Cube inCube) {
      Rel rel = attached(inCube);
      if (rel != null) {
        return new Part.Cube(new Rel.Project(rel, op.getVars()), original);
      }
    }
    if (part instanceof Part.Union union) {
      return union(union.parts().stream().map(each -> projected(each, op.getVars())).toList());
    }
    return new Part.Mixed(new OpProject(executable(part), op.getVars()), original);
  }

  private Part projected(Part part, List<Var> variables) {
    Op original = new OpProject(part.original(), variables);
    if (part instanceof Part.Base) {
      return new Part.Base(original);
    }
    Rel rel = part instanceof Part.Cube inCube ? attached(inCube) : null;
    return rel == null
        ? new Part.Mixed(new OpProject(executable(part), variables), original)
        : new Part.Cube(new Rel.Project(rel, variables), original);
  }

  private Part distinct(Op1 op, Node graph) {
    Part part = plan(op.getSubOp(), graph);
    Op original = op.copy(part.original());
    if (part instanceof Part.Base) {
      return new Part.Base(original);
    }
    Rel rel = inCube(part);
    Rel moved = rel == null ? null : new Rel.Distinct(rel);
    return moved != null && compiles(moved)
        ? new Part.Cube(moved, original)
        : new Part.Mixed(op.copy(executable(part)), original);
  }

  private Part order(OpOrder op, Node graph) {
    Part part = plan(op.getSubOp(), graph);
    Op original = new OpOrder(part.original(), op.getConditions());
    boolean pattern =
        op.getConditions().stream().anyMatch(condition -> hasPattern(condition.getExpression()));
    if (pattern) {
      throw new UnplannableException("EXISTS in ORDER BY");
    }
    if (part instanceof Part.Base) {
      return new Part.Base(original);
    }
    Rel rel = inCube(part);
    Rel moved = rel == null ? null : new Rel.Order(rel, op.getConditions());
    return moved != null && compiles(moved)
        ? new Part.Cube(moved, original)
        : new Part.Mixed(new OpOrder(executable(part), op.getConditions()), original);
  }

  private Part slice(OpSlice op, Node graph) {
    Part part = plan(op.getSubOp(), graph);
    Op original = new OpSlice(part.original(), op.getStart(), op.getLength());
    if (part instanceof Part.Base) {
      return new Part.Base(original);
    }
    Rel rel = inCube(part);
    Rel moved = rel == null ? null : new Rel.Slice(rel, op.getStart(), op.getLength());
    return moved != null && compiles(moved)
        ? new Part.Cube(moved, original)
        : new Part.Mixed(new OpSlice(executable(part), op.getStart(), op.getLength()), original);
  }
}
