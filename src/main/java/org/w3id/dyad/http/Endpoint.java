package org.w3id.dyad.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.metrics.MetricsProvider;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.w3id.dyad.http.admission.AccessLog;
import org.w3id.dyad.http.admission.Admission;
import org.w3id.dyad.http.admission.Clients;
import org.w3id.dyad.http.admission.ConnectionLimit;
import org.w3id.dyad.http.admission.Deadlines;
import org.w3id.dyad.http.admission.Gate;
import org.w3id.dyad.http.admission.Problems;
import org.w3id.dyad.http.pages.problem.FramedProblem;
import org.w3id.dyad.http.protocol.ProblemPage;
import org.w3id.dyad.http.service.HeldStream;
import org.w3id.dyad.http.service.Options;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.http.service.ServedReleases;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.Releases;

/**
 * A running server over the current release: queries, reading of graphs, pages. Nothing can be
 * changed through it.
 */
public final class Endpoint implements AutoCloseable {
  private static final int HEADER_BYTES = 32 * 1024;
  private static final int CONNECTIONS = 4_000;
  private static final int CONNECTIONS_PER_ADDRESS = 256;
  private static final int THREADS = 1_024;
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final FusekiServer server;
  private final ServedReleases releases;
  private final QueryService service;
  private final Options options;
  private final Deadlines deadlines;
  private final URI address;
  private final URI operators;

  private Endpoint(
      FusekiServer server,
      ServedReleases releases,
      QueryService service,
      Options options,
      Deadlines deadlines) {
    this.deadlines = deadlines;
    this.server = server;
    address = URI.create("http://" + inAddress(options.host()) + ":" + port(server, null) + "/");
    operators =
        URI.create(
            "http://"
                + inAddress(options.operatorHost())
                + ":"
                + port(server, Gate.OPERATORS)
                + "/");
    this.releases = releases;
    this.service = service;
    this.options = options;
  }

  /**
   * Starts a server; it answers when this returns, and moves to each new release as it is
   * published.
   *
   * @param questions the questions to show
   * @throws IOException if there is no release and the options do not let it wait for one, it
   *     cannot be opened, or the port is taken
   * @throws IllegalArgumentException if a service or a proxy of the options is malformed
   */
  public static Endpoint start(Releases releases, Questions questions, Options options)
      throws IOException {
    Clients clients = new Clients(options.proxies());
    ServedReleases served =
        options.isWaiting()
            ? ServedReleases.await(releases, options.companion(), options.poll())
            : ServedReleases.open(releases, options.companion(), options.poll());
    QueryService service;
    try {
      service = new QueryService(served, options, clients);
    } catch (IllegalArgumentException e) {
      served.close();
      throw e;
    }
    Deadlines deadlines = new Deadlines();
    AccessLog log = new AccessLog(clients, options.accessLog(), options.logFormat());
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(options.port())
            .numServerThreads(8, THREADS)
            .fusekiModules(FusekiModules.empty())
            .enablePing(true)
            .enableMetrics(true)
            .addFilter("/*", log)
            .addFilter("/*", new Gate(clients, options.admissionLimits(), deadlines));
    Routes.of(service, questions, clients).forEach(builder::addServlet);
    FusekiServer server = builder.build();
    if (options.operatorPort() != Options.NO_PORT) {
      server.getJettyServer().addConnector(operators(server.getJettyServer(), options));
    }
    configure(
        server.getJettyServer(),
        options,
        new ConnectionLimit(clients, CONNECTIONS_PER_ADDRESS, deadlines));
    log.countIn(meters(server, service));
    try {
      server.start();
      return new Endpoint(server, served, service, options, deadlines);
    } catch (FusekiException e) {
      server.stop();
      deadlines.close();
      service.close();
      served.close();
      throw new IOException(
          "cannot listen on " + options.host() + ":" + options.port() + ": " + e.getMessage(), e);
    }
  }

  private static ServerConnector operators(Server jetty, Options options) {
    ServerConnector connector = new ServerConnector(jetty, 1, 1);
    connector.setName(Gate.OPERATORS);
    connector.setPort(options.operatorPort());
    return connector;
  }

  private static void configure(Server jetty, Options options, ConnectionLimit limit) {
    for (Connector each : jetty.getConnectors()) {
      ServerConnector connector = (ServerConnector) each;
      boolean isForOperators = Gate.OPERATORS.equals(connector.getName());
      connector.setHost(isForOperators ? options.operatorHost() : options.host());
      connector.setIdleTimeout(IDLE.toMillis());
      connector.addBean(limit);
      HttpConfiguration http =
          connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
      http.setRequestHeaderSize(HEADER_BYTES);
      // A path, and a query string, of the request stand several times in the answer's headers.
      http.setResponseHeaderSize(8 * HEADER_BYTES);
      http.setMaxResponseHeaderSize(8 * HEADER_BYTES);
      http.setOutputBufferSize(HeldStream.PIECE / 2);
    }
    ServletContextHandler context = (ServletContextHandler) jetty.getHandler();
    context.setMaxFormContentSize(9 * options.limits().characters() + 10_000);
    context.setMaxFormKeys(100);
    context.getServletContext().setAttribute(ProblemPage.ATTRIBUTE, new FramedProblem());
    context.setErrorHandler(new Problems());
    jetty.setErrorHandler(new Problems());
    jetty.setHandler(new GracefulHandler(context));
    jetty.setStopTimeout(options.finish().plus(GRACE).toMillis());
    jetty.addBean(new NetworkConnectionLimit(CONNECTIONS, jetty));
  }

  private static MeterRegistry meters(FusekiServer server, QueryService service) {
    MeterRegistry meters =
        MetricsProvider.getMetricsProvider(server.getServletContext()).getMeterRegistry();
    meters.gauge("dyad.queries.running", service.admission(), Admission::running);
    meters.gauge("dyad.queries.waiting", service.admission(), Admission::waiting);
    return meters;
  }

  private static String inAddress(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private static int port(FusekiServer server, String connector) {
    return Arrays.stream(server.getJettyServer().getConnectors())
        .filter(each -> Objects.equals(each.getName(), connector))
        .mapToInt(each -> ((ServerConnector) each).getLocalPort())
        .findFirst()
        .orElse(server.getHttpPort());
  }

  /** The address of the front page. */
  public URI address() {
    return address;
  }

  /** Where operators see whether the server is well, if they may. */
  public Optional<URI> operators() {
    return Optional.of(operators).filter(any -> options.operatorPort() != Options.NO_PORT);
  }

  /** The paths that are answered, as patterns of servlets. */
  Set<String> routes() {
    return server.getServletContext().getServletRegistrations().values().stream()
        .flatMap(servlet -> servlet.getMappings().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Waits until the server is stopped. */
  public void join() throws InterruptedException {
    server.getJettyServer().join();
  }

  /** Lets running queries go on for a while, ends those that have not finished, and stops. */
  @Override
  public void close() {
    deadlines.after(options.finish(), service::stop);
    server.stop();
    deadlines.close();
    service.close();
    releases.close();
  }
}
