package org.w3id.dyad.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * {@code /dyad/data}: reading by the SPARQL 1.1 Graph Store Protocol. {@code ?default} is the union
 * of the named graphs, {@code ?graph=<IRI>} one of them; without either it is the whole data set as
 * quads.
 */
final class GraphStoreHandler extends Handler {
  private static final long serialVersionUID = 1L;
  private static final List<Format> QUADS = List.of(Format.TRIG, Format.N_QUADS);

  private final transient ServedReleases releases;

  GraphStoreHandler(ServedReleases releases) {
    super("GET", "HEAD");
    this.releases = releases;
  }

  @Override
  void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String graph = graph(request);
    Format format =
        Negotiation.choose(
            graph == null ? QUADS : Format.GRAPHS,
            request.getParameter("format"),
            request.getHeader("Accept"));
    response.addHeader("Vary", "Accept");
    OpenRelease release = releases.acquire();
    try {
      DatasetGraph data = release.data();
      data.begin(ReadWrite.READ);
      try {
        write(data, graph, format, request.getMethod().equals("HEAD"), response);
      } finally {
        data.end();
      }
    } finally {
      release.release();
    }
  }

  /** The graph asked for: its IRI, the empty string for the default one, {@code null} for all. */
  private static String graph(HttpServletRequest request) {
    String[] named = request.getParameterValues("graph");
    boolean isDefault = request.getParameter("default") != null;
    if (named == null) {
      return isDefault ? "" : null;
    }
    if (named.length > 1 || isDefault || named[0].isEmpty()) {
      throw new HttpProblem(400, "give either graph=<IRI>, once, or default");
    }
    return named[0];
  }

  private static void write(
      DatasetGraph data, String graph, Format format, boolean isHead, HttpServletResponse response)
      throws IOException {
    Node name =
        graph == null ? null : graph.isEmpty() ? Quad.unionGraph : NodeFactory.createURI(graph);
    if (name != null && !name.equals(Quad.unionGraph) && !data.containsGraph(name)) {
      throw new HttpProblem(404, "there is no graph <" + graph + ">");
    }
    response.setContentType(format.contentType());
    if (isHead) {
      return;
    }
    if (name == null) {
      StreamRDF stream =
          StreamRDFWriter.getWriterStream(
              response.getOutputStream(),
              format.lang().equals(Lang.TRIG) ? Lang.TRIG : Lang.NQUADS);
      stream.start();
      Prefixes.ALL.getNsPrefixMap().forEach(stream::prefix);
      data.find().forEachRemaining(stream::quad);
      stream.finish();
    } else {
      Iterator<Triple> triples = data.getGraph(name).find();
      Graphs.write(triples, Prefixes.ALL, format, response.getOutputStream());
    }
  }
}
