package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrStartsWith;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.ExprVars;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;

/** Plans triple patterns, paths, and the graphs around them. */
final class PatternPlanner {

  private final Planner planner;

  PatternPlanner(Planner planner) {
    this.planner = planner;
  }

  /** Plans a pattern; null if the operator is none. */
  Part plan(Op op, Node graph) {
    if (op instanceof OpBGP bgp) {
      return bgp(bgp, graph);
    }
    if (op instanceof OpTriple triple) {
      return bgp(triple.asBGP(), graph);
    }
    if (op instanceof OpPath path) {
      return path(path.getTriplePath(), graph);
    }
    return op instanceof OpGraph named ? graph(named, graph) : null;
  }

  // Patterns

  private Part bgp(OpBGP bgp, Node graph) {
    List<Part> parts = new ArrayList<>();
    for (Leaves.Alternative alternative : planner.leaves.alternatives(bgp.getPattern(), graph)) {
      parts.add(alternative(alternative, graph));
    }
    return parts.isEmpty() ? new Part.Base(Leaves.nothing()) : planner.joins.union(parts);
  }

  /** What has no variable in common beside the cube is not multiplied there. */
  private Part alternative(Leaves.Alternative alternative, Node graph) {
    List<List<Triple>> components =
        alternative.stars().isEmpty()
            ? List.of(alternative.base())
            : Components.of(alternative.base());
    List<Part> parts = new ArrayList<>();
    alternative.stars().forEach(star -> parts.add(star(star, graph)));
    components.stream()
        .filter(triples -> !triples.isEmpty())
        .forEach(triples -> parts.add(new Part.Base(beside(triples, graph))));
    return parts.stream().reduce(planner.joins::join).orElseThrow();
  }

  private Op beside(List<Triple> triples, Node graph) {
    Op op = Leaves.op(triples, graph);
    return triples.stream().anyMatch(planner.leaves::mayMatch) ? PlacedOp.beside(op) : op;
  }

  private Part star(Rel.Star star, Node graph) {
    List<Triple> triples = new ArrayList<>();
    Op constants = null;
    for (Rel.Pattern pattern : star.patterns()) {
      triples.add(Triple.create(star.subject(), pattern.predicate(), pattern.object()));
    }
    Op op = Leaves.op(triples, graph == null ? null : star.constants().getOrDefault(graph, graph));
    for (Rel.Pattern pattern : star.patterns()) {
      op = ofMap(op, pattern);
    }
    for (Map.Entry<Var, Node> constant : star.constants().entrySet()) {
      Expr value = NodeValue.makeNode(constant.getValue());
      op = OpExtend.create(op, new VarExprList(constant.getKey(), value));
    }
    if (!planner.compiles(star)) {
      throw new UnplannableException("a pattern that the cube cannot compare");
    }
    return PlacedOp.inCube(star, op).part();
  }

  /** Of several maps that make objects of a predicate, the algebra has to tell which one it is. */
  private Op ofMap(Op op, Rel.Pattern pattern) {
    List<TermMap> maps = planner.cube.mapping().objects(pattern.predicate());
    if (!(pattern.object() instanceof Var variable) || maps.size() < 2) {
      return op;
    }
    Expr object = new ExprVar(variable);
    if (pattern.map() instanceof ConstantMap constant) {
      return OpFilter.filterBy(
          new ExprList(new E_Equals(object, NodeValue.makeNode(constant.node()))), op);
    }
    ExprList conditions = new ExprList();
    if (pattern.map() instanceof TemplateMap template) {
      conditions.add(
          new E_StrStartsWith(new E_Str(object), NodeValue.makeString(template.prefix())));
    }
    for (TermMap map : maps) {
      if (map instanceof ConstantMap constant) {
        conditions.add(new E_NotEquals(object, NodeValue.makeNode(constant.node())));
      }
    }
    return conditions.isEmpty() ? op : OpFilter.filterBy(conditions, op);
  }

  Part path(TriplePath path, Node graph) {
    if (path.isTriple()) {
      return bgp(new OpBGP(BasicPattern.wrap(List.of(path.asTriple()))), graph);
    }
    if (path.getPath() instanceof P_Link link) {
      return path(
          new TriplePath(Triple.create(path.getSubject(), link.getNode(), path.getObject())),
          graph);
    }
    if (path.getPath() instanceof P_Alt alt) {
      return planner.joins.union(
          List.of(
              planner.plan(
                  new OpPath(new TriplePath(path.getSubject(), alt.getLeft(), path.getObject())),
                  graph),
              planner.plan(
                  new OpPath(new TriplePath(path.getSubject(), alt.getRight(), path.getObject())),
                  graph)));
    }
    if (path.getPath() instanceof P_Inverse inverse) {
      return planner.plan(
          new OpPath(new TriplePath(path.getObject(), inverse.getSubPath(), path.getSubject())),
          graph);
    }
    if (graph != null && graph.isVariable()) {
      throw new UnplannableException("a path in GRAPH with a variable");
    }
    Op pattern = new OpPath(path);
    boolean isAnchored =
        graph == null && !new Paths(planner.cube.mapping()).mayLead(path.getPath());
    return new Part.Fed(
        planner.surroundings.pathOverBoth(path, graph),
        isAnchored ? OpVars.visibleVars(pattern) : Set.of(),
        Planner.inGraph(pattern, graph));
  }

  Part graph(OpGraph op, Node outer) {
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
    return planner.plan(op.getSubOp(), graph);
  }

  private static boolean isSpecial(Node graph) {
    return Quad.isUnionGraph(graph) || Quad.isDefaultGraph(graph);
  }

  /**
   * Whether every pattern in it binds the graph's variable, so that joining them by it is what
   * GRAPH means.
   */
  static boolean isSimple(Op op, Var graph) {
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

  static boolean isSimple(ExprList exprs, Var graph) {
    return exprs.getList().stream()
        .noneMatch(
            expr ->
                Expressions.hasPattern(expr) || ExprVars.getVarsMentioned(expr).contains(graph));
  }
}
