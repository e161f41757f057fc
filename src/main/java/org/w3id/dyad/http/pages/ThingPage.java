package org.w3id.dyad.http.pages;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.html.Address;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.frame.PageLabels;
import org.w3id.dyad.http.pages.frame.ThingPath;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Nodes;

/**
 * The page of a thing: what it is called, what is said of it and by which source, and what refers
 * to it. The ontology's page has its terms, each with an anchor.
 */
final class ThingPage {
  private static final int ON_A_PAGE = 200;
  private static final String INFERRED = Nodes.graph("inferred").getURI();
  private static final String GRAPHS = Iris.at("graph/");

  private final Frame frame;
  private final QueryService.Reading reading;
  private final Graph graph;
  private final Node thing;
  private final PageLabels labels;
  private final int page;
  private boolean hasMore;

  ThingPage(Exchange<?> exchange, Node thing) {
    reading = exchange.reading();
    this.thing = thing;
    graph = reading.data().getUnionGraph();
    labels = new PageLabels(graph, exchange.languages());
    String number = exchange.request().getParameter("page");
    if (number != null && !number.matches("[1-9]\\d{0,5}")) {
      throw new HttpProblem(400, "page is a number from 1 on");
    }
    page = number == null ? 1 : Integer.parseInt(number);
    Messages messages = Messages.of(exchange.languages());
    frame = Frame.of(exchange, isOntology() ? messages.text("thing.ontology") : labels.text(thing));
  }

  /**
   * A table of facts.
   *
   * @param isIncoming whether the thing is what they say of others
   * @param facts the facts by property
   */
  record Table(boolean isIncoming, List<Fact> facts) {}

  /**
   * What is said by a property.
   *
   * @param iri the property
   * @param name what it is called
   * @param values what is said
   */
  record Fact(String iri, String name, List<Value> values) {

    String href() {
      return ThingPath.href(iri);
    }
  }

  /**
   * A value.
   *
   * @param text the value in words
   * @param href where it is described, or {@code null}
   * @param language its language, or {@code null}
   * @param sources the graphs that say so
   * @param why where it is explained, {@code null} if no rule is needed for it
   */
  record Value(String text, String href, String language, List<NamedSource> sources, String why) {}

  /**
   * A graph that says so.
   *
   * @param iri the graph
   */
  record NamedSource(String iri) {

    String href() {
      return ThingPath.href(iri);
    }

    String name() {
      return iri.startsWith(GRAPHS) ? iri.substring(GRAPHS.length()) : iri;
    }
  }

  /**
   * A term of the ontology.
   *
   * @param key the end of its IRI
   * @param name its short name
   * @param href where it is described
   * @param label what it is called
   * @param definition what it means
   * @param language the language of the definition, {@code null} if it has none
   */
  record Term(
      String key, String name, String href, String label, String definition, String language) {}

  Frame frame() {
    return frame;
  }

  String iri() {
    return thing.getURI();
  }

  /** The path of the thing. */
  String path() {
    return ThingPath.href(thing.getURI());
  }

  List<Format> formats() {
    return ThingPath.FORMATS.stream().filter(format -> format != Format.HTML).toList();
  }

  /** Where a query for what is said of it stands ready. */
  String query() {
    String query =
        "SELECT ?property ?value WHERE {\n  <"
            + thing.getURI()
            + "> ?property ?value .\n}\nORDER BY ?property ?value\n";
    return "/sparql?query=" + Address.encode(query);
  }

  boolean isGraph() {
    return reading.data().containsGraph(thing);
  }

  /** Where all statements of the graph are. */
  String data() {
    return "/dyad/data?graph=" + Address.encode(thing.getURI());
  }

  /** Whether the names of properties stand between “is” and “of”, as English puts it. */
  boolean isOf(Table table) {
    return table.isIncoming() && frame.language().equals("en");
  }

  /** What is said of it and what refers to it; the ontology's terms refer to it all. */
  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    tables.add(table(outgoing(), false));
    if (!isOntology()) {
      tables.add(table(incoming(), true));
    }
    tables.removeIf(table -> table.facts().isEmpty());
    return tables;
  }

  String previous() {
    return page > 1 ? path() + ".html?page=" + (page - 1) : null;
  }

  /** Known after the tables are read. */
  String next() {
    return hasMore ? path() + ".html?page=" + (page + 1) : null;
  }

  private boolean isOntology() {
    return thing.getURI().equals(Iris.at("ontology"));
  }

  private Map<Node, Map<Node, Set<String>>> outgoing() {
    return collect(reading.data().find(Node.ANY, thing, Node.ANY, Node.ANY), false);
  }

  private Map<Node, Map<Node, Set<String>>> incoming() {
    return collect(reading.data().find(Node.ANY, Node.ANY, Node.ANY, thing), true);
  }

  /** The page's part of the statements: by property, then by the other thing, with the sources. */
  private Map<Node, Map<Node, Set<String>>> collect(Iterator<Quad> quads, boolean isIncoming) {
    Map<Node, Map<Node, Set<String>>> facts =
        new TreeMap<>((one, other) -> one.getURI().compareTo(other.getURI()));
    int number = 0;
    while (quads.hasNext()) {
      reading.allowance().checkNow();
      Quad quad = quads.next();
      number++;
      if (number > page * ON_A_PAGE) {
        hasMore = true;
        break;
      }
      if (number > (page - 1) * ON_A_PAGE) {
        facts
            .computeIfAbsent(quad.getPredicate(), key -> new LinkedHashMap<>())
            .computeIfAbsent(
                isIncoming ? quad.getSubject() : quad.getObject(), key -> new TreeSet<>())
            .add(quad.getGraph().getURI());
      }
    }
    return facts;
  }

  private Table table(Map<Node, Map<Node, Set<String>>> facts, boolean isIncoming) {
    List<Fact> all = new ArrayList<>();
    facts.forEach(
        (property, values) -> {
          List<Value> said = new ArrayList<>();
          values.forEach(
              (value, graphs) ->
                  said.add(value(value, graphs, why(property, value, graphs, isIncoming))));
          all.add(new Fact(property.getURI(), labels.text(property), said));
        });
    return new Table(isIncoming, all);
  }

  private Value value(Node value, Set<String> graphs, String why) {
    List<NamedSource> sources = graphs.stream().map(NamedSource::new).toList();
    if (value.isURI()) {
      boolean isWeb = ThingPath.link(value.getURI()) != null;
      String href = isWeb ? ThingPath.href(value.getURI()) : null;
      return new Value(
          href == null ? value.getURI() : labels.text(value), href, null, sources, why);
    }
    if (value.isLiteral()) {
      String language = value.getLiteralLanguage();
      return new Value(
          value.getLiteralLexicalForm(), null, language.isEmpty() ? null : language, sources, why);
    }
    return new Value(NodeFmtLib.strTTL(value), null, null, sources, why);
  }

  /** Where a statement is explained that follows by rules. */
  private String why(Node property, Node value, Set<String> graphs, boolean isIncoming) {
    if (!graphs.contains(INFERRED) || value.isBlank()) {
      return null;
    }
    Map<String, List<String>> statement = new LinkedHashMap<>();
    statement.put("subject", List.of(text(isIncoming ? value : thing)));
    statement.put("predicate", List.of(text(property)));
    statement.put("object", List.of(text(isIncoming ? thing : value)));
    return Address.of("/explain", statement);
  }

  private static String text(Node node) {
    return node.isURI() ? PageLabels.shortName(node) : NodeFmtLib.strNT(node);
  }

  /** The terms of the ontology, on its page. */
  List<Term> terms() {
    if (!isOntology()) {
      return List.of();
    }
    Graph ontology = reading.data().getGraph(Nodes.graph("ontology"));
    Set<Node> terms =
        new TreeSet<>((one, other) -> one.getURI().compareToIgnoreCase(other.getURI()));
    for (Node type :
        new Node[] {
          OWL.Class.asNode(), OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode()
        }) {
      ontology
          .find(Node.ANY, RDF.type.asNode(), type)
          .mapWith(Triple::getSubject)
          .filterKeep(term -> term.isURI() && term.getURI().startsWith(Iris.ONTOLOGY))
          .forEachRemaining(terms::add);
    }
    return terms.stream().map(this::term).toList();
  }

  private Term term(Node term) {
    reading.allowance().checkNow();
    Optional<Node> definition = labels.definition(term);
    return new Term(
        term.getURI().substring(Iris.ONTOLOGY.length()),
        PageLabels.shortName(term),
        ThingPath.href(term.getURI()),
        labels.text(term),
        definition.map(Node::getLiteralLexicalForm).orElse(""),
        definition.map(Node::getLiteralLanguage).orElse(null));
  }
}
