package org.w3id.dyad.http.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.w3id.dyad.catalogue.Catalogue;
import org.w3id.dyad.catalogue.Distributions;
import org.w3id.dyad.http.pages.frame.Page;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.Graphs;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.http.service.ReleaseHandler;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.rdf.Prefixes;
import org.w3id.dyad.release.Download;

/**
 * {@code /catalogue}, {@code /.well-known/void}, and {@code /dyad/sparql} without a query: what the
 * release says of itself, and its files.
 */
public final class CatalogueHandler extends ReleaseHandler<String> {
  private static final long serialVersionUID = 1L;
  private static final Node GRAPH = Nodes.graph(Catalogue.NAME);
  private static final List<Format> FORMATS = formats();

  private final transient Questions questions;

  /** Shows the catalogue of a service's releases. */
  public CatalogueHandler(QueryService service, Questions questions) {
    super(service, Kind.PAGE);
    this.questions = questions;
  }

  private static List<Format> formats() {
    List<Format> formats = new ArrayList<>(Format.GRAPHS);
    formats.add(Format.HTML);
    return formats;
  }

  @Override
  protected String read(HttpServletRequest request) {
    return request.getRequestURI();
  }

  @Override
  protected List<Format> formats(String path) {
    return FORMATS;
  }

  @Override
  protected void answer(Exchange<String> exchange) throws IOException {
    boolean isPage = exchange.format() == Format.HTML;
    if (isPage && exchange.asked().equals("/dyad/sparql")) {
      exchange.seeOther("/sparql");
      return;
    }
    if (!exchange.reading().data().containsGraph(GRAPH)) {
      throw new HttpProblem(404, "this release says nothing of itself; build it again");
    }
    List<Download> files = Download.of(exchange.release().described());
    if (isPage) {
      Page.send(
          exchange, "http/pages/catalogue.jte", new CataloguePage(exchange, files, questions));
    } else {
      send(exchange, files);
    }
  }

  private static void send(Exchange<String> exchange, List<Download> files) throws IOException {
    QueryService.Reading reading = exchange.reading();
    ExtendedIterator<Triple> all =
        reading
            .data()
            .getGraph(GRAPH)
            .find()
            .andThen(Distributions.of(exchange.release().described(), files).find());
    exchange.stream(
        out -> Graphs.write(all, Prefixes.ALL, exchange.format(), reading.allowance(), out));
  }
}
