package org.w3id.dyad.trade.virtual.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TableFactory;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.w3id.dyad.sparql.algebra.Operators;
import org.w3id.dyad.trade.virtual.exec.CubeContext;
import org.w3id.dyad.trade.virtual.exec.CubeOp;
import org.w3id.dyad.trade.virtual.mapping.Rel;

/**
 * Replaces each pattern of a query, also those inside EXISTS, by what answers it: the cube, the
 * triples, both in union, or, where neither can be told apart, {@link PatternSearch a search of
 * both}. No GRAPH is left: each pattern knows its graph. Nothing else of the query changes.
 */
public final class PatternResolver {

  private final CubeContext cube;
  private final Leaves leaves;
  private final PatternSearch search;
  private final Runnable check;

  /**
   * A resolver for one query.
   *
   * @param check throws if the query has to end: a part in each graph, in each graph again, becomes
   *     very many
   */
  public PatternResolver(CubeContext cube, Leaves leaves, PatternSearch search, Runnable check) {
    this.cube = cube;
    this.leaves = leaves;
    this.search = search;
    this.check = check;
  }

  /** The operator, with each pattern replaced by what answers it. */
  public Op resolved(Op op) {
    return resolved(op, null);
  }

  /**
   * An operator in a graph.
   *
   * @param graph an IRI, a variable around patterns that do not mention it, or null for the default
   *     graph
   */
  private Op resolved(Op op, Node graph) {
    check.run();
    if (op instanceof OpBGP bgp) {
      return bgp(bgp.getPattern(), graph);
    }
    if (op instanceof OpTriple triple) {
      return bgp(triple.asBGP().getPattern(), graph);
    }
    if (op instanceof OpPath path) {
      return path(path.getTriplePath(), graph, Set.of());
    }
    if (op instanceof OpJoin || op instanceof OpSequence) {
      return joined(op, graph);
    }
    if (op instanceof OpGraph named) {
      return graph(named);
    }
    if (op instanceof OpPropFunc function && graph != null) {
      return function(function, graph);
    }
    return op instanceof OpService
        ? op
        : PatternsInExpressions.changed(
            Operators.withParts(op, part -> resolved(part, graph)), part -> resolved(part, graph));
  }

  // Graphs

  /** A property function gets the graph in which it stands. */
  private Op function(OpPropFunc function, Node graph) {
    Op alone =
        new OpPropFunc(
            function.getProperty(),
            function.getSubjectArgs(),
            function.getObjectArgs(),
            OpTable.unit());
    return Operators.sequence(
        List.of(resolved(function.getSubOp(), graph), new OpGraph(graph, alone)));
  }

  private Op graph(OpGraph op) {
    Node name = op.getNode();
    if (name instanceof Var variable) {
      return GraphScope.isPlain(op.getSubOp(), variable)
          ? resolved(op.getSubOp(), variable)
          : inEachGraph(op.getSubOp(), variable);
    }
    if (Quad.isDefaultGraph(name) || Quad.isUnionGraph(name)) {
      return resolved(op.getSubOp(), null);
    }
    return search.view().containsGraph(name) ? resolved(op.getSubOp(), name) : OpTable.empty();
  }

  /** The rows of a part in each named graph, with its name. */
  private Op inEachGraph(Op op, Var variable) {
    List<Op> all = new ArrayList<>();
    for (Iterator<Node> names = search.view().listGraphNodes(); names.hasNext(); ) {
      Node name = names.next();
      Op only = OpTable.create(TableFactory.create(variable, name));
      all.add(Operators.join(List.of(resolved(op, name), only)));
    }
    return Operators.union(all);
  }

  // Patterns

  private Op bgp(BasicPattern pattern, Node graph) {
    Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();
    pattern.forEach(
        triple ->
            bySubject.computeIfAbsent(triple.getSubject(), key -> new ArrayList<>()).add(triple));
    List<Triple> base = new ArrayList<>();
    List<Op> operands = new ArrayList<>();
    for (List<Triple> star : bySubject.values()) {
      List<Leaves.Choice> choices = leaves.choices(star, graph);
      if (choices != null && choices.size() == 1 && choices.get(0).star() == null) {
        base.addAll(star);
      } else {
        operands.add(choices == null ? search.search(star, graph) : star(choices, star, graph));
      }
    }
    if (!base.isEmpty() || operands.isEmpty()) {
      operands.add(search.triples(base, graph));
    }
    return Operators.sequence(operands);
  }

  /** The patterns of one subject, in all ways in which they can be answered. */
  private Op star(List<Leaves.Choice> choices, List<Triple> star, Node graph) {
    List<Op> alternatives = new ArrayList<>();
    for (Leaves.Choice choice : choices) {
      List<Op> parts = new ArrayList<>();
      if (choice.star() != null) {
        Op inCube = CubeOp.of(cube, choice.star(), meaning(choice.star(), graph));
        if (inCube == null) {
          return search.search(star, graph);
        }
        parts.add(inCube);
      }
      if (!choice.base().isEmpty()) {
        parts.add(search.triples(choice.base(), graph));
      }
      alternatives.add(Operators.sequence(parts));
    }
    return Operators.union(alternatives);
  }

  private static Op meaning(Rel.Star star, Node graph) {
    BasicPattern pattern = new BasicPattern();
    for (Rel.Pattern each : star.patterns()) {
      pattern.add(Triple.create(star.subject(), each.predicate(), each.object()));
    }
    Op op = new OpBGP(pattern);
    Node name = graph == null ? null : star.constants().getOrDefault(graph, graph);
    op = name == null ? op : new OpGraph(name, op);
    for (Map.Entry<Var, Node> constant : star.constants().entrySet()) {
      NodeValue value = NodeValue.makeNode(constant.getValue());
      op = OpExtend.create(op, new VarExprList(constant.getKey(), value));
    }
    return op;
  }

  /** A path is joined with what its own group says of its ends. */
  private Op joined(Op op, Node graph) {
    List<Op> operands = Operators.operands(op);
    Set<Var> nodes = new HashSet<>();
    for (Op operand : operands) {
      if (operand instanceof OpBGP bgp) {
        bgp.getPattern().forEach(triple -> addNodes(triple, nodes));
      } else if (operand instanceof OpTriple triple) {
        addNodes(triple.getTriple(), nodes);
      }
    }
    List<Op> resolved =
        operands.stream()
            .map(
                operand ->
                    operand instanceof OpPath path
                        ? path(path.getTriplePath(), graph, nodes)
                        : resolved(operand, graph))
            .toList();
    return op instanceof OpJoin ? Operators.join(resolved) : Operators.sequence(resolved);
  }

  /** The variables that only a triple beside the cube can bind: to nodes that are there. */
  private void addNodes(Triple triple, Set<Var> nodes) {
    for (Node node : List.of(triple.getSubject(), triple.getObject())) {
      if (node instanceof Var variable && !leaves.mayMatch(triple)) {
        nodes.add(variable);
      }
    }
  }

  /**
   * Paths that can go over observations, or begin at any node, are searched in both.
   *
   * @param nodes variables that the group binds to nodes beside the cube
   */
  private Op path(TriplePath path, Node graph, Set<Var> nodes) {
    boolean isOpen =
        path.getSubject() instanceof Var from
            && path.getObject() instanceof Var to
            && !nodes.contains(from)
            && !nodes.contains(to);
    boolean isInCube =
        new Paths(cube).mayLead(path.getPath())
            || isOpen && Paths.isZeroLength(path.getPath())
            || graph instanceof Var;
    return isInCube ? search.search(path, graph) : search.path(path, graph);
  }
}
