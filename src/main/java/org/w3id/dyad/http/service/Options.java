package org.w3id.dyad.http.service;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.w3id.dyad.bounds.allowance.QueryLimits;
import org.w3id.dyad.http.admission.AdmissionLimits;
import org.w3id.dyad.release.Companion;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/**
 * How an endpoint is to run.
 *
 * @param host the address to listen on; {@code 127.0.0.1} lets in this machine only
 * @param port the port to listen on; 0 takes one that is free
 * @param operatorPort the port of this machine on which operators see whether the server is well,
 *     and its metrics; {@link #NO_PORT} for none, 0 for one that is free
 * @param limits what a query may use
 * @param admissionLimits how many are let in
 * @param services IRI prefixes that {@code SERVICE} may go to; none means that it is refused
 * @param proxies addresses or networks, such as {@code 10.0.0.0/8}, whose word is taken for whom
 *     they ask
 * @param accessLog takes a line for each request, without its line end
 * @param poll how often to look for a new release
 * @param finish how long queries that run may go on when the server stops
 * @param companion shows what a release holds beside its triples
 */
public record Options(
    String host,
    int port,
    int operatorPort,
    QueryLimits limits,
    AdmissionLimits admissionLimits,
    List<String> services,
    List<String> proxies,
    Consumer<String> accessLog,
    Duration poll,
    Duration finish,
    Companion companion) {

  /** Nowhere. */
  public static final int NO_PORT = -1;

  /** Loopback only, port 3030, no {@code SERVICE}, no proxies, no log. */
  public static final Options STANDARD =
      new Options(
          "127.0.0.1",
          3030,
          NO_PORT,
          QueryLimits.STANDARD,
          AdmissionLimits.STANDARD,
          List.of(),
          List.of(),
          line -> {},
          Duration.ofSeconds(1),
          Duration.ofSeconds(10),
          CubeCompanion.inParquet());

  /** Keeps copies of the lists. */
  public Options {
    services = List.copyOf(services);
    proxies = List.copyOf(proxies);
  }

  /** The same on another host. */
  public Options withHost(String other) {
    return new Options(
        other,
        port,
        operatorPort,
        limits,
        admissionLimits,
        services,
        proxies,
        accessLog,
        poll,
        finish,
        companion);
  }

  /** The same on another port. */
  public Options withPort(int other) {
    return new Options(
        host,
        other,
        operatorPort,
        limits,
        admissionLimits,
        services,
        proxies,
        accessLog,
        poll,
        finish,
        companion);
  }

  /** The same with another port for operators. */
  public Options withOperatorPort(int other) {
    return new Options(
        host,
        port,
        other,
        limits,
        admissionLimits,
        services,
        proxies,
        accessLog,
        poll,
        finish,
        companion);
  }

  /** The same with other limits of a query. */
  public Options withLimits(QueryLimits other) {
    return new Options(
        host,
        port,
        operatorPort,
        other,
        admissionLimits,
        services,
        proxies,
        accessLog,
        poll,
        finish,
        companion);
  }

  /** The same with other limits of how many are let in. */
  public Options withAdmissionLimits(AdmissionLimits other) {
    return new Options(
        host,
        port,
        operatorPort,
        limits,
        other,
        services,
        proxies,
        accessLog,
        poll,
        finish,
        companion);
  }

  /** The same with {@code SERVICE} to the IRIs with these prefixes. */
  public Options withServices(List<String> prefixes) {
    return new Options(
        host,
        port,
        operatorPort,
        limits,
        admissionLimits,
        prefixes,
        proxies,
        accessLog,
        poll,
        finish,
        companion);
  }

  /** The same behind these proxies. */
  public Options withProxies(List<String> networks) {
    return new Options(
        host,
        port,
        operatorPort,
        limits,
        admissionLimits,
        services,
        networks,
        accessLog,
        poll,
        finish,
        companion);
  }

  /** The same with a log. */
  public Options withAccessLog(Consumer<String> log) {
    return new Options(
        host,
        port,
        operatorPort,
        limits,
        admissionLimits,
        services,
        proxies,
        log,
        poll,
        finish,
        companion);
  }

  /** The same, looking for a new release as often as this. */
  public Options withPoll(Duration interval) {
    return new Options(
        host,
        port,
        operatorPort,
        limits,
        admissionLimits,
        services,
        proxies,
        accessLog,
        interval,
        finish,
        companion);
  }

  /** The same, whose queries may go on so long when it stops. */
  public Options withFinish(Duration time) {
    return new Options(
        host,
        port,
        operatorPort,
        limits,
        admissionLimits,
        services,
        proxies,
        accessLog,
        poll,
        time,
        companion);
  }

  /** The same, with trade flows elsewhere than in the release. */
  public Options withCompanion(Companion other) {
    return new Options(
        host,
        port,
        operatorPort,
        limits,
        admissionLimits,
        services,
        proxies,
        accessLog,
        poll,
        finish,
        other);
  }
}
