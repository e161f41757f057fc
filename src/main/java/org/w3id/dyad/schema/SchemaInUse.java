package org.w3id.dyad.schema;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.catalogue.Catalogue;
import org.w3id.dyad.rdf.Nodes;

/**
 * Which classes a release has things of, which properties these have, and what the values are: what
 * the catalogue of the release says by partitions of VoID.
 *
 * @see <a href="https://www.w3.org/TR/void/#class-property-partitions">VoID, partitions</a>
 */
public final class SchemaInUse {
  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String VOID_EXT = "http://ldf.fi/void-ext#";

  private final Graph catalogue;
  private final Map<String, Map<String, ObjectKinds>> uses = new TreeMap<>();
  private final Map<String, Long> entities = new HashMap<>();
  private final Map<String, ObjectKinds> properties = new TreeMap<>();

  private SchemaInUse(Graph catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Reads the catalogue of a release, within a transaction of the caller's. A release without one
   * has no schema that is known.
   */
  public static SchemaInUse of(DatasetGraph data) {
    SchemaInUse schema = new SchemaInUse(data.getGraph(Nodes.graph(Catalogue.NAME)));
    schema.objects(Catalogue.DATA, VOID + "classPartition").forEach(part -> schema.readClass(part));
    return schema;
  }

  /** Reads what the catalogue says of one class, within a transaction of the caller's. */
  public static SchemaInUse of(DatasetGraph data, String type) {
    SchemaInUse schema = new SchemaInUse(data.getGraph(Nodes.graph(Catalogue.NAME)));
    Node term = NodeFactory.createURI(type);
    schema.subjects(VOID + "class", term).stream()
        .filter(schema::isOfAll)
        .forEach(part -> schema.readClass(part));
    return schema;
  }

  private boolean isOfAll(Node part) {
    return catalogue.contains(Catalogue.DATA, NodeFactory.createURI(VOID + "classPartition"), part);
  }

  private Set<Node> subjects(String property, Node object) {
    return catalogue
        .find(Node.ANY, NodeFactory.createURI(property), object)
        .mapWith(Triple::getSubject)
        .toSet();
  }

  private void readClass(Node part) {
    String type = object(part, VOID + "class").getURI();
    entities.put(type, number(part, "entities"));
    Map<String, ObjectKinds> ofClass = uses.computeIfAbsent(type, any -> new TreeMap<>());
    for (Node inside : objects(part, VOID + "propertyPartition")) {
      String property = object(inside, VOID + "property").getURI();
      ObjectKinds kinds =
          new ObjectKinds(
              number(inside, "triples"),
              names(inside, VOID + "classPartition", VOID + "class"),
              names(inside, VOID_EXT + "datatypePartition", VOID_EXT + "datatype"));
      ofClass.put(property, kinds);
      properties.merge(property, kinds, ObjectKinds::and);
    }
  }

  private Set<String> names(Node part, String partition, String term) {
    return objects(part, partition).stream()
        .map(inside -> object(inside, term).getURI())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private long number(Node part, String property) {
    return Long.parseLong(object(part, VOID + property).getLiteralLexicalForm());
  }

  private Node object(Node subject, String property) {
    return objects(subject, property).iterator().next();
  }

  private Set<Node> objects(Node subject, String property) {
    return catalogue
        .find(subject, NodeFactory.createURI(property), Node.ANY)
        .mapWith(Triple::getObject)
        .toSet();
  }

  /** The classes, as IRIs. */
  public Set<String> classes() {
    return Collections.unmodifiableSet(uses.keySet());
  }

  /** The properties that things with a class have, as IRIs. */
  public Set<String> properties() {
    return Collections.unmodifiableSet(properties.keySet());
  }

  /** How many things of a class there are. */
  public long entities(String type) {
    return entities.getOrDefault(type, 0L);
  }

  /** The properties of the things of a class. */
  public Set<String> properties(String type) {
    return Collections.unmodifiableSet(uses.getOrDefault(type, Map.of()).keySet());
  }

  /** What a property leads to, whatever has it. */
  public ObjectKinds values(String property) {
    return properties.getOrDefault(property, ObjectKinds.NONE);
  }

  /** What a property of the things of a class leads to. */
  public ObjectKinds values(String type, String property) {
    return uses.getOrDefault(type, Map.of()).getOrDefault(property, ObjectKinds.NONE);
  }

  /** Whether a thing of a class has a property. */
  public boolean has(String type, String property) {
    return uses.getOrDefault(type, Map.of()).containsKey(property);
  }
}
