package org.w3id.dyad.http.pages;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.w3id.dyad.catalogue.Catalogue;
import org.w3id.dyad.catalogue.Distributions;
import org.w3id.dyad.html.Html;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.OpenRelease;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.release.Download;

/** The page of the catalogue: the graphs with their terms, the files, how to get all as RDF. */
final class CataloguePage {
  private static final Node TRIPLES = NodeFactory.createURI("http://rdfs.org/ns/void#triples");
  private static final Node SUBSET = NodeFactory.createURI("http://rdfs.org/ns/void#subset");

  private final Exchange<?> exchange;
  private final Graph catalogue;
  private final OpenRelease release;
  private final List<Download> files;
  private final PageLabels labels;

  CataloguePage(Exchange<?> exchange, List<Download> files) {
    this.exchange = exchange;
    DatasetGraph data = exchange.reading().data();
    catalogue = data.getGraph(Nodes.graph(Catalogue.NAME));
    labels = new PageLabels(data.getUnionGraph(), exchange.languages());
    release = exchange.release();
    this.files = files;
  }

  void send() throws IOException {
    Page.send(exchange, "Data sets", this::content);
  }

  private void content(Html html) {
    html.element("h1", "Data sets");
    html.element(
        "p",
        "Each data set is a named graph. This is release "
            + release.name()
            + ", with "
            + text(Catalogue.DATA, TRIPLES)
            + " statements.",
        "class",
        "lead");
    html.open("p", "class", "forms").text("This catalogue as ");
    for (Format format : Format.GRAPHS) {
      html.element("a", format.name(), "href", "/catalogue?format=" + format.name()).text(" ");
    }
    html.closeLine();
    downloads(html);
    html.element("h2", "Graphs").open("div", "class", "scroll").open("table");
    head(html, "Graph", "What", "Publisher", "Terms", "Edition", "Statements");
    html.open("tbody");
    catalogue.find(Catalogue.DATA, SUBSET, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .sorted(Comparator.comparing(Node::getURI))
        .forEach(graph -> graph(html, graph));
    html.close().close().closeLine();
  }

  private void downloads(Html html) {
    if (files.isEmpty()) {
      return;
    }
    html.element("h2", "Download", "id", "download").open("div", "class", "scroll").open("table");
    head(html, "File", "Bytes", "SHA-256");
    html.open("tbody");
    for (Download file : files) {
      html.open("tr").open("td");
      html.element("a", file.name(), "href", Distributions.path(release.described(), file));
      html.close();
      html.element("td", String.format(Locale.ROOT, "%,d", file.bytes()), "class", "number");
      html.open("td").element("code", file.sha256()).close().closeLine();
    }
    html.close().close().closeLine();
  }

  private static void head(Html html, String... names) {
    html.open("thead").open("tr");
    for (String name : names) {
      html.element("th", name, "scope", "col");
    }
    html.close().closeLine();
  }

  private void graph(Html html, Node graph) {
    html.open("tr").open("td");
    String name = graph.getURI().substring(graph.getURI().lastIndexOf('/') + 1);
    html.element("a", name, "href", ThingPath.href(graph.getURI())).close();
    html.element("td", labels.text(graph));
    html.element("td", text(graph, DCTerms.publisher.asNode())).open("td");
    String terms = text(graph, DCTerms.rights.asNode());
    String licence = text(graph, DCTerms.license.asNode());
    if (licence.matches("https?://.*")) {
      html.element("a", terms, "href", licence);
    } else {
      html.text(terms);
    }
    html.close();
    String edition = text(graph, NodeFactory.createURI(DCAT.NS + "version"));
    String date = text(graph, DCTerms.modified.asNode());
    html.element("td", (edition + " " + date).strip());
    html.element("td", text(graph, TRIPLES), "class", "number").closeLine();
  }

  private String text(Node subject, Node property) {
    List<Node> values =
        catalogue.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    if (values.isEmpty()) {
      return "";
    }
    Node first = values.get(0);
    if (property.equals(TRIPLES)) {
      return String.format(Locale.ROOT, "%,d", Long.parseLong(first.getLiteralLexicalForm()));
    }
    return first.isLiteral() ? first.getLiteralLexicalForm() : first.toString();
  }
}
