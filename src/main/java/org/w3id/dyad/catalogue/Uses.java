package org.w3id.dyad.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.dyad.trade.virtual.exec.StatementCounts;

/**
 * Counts how the things of each class have each property. Statements are counted by the set of
 * classes that their subject has, of which there are few, and the classes are parted at the end.
 */
final class Uses {

  private record Group(Set<Node> types, Node property) {}

  private final Classes classes;
  private final Map<Group, Map<ObjectKind, Long>> groups = new HashMap<>();
  private final Map<String, Use> ofRows = new HashMap<>();

  /**
   * Counts nothing yet.
   *
   * @param graph where the classes of the things stand
   */
  Uses(Graph graph) {
    classes = new Classes(graph);
  }

  void count(Triple triple) {
    add(triple, 1);
  }

  /** Adds rows that are counted in their columns, and of which a sample has each kind. */
  void add(StatementCounts counts, Graph sample) {
    classes.know(sample);
    sample.find().forEachRemaining(triple -> add(triple, 0));
    counts
        .uses()
        .forEach(
            (type, properties) ->
                properties.forEach(
                    (property, number) ->
                        ofRows.put(key(type, property), Use.of(type, property, number))));
  }

  private void add(Triple triple, long number) {
    Set<Node> types = classes.of(triple.getSubject());
    if (!types.isEmpty()) {
      groups
          .computeIfAbsent(new Group(types, triple.getPredicate()), group -> new HashMap<>())
          .merge(kind(triple.getObject()), number, Long::sum);
    }
  }

  private ObjectKind kind(Node object) {
    return object.isLiteral()
        ? new ObjectKind(Set.of(), Set.of(NodeFactory.createURI(object.getLiteralDatatypeURI())))
        : new ObjectKind(ofThing(object), Set.of());
  }

  /** The narrowest classes of a thing; that of all things, if it has no other. */
  private Set<Node> ofThing(Node thing) {
    Set<Node> narrowest = classes.narrowest(thing);
    return narrowest.isEmpty() ? Set.of(RDFS.Nodes.Resource) : narrowest;
  }

  /** All uses, ordered by class and property. */
  List<Use> all() {
    Map<String, Use> uses = new TreeMap<>(ofRows);
    groups.forEach(
        (group, kinds) -> {
          for (Node type : group.types()) {
            uses.merge(key(type, group.property()), use(type, group.property(), kinds), Use::plus);
          }
        });
    return List.copyOf(uses.values());
  }

  private static Use use(Node type, Node property, Map<ObjectKind, Long> kinds) {
    Use use = Use.of(type, property, 0);
    for (Map.Entry<ObjectKind, Long> kind : kinds.entrySet()) {
      use = use.and(kind.getValue(), kind.getKey());
    }
    return use;
  }

  private static String key(Node type, Node property) {
    return type.getURI() + " " + property.getURI();
  }
}
