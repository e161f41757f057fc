package org.w3id.dyad.http.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.dyad.html.WebFiles;
import org.w3id.dyad.http.entity.Entities;
import org.w3id.dyad.http.pages.frame.ThingPath;
import org.w3id.dyad.http.protocol.Languages;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.rdf.Nodes;

/** What a small page shows of an entity. */
final class Preview {
  private static final int VALUES = 3;
  private static final int OTHER_NAMES = 4;
  private static final int SOURCES = 5;

  private static final List<Node> FACTS =
      List.of(
          Nodes.term("isInState"),
          Nodes.term("isOfficialOf"),
          Nodes.term("hasNationality"),
          Nodes.term("postOfState"),
          SchemaDO.birthDate.asNode(),
          Nodes.term("foundedOn"),
          SchemaDO.jobTitle.asNode(),
          Nodes.term("iso3Code"));

  private final Exchange<?> exchange;
  private final Entities entities;
  private final Graph graph;
  private final Node thing;

  Preview(Exchange<?> exchange, Entities entities, Node thing) {
    this.exchange = exchange;
    this.entities = entities;
    this.graph = entities.graph();
    this.thing = thing;
  }

  /**
   * A name in a language.
   *
   * @param text the name
   * @param language its language tag, or {@code null}
   */
  record Name(String text, String language) {}

  /**
   * A fact.
   *
   * @param name what is said
   * @param values the values in words
   */
  record Fact(String name, List<String> values) {}

  /** Where a style sheet is. */
  String file(String name) {
    return WebFiles.SHIPPED.address(name);
  }

  String language() {
    return Languages.of(exchange.request()).get(0);
  }

  String name() {
    return entities.name(thing);
  }

  String href() {
    return ThingPath.link(thing.getURI());
  }

  String types() {
    return String.join(
        " · ",
        entities.types().of(thing).stream().map(entities.types()::name).limit(VALUES).toList());
  }

  List<Name> otherNames() {
    return List.of(RDFS.label.asNode(), SKOS.altLabel.asNode()).stream()
        .flatMap(property -> values(property).stream())
        .filter(Node::isLiteral)
        .filter(label -> !label.getLiteralLexicalForm().equals(name()))
        .map(label -> new Name(label.getLiteralLexicalForm(), tag(label)))
        .distinct()
        .limit(OTHER_NAMES)
        .toList();
  }

  private static String tag(Node label) {
    return label.getLiteralLanguage().isEmpty() ? null : label.getLiteralLanguage();
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (Node property : FACTS) {
      List<String> values =
          values(property).stream().map(this::text).distinct().limit(VALUES).toList();
      if (!values.isEmpty()) {
        facts.add(new Fact(entities.name(property), values));
      }
    }
    return facts;
  }

  private String text(Node value) {
    return value.isLiteral() ? value.getLiteralLexicalForm() : entities.name(value);
  }

  private List<Node> values(Node property) {
    return graph.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  /** The data sets that describe it. */
  List<String> sources() {
    TreeSet<String> sources = new TreeSet<>();
    exchange
        .reading()
        .data()
        .find(Node.ANY, thing, RDFS.label.asNode(), Node.ANY)
        .forEachRemaining((Quad quad) -> sources.add(source(quad.getGraph())));
    return sources.stream().limit(SOURCES).toList();
  }

  private static String source(Node graph) {
    return graph.getURI().substring(graph.getURI().lastIndexOf('/') + 1);
  }
}
