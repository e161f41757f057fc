package org.w3id.dyad.http.entity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.dyad.http.json.JsonText;
import org.w3id.dyad.http.pages.frame.PageLabels;
import org.w3id.dyad.linking.KeyResolver;
import org.w3id.dyad.linking.Resolution;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Nodes;

/**
 * The things of a release as entities of the protocol. The identifier of one is the end of its IRI,
 * such as {@code state/BLR}; the IRI begins with {@link Iris#ID}.
 */
public final class Entities {
  private static final List<Node> STATES =
      List.of(
          Nodes.term("isInState"),
          Nodes.term("isOfficialOf"),
          Nodes.term("hasNationality"),
          Nodes.term("postOfState"));

  private static final List<Node> DATES =
      List.of(SchemaDO.birthDate.asNode(), Nodes.term("foundedOn"), Nodes.term("signedOn"));

  private final Graph graph;
  private final PageLabels labels;
  private final EntityTypes types;
  private final List<String> languages;
  private KeyResolver keys;

  /**
   * The things of a graph.
   *
   * @param languages in which they are named, the most welcome first
   */
  public Entities(Graph graph, List<String> languages) {
    this.graph = graph;
    this.languages = List.copyOf(languages);
    labels = new PageLabels(graph, languages);
    types = new EntityTypes(graph, labels);
  }

  /** The same things, named in a language if they have names in it; empty for no other. */
  public Entities in(String language) {
    return language.isEmpty()
        ? this
        : new Entities(
            graph, Stream.concat(Stream.of(language), languages.stream()).distinct().toList());
  }

  /** What is said of the things. */
  public Graph graph() {
    return graph;
  }

  PageLabels labels() {
    return labels;
  }

  /** The types of the things. */
  public EntityTypes types() {
    return types;
  }

  /** Whether a node can be an entity: a thing with an IRI of this project. */
  public static boolean isEntity(Node node) {
    return node.isURI() && node.getURI().startsWith(Iris.ID);
  }

  /** The identifier of a thing. */
  public static String id(Node thing) {
    return thing.getURI().substring(Iris.ID.length());
  }

  /** The thing of an identifier or an IRI, if the graph says something of it. */
  public Optional<Node> find(String id) {
    String iri = id.startsWith(Iris.ID) ? id : Iris.at("id/" + id);
    Node thing = NodeFactory.createURI(iri);
    return iri.chars().noneMatch(c -> c <= ' ') && graph.contains(thing, Node.ANY, Node.ANY)
        ? Optional.of(thing)
        : Optional.empty();
  }

  /** The things of an identifier, an IRI, or a key of another register. */
  public List<Node> known(String id) {
    Optional<Node> own = find(id);
    if (own.isPresent() || !id.contains(":")) {
      return own.stream().toList();
    }
    if (keys == null) {
      keys = new KeyResolver(graph);
    }
    return keys.resolve(id).best().stream()
        .map(Resolution.Known::thing)
        .map(NodeFactory::createURI)
        .filter(Entities::isEntity)
        .toList();
  }

  /** What a thing is called. */
  public String name(Node thing) {
    return labels.text(thing);
  }

  /** What tells it from others of its name: kind, state, first date. */
  public String description(Node thing) {
    List<String> parts = new ArrayList<>();
    types.of(thing).stream().limit(1).map(types::name).forEach(parts::add);
    STATES.stream()
        .flatMap(property -> objects(thing, property))
        .filter(Node::isURI)
        .map(labels::text)
        .distinct()
        .limit(2)
        .forEach(parts::add);
    DATES.stream()
        .flatMap(property -> objects(thing, property))
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .limit(1)
        .forEach(parts::add);
    return String.join(" · ", parts);
  }

  private Stream<Node> objects(Node thing, Node property) {
    return graph.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
  }

  /** Identifier and name. */
  public ObjectNode named(Node thing) {
    return JsonText.object().put("id", id(thing)).put("name", name(thing));
  }

  /** Identifier, name and description, and the types under a key. */
  public ObjectNode described(Node thing, String typesKey) {
    ObjectNode json = named(thing);
    String description = description(thing);
    if (!description.isEmpty()) {
      json.put("description", description);
    }
    ArrayNode all = json.putArray(typesKey);
    types.of(thing).forEach(type -> all.add(types.named(type)));
    return json;
  }
}
