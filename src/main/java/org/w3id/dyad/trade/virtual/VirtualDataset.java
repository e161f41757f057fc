package org.w3id.dyad.trade.virtual;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.w3id.dyad.trade.TradeStore;

/**
 * A data set of triples together with the trade cube, whose observations look like triples in it.
 * It can be read only. Queries are divided between the two ({@link VirtualEngine}); everything else
 * (DESCRIBE, the graph store protocol, dumps, property paths) finds the quads of both here.
 *
 * <p>The triples must not change while it is in use.
 */
public final class VirtualDataset extends DatasetGraphBaseFind {

  private static final Var SUBJECT = Var.alloc("s");
  private static final Var OBJECT = Var.alloc("o");
  private static final Var GRAPH = Var.alloc("g");

  private final DatasetGraph base;
  private final CubeContext cube;
  private final Annotations annotations;
  private final Observations observations;
  private final boolean isUnion;
  private final Context context;

  private VirtualDataset(DatasetGraph base, CubeContext cube, Annotations annotations) {
    this.base = base;
    this.cube = cube;
    this.annotations = annotations;
    this.observations = new Observations(cube);
    this.context = base.getContext();
    this.isUnion = VirtualEngine.isUnion(base, context);
  }

  /**
   * Puts the cube beside the triples. Reads the triples once, to see what they say of the cube's
   * observations.
   *
   * @param base the triples, within a transaction if they need one; their context has the setting
   *     for a union default graph, which holds for the cube too
   * @param store the cube
   */
  public static VirtualDataset of(DatasetGraph base, TradeStore store) {
    VirtualEngine.makeKnown();
    CubeContext cube = CubeContext.of(store);
    return new VirtualDataset(base, cube, Annotations.of(base, cube.mapping()));
  }

  /** The same, but what the triples say of observations may have been noted in a file. */
  static VirtualDataset of(DatasetGraph base, TradeStore store, Path noted) throws IOException {
    VirtualEngine.makeKnown();
    CubeContext cube = CubeContext.of(store);
    return new VirtualDataset(base, cube, Annotations.of(base, cube.mapping(), noted));
  }

  DatasetGraph base() {
    return base;
  }

  /** The triples beside the cube. */
  public DatasetGraph triples() {
    return base;
  }

  /** How many observations the cube has. */
  public long observations() {
    return StatementCounts.observations(cube.store());
  }

  /**
   * How many statements the cube has, of each kind; empty if they cannot be added to those of the
   * triples, because these say some of them too.
   */
  public Optional<StatementCounts> counts() {
    return annotations.overlaps(cube.mapping())
        ? Optional.empty()
        : Optional.of(StatementCounts.of(cube));
  }

  /**
   * The statements of few observations, in which each state, product, year and so on is met, and
   * the least and the greatest numbers.
   *
   * @throws IOException if the cube cannot be read
   */
  public Graph sample() throws IOException {
    Graph sample = GraphFactory.createDefaultGraph();
    try (TradeStore few = cube.store().sample()) {
      of(DatasetGraphFactory.empty(), few).find().forEachRemaining(q -> sample.add(q.asTriple()));
    }
    return sample;
  }

  CubeContext cube() {
    return cube;
  }

  Annotations annotations() {
    return annotations;
  }

  @Override
  public Context getContext() {
    return context;
  }

  // Quads

  /** As in TDB2, where the union of the graphs is the default graph of queries only. */
  @Override
  protected Iterator<Quad> findAny(Node s, Node p, Node o) {
    return isUnion ? findInAnyNamedGraphs(s, p, o) : super.findAny(s, p, o);
  }

  @Override
  protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
    if (isUnion) {
      return Iter.map(findInUnionGraph(s, p, o), triple -> new Quad(Quad.defaultGraphIRI, triple));
    }
    return both(
        base.find(Quad.defaultGraphIRI, s, p, o),
        cubeQuads(null, s, p, o),
        quad -> new Quad(Quad.defaultGraphIRI, quad.asTriple()));
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
    if (!cube.isGraph(g)) {
      return base.find(g, s, p, o);
    }
    return both(base.findNG(g, s, p, o), cubeQuads(g, s, p, o), Function.identity());
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
    return both(base.findNG(Node.ANY, s, p, o), cubeQuads(Node.ANY, s, p, o), Function.identity());
  }

  @Override
  public Iterator<Triple> findInUnionGraph(Node s, Node p, Node o) {
    Iterator<Quad> triples = base.findNG(Quad.unionGraph, s, p, o);
    Iterator<Quad> quads =
        both(triples, cubeQuads(null, s, p, o), quad -> new Quad(Quad.unionGraph, quad.asTriple()));
    return Iter.map(quads, Quad::asTriple);
  }

  @Override
  public Iterator<Quad> findQuadsInUnionGraph(Node s, Node p, Node o) {
    return Iter.map(findInUnionGraph(s, p, o), triple -> new Quad(Quad.unionGraph, triple));
  }

  /** A set: what the triples say already is not said twice. */
  private Iterator<Quad> both(
      Iterator<Quad> triples, Iterator<Quad> observations, Function<Quad, Quad> named) {
    Iterator<Quad> more = Iter.map(observations, named);
    if (!annotations.overlaps(cube.mapping())) {
      return Iter.concat(triples, more);
    }
    Set<Quad> known = new HashSet<>();
    Iterator<Quad> first =
        Iter.map(
            triples,
            quad -> {
              if (cube.mapping().mayBeSubject(quad.getSubject())) {
                known.add(quad);
              }
              return quad;
            });
    return Iter.concat(first, Iter.filter(more, quad -> !known.contains(quad)));
  }

  /** The cube's quads of a graph; null stands for any, and the quad's graph is the named one. */
  private Iterator<Quad> cubeQuads(Node g, Node s, Node p, Node o) {
    Node graph = wanted(g);
    Node subject = wanted(s);
    Node predicate = wanted(p);
    Node object = wanted(o);
    if (subject != null && !cube.mapping().mayBeSubject(subject) || !hasMatch(predicate, object)) {
      return Iter.nullIterator();
    }
    if (subject != null) {
      Observations.Observation one = observations.of(subject);
      return one == null ? Iter.nullIterator() : quads(one, graph, predicate, object).iterator();
    }
    if (predicate != null && object == null) {
      return new Single(graph, predicate);
    }
    if (predicate == null && object != null) {
      return Iter.flatMap(
          cube.mapping().predicates().stream().filter(each -> hasMatch(each, object)).iterator(),
          each -> new Whole(graph, each, object));
    }
    return new Whole(graph, predicate, object);
  }

  private static Node wanted(Node node) {
    return node == null || node.equals(Node.ANY) || node.isVariable() ? null : node;
  }

  private boolean hasMatch(Node predicate, Node object) {
    Set<Node> predicates =
        predicate == null ? cube.mapping().predicates() : Collections.singleton(predicate);
    return predicates.stream()
        .flatMap(each -> cube.mapping().objects(each).stream())
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
    return cube.mapping().inferredGraph().equals(graph) ? null : graph;
  }

  /** The quads of whole observations. */
  private final class Whole implements IteratorCloseable<Quad> {
    private final Node graph;
    private final Node predicate;
    private final Node object;
    private Observations.Found found;
    private Iterator<Quad> ready = Iter.nullIterator();

    Whole(Node graph, Node predicate, Node object) {
      this.graph = graph;
      this.predicate = predicate;
      this.object = object;
    }

    @Override
    public boolean hasNext() {
      if (found == null) {
        found = observations.with(source(graph), predicate, object);
      }
      while (!ready.hasNext() && found.hasNext()) {
        ready = quads(found.next(), graph, predicate, object).iterator();
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
      return cube.mapping().objects(predicate);
    }
    return graph.equals(cube.mapping().inferredGraph())
        ? cube.mapping().inferred(predicate)
        : cube.mapping().stated(predicate);
  }

  /** The quads of one property of all observations, of which no more than that is read. */
  private final class Single implements IteratorCloseable<Quad> {
    private final Node graph;
    private final Node predicate;
    private final Iterator<TermMap> maps;
    private TermMap map;
    private Rows rows;

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
            new Rel.Star(
                SUBJECT,
                source(graph) == null ? GRAPH : graph,
                null,
                List.of(new Rel.Pattern(predicate, map, OBJECT)),
                Map.of());
        rows = new Rows(cube.store(), cube.compiler(Map.of()).compile(star), Supervision.NONE);
      }
      return rows != null && rows.hasNext();
    }

    @Override
    public Quad next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Binding row = rows.next();
      boolean isInferred = cube.mapping().inferred(predicate).contains(map);
      Node own =
          isInferred ? cube.mapping().inferredGraph() : graph == null ? row.get(GRAPH) : graph;
      return new Quad(own, row.get(SUBJECT), predicate, row.get(OBJECT));
    }

    @Override
    public void close() {
      if (rows != null) {
        rows.close();
      }
    }
  }

  // Graphs

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node name) {
    return GraphView.createNamedGraph(this, name);
  }

  @Override
  public Graph getUnionGraph() {
    return GraphView.createUnionGraph(this);
  }

  @Override
  public boolean containsGraph(Node name) {
    return cube.isGraph(name) || base.containsGraph(name);
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    Iterator<Node> more =
        Iter.filter(cube.allGraphs().iterator(), name -> !base.containsGraph(name));
    return Iter.concat(base.listGraphNodes(), more);
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    throw new UnsupportedOperationException("read only");
  }

  @Override
  public void removeGraph(Node name) {
    throw new UnsupportedOperationException("read only");
  }

  @Override
  public PrefixMap prefixes() {
    return base.prefixes();
  }

  @Override
  public void close() {
    base.close();
  }

  // Transactions are those of the triples

  @Override
  public boolean supportsTransactions() {
    return base.supportsTransactions();
  }

  @Override
  public boolean supportsTransactionAbort() {
    return base.supportsTransactionAbort();
  }

  @Override
  public void begin(TxnType type) {
    base.begin(type);
  }

  @Override
  public void begin(ReadWrite readWrite) {
    base.begin(readWrite);
  }

  @Override
  public boolean promote(Promote mode) {
    return base.promote(mode);
  }

  @Override
  public void commit() {
    base.commit();
  }

  @Override
  public void abort() {
    base.abort();
  }

  @Override
  public void end() {
    base.end();
  }

  @Override
  public ReadWrite transactionMode() {
    return base.transactionMode();
  }

  @Override
  public TxnType transactionType() {
    return base.transactionType();
  }

  @Override
  public boolean isInTransaction() {
    return base.isInTransaction();
  }
}
