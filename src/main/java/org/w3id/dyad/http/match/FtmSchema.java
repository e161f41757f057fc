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
import org.w3id.dyad.rdf.Nodes;

/**
 * Schemata of FollowTheMoney, the most specific first, with the classes that are of them.
 *
 * @see <a href="https://followthemoney.tech/explorer/">FollowTheMoney, model explorer</a>
 */
enum FtmSchema {
  PERSON("Person", Kind.PERSON, Nodes.term("Official").getURI(), FOAF.Person.getURI()),
  COMPANY(
      "Company", Kind.ORGANIZATION, Nodes.term("Company").getURI(), Nodes.term("Bank").getURI()),
  PUBLIC_BODY("PublicBody", Kind.ORGANIZATION, Nodes.term("GovernmentBody").getURI()),
  VESSEL("Vessel", Kind.VESSEL, Nodes.term("Vessel").getURI()),
  AIRPLANE("Airplane", Kind.OTHER, Nodes.term("Aircraft").getURI()),
  POSITION("Position", Kind.OTHER, Nodes.term("Post").getURI()),
  ADDRESS("Address", Kind.OTHER, Nodes.term("Address").getURI()),
  ORGANIZATION("Organization", Kind.ORGANIZATION, Nodes.term("Organization").getURI()),
  LEGAL_ENTITY("LegalEntity", Kind.OTHER, FOAF.Agent.getURI(), Nodes.term("Actor").getURI()),
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
