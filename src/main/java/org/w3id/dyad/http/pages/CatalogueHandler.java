package org.w3id.dyad.http.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.w3id.dyad.catalogue.Catalogue;
import org.w3id.dyad.catalogue.Distributions;
import org.w3id.dyad.http.protocol.Caching;
import org.w3id.dyad.http.protocol.EntityTag;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.protocol.Negotiation;
import org.w3id.dyad.http.service.Answer;
import org.w3id.dyad.http.service.Graphs;
import org.w3id.dyad.http.service.Handler;
import org.w3id.dyad.http.service.OpenRelease;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.rdf.Prefixes;
import org.w3id.dyad.release.Download;

/**
 * {@code /catalogue}, {@code /.well-known/void}, and {@code /dyad/sparql} without a query: what the
 * release says of itself, and its files.
 */
public final class CatalogueHandler extends Handler {
  private static final long serialVersionUID = 1L;
  private static final Node GRAPH = Nodes.graph(Catalogue.NAME);
  private static final List<Format> FORMATS = formats();

  private final transient QueryService service;

  /** Shows the catalogue of a service's releases. */
  public CatalogueHandler(QueryService service) {
    super("GET", "HEAD");
    this.service = service;
  }

  private static List<Format> formats() {
    List<Format> formats = new ArrayList<>(Format.GRAPHS);
    formats.add(ThingPath.HTML);
    return formats;
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Format format =
        Negotiation.choose(FORMATS, request.getParameter("format"), request.getHeader("Accept"));
    response.setHeader("Vary", "Accept, Accept-Encoding, Accept-Language");
    if (format == ThingPath.HTML && request.getRequestURI().equals("/dyad/sparql")) {
      response.setStatus(303);
      response.setHeader("Location", "/sparql");
      return;
    }
    Caching.set(request, response);
    OpenRelease release = service.release(request);
    try (QueryService.Reading reading = service.read(request, release)) {
      EntityTag tag =
          EntityTag.of(
              release.name(),
              "catalogue",
              format.name(),
              PageLabels.languages(request.getHeader("Accept-Language")),
              Answer.acceptsGzip(request));
      tag.putInto(response);
      if (tag.isKnownTo(request)) {
        response.setStatus(304);
        return;
      }
      if (!reading.data().containsGraph(GRAPH)) {
        throw new HttpProblem(404, "this release says nothing of itself; build it again");
      }
      List<Download> files = Download.of(release.described());
      if (format == ThingPath.HTML) {
        new CataloguePage(reading, release, files, request).send(response);
      } else {
        send(request, response, format, reading, release, files);
      }
    } finally {
      release.release();
    }
  }

  private static void send(
      HttpServletRequest request,
      HttpServletResponse response,
      Format format,
      QueryService.Reading reading,
      OpenRelease release,
      List<Download> files)
      throws IOException {
    response.setContentType(format.contentType());
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    Graph catalogue = reading.data().getGraph(GRAPH);
    ExtendedIterator<Triple> all =
        catalogue.find().andThen(Distributions.of(release.described(), files).find());
    Answer answer = Answer.begin(request, response, reading);
    Graphs.write(all, Prefixes.ALL, format, reading.allowance(), answer.out());
    answer.finish();
  }
}
