package org.w3id.dyad.http.match;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.linking.match.Kind;
import org.w3id.dyad.rdf.Iris;

/**
 * Schemata of FollowTheMoney, the most specific first, with the classes that are of them.
 *
 * @see <a href="https://followthemoney.tech/explorer/">FollowTheMoney, model explorer</a>
 */
enum FtmSchema {
  PERSON("Person", Kind.PERSON, Iris.term("Official").stringValue(), FOAF.Person.getURI()),
  COMPANY(
      "Company",
      Kind.ORGANIZATION,
      Iris.term("Company").stringValue(),
      Iris.term("Bank").stringValue()),
  PUBLIC_BODY("PublicBody", Kind.ORGANIZATION, Iris.term("GovernmentBody").stringValue()),
  VESSEL("Vessel", Kind.VESSEL, Iris.term("Vessel").stringValue()),
  AIRPLANE("Airplane", Kind.OTHER, Iris.term("Aircraft").stringValue()),
  POSITION("Position", Kind.OTHER, Iris.term("Post").stringValue()),
  ADDRESS("Address", Kind.OTHER, Iris.term("Address").stringValue()),
  ORGANIZATION("Organization", Kind.ORGANIZATION, Iris.term("Organization").stringValue()),
  LEGAL_ENTITY("LegalEntity", Kind.OTHER, FOAF.Agent.getURI(), Iris.term("Actor").stringValue()),
  THING("Thing", Kind.OTHER);

  private final String key;
  private final Kind kind;
  private final List<String> classes;

  FtmSchema(String key, Kind kind, String... classes) {
    this.key = key;
    this.kind = kind;
    this.classes = List.of(classes);
  }

  /** Its name in FollowTheMoney. */
  String key() {
    return key;
  }

  /** What sort of thing is of it. */
  Kind kind() {
    return kind;
  }

  /** The IRIs of the classes of such things; none for {@link #THING}, of which all things are. */
  List<String> classes() {
    return classes;
  }

  /** The schema of a name. */
  static Optional<FtmSchema> named(String name) {
    return Arrays.stream(values()).filter(schema -> schema.key.equals(name)).findFirst();
  }

  /** Whether a thing is of this schema. */
  boolean includes(Graph graph, Node thing) {
    return this == THING
        || classes.stream()
            .anyMatch(
                type -> graph.contains(thing, RDF.type.asNode(), NodeFactory.createURI(type)));
  }

  /** The most specific schema of a thing. */
  static FtmSchema of(Graph graph, Node thing) {
    return Arrays.stream(values())
        .filter(schema -> schema.includes(graph, thing))
        .findFirst()
        .orElse(THING);
  }
}
