package org.w3id.dyad.http.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.w3id.dyad.bounds.allowance.QueryLimits;
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
import org.w3id.dyad.rdf.Prefixes;

/**
 * {@code /dyad/data}: reading by the SPARQL 1.1 Graph Store Protocol. {@code ?default} is the union
 * of the named graphs, {@code ?graph=<IRI>} one of them; without either it is the whole data set as
 * quads.
 */
public final class GraphStoreHandler extends Handler {
  private static final long serialVersionUID = 1L;
  private static final List<Format> QUADS = List.of(Format.TRIG, Format.N_QUADS);

  private final transient QueryService service;

  /** A dump takes as long as the client takes to read it, and is as large as the data. */
  private final transient QueryLimits limits;

  /** Reads graphs of the releases of a service. */
  public GraphStoreHandler(QueryService service) {
    super("GET", "HEAD");
    this.service = service;
    limits =
        service
            .limits()
            .withTime(Duration.ofMinutes(30))
            .withAnswer(Long.MAX_VALUE, Long.MAX_VALUE);
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Node graph = graph(request);
    Format format =
        Negotiation.choose(
            graph == null ? QUADS : Format.GRAPHS,
            request.getParameter("format"),
            request.getHeader("Accept"));
    response.setHeader("Vary", "Accept, Accept-Encoding");
    Caching.set(request, response);
    OpenRelease release = service.release(request);
    try {
      EntityTag tag =
          EntityTag.of(
              release.name(),
              graph == null ? null : graph.getURI(),
              format.name(),
              Answer.acceptsGzip(request));
      tag.putInto(response);
      if (tag.isKnownTo(request)) {
        response.setStatus(304);
        return;
      }
      try (QueryService.Reading reading = service.read(request, release, limits)) {
        requireGraph(reading.data(), graph);
        response.setContentType(format.contentType());
        if (!request.getMethod().equals("HEAD")) {
          Answer answer = Answer.begin(request, response, reading);
          write(reading, graph, format, answer.out());
          answer.finish();
        }
      }
    } finally {
      release.release();
    }
  }

  /** The graph asked for; {@code null} for all. */
  private static Node graph(HttpServletRequest request) {
    String[] named = request.getParameterValues("graph");
    boolean isDefault = request.getParameter("default") != null;
    if (named == null) {
      return isDefault ? Quad.unionGraph : null;
    }
    if (named.length > 1 || isDefault || named[0].isEmpty()) {
      throw new HttpProblem(400, "give either graph=<IRI>, once, or default");
    }
    return NodeFactory.createURI(named[0]);
  }

  private static void requireGraph(DatasetGraph data, Node graph) {
    if (graph != null && !graph.equals(Quad.unionGraph) && !data.containsGraph(graph)) {
      throw new HttpProblem(404, "there is no graph <" + graph.getURI() + ">");
    }
  }

  private static void write(
      QueryService.Reading reading, Node graph, Format format, OutputStream out) {
    if (graph == null) {
      StreamRDF stream = StreamRDFWriter.getWriterStream(out, format.graph());
      stream.start();
      Prefixes.ALL.getNsPrefixMap().forEach(stream::prefix);
      reading
          .data()
          .find()
          .forEachRemaining(
              quad -> {
                reading.allowance().giveRow();
                stream.quad(quad);
              });
      stream.finish();
    } else {
      Graphs.write(
          reading.data().getGraph(graph).find(), Prefixes.ALL, format, reading.allowance(), out);
    }
  }
}
