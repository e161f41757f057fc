package org.w3id.dyad.http.pages;

import com.ibm.icu.text.NumberFormat;
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
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.http.pages.catalogue.FlowCoverage;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.frame.PageLabels;
import org.w3id.dyad.http.pages.frame.ThingPath;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.OpenRelease;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.release.Download;

/** The page of the catalogue: the graphs with their terms, the files, how to get all as RDF. */
final class CataloguePage {
  private static final Node TRIPLES = NodeFactory.createURI("http://rdfs.org/ns/void#triples");
  private static final Node SUBSET = NodeFactory.createURI("http://rdfs.org/ns/void#subset");

  private final Frame frame;
  private final Graph catalogue;
  private final OpenRelease release;
  private final List<Download> files;
  private final PageLabels labels;
  private final FlowCoverage coverage;

  CataloguePage(Exchange<?> exchange, List<Download> files, Questions questions) {
    DatasetGraph data = exchange.reading().data();
    catalogue = data.getGraph(Nodes.graph(Catalogue.NAME));
    labels = new PageLabels(data.getUnionGraph(), exchange.languages());
    release = exchange.release();
    this.files = files;
    Messages messages = Messages.of(exchange.languages());
    frame = Frame.of(exchange, messages.text("frame.data-sets"));
    coverage = FlowCoverage.of(exchange, questions, frame).orElse(null);
  }

  /**
   * A graph.
   *
   * @param href where it is described
   * @param name the end of its IRI
   * @param title what it holds
   * @param publisher who published it
   * @param terms on which terms, in words
   * @param licence where the licence is, empty if it has no address
   * @param edition its edition and date
   * @param statements how many statements it has
   */
  record NamedGraph(
      String href,
      String name,
      String title,
      String publisher,
      String terms,
      String licence,
      String edition,
      String statements) {

    boolean hasLicence() {
      return licence.matches("https?://.*");
    }
  }

  Frame frame() {
    return frame;
  }

  /** Of which years there are trade flows; {@code null} if there are none. */
  FlowCoverage coverage() {
    return coverage;
  }

  String release() {
    return release.name();
  }

  String statements() {
    return text(Catalogue.DATA, TRIPLES);
  }

  List<Format> formats() {
    return Format.GRAPHS;
  }

  List<Download> files() {
    return files;
  }

  String address(Download file) {
    return Distributions.path(release.described(), file);
  }

  String number(long number) {
    return NumberFormat.getIntegerInstance(Locale.forLanguageTag(frame.messages().language()))
        .format(number);
  }

  List<NamedGraph> graphs() {
    return catalogue
        .find(Catalogue.DATA, SUBSET, Node.ANY)
        .mapWith(Triple::getObject)
        .toList()
        .stream()
        .sorted(Comparator.comparing(Node::getURI))
        .map(this::graph)
        .toList();
  }

  /** The data sets in the words of schema.org. */
  String json() {
    return DataCatalog.json(release(), graphs());
  }

  private NamedGraph graph(Node graph) {
    String edition = text(graph, NodeFactory.createURI(DCAT.NS + "version"));
    String date = text(graph, DCTerms.modified.asNode());
    return new NamedGraph(
        ThingPath.href(graph.getURI()),
        graph.getURI().substring(graph.getURI().lastIndexOf('/') + 1),
        labels.text(graph),
        text(graph, DCTerms.publisher.asNode()),
        text(graph, DCTerms.rights.asNode()),
        text(graph, DCTerms.license.asNode()),
        (edition + " " + date).strip(),
        text(graph, TRIPLES));
  }

  private String text(Node subject, Node property) {
    List<Node> values =
        catalogue.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    if (values.isEmpty()) {
      return "";
    }
    Node first = values.get(0);
    if (property.equals(TRIPLES)) {
      return number(Long.parseLong(first.getLiteralLexicalForm()));
    }
    return first.isLiteral() ? first.getLiteralLexicalForm() : first.toString();
  }
}
