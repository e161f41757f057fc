package org.w3id.dyad.endpoint;

import java.io.IOException;
import java.net.URI;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.w3id.dyad.graph.Releases;
import org.w3id.dyad.query.Questions;

/**
 * A running server over the current release: queries, reading of graphs, pages. Nothing can be
 * changed through it.
 */
public final class Endpoint implements AutoCloseable {
  private final FusekiServer server;
  private final ServedReleases releases;
  private final Options options;

  private Endpoint(FusekiServer server, ServedReleases releases, Options options) {
    this.server = server;
    this.releases = releases;
    this.options = options;
  }

  /**
   * Starts a server; it answers when this returns, and moves to each new release as it is
   * published.
   *
   * @param questions the questions to show
   * @throws IOException if there is no release, it cannot be opened, or the port is taken
   */
  public static Endpoint start(Releases releases, Questions questions, Options options)
      throws IOException {
    ServedReleases served = ServedReleases.open(releases, options.poll());
    FusekiServer server =
        FusekiServer.create()
            .port(options.port())
            .fusekiModules(FusekiModules.empty())
            .enablePing(true)
            .enableMetrics(true)
            .addFilter("/*", new SecurityHeaders())
            .addServlet("/dyad/sparql", new QueryHandler(served, options.limits()))
            .addServlet("/dyad/data", new GraphStoreHandler(served))
            .addServlet("", new FrontHandler(questions))
            .addServlet("/questions/*", new QuestionHandler(questions))
            .addServlet("/sparql", new SparqlPageHandler())
            .addServlet("/web/*", new WebFileHandler())
            .build();
    for (Connector connector : server.getJettyServer().getConnectors()) {
      ((ServerConnector) connector).setHost(options.host());
    }
    try {
      server.start();
    } catch (FusekiException e) {
      served.close();
      throw new IOException(
          "cannot listen on " + options.host() + ":" + options.port() + ": " + e.getMessage(), e);
    }
    return new Endpoint(server, served, options);
  }

  /** The address of the front page. */
  public URI address() {
    String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
    return URI.create("http://" + host + ":" + server.getHttpPort() + "/");
  }

  /** Waits until the server is stopped. */
  public void join() throws InterruptedException {
    server.getJettyServer().join();
  }

  @Override
  public void close() {
    server.stop();
    releases.close();
  }
}
