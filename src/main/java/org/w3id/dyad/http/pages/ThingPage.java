package org.w3id.dyad.http.pages;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
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
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.dyad.html.Html;
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
  private static final String GRAPHS = Iris.at("graph/");

  private final Exchange<?> exchange;
  private final QueryService.Reading reading;
  private final Graph graph;
  private final Node thing;
  private final PageLabels labels;
  private final int page;
  private boolean hasMore;

  ThingPage(Exchange<?> exchange, Node thing) {
    this.exchange = exchange;
    reading = exchange.reading();
    this.thing = thing;
    graph = reading.data().getUnionGraph();
    labels = new PageLabels(graph, exchange.languages());
    String number = exchange.request().getParameter("page");
    if (number != null && !number.matches("[1-9]\\d{0,5}")) {
      throw new HttpProblem(400, "page is a number from 1 on");
    }
    page = number == null ? 1 : Integer.parseInt(number);
  }

  void send() throws IOException {
    boolean isOntology = thing.getURI().equals(Iris.at("ontology"));
    String title = isOntology ? "Ontology" : labels.text(thing);
    Page.send(exchange, title, html -> content(html, title, isOntology));
  }

  private void content(Html html, String title, boolean isOntology) {
    html.element("h1", title);
    html.open("p", "class", "note").element("code", thing.getURI()).closeLine();
    forms(html);
    facts(html, "What is said of it", outgoing(), false);
    if (isOntology) {
      terms(html);
    } else {
      facts(html, "What refers to it", incoming(), true);
    }
    if (page > 1 || hasMore) {
      pages(html);
    }
  }

  private void forms(Html html) {
    html.open("p", "class", "forms");
    for (Format format : ThingPath.FORMATS) {
      if (format != ThingPath.HTML) {
        html.element(
            "a", format.name(), "href", ThingPath.href(thing.getURI()) + "." + format.name());
        html.text(" ");
      }
    }
    String query =
        "SELECT ?property ?value WHERE {\n  <"
            + thing.getURI()
            + "> ?property ?value .\n}\nORDER BY ?property ?value\n";
    html.element("a", "open in SPARQL", "href", "/sparql?query=" + Html.encode(query));
    if (reading.data().containsGraph(thing)) {
      String data = "/dyad/data?graph=" + Html.encode(thing.getURI());
      html.text(" ").element("a", "all statements of this graph", "href", data);
    }
    html.closeLine();
  }

  private void pages(Html html) {
    String path = ThingPath.href(thing.getURI()) + ".html?page=";
    html.open("p", "class", "forms");
    if (page > 1) {
      html.element("a", "previous page", "href", path + (page - 1), "rel", "prev").text(" ");
    }
    if (hasMore) {
      html.element("a", "next page", "href", path + (page + 1), "rel", "next");
    }
    html.closeLine();
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

  private void facts(
      Html html, String heading, Map<Node, Map<Node, Set<String>>> facts, boolean isIncoming) {
    if (facts.isEmpty()) {
      return;
    }
    html.element("h2", heading).open("div", "class", "scroll").open("table", "class", "facts");
    facts.forEach(
        (property, values) -> {
          html.open("tr").open("th", "scope", "row");
          html.text(isIncoming ? "is " : "");
          html.element(
              "a",
              labels.text(property),
              "href",
              ThingPath.href(property.getURI()),
              "title",
              property.getURI());
          html.text(isIncoming ? " of" : "").close().open("td").open("ul");
          values.forEach((value, graphs) -> fact(html, value, graphs));
          html.close().close().closeLine();
        });
    html.close().closeLine();
  }

  private void fact(Html html, Node value, Set<String> graphs) {
    html.open("li");
    value(html, value);
    html.open("span", "class", "source");
    for (String source : graphs) {
      String name = source.startsWith(GRAPHS) ? source.substring(GRAPHS.length()) : source;
      html.element("a", name, "href", ThingPath.href(source), "title", "source: " + source)
          .text(" ");
    }
    html.close().closeLine();
  }

  private void value(Html html, Node value) {
    if (value.isURI()) {
      boolean isWeb = value.getURI().matches("https?://.*");
      if (isWeb) {
        html.element("a", labels.text(value), "href", ThingPath.href(value.getURI()));
      } else {
        html.text(value.getURI());
      }
    } else if (value.isLiteral()) {
      String language = value.getLiteralLanguage();
      html.open("span", "lang", language.isEmpty() ? null : language);
      html.text(value.getLiteralLexicalForm()).close();
      if (!language.isEmpty()) {
        html.element("span", language, "class", "lang");
      }
    } else {
      html.text(NodeFmtLib.strTTL(value));
    }
  }

  private void terms(Html html) {
    html.element("h2", "Terms").open("dl");
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
    for (Node term : terms) {
      reading.allowance().checkNow();
      html.open("dt", "id", term.getURI().substring(Iris.ONTOLOGY.length()));
      html.element("a", PageLabels.shortName(term), "href", ThingPath.href(term.getURI()));
      html.text(" " + labels.text(term)).close();
      html.element("dd", definition(ontology, term));
    }
    html.closeLine();
  }

  private static String definition(Graph ontology, Node term) {
    for (Node property : new Node[] {SKOS.definition.asNode(), RDFS.comment.asNode()}) {
      Iterator<Triple> found = ontology.find(term, property, Node.ANY);
      if (found.hasNext()) {
        Node text = found.next().getObject();
        return text.isLiteral() ? text.getLiteralLexicalForm() : "";
      }
    }
    return "";
  }
}
