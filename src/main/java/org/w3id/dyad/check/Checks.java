package org.w3id.dyad.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;

/** All rules that data must keep: the SHACL shapes and the check queries. */
public final class Checks {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::severity)
          .thenComparing(Problem::rule)
          .thenComparing(problem -> problem.focus().toString())
          .thenComparing(problem -> problem.details().toString());

  private final ShapeChecks shapes;
  private final List<Check> queries;

  private Checks(ShapeChecks shapes, List<Check> queries) {
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
    List<Check> queries = new ArrayList<>();
    for (Path file : files(ontology.resolve("checks"), ".rq")) {
      queries.add(Check.read(file));
    }
    return new Checks(ShapeChecks.read(files(ontology.resolve("shapes"), ".ttl")), queries);
  }

  /** The names of the check queries; those of shapes stand in {@code ontology/shapes}. */
  public List<String> queryRules() {
    return queries.stream().map(Check::rule).toList();
  }

  /**
   * Holds data against the rules.
   *
   * @param data the data and the ontology: in the default graph, or in named graphs whose union is
   *     checked if the default graph holds nothing
   */
  public Report run(DatasetGraph data) {
    return Txn.calculateRead(data, () -> report(data));
  }

  private Report report(DatasetGraph data) {
    Graph graph = data.getDefaultGraph().isEmpty() ? data.getUnionGraph() : data.getDefaultGraph();
    List<Problem> problems = new ArrayList<>(shapes.run(graph));
    DatasetGraph queried =
        data.getContext().isTrue(TDB2.symUnionDefaultGraph)
            ? data
            : DatasetGraphFactory.wrap(graph);
    for (Check query : queries) {
      problems.addAll(query.run(queried));
    }
    problems.sort(ORDER);
    return new Report(problems);
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
