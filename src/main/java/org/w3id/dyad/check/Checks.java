package org.w3id.dyad.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.DisjointUnion;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.w3id.dyad.trade.virtual.VirtualDataset;

/** All rules that data must keep: the SHACL shapes and the check queries. */
public final class Checks {
  /**
   * Up to this many triples are copied to memory and checked there: of 300,000 triples in TDB2 that
   * takes 1.3 s in place of 6 s, and some 300 bytes a triple.
   */
  private static final int IN_MEMORY = 2_000_000;

  /** Of a table with more rows than these a sample is checked that has whatever can be wrong. */
  private static final long ROWS = 100_000;

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::severity)
          .thenComparing(Problem::rule)
          .thenComparing(problem -> problem.focus().toString())
          .thenComparing(problem -> problem.details().toString());

  private final Optional<ShapeChecks> shapes;
  private final List<Check> queries;

  private Checks(Optional<ShapeChecks> shapes, List<Check> queries) {
    this.shapes = shapes;
    this.queries = queries;
  }

  /**
   * Reads the rules.
   *
   * @param ontology the folder that holds {@code shapes/} and {@code checks/}
   * @throws IOException if a file cannot be read or is malformed; the message names it
   */
  public static Checks load(Path ontology) throws IOException {
    ShapeChecks shapes = ShapeChecks.read(files(ontology.resolve("shapes"), ".ttl"));
    return new Checks(Optional.of(shapes), queries(ontology.resolve("checks")));
  }

  /**
   * Reads the rules on what is symmetric by its nature, such as that a state which is bound by an
   * alliance has an ally. What breaks one is no mistake of the graph: its sources say so.
   *
   * @param ontology the folder that holds {@code symmetry/}
   * @throws IOException if a file cannot be read or is malformed; the message names it
   */
  public static Checks symmetry(Path ontology) throws IOException {
    return new Checks(Optional.empty(), queries(ontology.resolve("symmetry")));
  }

  private static List<Check> queries(Path folder) throws IOException {
    List<Check> queries = new ArrayList<>();
    for (Path file : files(folder, ".rq")) {
      queries.add(Check.read(file));
    }
    return queries;
  }

  /** The names of the check queries; those of shapes stand in {@code ontology/shapes}. */
  public List<String> queryRules() {
    return queries.stream().map(Check::rule).toList();
  }

  /**
   * Holds data against the rules.
   *
   * @param data the data and the ontology, in whatever graphs: all are taken together
   */
  public CheckReport run(DatasetGraph data) {
    return Txn.calculateRead(
        data,
        () -> isSampled(data) ? report(withSample((VirtualDataset) data)) : report(triples(data)));
  }

  /**
   * Whether there are so many trade flows, or other rows, that not each is looked at. By their form
   * each has one exporter, one value and so on; what can be wrong with these shows where each
   * state, product, year and unit is met once, and the least and greatest numbers.
   */
  public static boolean isSampled(DatasetGraph data) {
    return data instanceof VirtualDataset rows && rows.hasMore(ROWS);
  }

  private static Graph withSample(VirtualDataset data) {
    try {
      Graph triples = triples(data.triples());
      return new DisjointUnion(triples, data.sample(ROWS, triples));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Graph triples(DatasetGraph data) {
    return inMemory(data).orElseGet(() -> inStore(data));
  }

  private CheckReport report(Graph graph) {
    DatasetGraph data = DatasetGraphFactory.wrap(graph);
    return new CheckReport(
        Stream.of(
                shapes.stream().flatMap(rules -> rules.run(graph).stream()),
                shapes.stream().flatMap(rules -> AxiomFindings.in(graph).stream()),
                queries.parallelStream().flatMap(query -> query.run(data).stream()))
            .flatMap(problems -> problems)
            .sorted(ORDER)
            .toList());
  }

  /** A copy of all triples, unless there are too many. */
  private static Optional<Graph> inMemory(DatasetGraph data) {
    Graph copy = GraphFactory.createDefaultGraph();
    int count = 0;
    Iterator<Quad> quads = data.find();
    try {
      while (quads.hasNext()) {
        if (++count > IN_MEMORY) {
          return Optional.empty();
        }
        copy.add(quads.next().asTriple());
      }
      return Optional.of(copy);
    } finally {
      Iter.close(quads);
    }
  }

  private static Graph inStore(DatasetGraph data) {
    return data.getDefaultGraph().isEmpty() ? data.getUnionGraph() : data.getDefaultGraph();
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
      if (found.isEmpty()) {
        throw new IOException(folder + " holds no file *" + ending);
      }
      return found;
    }
  }
}
