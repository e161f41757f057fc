package org.w3id.dyad.http.data;

import jakarta.servlet.http.HttpServletRequest;
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
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.Graphs;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.http.service.ReleaseHandler;
import org.w3id.dyad.rdf.Prefixes;

/**
 * {@code /dyad/data}: reading by the SPARQL 1.1 Graph Store Protocol. {@code ?default} is the union
 * of the named graphs, {@code ?graph=<IRI>} one of them; without either it is the whole data set as
 * quads.
 */
public final class GraphStoreHandler extends ReleaseHandler<GraphStoreHandler.GraphRequest> {
  private static final long serialVersionUID = 1L;
  private static final List<Format> QUADS = List.of(Format.TRIG, Format.N_QUADS);

  /** A dump takes as long as the client takes to read it, and is as large as the data. */
  private final transient QueryLimits limits;

  /** Reads graphs of the releases of a service. */
  public GraphStoreHandler(QueryService service) {
    super(service, Kind.DATA);
    limits =
        service
            .limits()
            .withTime(Duration.ofMinutes(30))
            .withAnswer(Long.MAX_VALUE, Long.MAX_VALUE);
  }

  /**
   * What is asked for.
   *
   * @param graph the graph, or {@code null} for all
   */
  record GraphRequest(Node graph) {}

  @Override
  protected GraphRequest read(HttpServletRequest request) {
    return new GraphRequest(graph(request));
  }

  @Override
  protected List<Format> formats(GraphRequest asked) {
    return asked.graph() == null ? QUADS : Format.GRAPHS;
  }

  @Override
  protected QueryLimits limits() {
    return limits;
  }

  @Override
  protected void answer(Exchange<GraphRequest> exchange) throws IOException {
    Node graph = exchange.asked().graph();
    QueryService.Reading reading = exchange.reading();
    requireGraph(reading.data(), graph);
    exchange.stream(out -> write(reading, graph, exchange.format(), out));
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
