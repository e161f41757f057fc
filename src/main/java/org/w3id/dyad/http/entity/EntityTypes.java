package org.w3id.dyad.http.entity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.dyad.http.json.JsonText;
import org.w3id.dyad.http.pages.frame.PageLabels;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Nodes;

/** Types of entities: the classes of the ontology, as clients name them and see them. */
public final class EntityTypes {
  /** Classes that say too little of a thing to be chosen. */
  private static final Set<String> GENERAL =
      Set.of("Actor", "Area", "DatedRelation", "Inference", "Statement");

  /** Classes of what has a name without being what tables are about: texts, and what they say. */
  private static final List<String> TEXTS =
      List.of("Document", "Passage", "PublishedRecord", "Statement");

  /** What tables are about most often. */
  private static final List<String> USUAL =
      List.of(
          "Organization",
          "Company",
          "Official",
          "State",
          "InternationalOrganization",
          "GovernmentBody",
          "Post",
          "Place",
          "Agreement",
          "Product",
          "Vessel");

  private final Graph graph;
  private final PageLabels labels;
  private final Map<Node, Integer> depths = new HashMap<>();

  /** The types of a graph's things, named by the labels. */
  public EntityTypes(Graph graph, PageLabels labels) {
    this.graph = graph;
    this.labels = labels;
  }

  /** The types of a thing, the most specific first. */
  public List<Node> of(Node thing) {
    List<Node> all =
        graph.find(thing, RDF.type.asNode(), Node.ANY).mapWith(Triple::getObject).toList();
    List<Node> own = all.stream().filter(EntityTypes::isType).toList();
    return (own.isEmpty() ? all : own)
        .stream()
            .filter(Node::isURI)
            .filter(type -> !type.getURI().startsWith(OWL.NS) && !type.equals(FOAF.Agent.asNode()))
            .sorted(Comparator.comparing((Node type) -> -depth(type)).thenComparing(Node::getURI))
            .toList();
  }

  /** Whether a thing is a document, a record or a statement, and not what these are about. */
  public boolean isText(Node thing) {
    return TEXTS.stream()
        .anyMatch(type -> graph.contains(thing, RDF.type.asNode(), Nodes.term(type)));
  }

  private static boolean isType(Node type) {
    return type.isURI()
        && type.getURI().startsWith(Iris.ONTOLOGY)
        && !GENERAL.contains(type.getURI().substring(Iris.ONTOLOGY.length()));
  }

  /** How many classes are above it, at most. */
  private int depth(Node type) {
    Integer known = depths.get(type);
    if (known == null) {
      depths.put(type, 0);
      known = broader(type).stream().mapToInt(above -> 1 + depth(above)).max().orElse(0);
      depths.put(type, known);
    }
    return known;
  }

  private List<Node> broader(Node type) {
    return graph
        .find(type, RDFS.subClassOf.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(above -> isType(above) && !above.equals(type))
        .toList();
  }

  /** The IRIs of the classes of what tables are about most often. */
  public static List<String> usualIris() {
    return Stream.concat(USUAL.stream().map(Iris.ONTOLOGY::concat), Stream.of(FOAF.Person.getURI()))
        .toList();
  }

  /** What tables are about most often, of what the graph has. */
  public ArrayNode usual() {
    ArrayNode usual = JsonText.array();
    USUAL.stream()
        .map(Nodes::term)
        .filter(type -> graph.contains(Node.ANY, RDF.type.asNode(), type))
        .forEach(type -> usual.add(named(type)));
    return usual;
  }

  /** The types whose name or identifier has a word that begins so, with the broader ones. */
  public List<ObjectNode> beginningWith(String prefix) {
    Prefix wanted = new Prefix(prefix);
    List<ObjectNode> found = new ArrayList<>();
    graph
        .find(Node.ANY, RDF.type.asNode(), OWL.Class.asNode())
        .mapWith(Triple::getSubject)
        .filterKeep(EntityTypes::isType)
        .toList()
        .stream()
        .distinct()
        .filter(type -> wanted.isIn(Terms.id(type)) || labels(type).anyMatch(wanted::isIn))
        .sorted(Comparator.comparing(labels::text).thenComparing(Node::getURI))
        .forEach(type -> found.add(withBroader(type)));
    return found;
  }

  private Stream<String> labels(Node type) {
    return graph
        .find(type, RDFS.label.asNode(), Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .toList()
        .stream();
  }

  private ObjectNode withBroader(Node type) {
    ObjectNode json = named(type);
    ArrayNode broader = JsonText.array();
    broader(type).forEach(above -> broader.add(named(above)));
    return broader.isEmpty() ? json : json.set("broader", broader);
  }

  /** A type by identifier and name. */
  public ObjectNode named(Node type) {
    return JsonText.object().put("id", Terms.id(type)).put("name", name(type));
  }

  /** The name of a type; of one of another vocabulary without a label, its last part in words. */
  public String name(Node type) {
    String name = labels.text(type);
    return name.equals(Terms.id(type)) && !type.getURI().startsWith(Iris.ONTOLOGY)
        ? type.getLocalName().toLowerCase(Locale.ROOT)
        : name;
  }
}
