package org.w3id.dyad.linking.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.rdf.PartialDate;

/** Reads from a graph what it says of its things. Use it within a transaction. */
public final class Descriptions {
  private static final List<Node> NAMES =
      List.of(
          RDFS.label.asNode(),
          SKOS.prefLabel.asNode(),
          SKOS.altLabel.asNode(),
          SKOS.hiddenLabel.asNode(),
          SchemaDO.name.asNode(),
          SchemaDO.alternateName.asNode());

  private static final List<Node> DATES =
      List.of(SchemaDO.birthDate.asNode(), Nodes.term("foundedOn"));

  private static final List<Node> STATES =
      List.of(
          Nodes.term("hasNationality"),
          Nodes.term("isOfficialOf"),
          Nodes.term("isInState"),
          Nodes.term("isLinkedToState"));

  private static final List<Node> ADDRESS =
      List.of(
          RDFS.label.asNode(),
          SchemaDO.streetAddress.asNode(),
          SchemaDO.addressLocality.asNode(),
          SchemaDO.addressRegion.asNode(),
          SchemaDO.postalCode.asNode(),
          SchemaDO.addressCountry.asNode());

  private static final String STATE = Iris.things("state");
  private static final String RANK = Iris.things("rank");
  private static final Set<String> ONE_HOLDER =
      Set.of(RANK + "head-of-state", RANK + "head-of-government", RANK + "effective-leader");

  private static final String RECORD = "-record/";

  private final Graph graph;
  private final Graph schemes;
  private final Map<Node, Boolean> single = new HashMap<>();

  /** Reads all from one graph. */
  public Descriptions(Graph graph) {
    this(graph, graph);
  }

  /**
   * Reads what one data set says.
   *
   * @param graph the data set
   * @param all the union of all data sets, which says what the schemes of keys are
   */
  public Descriptions(Graph graph, Graph all) {
    this.graph = graph;
    this.schemes = all;
  }

  /** What the graph says of a thing. */
  public EntityDescription of(Node thing) {
    Set<String> types =
        objects(thing, RDF.type.asNode())
            .filter(Node::isURI)
            .map(Node::getURI)
            .collect(Collectors.toSet());
    DescriptionBuilder draft = new DescriptionBuilder(thing.toString(), Kind.of(types));
    names(thing, draft);
    traits(thing, draft);
    offices(thing, draft);
    keys(thing, draft);
    objects(thing, Nodes.term("hasAddress")).forEach(address -> draft.address(address(address)));
    return draft.build();
  }

  private void names(Node thing, DescriptionBuilder draft) {
    NAMES.stream().flatMap(property -> objects(thing, property)).forEach(name -> add(name, draft));
    objects(thing, Nodes.term("hasAlias"))
        .flatMap(alias -> objects(alias, RDFS.label.asNode()))
        .forEach(name -> add(name, draft));
  }

  private static void add(Node name, DescriptionBuilder draft) {
    if (name.isLiteral()) {
      draft.name(name.getLiteralLexicalForm(), name.getLiteralLanguage());
    }
  }

  private void traits(Node thing, DescriptionBuilder draft) {
    DATES.stream()
        .flatMap(property -> objects(thing, property))
        .flatMap(Descriptions::date)
        .forEach(draft::date);
    Stream.concat(Stream.of(thing), STATES.stream().flatMap(property -> objects(thing, property)))
        .filter(node -> node.isURI() && node.getURI().startsWith(STATE))
        .forEach(state -> draft.state(state.getURI().substring(STATE.length())));
  }

  private void offices(Node person, DescriptionBuilder draft) {
    objects(person, SchemaDO.jobTitle.asNode())
        .filter(Node::isLiteral)
        .forEach(title -> draft.position(OfficeHeld.of(title.getLiteralLexicalForm())));
    subjects(Nodes.term("hasOfficeHolder"), person)
        .forEach(
            tenure ->
                objects(tenure, Nodes.term("hasPost"))
                    .forEach(post -> office(tenure, post, draft)));
  }

  private void office(Node tenure, Node post, DescriptionBuilder draft) {
    PartialDate from = bound(tenure, "earliestStart");
    PartialDate to = bound(tenure, "latestEnd");
    titles(post).forEach(title -> draft.position(new OfficeHeld(title, from, to)));
    states(post).forEach(draft::state);
  }

  /** What an office is called; one that a state has once is also called by its rank. */
  private Stream<String> titles(Node post) {
    Stream<String> labels =
        objects(post, RDFS.label.asNode()).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    Stream<String> ranks =
        objects(post, Nodes.term("hasRank"))
            .filter(rank -> rank.isURI() && ONE_HOLDER.contains(rank.getURI()))
            .map(rank -> rank.getURI().substring(RANK.length()).replace('-', ' '))
            .flatMap(rank -> states(post).map(state -> rank + " of " + state));
    return Stream.concat(labels, ranks);
  }

  private Stream<String> states(Node post) {
    return objects(post, Nodes.term("postOfState"))
        .filter(state -> state.isURI() && state.getURI().startsWith(STATE))
        .map(state -> state.getURI().substring(STATE.length()));
  }

  private PartialDate bound(Node tenure, String end) {
    return Stream.concat(
            objects(tenure, Nodes.term("hasPeriod"))
                .flatMap(period -> objects(period, Nodes.term(end))),
            objects(tenure, Nodes.term("attestedOn")))
        .flatMap(Descriptions::date)
        .findFirst()
        .orElse(null);
  }

  private void keys(Node thing, DescriptionBuilder draft) {
    subjects(Nodes.term("isIdentifierOf"), thing)
        .filter(key -> !graph.contains(key, Nodes.term("hasCertainty"), Node.ANY))
        .forEach(
            key ->
                objects(key, Nodes.term("inIdentifierScheme"))
                    .forEach(scheme -> key(key, scheme, draft)));
    objects(thing, SchemaDO.sameAs.asNode())
        .filter(Node::isURI)
        .forEach(same -> draft.identifier(new Identifier("address", same.getURI(), false)));
    objects(thing, Nodes.term("hasRecord"))
        .filter(record -> record.isURI() && record.getURI().contains(RECORD))
        .forEach(record -> draft.identifier(new Identifier("record", record.getURI(), false)));
  }

  private void key(Node key, Node scheme, DescriptionBuilder draft) {
    String name = scheme.getURI().substring(scheme.getURI().lastIndexOf('/') + 1);
    objects(key, SKOS.notation.asNode())
        .filter(Node::isLiteral)
        .forEach(
            value ->
                draft.identifier(
                    new Identifier(name, value.getLiteralLexicalForm(), isSingle(scheme))));
  }

  private boolean isSingle(Node scheme) {
    return single.computeIfAbsent(
        scheme,
        one ->
            schemes
                .find(one, Nodes.term("givesOneKeyPerThing"), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(value -> value.getLiteralLexicalForm().equals("true"))
                .hasNext());
  }

  private String address(Node address) {
    return ADDRESS.stream()
        .flatMap(property -> objects(address, property))
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .collect(Collectors.joining(", "));
  }

  private static Stream<PartialDate> date(Node literal) {
    try {
      return Stream.of(PartialDate.parse(literal.getLiteralLexicalForm()));
    } catch (IllegalArgumentException | UnsupportedOperationException e) {
      return Stream.empty();
    }
  }

  private Stream<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
  }

  private Stream<Node> subjects(Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList().stream();
  }
}
