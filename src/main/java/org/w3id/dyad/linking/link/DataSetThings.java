package org.w3id.dyad.linking.link;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.linking.match.Descriptions;
import org.w3id.dyad.linking.match.Kind;
import org.w3id.dyad.linking.match.NameBlocks;
import org.w3id.dyad.rdf.Nodes;

/** Reads the things of data sets that can be linked. Use it within a transaction. */
public final class DataSetThings {
  private static final Set<Kind> KINDS = Set.of(Kind.PERSON, Kind.ORGANIZATION, Kind.VESSEL);

  private final DatasetGraph data;
  private final Descriptions descriptions;

  /** Reads from the data of a release. */
  public DataSetThings(DatasetGraph data) {
    this.data = data;
    this.descriptions = new Descriptions(data.getUnionGraph());
  }

  /**
   * What the release says of the things that data sets name, each once: a thing that several name
   * belongs to the first.
   *
   * @param graphs the last parts of the names of their graphs, such as {@code ofac}
   */
  public List<NameBlocks.Entry> of(Collection<String> graphs) {
    TreeMap<String, String> things = new TreeMap<>();
    for (String graph : new TreeSet<>(graphs)) {
      named(graph).forEach(thing -> things.putIfAbsent(thing, graph));
    }
    return things.entrySet().stream()
        .map(
            thing ->
                new NameBlocks.Entry(
                    thing.getValue(), descriptions.of(NodeFactory.createURI(thing.getKey()))))
        .filter(entry -> KINDS.contains(entry.description().kind()))
        .filter(entry -> !entry.description().names().isEmpty())
        .toList();
  }

  private Stream<String> named(String graph) {
    Set<String> things = new TreeSet<>();
    KINDS.stream()
        .flatMap(kind -> kind.classes().stream())
        .map(NodeFactory::createURI)
        .forEach(
            type ->
                data.find(Nodes.graph(graph), Node.ANY, RDF.type.asNode(), type)
                    .forEachRemaining(quad -> add(quad, things)));
    return things.stream();
  }

  private static void add(Quad quad, Set<String> things) {
    if (quad.getSubject().isURI()) {
      things.add(quad.getSubject().getURI());
    }
  }
}
