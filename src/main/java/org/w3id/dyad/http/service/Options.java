package org.w3id.dyad.http.service;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.w3id.dyad.bounds.allowance.QueryLimits;
import org.w3id.dyad.certificate.SigningKey;
import org.w3id.dyad.http.admission.AdmissionLimits;
import org.w3id.dyad.log.LogFormat;
import org.w3id.dyad.release.Companion;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/** How an endpoint is to run. An instance does not change; {@code with…} makes another one. */
public final class Options {

  /** Nowhere. */
  public static final int NO_PORT = -1;

  /** Loopback only, port 3030, no {@code SERVICE}, no proxies, no log. */
  public static final Options STANDARD = new Options();

  private String host = "127.0.0.1";
  private int port = 3030;
  private String operatorHost = "127.0.0.1";
  private int operatorPort = NO_PORT;
  private QueryLimits limits = QueryLimits.STANDARD;
  private AdmissionLimits admissionLimits = AdmissionLimits.STANDARD;
  private List<String> services = List.of();
  private List<String> proxies = List.of();
  private List<String> origins = List.of();
  private Optional<SigningKey> signingKey = Optional.empty();
  private Consumer<String> accessLog = line -> {};
  private LogFormat logFormat = LogFormat.TEXT;
  private Duration poll = Duration.ofSeconds(1);
  private Duration finish = Duration.ofSeconds(10);
  private Companion companion = CubeCompanion.inParquet();
  private boolean isWaiting;

  private Options() {}

  /** A copy of these options, which is changed before anything else sees it. */
  private Options changed(Consumer<Options> change) {
    Options copy = new Options();
    copy.host = host;
    copy.port = port;
    copy.operatorHost = operatorHost;
    copy.operatorPort = operatorPort;
    copy.limits = limits;
    copy.admissionLimits = admissionLimits;
    copy.services = services;
    copy.proxies = proxies;
    copy.origins = origins;
    copy.signingKey = signingKey;
    copy.accessLog = accessLog;
    copy.logFormat = logFormat;
    copy.poll = poll;
    copy.finish = finish;
    copy.companion = companion;
    copy.isWaiting = isWaiting;
    change.accept(copy);
    return copy;
  }

  /** The address to listen on; {@code 127.0.0.1} lets in this machine only. */
  public String host() {
    return host;
  }

  /** The port to listen on; 0 takes one that is free. */
  public int port() {
    return port;
  }

  /** The address on which operators ask; {@code 127.0.0.1} lets in this machine only. */
  public String operatorHost() {
    return operatorHost;
  }

  /**
   * The port on which operators see whether the server is well, and its metrics; {@link #NO_PORT}
   * for none, 0 for one that is free.
   */
  public int operatorPort() {
    return operatorPort;
  }

  /** What a query may use. */
  public QueryLimits limits() {
    return limits;
  }

  /** How many are let in. */
  public AdmissionLimits admissionLimits() {
    return admissionLimits;
  }

  /** IRI prefixes that {@code SERVICE} may go to; none means that it is refused. */
  public List<String> services() {
    return services;
  }

  /** Addresses or networks, such as {@code 10.0.0.0/8}, whose word is taken for whom they ask. */
  public List<String> proxies() {
    return proxies;
  }

  /** Web sites whose pages may call tools at {@code /mcp}, beside those of this machine. */
  public List<String> origins() {
    return origins;
  }

  /** The key by which certificates are signed; without one none are given. */
  public Optional<SigningKey> signingKey() {
    return signingKey;
  }

  /** Takes a line for each request, without its line end. */
  public Consumer<String> accessLog() {
    return accessLog;
  }

  /** The form of those lines. */
  public LogFormat logFormat() {
    return logFormat;
  }

  /** How often to look for a new release. */
  public Duration poll() {
    return poll;
  }

  /** How long queries that run may go on when the server stops. */
  public Duration finish() {
    return finish;
  }

  /** Shows what a release holds beside its triples. */
  public Companion companion() {
    return companion;
  }

  /** Whether the endpoint starts without a release and waits for the first one. */
  public boolean isWaiting() {
    return isWaiting;
  }

  /** The same on another host. */
  public Options withHost(String address) {
    return changed(options -> options.host = address);
  }

  /** The same on another port. */
  public Options withPort(int number) {
    return changed(options -> options.port = number);
  }

  /** The same with another port for operators. */
  public Options withOperatorPort(int number) {
    return changed(options -> options.operatorPort = number);
  }

  /** The same with another address for operators. */
  public Options withOperatorHost(String address) {
    return changed(options -> options.operatorHost = address);
  }

  /** The same with other limits of a query. */
  public Options withLimits(QueryLimits other) {
    return changed(options -> options.limits = other);
  }

  /** The same with other limits of how many are let in. */
  public Options withAdmissionLimits(AdmissionLimits other) {
    return changed(options -> options.admissionLimits = other);
  }

  /** The same with {@code SERVICE} to the IRIs with these prefixes. */
  public Options withServices(List<String> prefixes) {
    return changed(options -> options.services = List.copyOf(prefixes));
  }

  /** The same behind these proxies. */
  public Options withProxies(List<String> networks) {
    return changed(options -> options.proxies = List.copyOf(networks));
  }

  /** The same, with web sites whose pages may call tools. */
  public Options withOrigins(List<String> sites) {
    return changed(options -> options.origins = List.copyOf(sites));
  }

  /** The same, with certificates that are signed by a key. */
  public Options withSigningKey(SigningKey key) {
    return changed(options -> options.signingKey = Optional.of(key));
  }

  /** The same with a log. */
  public Options withAccessLog(Consumer<String> log) {
    return changed(options -> options.accessLog = log);
  }

  /** The same with lines of another form in its log. */
  public Options withLogFormat(LogFormat form) {
    return changed(options -> options.logFormat = form);
  }

  /** The same, looking for a new release as often as this. */
  public Options withPoll(Duration interval) {
    return changed(options -> options.poll = interval);
  }

  /** The same, whose queries may go on so long when it stops. */
  public Options withFinish(Duration time) {
    return changed(options -> options.finish = time);
  }

  /** The same, starting without a release if there is none yet. */
  public Options waiting() {
    return changed(options -> options.isWaiting = true);
  }

  /** The same, with trade flows elsewhere than in the release. */
  public Options withCompanion(Companion other) {
    return changed(options -> options.companion = other);
  }
}
