package org.w3id.dyad.endpoint;

import java.time.Duration;
import java.util.List;

/**
 * How an endpoint is to run.
 *
 * @param host the address to listen on; {@code 127.0.0.1} lets nobody in but this machine
 * @param port the port to listen on; 0 takes one that is free
 * @param limits what a query may use
 * @param services IRI prefixes that {@code SERVICE} may go to; none means that it is refused
 * @param poll how often to look for a new release
 */
public record Options(String host, int port, Limits limits, List<String> services, Duration poll) {

  /** Loopback only, port 3030, no {@code SERVICE}. */
  public static final Options STANDARD =
      new Options("127.0.0.1", 3030, Limits.STANDARD, List.of(), Duration.ofSeconds(1));

  /** Keeps a copy of the list. */
  public Options {
    services = List.copyOf(services);
  }

  /** The same on another host. */
  public Options withHost(String other) {
    return new Options(other, port, limits, services, poll);
  }

  /** The same on another port. */
  public Options withPort(int other) {
    return new Options(host, other, limits, services, poll);
  }

  /** The same with other limits. */
  public Options withLimits(Limits other) {
    return new Options(host, port, other, services, poll);
  }

  /** The same with {@code SERVICE} to the IRIs with these prefixes. */
  public Options withServices(List<String> prefixes) {
    return new Options(host, port, limits, prefixes, poll);
  }

  /** The same, looking for a new release as often as this. */
  public Options withPoll(Duration interval) {
    return new Options(host, port, limits, services, interval);
  }
}
