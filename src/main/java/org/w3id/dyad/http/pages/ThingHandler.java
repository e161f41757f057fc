package org.w3id.dyad.http.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.http.pages.frame.Page;
import org.w3id.dyad.http.pages.frame.ThingPath;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.DescribeResult;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.Graphs;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.http.service.ReleaseHandler;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.rdf.Prefixes;

/**
 * {@code /id/…}, {@code /graph/…} and {@code /ontology}: the IRIs of the base, dereferenced. A
 * thing is not a document: who asks for it is sent on, by 303, to the document in the format that
 * the request prefers, whose path has a suffix. The ontology is one document for all its terms, and
 * comes at once.
 */
public final class ThingHandler extends ReleaseHandler<ThingPath> {
  private static final long serialVersionUID = 1L;
  private static final String ONTOLOGY = Iris.at("ontology");

  /** Shows things of a service's releases. */
  public ThingHandler(QueryService service) {
    super(service, Kind.PAGE);
  }

  @Override
  protected ThingPath read(HttpServletRequest request) {
    return ThingPath.of(request.getRequestURI());
  }

  @Override
  protected List<Format> formats(ThingPath path) {
    return ThingPath.FORMATS;
  }

  @Override
  protected String format(HttpServletRequest request, ThingPath path) {
    return path.format() == null ? super.format(request, path) : path.format().name();
  }

  /** Whether a request is for the page of a thing, and not for RDF. */
  public boolean isForPage(HttpServletRequest request) {
    return choose(request, read(request)) == Format.HTML;
  }

  @Override
  protected List<String> links(HttpServletRequest request, ThingPath path, Format format) {
    return path.links(request.getRequestURI());
  }

  @Override
  protected void answer(Exchange<ThingPath> exchange) throws IOException {
    ThingPath path = exchange.asked();
    Node thing = NodeFactory.createURI(path.iri());
    if (!isKnown(exchange.reading().data(), thing)) {
      throw new HttpProblem(404, "nothing is known of <" + path.iri() + ">");
    }
    boolean isDocument = path.iri().equals(ONTOLOGY);
    if (path.format() == null && !isDocument) {
      exchange.seeOther(document(exchange));
    } else {
      document(exchange, thing);
    }
  }

  private static boolean isKnown(DatasetGraph data, Node thing) {
    Graph graph = data.getUnionGraph();
    return graph.contains(thing, Node.ANY, Node.ANY)
        || graph.contains(Node.ANY, Node.ANY, thing)
        || data.containsGraph(thing)
        || thing.getURI().equals(ONTOLOGY);
  }

  private static String document(Exchange<ThingPath> exchange) {
    String release = exchange.request().getParameter("release");
    return exchange.request().getRequestURI()
        + "."
        + exchange.format().name()
        + (release == null ? "" : "?release=" + release);
  }

  private static void document(Exchange<ThingPath> exchange, Node thing) throws IOException {
    if (exchange.format() == Format.HTML) {
      Page.send(exchange, "http/pages/thing.jte", new ThingPage(exchange, thing));
      return;
    }
    QueryService.Reading reading = exchange.reading();
    exchange.stream(
        out ->
            Graphs.write(
                triples(reading, thing),
                Prefixes.ALL,
                exchange.format(),
                reading.allowance(),
                out));
  }

  private static Iterator<Triple> triples(QueryService.Reading reading, Node thing) {
    return thing.getURI().equals(ONTOLOGY)
        ? reading.data().getGraph(Nodes.graph("ontology")).find()
        : DescribeResult.of(reading.data().getUnionGraph(), thing, reading.allowance());
  }
}
