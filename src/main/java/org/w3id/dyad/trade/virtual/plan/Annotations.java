package org.w3id.dyad.trade.virtual.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.trade.TradeStore;
import org.w3id.dyad.trade.virtual.exec.CubeContext;
import org.w3id.dyad.trade.virtual.mapping.MappedTable;
import org.w3id.dyad.trade.virtual.mapping.Mapping;

/**
 * What the triples beside the cube say of the cube's observations: the sources of a flow, a remark.
 * From this the planner knows which patterns can be answered where.
 */
public final class Annotations {
  private static final String PREDICATE = "predicate";
  private static final String CLASS = "class";

  /**
   * What they say of the observations of one table.
   *
   * @param predicates the predicates of triples whose subject can be such an observation
   * @param classes the classes that such triples give
   */
  private record OfTable(Set<Node> predicates, Set<Node> classes) {
    OfTable() {
      this(new HashSet<>(), new HashSet<>());
    }

    void add(Triple triple) {
      predicates.add(triple.getPredicate());
      if (triple.getPredicate().equals(RDF.Nodes.type)) {
        classes.add(triple.getObject());
      }
    }
  }

  private final Map<String, OfTable> tables;

  private Annotations(Map<String, OfTable> tables) {
    this.tables = tables;
  }

  /** What was noted while the triples were written, or else what they are found to say now. */
  public static Annotations of(DatasetGraph data, CubeContext cube, Path noted) throws IOException {
    return Files.exists(noted) ? read(noted) : of(data, cube);
  }

  /** A line is a table, what it tells of, and an IRI; a release of old has flows only. */
  private static Annotations read(Path file) throws IOException {
    Annotations read = new Annotations(new HashMap<>());
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split(" ", -1);
      String table = parts.length > 2 ? parts[0] : TradeStore.FLOWS.name();
      Node node = NodeFactory.createURI(parts[parts.length - 1]);
      OfTable own = read.tables.computeIfAbsent(table, key -> new OfTable());
      (parts[parts.length - 2].equals(CLASS) ? own.classes : own.predicates).add(node);
    }
    return read;
  }

  /** Writes them to a file. */
  public void write(Path file) throws IOException {
    TreeSet<String> lines = new TreeSet<>();
    tables.forEach(
        (table, own) -> {
          own.predicates.forEach(node -> lines.add(line(table, PREDICATE, node)));
          own.classes.stream()
              .filter(Node::isURI)
              .forEach(node -> lines.add(line(table, CLASS, node)));
        });
    Files.write(file, lines);
  }

  private static String line(String table, String kind, Node node) {
    return table + " " + kind + " " + node.getURI();
  }

  /** Reads all triples of a data set, if there are observations. */
  public static Annotations of(DatasetGraph data, CubeContext cube) {
    Collector collector = new Collector(cube.tables().stream().map(MappedTable::mapping).toList());
    if (cube.isEmpty()) {
      return collector.collected();
    }
    Iter.forEach(data.find(), quad -> collector.accept(quad.asTriple()));
    return collector.collected();
  }

  /** Takes triples as they come. */
  public static final class Collector implements Consumer<Triple> {
    private final List<Mapping> mappings;
    private final Map<String, OfTable> tables = new HashMap<>();
    private Node last;
    private OfTable known;

    /** Collects what triples say of observations by some mappings. */
    public Collector(List<Mapping> mappings) {
      this.mappings = mappings;
    }

    @Override
    public void accept(Triple triple) {
      if (!triple.getSubject().equals(last)) {
        last = triple.getSubject();
        known =
            tableOf(last)
                .map(table -> tables.computeIfAbsent(table, key -> new OfTable()))
                .orElse(null);
      }
      if (known != null) {
        known.add(triple);
      }
    }

    private Optional<String> tableOf(Node subject) {
      return mappings.stream()
          .filter(mapping -> mapping.mayBeSubject(subject))
          .map(Mapping::table)
          .findFirst();
    }

    /** What was collected by now. */
    public Annotations collected() {
      Map<String, OfTable> copy = new HashMap<>();
      tables.forEach(
          (table, own) ->
              copy.put(table, new OfTable(Set.copyOf(own.predicates), Set.copyOf(own.classes))));
      return new Annotations(copy);
    }
  }

  private OfTable of(Mapping mapping) {
    return tables.getOrDefault(mapping.table(), new OfTable());
  }

  /** Whether they say of any table's observations what the cube says itself. */
  public boolean overlap(CubeContext cube) {
    return cube.tables().stream().anyMatch(table -> overlaps(table.mapping()));
  }

  /** Whether they say with a table's own properties what its rows say themselves. */
  boolean overlaps(Mapping mapping) {
    OfTable own = of(mapping);
    return own.predicates.stream()
            .filter(predicate -> !predicate.equals(RDF.Nodes.type))
            .anyMatch(predicate -> !mapping.objects(predicate).isEmpty())
        || own.classes.stream()
            .anyMatch(
                type ->
                    mapping.objects(RDF.Nodes.type).stream()
                        .anyMatch(map -> map.values(type) != null));
  }

  /** Whether a pattern of a table's observation can be answered by them. */
  boolean match(Mapping mapping, Node predicate, Node object) {
    OfTable own = of(mapping);
    if (predicate.isVariable()) {
      return !own.predicates.isEmpty();
    }
    if (predicate.equals(RDF.Nodes.type)) {
      return object.isVariable() ? !own.classes.isEmpty() : own.classes.contains(object);
    }
    return own.predicates.contains(predicate);
  }
}
