package org.w3id.dyad.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The classes of the things of a graph. Keeps those that were asked for last. */
final class Classes {
  private static final int KEPT = 200_000;

  private final Graph graph;
  private final Cache<Node, Set<Node>> ofThings = CacheFactory.createCache(KEPT);
  private final Map<Set<Node>, Set<Node>> same = new HashMap<>();
  private final Map<Set<Node>, Set<Node>> narrowest = new HashMap<>();
  private final Map<Node, Set<Node>> above = new HashMap<>();

  Classes(Graph graph) {
    this.graph = graph;
  }

  /** The classes of a thing that have a name; equal sets are the same object. */
  Set<Node> of(Node thing) {
    return thing.isLiteral() ? Set.of() : ofThings.get(thing, this::read);
  }

  /** Whether the classes of a thing are at hand. */
  boolean isKnown(Node thing) {
    return ofThings.containsKey(thing);
  }

  /** Takes the classes of a thing over. */
  void know(Node thing, Set<Node> types) {
    ofThings.put(thing, same.computeIfAbsent(types, Set::copyOf));
  }

  /** Takes the classes of things over that stand whole in a graph that is at hand. */
  void know(Graph described) {
    described
        .find(Node.ANY, RDF.Nodes.type, Node.ANY)
        .mapWith(Triple::getSubject)
        .toSet()
        .forEach(thing -> ofThings.put(thing, read(described, thing)));
  }

  private Set<Node> read(Node thing) {
    return read(graph, thing);
  }

  private Set<Node> read(Graph from, Node thing) {
    Set<Node> found =
        from.find(thing, RDF.Nodes.type, Node.ANY)
            .mapWith(Triple::getObject)
            .filterKeep(Node::isURI)
            .toSet();
    return same.computeIfAbsent(found, Set::copyOf);
  }

  /** Of some classes those that have no subclass among them. */
  Set<Node> narrowest(Set<Node> classes) {
    return narrowest.computeIfAbsent(classes, this::withoutWider);
  }

  private Set<Node> withoutWider(Set<Node> classes) {
    Set<Node> wider =
        classes.stream().flatMap(type -> above(type).stream()).collect(Collectors.toSet());
    Set<Node> left = new HashSet<>(classes);
    left.removeAll(wider);
    return left.isEmpty() ? classes : Set.copyOf(left);
  }

  /** The classes of which a class is a subclass, itself left out. */
  private Set<Node> above(Node type) {
    Set<Node> known = above.get(type);
    if (known == null) {
      known = new HashSet<>();
      addAbove(type, known);
      known.remove(type);
      above.put(type, known);
    }
    return known;
  }

  private void addAbove(Node type, Set<Node> found) {
    graph
        .find(type, RDFS.Nodes.subClassOf, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isURI)
        .filterKeep(found::add)
        .toList()
        .forEach(wider -> addAbove(wider, found));
  }
}
