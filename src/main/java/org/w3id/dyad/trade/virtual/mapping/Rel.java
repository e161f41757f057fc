package org.w3id.dyad.trade.virtual.mapping;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;

/**
 * A part of a query that moves into the cube, as an expression of relations. {@link Side} stands
 * for what is evaluated outside first and comes in as a table of values.
 */
public sealed interface Rel {

  /** The parts outside that must be there before this can be sent. */
  default Set<Side> sides() {
    Set<Side> found = new LinkedHashSet<>();
    collectSides(this, found);
    return found;
  }

  private static void collectSides(Rel rel, Set<Side> found) {
    if (rel instanceof Side side) {
      found.add(side);
    }
    for (Rel part : rel.parts()) {
      collectSides(part, found);
    }
  }

  /** The relations of which this one is made. */
  List<Rel> parts();

  /**
   * Observations: triple patterns with one subject.
   *
   * @param table where the observations are
   * @param subject variable or IRI
   * @param graph variable or IRI; null for the default graph
   * @param graphs the graphs to which the pattern is limited by FROM or FROM NAMED; null for all
   * @param patterns predicate, map of its object, and object
   * @param constants variables in the place of predicates, and the predicates
   */
  record Star(
      MappedTable table,
      Node subject,
      Node graph,
      Set<Node> graphs,
      List<Pattern> patterns,
      Map<Var, Node> constants)
      implements Rel {

    /** Any row of a table, in any graph. */
    public static Star of(MappedTable table, Node subject, Node graph) {
      return new Star(table, subject, graph, null, List.of(), Map.of());
    }

    /** The same with more patterns, and more variables in the place of predicates. */
    public Star with(List<Pattern> more, Map<Var, Node> moreConstants) {
      List<Pattern> all = Stream.concat(patterns.stream(), more.stream()).toList();
      Map<Var, Node> both = new LinkedHashMap<>(constants);
      both.putAll(moreConstants);
      return new Star(table, subject, graph, graphs, all, both);
    }

    /** The same, limited to some graphs; null for all. */
    public Star limitedTo(Set<Node> some) {
      return new Star(table, subject, graph, some, patterns, constants);
    }

    /** The same without a limit to graphs. */
    public Star inAnyGraph() {
      return new Star(table, subject, graph, null, patterns, constants);
    }

    @Override
    public List<Rel> parts() {
      return List.of();
    }
  }

  /** A predicate, the map that makes its objects, and the object: a variable or a term. */
  record Pattern(Node predicate, TermMap map, Node object) {}

  /**
   * A part that is evaluated outside, and then comes in as a table of values that is joined.
   *
   * <p>Compared by identity: two parts that look alike are evaluated each for itself.
   */
  final class Side implements Rel {
    private final Op op;
    private final Set<Var> variables;
    private final Set<Var> certain;

    /**
     * A part outside.
     *
     * @param op evaluates it; null if its rows are there already
     * @param variables the variables that its rows can bind
     * @param certain those that each of its rows binds
     */
    public Side(Op op, Set<Var> variables, Set<Var> certain) {
      this.op = op;
      this.variables = Set.copyOf(variables);
      this.certain = Set.copyOf(certain);
    }

    /** Whether the variable is bound in each row. */
    public boolean isCertain(Var variable) {
      return certain.contains(variable);
    }

    /** The algebra that means the same. */
    public Op op() {
      return op;
    }

    /** The variables that a row may bind. */
    public Set<Var> variables() {
      return variables;
    }

    @Override
    public List<Rel> parts() {
      return List.of();
    }
  }

  /** Natural join. */
  record Join(Rel left, Rel right) implements Rel {
    @Override
    public List<Rel> parts() {
      return List.of(left, right);
    }
  }

  /** Rows of the left for which there is (or is not) one on the right that agrees. */
  record Semi(Rel left, Rel right, boolean anti) implements Rel {
    @Override
    public List<Rel> parts() {
      return List.of(left, right);
    }
  }

  /** Rows of all. */
  record Union(List<Rel> parts) implements Rel {}

  /** Rows that satisfy the condition. */
  record Filter(Rel rel, Expr condition) implements Rel {
    @Override
    public List<Rel> parts() {
      return List.of(rel);
    }
  }

  /** A further variable. */
  record Extend(Rel rel, Var variable, Expr value) implements Rel {
    @Override
    public List<Rel> parts() {
      return List.of(rel);
    }
  }

  /** Groups. */
  record Group(Rel rel, List<Var> keys, List<ExprAggregator> aggregates) implements Rel {
    @Override
    public List<Rel> parts() {
      return List.of(rel);
    }
  }

  /** Some of the variables. */
  record Project(Rel rel, List<Var> variables) implements Rel {
    @Override
    public List<Rel> parts() {
      return List.of(rel);
    }
  }

  /** Each row once. */
  record Distinct(Rel rel) implements Rel {
    @Override
    public List<Rel> parts() {
      return List.of(rel);
    }
  }

  /** Rows in order. */
  record Order(Rel rel, List<SortCondition> conditions) implements Rel {
    @Override
    public List<Rel> parts() {
      return List.of(rel);
    }
  }

  /** Some rows of the order; a limit below zero is none. */
  record Slice(Rel rel, long offset, long limit) implements Rel {
    @Override
    public List<Rel> parts() {
      return List.of(rel);
    }
  }
}
