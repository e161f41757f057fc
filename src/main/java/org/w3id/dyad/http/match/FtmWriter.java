package org.w3id.dyad.http.match;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.dyad.http.entity.Entities;
import org.w3id.dyad.http.json.JsonText;
import org.w3id.dyad.linking.match.Descriptions;
import org.w3id.dyad.linking.match.EntityDescription;
import org.w3id.dyad.linking.match.Kind;
import org.w3id.dyad.linking.match.Name;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Nodes;

/** Writes things as entities of FollowTheMoney. */
final class FtmWriter {
  private static final String GRAPHS = Iris.at("graph/");
  private static final Node LAST_CHANGE = Nodes.at("ftm#last_change");

  private static final Map<String, String> KEYS =
      Map.of(
          "wikidata", "wikidataId",
          "lei", "leiCode",
          "inn", "innCode",
          "ogrn", "ogrnCode",
          "imo", "imoNumber",
          "national-register", "registrationNumber",
          "bic", "swiftBic",
          "isin", "isinCode");

  private final DatasetGraph data;
  private final Graph graph;
  private final Entities entities;
  private final Descriptions descriptions;

  FtmWriter(DatasetGraph data, Entities entities) {
    this.data = data;
    this.entities = entities;
    graph = data.getUnionGraph();
    descriptions = new Descriptions(graph);
  }

  /** What is compared of a thing. */
  EntityDescription description(Node thing) {
    return descriptions.of(thing);
  }

  /** A thing as an entity. */
  ObjectNode json(Node thing) {
    FtmSchema schema = FtmSchema.of(graph, thing);
    ObjectNode json =
        JsonText.object()
            .put("id", Entities.id(thing))
            .put("caption", entities.name(thing))
            .put("schema", schema.key());
    properties(schema, description(thing), json.putObject("properties"));
    add(json.putArray("datasets"), dataSets(thing));
    add(json.putArray("referents"), referents(thing));
    json.put("target", isTarget(thing)).putNull("first_seen").putNull("last_seen");
    return json.put("last_change", lastChange(thing));
  }

  private static void add(ArrayNode list, Iterable<String> values) {
    values.forEach(list::add);
  }

  private static void properties(FtmSchema schema, EntityDescription thing, ObjectNode properties) {
    boolean isPerson = schema.kind() == Kind.PERSON;
    put(properties, "name", thing.names().stream().map(Name::text));
    put(
        properties,
        isPerson ? "birthDate" : "incorporationDate",
        thing.dates().stream().map(Object::toString));
    put(
        properties,
        isPerson ? "nationality" : "country",
        thing.states().stream().map(FtmCountry::country).sorted());
    put(properties, "position", thing.positions().stream().map(office -> office.title()));
    put(properties, "address", thing.addresses().stream());
    KEYS.forEach(
        (scheme, property) ->
            put(
                properties,
                property,
                thing.identifiers().stream()
                    .filter(key -> key.scheme().equals(scheme))
                    .map(key -> key.value())));
  }

  private static void put(ObjectNode properties, String property, Stream<String> values) {
    List<String> distinct = values.distinct().toList();
    if (!distinct.isEmpty()) {
      add(properties.putArray(property), distinct);
    }
  }

  /** The data sets that describe a thing. */
  Set<String> dataSets(Node thing) {
    Set<String> dataSets = new TreeSet<>();
    data.find(Node.ANY, thing, RDF.type.asNode(), Node.ANY)
        .forEachRemaining(quad -> dataSets.add(key(quad.getGraph())));
    dataSets.removeAll(Set.of("inferred", "derivations", "links"));
    return dataSets;
  }

  private static String key(Node graph) {
    return graph.getURI().startsWith(GRAPHS)
        ? graph.getURI().substring(GRAPHS.length())
        : graph.getURI();
  }

  /** Other things that are linked as the same, or have the same record or the same page. */
  private Set<String> referents(Node thing) {
    Set<String> referents = new LinkedHashSet<>();
    objects(thing, Nodes.term("isSameThingAs"))
        .filter(Entities::isEntity)
        .map(Entities::id)
        .sorted()
        .forEach(referents::add);
    for (Node property : List.of(Nodes.term("hasRecord"), SchemaDO.sameAs.asNode())) {
      objects(thing, property)
          .flatMap(
              shared ->
                  graph
                      .find(Node.ANY, property, shared)
                      .mapWith(Triple::getSubject)
                      .toList()
                      .stream())
          .filter(other -> !other.equals(thing) && Entities.isEntity(other))
          .map(Entities::id)
          .sorted()
          .forEach(referents::add);
    }
    return referents;
  }

  private Stream<Node> objects(Node thing, Node property) {
    return graph.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
  }

  /** Whether there are sanctions on a thing. */
  boolean isTarget(Node thing) {
    return graph.contains(Node.ANY, Nodes.term("hasTarget"), thing);
  }

  /** When it was changed last, as its record says, or the edition of its data sets; or null. */
  String lastChange(Node thing) {
    return Stream.concat(
            objects(thing, Nodes.term("hasRecord")).flatMap(record -> objects(record, LAST_CHANGE)),
            dataSets(thing).stream()
                .map(name -> NodeFactory.createURI(GRAPHS + name))
                .flatMap(set -> objects(set, DCTerms.modified.asNode())))
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .max(String::compareTo)
        .orElse(null);
  }
}
