package org.w3id.dyad.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.release.Linkset;
import org.w3id.dyad.release.bulk.GraphSizes;
import org.w3id.dyad.sparql.index.QuadIndex;
import org.w3id.dyad.trade.virtual.VirtualDataset;
import org.w3id.dyad.trade.virtual.exec.StatementCounts;

/** How much there is of what in a data set; a statement in several graphs counts once in all. */
final class Counts {
  private static final Comparator<Node> BY_NAME = Comparator.comparing(Node::getURI);

  /** A table with more rows than these is sampled where only the kinds of its values matter. */
  private static final long SMALL = 1_000;

  private final Map<Node, Long> graphs = new TreeMap<>(BY_NAME);
  private final Map<Node, Long> properties = new TreeMap<>(BY_NAME);
  private final Map<Node, Long> classes = new TreeMap<>(BY_NAME);
  private final Map<Linkset, Long> links = new TreeMap<>();
  private final Uses uses;
  private long triples;

  private Counts(DatasetGraph data) {
    uses = new Uses(data);
  }

  /**
   * Reads all of a data set; trade flows are counted in their columns.
   *
   * @throws UncheckedIOException if these cannot be read
   */
  static Counts of(DatasetGraph all) {
    Counts counts = new Counts(all);
    DatasetGraph data = all;
    Optional<StatementCounts> flows =
        all instanceof VirtualDataset virtual ? virtual.counts() : Optional.empty();
    if (flows.isPresent()) {
      counts.add(flows.get(), sample((VirtualDataset) all));
    }
    if (flows.isPresent() || all instanceof VirtualDataset virtual && !virtual.hasMore(0)) {
      data = ((VirtualDataset) all).triples();
    }
    GraphSizes.of(data).forEach((graph, size) -> counts.graphs.merge(graph, size, Long::sum));
    Optional<QuadIndex> index = QuadIndex.within(data);
    if (index.isPresent()) {
      counts.count(index.get());
    } else {
      data.getUnionGraph().find().forEachRemaining(counts::count);
    }
    return counts;
  }

  private static Graph sample(VirtualDataset rows) {
    try {
      return rows.sample(SMALL, GraphFactory.createDefaultGraph());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(StatementCounts flows, Graph sample) {
    uses.add(flows, sample);
    graphs.putAll(flows.graphs());
    properties.putAll(flows.properties());
    classes.putAll(flows.classes());
    triples += flows.graphs().values().stream().mapToLong(Long::longValue).sum();
  }

  private void count(QuadIndex index) {
    TermKinds kinds = TermKinds.of(index, uses.rows());
    Map<Integer, Node> names = new HashMap<>();
    IndexedStatements statements = new IndexedStatements(index);
    statements
        .counts(kinds)
        .forEach(
            (group, number) -> {
              Node property = names.computeIfAbsent(group.property(), index::node);
              triples += number;
              properties.merge(property, number, Long::sum);
              uses.add(kinds, group.subject(), property, group.object(), number);
            });
    statements.classes().forEach((type, number) -> classes.merge(type, number, Long::sum));
    statements.links(this::countLink);
  }

  private void countLink(Triple triple) {
    Linkset.of(triple).ifPresent(set -> links.merge(set, 1L, Long::sum));
  }

  private void count(Triple triple) {
    triples++;
    properties.merge(triple.getPredicate(), 1L, Long::sum);
    uses.count(triple);
    if (!triple.getObject().isURI()) {
      return;
    }
    if (triple.predicateMatches(RDF.type.asNode())) {
      classes.merge(triple.getObject(), 1L, Long::sum);
    }
    countLink(triple);
  }

  /** Statements by named graph. */
  Map<Node, Long> graphs() {
    return graphs;
  }

  /** Statements of the union by property. */
  Map<Node, Long> properties() {
    return properties;
  }

  /** Things of the union by class. */
  Map<Node, Long> classes() {
    return classes;
  }

  /** How the things of each class have each property. */
  List<Use> uses() {
    return uses.all();
  }

  /** Statements of the union that link to other sites. */
  Map<Linkset, Long> links() {
    return links;
  }

  /** Statements of the union. */
  long triples() {
    return triples;
  }
}
