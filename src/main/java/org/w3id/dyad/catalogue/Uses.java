package org.w3id.dyad.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.dyad.trade.virtual.exec.StatementCounts;

/**
 * Counts how the things of each class have each property. Statements are counted by the set of
 * classes that their subject has, of which there are few, and the classes are parted at the end.
 */
final class Uses {
  /** For how many statements that name rows the classes of these are asked for at a time. */
  private static final int AT_ONCE = 1_000;

  private final Classes classes;
  private final RowClasses rows;
  private final List<Triple> pending = new ArrayList<>();

  /** By the set of classes, each of which is one object; then by property. */
  private final IdentityHashMap<Set<Node>, Map<Node, Map<ObjectKind, Long>>> groups =
      new IdentityHashMap<>();

  private final IdentityHashMap<Set<Node>, ObjectKind> things = new IdentityHashMap<>();
  private final Map<String, ObjectKind> literals = new HashMap<>();
  private final Map<String, Use> ofRows = new HashMap<>();

  /** Statements come subject by subject. */
  private Node lastSubject;

  private Set<Node> lastTypes;

  /**
   * Counts nothing yet.
   *
   * @param data where the classes of the things stand
   */
  Uses(DatasetGraph data) {
    classes = new Classes(data.getUnionGraph());
    rows = new RowClasses(data);
  }

  void count(Triple triple) {
    if (isUnknownRow(triple.getSubject()) || isUnknownRow(triple.getObject())) {
      pending.add(triple);
      if (pending.size() == AT_ONCE) {
        countPending();
      }
    } else {
      add(triple, 1);
    }
  }

  private boolean isUnknownRow(Node term) {
    return term.isURI() && !classes.isKnown(term) && rows.mayBeRow(term);
  }

  private void countPending() {
    Set<Node> unknown =
        pending.stream()
            .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
            .filter(this::isUnknownRow)
            .collect(Collectors.toSet());
    if (!unknown.isEmpty()) {
      rows.of(unknown).forEach(classes::know);
    }
    pending.forEach(triple -> add(triple, 1));
    pending.clear();
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

  /** Adds statements whose terms are of known kinds. */
  void add(TermKinds kinds, int subject, Node property, int object, long number) {
    ObjectKind kind =
        TermKinds.isLiteral(object)
            ? literalKind(kinds.datatype(object))
            : thingKind(kinds.classes(object));
    add(kinds.classes(subject), property, kind, number);
  }

  private void add(Triple triple, long number) {
    Set<Node> types = types(triple.getSubject());
    if (!types.isEmpty()) {
      add(types, triple.getPredicate(), kind(triple.getObject()), number);
    }
  }

  private void add(Set<Node> types, Node property, ObjectKind kind, long number) {
    groups
        .computeIfAbsent(types, set -> new HashMap<>())
        .computeIfAbsent(property, added -> new IdentityHashMap<>())
        .merge(kind, number, Long::sum);
  }

  /** What is known of the things that name rows. */
  RowClasses rows() {
    return rows;
  }

  private Set<Node> types(Node subject) {
    if (!subject.equals(lastSubject)) {
      lastSubject = subject;
      lastTypes = classes.of(subject);
    }
    return lastTypes;
  }

  private ObjectKind kind(Node object) {
    return object.isLiteral()
        ? literalKind(object.getLiteralDatatypeURI())
        : thingKind(classes.of(object));
  }

  private ObjectKind literalKind(String datatype) {
    return literals.computeIfAbsent(datatype, Uses::literal);
  }

  private ObjectKind thingKind(Set<Node> types) {
    return things.computeIfAbsent(types, this::thing);
  }

  private static ObjectKind literal(String datatype) {
    return new ObjectKind(Set.of(), Set.of(NodeFactory.createURI(datatype)));
  }

  /** The narrowest of the classes of a thing; that of all things, if it has no other. */
  private ObjectKind thing(Set<Node> types) {
    Set<Node> narrowest = classes.narrowest(types);
    return new ObjectKind(narrowest.isEmpty() ? Set.of(RDFS.Nodes.Resource) : narrowest, Set.of());
  }

  /** All uses, ordered by class and property. */
  List<Use> all() {
    countPending();
    Map<String, Use> uses = new TreeMap<>(ofRows);
    groups.forEach(
        (types, properties) ->
            properties.forEach(
                (property, kinds) ->
                    types.forEach(
                        type ->
                            uses.merge(
                                key(type, property), use(type, property, kinds), Use::plus))));
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
