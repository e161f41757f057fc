package org.w3id.dyad.trade.virtual.exec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.dyad.trade.virtual.mapping.MappedTable;
import org.w3id.dyad.trade.virtual.mapping.Rel;
import org.w3id.dyad.trade.virtual.mapping.TermMap;

/** The observations of one table as quads, found by one pattern at a time. */
final class TableQuads {

  private static final Var SUBJECT = Var.alloc("s");
  private static final Var OBJECT = Var.alloc("o");
  private static final Var GRAPH = Var.alloc("g");

  private final CubeContext cube;
  private final MappedTable table;
  private final Observations observations;
  private final Supervision supervision;

  TableQuads(CubeContext cube, MappedTable table) {
    this(cube, table, new Observations(cube, table), Supervision.NONE);
  }

  private TableQuads(
      CubeContext cube, MappedTable table, Observations observations, Supervision supervision) {
    this.cube = cube;
    this.table = table;
    this.observations = observations;
    this.supervision = supervision;
  }

  /** The same for one reader. */
  TableQuads within(Supervision reader) {
    return new TableQuads(cube, table, observations, reader);
  }

  /**
   * The quads of a pattern.
   *
   * @param g a named graph, and that of the quads; null or {@link Node#ANY}, as for the others,
   *     stands for any
   */
  Iterator<Quad> find(Node g, Node s, Node p, Node o) {
    Node graph = wanted(g);
    Node subject = wanted(s);
    Node predicate = wanted(p);
    Node object = wanted(o);
    if (subject != null && !table.mapping().mayBeSubject(subject) || !hasMatch(predicate, object)) {
      return Iter.nullIterator();
    }
    if (subject != null) {
      Observations.Observation one = observations.of(subject, supervision);
      return one == null ? Iter.nullIterator() : quads(one, graph, predicate, object).iterator();
    }
    if (predicate != null && object == null) {
      return new Single(graph, predicate);
    }
    return object == null
        ? new Whole(graph, null)
        : Iter.flatMap(
            patterns(predicate, object).iterator(), pattern -> new Whole(graph, pattern));
  }

  /** The ways in which a row can have an object; it has it in one of them at most. */
  private List<Rel.Pattern> patterns(Node predicate, Node object) {
    List<Rel.Pattern> patterns = new ArrayList<>();
    for (Node each : predicate == null ? table.mapping().predicates() : Set.of(predicate)) {
      for (TermMap map : table.mapping().objects(each)) {
        if (map.values(object) != null) {
          patterns.add(new Rel.Pattern(each, map, object));
        }
      }
    }
    return patterns;
  }

  private static Node wanted(Node node) {
    return node == null || node.equals(Node.ANY) || node.isVariable() ? null : node;
  }

  private boolean hasMatch(Node predicate, Node object) {
    Set<Node> predicates =
        predicate == null ? table.mapping().predicates() : Collections.singleton(predicate);
    return predicates.stream()
        .flatMap(each -> table.mapping().objects(each).stream())
        .anyMatch(map -> object == null || map.values(object) != null);
  }

  private static List<Quad> quads(
      Observations.Observation one, Node graph, Node predicate, Node object) {
    List<Quad> quads = new ArrayList<>();
    for (Observations.Statement statement : one.statements()) {
      if ((graph == null || graph.equals(statement.graph()))
          && (predicate == null || predicate.equals(statement.predicate()))
          && (object == null || object.equals(statement.object()))) {
        quads.add(
            new Quad(statement.graph(), one.subject(), statement.predicate(), statement.object()));
      }
    }
    return quads;
  }

  /** A graph as a condition on observations: what follows does for those of every source. */
  private Node source(Node graph) {
    return table.mapping().inferredGraph().equals(graph) ? null : graph;
  }

  /** The quads of whole observations. */
  private final class Whole implements IteratorCloseable<Quad> {
    private final Node graph;
    private final Rel.Pattern pattern;
    private Observations.Found found;
    private Iterator<Quad> ready = Iter.nullIterator();

    Whole(Node graph, Rel.Pattern pattern) {
      this.graph = graph;
      this.pattern = pattern;
    }

    @Override
    public boolean hasNext() {
      if (found == null) {
        found = observations.with(source(graph), pattern, supervision);
      }
      while (!ready.hasNext() && found.hasNext()) {
        ready =
            pattern == null
                ? quads(found.next(), graph, null, null).iterator()
                : quads(found.next(), graph, pattern.predicate(), pattern.object()).iterator();
      }
      return ready.hasNext();
    }

    @Override
    public Quad next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.next();
    }

    @Override
    public void close() {
      if (found != null) {
        found.close();
      }
    }
  }

  private List<TermMap> maps(Node graph, Node predicate) {
    if (graph == null) {
      return table.mapping().objects(predicate);
    }
    return graph.equals(table.mapping().inferredGraph())
        ? table.mapping().inferred(predicate)
        : table.mapping().stated(predicate);
  }

  /** The quads of one property of all observations, of which no more than that is read. */
  private final class Single implements IteratorCloseable<Quad> {
    private final Node graph;
    private final Node predicate;
    private final Iterator<TermMap> maps;
    private TermMap map;
    private SqlRows rows;

    Single(Node graph, Node predicate) {
      this.graph = graph;
      this.predicate = predicate;
      this.maps = maps(graph, predicate).iterator();
    }

    @Override
    public boolean hasNext() {
      while ((rows == null || !rows.hasNext()) && maps.hasNext()) {
        map = maps.next();
        Rel star =
            Rel.Star.of(table, SUBJECT, source(graph) == null ? GRAPH : graph)
                .with(List.of(new Rel.Pattern(predicate, map, OBJECT)), Map.of());
        rows = new SqlRows(cube.store(), cube.compiler(Map.of()).compile(star), supervision);
      }
      return rows != null && rows.hasNext();
    }

    @Override
    public Quad next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Binding row = rows.next();
      boolean isInferred = table.mapping().inferred(predicate).contains(map);
      Node own =
          isInferred ? table.mapping().inferredGraph() : graph == null ? row.get(GRAPH) : graph;
      return new Quad(own, row.get(SUBJECT), predicate, row.get(OBJECT));
    }

    @Override
    public void close() {
      if (rows != null) {
        rows.close();
      }
    }
  }
}
