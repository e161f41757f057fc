package org.w3id.dyad.http.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.http.protocol.Caching;
import org.w3id.dyad.http.protocol.EntityTag;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.protocol.Negotiation;
import org.w3id.dyad.http.service.Answer;
import org.w3id.dyad.http.service.DescribeResult;
import org.w3id.dyad.http.service.Graphs;
import org.w3id.dyad.http.service.Handler;
import org.w3id.dyad.http.service.Memento;
import org.w3id.dyad.http.service.OpenRelease;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.rdf.Prefixes;

/**
 * {@code /id/…}, {@code /graph/…} and {@code /ontology}: the IRIs of the base, dereferenced. A
 * thing is not a document: who asks for it is sent on, by 303, to the document in the format that
 * the request prefers, whose path has a suffix. The ontology is one document for all its terms, and
 * comes at once.
 */
public final class ThingHandler extends Handler {
  private static final long serialVersionUID = 1L;

  private final transient QueryService service;

  /** Shows things of a service's releases. */
  public ThingHandler(QueryService service) {
    super("GET", "HEAD");
    this.service = service;
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ThingPath path = ThingPath.of(request.getRequestURI());
    Format format = path.format();
    if (format == null) {
      format =
          Negotiation.choose(
              ThingPath.FORMATS, request.getParameter("format"), request.getHeader("Accept"));
    }
    if (Memento.redirect(request, response, service.releases().all())) {
      return;
    }
    response.setHeader("Vary", "Accept, Accept-Datetime, Accept-Language, Accept-Encoding");
    Caching.set(request, response);
    OpenRelease release = service.release(request);
    try (QueryService.Reading reading = service.read(request, release)) {
      Node thing = NodeFactory.createURI(path.iri());
      if (!isKnown(reading.data(), thing)) {
        throw new HttpProblem(404, "nothing is known of <" + path.iri() + ">");
      }
      boolean isDocument = path.iri().equals(Iris.at("ontology"));
      if (path.format() == null && !isDocument) {
        seeOther(request, response, format);
      } else {
        links(request, response, path, release);
        answer(request, response, thing, format, reading, release);
      }
    } finally {
      release.release();
    }
  }

  private static boolean isKnown(DatasetGraph data, Node thing) {
    Graph graph = data.getUnionGraph();
    return graph.contains(thing, Node.ANY, Node.ANY)
        || graph.contains(Node.ANY, Node.ANY, thing)
        || data.containsGraph(thing)
        || thing.getURI().equals(Iris.at("ontology"));
  }

  private static void seeOther(
      HttpServletRequest request, HttpServletResponse response, Format format) {
    String release = request.getParameter("release");
    response.setStatus(303);
    response.setHeader(
        "Location",
        request.getRequestURI()
            + "."
            + format.name()
            + (release == null ? "" : "?release=" + release));
  }

  private static void links(
      HttpServletRequest request,
      HttpServletResponse response,
      ThingPath path,
      OpenRelease release) {
    String base = request.getRequestURI();
    if (path.format() != null) {
      base = base.substring(0, base.length() - path.format().name().length() - 1);
    }
    for (Format other : ThingPath.FORMATS) {
      response.addHeader(
          "Link",
          "<%s.%s>; rel=\"alternate\"; type=\"%s\""
              .formatted(base, other.name(), other.mediaType()));
    }
    Memento.describe(request, response, release);
  }

  private static void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      Node thing,
      Format format,
      QueryService.Reading reading,
      OpenRelease release)
      throws IOException {
    EntityTag tag =
        EntityTag.of(
            release.name(),
            thing.getURI(),
            format.name(),
            PageLabels.languages(request.getHeader("Accept-Language")),
            request.getParameter("page"),
            Answer.acceptsGzip(request));
    tag.putInto(response);
    if (tag.isKnownTo(request)) {
      response.setStatus(304);
      return;
    }
    if (format == ThingPath.HTML) {
      new ThingPage(reading, thing, request).send(response);
      return;
    }
    response.setContentType(format.contentType());
    if (!request.getMethod().equals("HEAD")) {
      Answer answer = Answer.begin(request, response, reading);
      Graph graph = reading.data().getUnionGraph();
      boolean isOntology = thing.getURI().equals(Iris.at("ontology"));
      Graphs.write(
          isOntology
              ? reading.data().getGraph(Nodes.graph("ontology")).find()
              : DescribeResult.of(graph, thing, reading.allowance()),
          Prefixes.ALL,
          format,
          reading.allowance(),
          answer.out());
      answer.finish();
    }
  }
}
