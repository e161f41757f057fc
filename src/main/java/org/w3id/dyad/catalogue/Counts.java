package org.w3id.dyad.catalogue;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.dyad.trade.virtual.VirtualDataset;
import org.w3id.dyad.trade.virtual.exec.StatementCounts;

/** How much there is of what in a data set; a statement in several graphs counts once in all. */
final class Counts {
  private static final Pattern SITE = Pattern.compile("(https?://[^/?#]+/).*");
  private static final Set<Node> LINKING =
      Set.of(SchemaDO.sameAs.asNode(), SKOS.exactMatch.asNode(), OWL.sameAs.asNode());
  private static final Comparator<Node> BY_NAME = Comparator.comparing(Node::getURI);

  /**
   * Links to the things of another site.
   *
   * @param property what they say
   * @param site the beginning of those things' IRIs
   */
  record Links(Node property, String site) implements Comparable<Links> {
    @Override
    public int compareTo(Links other) {
      return (property.getURI() + " " + site)
          .compareTo(other.property().getURI() + " " + other.site());
    }
  }

  private final Map<Node, Long> graphs = new TreeMap<>(BY_NAME);
  private final Map<Node, Long> properties = new TreeMap<>(BY_NAME);
  private final Map<Node, Long> classes = new TreeMap<>(BY_NAME);
  private final Map<Links, Long> links = new TreeMap<>();
  private long triples;

  private Counts() {}

  /** Reads all of a data set; trade flows are counted in their columns. */
  static Counts of(DatasetGraph all) {
    Counts counts = new Counts();
    DatasetGraph data = all;
    Optional<StatementCounts> flows =
        all instanceof VirtualDataset virtual ? virtual.counts() : Optional.empty();
    if (flows.isPresent()) {
      counts.add(flows.get());
      data = ((VirtualDataset) all).triples();
    }
    data.find().forEachRemaining(quad -> counts.graphs.merge(quad.getGraph(), 1L, Long::sum));
    Iterator<Triple> union = data.getUnionGraph().find();
    union.forEachRemaining(counts::count);
    return counts;
  }

  private void add(StatementCounts flows) {
    graphs.putAll(flows.graphs());
    properties.putAll(flows.properties());
    classes.putAll(flows.classes());
    triples += flows.graphs().values().stream().mapToLong(Long::longValue).sum();
  }

  private void count(Triple triple) {
    triples++;
    properties.merge(triple.getPredicate(), 1L, Long::sum);
    if (!triple.getObject().isURI()) {
      return;
    }
    if (triple.predicateMatches(RDF.type.asNode())) {
      classes.merge(triple.getObject(), 1L, Long::sum);
    }
    Matcher site = SITE.matcher(triple.getObject().getURI());
    if (LINKING.contains(triple.getPredicate()) && site.matches()) {
      links.merge(new Links(triple.getPredicate(), site.group(1)), 1L, Long::sum);
    }
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

  /** Statements of the union that link to other sites. */
  Map<Links, Long> links() {
    return links;
  }

  /** Statements of the union. */
  long triples() {
    return triples;
  }
}
