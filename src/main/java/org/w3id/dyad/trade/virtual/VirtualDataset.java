package org.w3id.dyad.trade.virtual;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.w3id.dyad.sparql.algebra.KeptByValue;
import org.w3id.dyad.trade.TradeStore;
import org.w3id.dyad.trade.virtual.exec.CubeContext;
import org.w3id.dyad.trade.virtual.exec.CubeQuads;
import org.w3id.dyad.trade.virtual.exec.QueryBounds;
import org.w3id.dyad.trade.virtual.exec.StatementCounts;
import org.w3id.dyad.trade.virtual.mapping.MappedTable;
import org.w3id.dyad.trade.virtual.plan.Annotations;

/**
 * A data set of triples together with the trade cube, whose observations look like triples in it.
 * It can be read only. Queries are divided between the two ({@link VirtualEngine}); everything else
 * (DESCRIBE, the graph store protocol, dumps, property paths) finds the quads of both here.
 *
 * <p>The triples must not change while it is in use.
 */
public final class VirtualDataset extends DatasetGraphBaseFind implements KeptByValue {

  private final DatasetGraph base;
  private final CubeContext cube;
  private final Annotations annotations;
  private final CubeQuads quads;
  private final AtomicReference<List<Node>> graphNames;
  private final boolean isUnion;
  private final Context context;

  private VirtualDataset(
      DatasetGraph base,
      CubeContext cube,
      Annotations annotations,
      CubeQuads quads,
      AtomicReference<List<Node>> graphNames) {
    this.base = base;
    this.graphNames = graphNames;
    this.cube = cube;
    this.annotations = annotations;
    this.quads = quads;
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
    return new VirtualDataset(
        base, cube, Annotations.of(base, cube), new CubeQuads(cube), new AtomicReference<>());
  }

  /** The same, but what the triples say of observations may have been noted in a file. */
  static VirtualDataset of(DatasetGraph base, TradeStore store, Path noted) throws IOException {
    VirtualEngine.makeKnown();
    CubeContext cube = CubeContext.of(store);
    return new VirtualDataset(
        base,
        cube,
        Annotations.of(base, cube, noted),
        new CubeQuads(cube),
        new AtomicReference<>());
  }

  /**
   * The same data for one reader: bounds hold also where quads are found, and what is left open of
   * them is closed when the reader's transaction ends.
   */
  public VirtualDataset within(QueryBounds bounds) {
    return new VirtualDataset(base, cube, annotations, quads.within(bounds), graphNames);
  }

  DatasetGraph base() {
    return base;
  }

  /** The triples beside the cube. */
  public DatasetGraph triples() {
    return base;
  }

  /** Whether a table has more rows than so many. */
  public boolean hasMore(long rows) {
    return cube.tables().stream().anyMatch(table -> StatementCounts.rows(cube, table) > rows);
  }

  /**
   * How many statements the cube has, of each kind; empty if they cannot be added to those of the
   * triples, because these say some of them too.
   */
  public Optional<StatementCounts> counts() {
    return cube.isEmpty() || annotations.overlap(cube)
        ? Optional.empty()
        : Optional.of(StatementCounts.of(cube));
  }

  /**
   * The statements of few observations: all of small tables; of large ones a sample, in which each
   * state, product, year and so on is met, and the least and the greatest numbers, and those to
   * which triples refer.
   *
   * @param most how many rows a small table has at most
   * @param triples what may refer to observations
   * @throws IOException if the cube cannot be read
   */
  public Graph sample(long most, Graph triples) throws IOException {
    Graph sample = GraphFactory.createDefaultGraph();
    List<MappedTable> large =
        cube.tables().stream().filter(table -> StatementCounts.rows(cube, table) > most).toList();
    List<MappedTable> small =
        cube.tables().stream().filter(table -> !large.contains(table)).toList();
    add(new CubeQuads(new CubeContext(cube.store(), small)), Node.ANY, sample);
    try (TradeStore few = cube.store().sample()) {
      add(new CubeQuads(new CubeContext(few, large)), Node.ANY, sample);
    }
    CubeQuads referred = new CubeQuads(new CubeContext(cube.store(), large));
    Set<Node> known = new HashSet<>();
    triples
        .find()
        .mapWith(Triple::getObject)
        .filterKeep(
            object ->
                large.stream().anyMatch(table -> table.mapping().mayBeSubject(object))
                    && known.add(object))
        .forEach(object -> add(referred, object, sample));
    return sample;
  }

  /** Whether a term begins as the names of rows do. */
  public boolean mayBeRow(Node term) {
    return cube.tables().stream().anyMatch(table -> table.mapping().mayBeSubject(term));
  }

  private static void add(CubeQuads from, Node subject, Graph out) {
    from.find(null, subject, null, null).forEachRemaining(quad -> out.add(quad.asTriple()));
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
        quads.find(null, s, p, o),
        quad -> new Quad(Quad.defaultGraphIRI, quad.asTriple()));
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
    if (!cube.isGraph(g)) {
      return base.find(g, s, p, o);
    }
    return both(base.findNG(g, s, p, o), quads.find(g, s, p, o), Function.identity());
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
    return both(base.findNG(Node.ANY, s, p, o), quads.find(Node.ANY, s, p, o), Function.identity());
  }

  @Override
  public Iterator<Triple> findInUnionGraph(Node s, Node p, Node o) {
    Iterator<Quad> triples = base.findNG(Quad.unionGraph, s, p, o);
    Iterator<Quad> all =
        both(
            triples, quads.find(null, s, p, o), quad -> new Quad(Quad.unionGraph, quad.asTriple()));
    return Iter.map(all, Quad::asTriple);
  }

  @Override
  public Iterator<Quad> findQuadsInUnionGraph(Node s, Node p, Node o) {
    return Iter.map(findInUnionGraph(s, p, o), triple -> new Quad(Quad.unionGraph, triple));
  }

  /** A set: what the triples say already is not said twice. */
  private Iterator<Quad> both(
      Iterator<Quad> triples, Iterator<Quad> observations, Function<Quad, Quad> named) {
    Iterator<Quad> more = Iter.map(observations, named);
    if (!annotations.overlap(cube)) {
      return Iter.concat(triples, more);
    }
    Set<Quad> known = new HashSet<>();
    Iterator<Quad> first =
        Iter.map(
            triples,
            quad -> {
              if (cube.tableOf(quad.getSubject()).isPresent()) {
                known.add(quad);
              }
              return quad;
            });
    return Iter.concat(first, Iter.filter(more, quad -> !known.contains(quad)));
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

  /** To list them means to go through an index of the triples, so it is done once. */
  @Override
  public Iterator<Node> listGraphNodes() {
    List<Node> names = graphNames.get();
    if (names == null) {
      Set<Node> all = new LinkedHashSet<>();
      base.listGraphNodes().forEachRemaining(all::add);
      all.addAll(cube.allGraphs());
      names = List.copyOf(all);
      graphNames.set(names);
    }
    return names.iterator();
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
    try {
      quads.close();
    } finally {
      base.end();
    }
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
