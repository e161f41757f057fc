package org.w3id.dyad.bounds.service;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.w3id.dyad.bounds.allowance.RefusedException;

/**
 * The places that {@code SERVICE} may go to. A place is an IRI prefix: same scheme, same host and
 * port, and a path that is the prefix's path or lies below it.
 */
public final class ServiceList {

  /** No place at all. */
  public static final ServiceList NONE = new ServiceList(List.of());

  private final List<URI> prefixes;

  /**
   * The places with these prefixes.
   *
   * @throws IllegalArgumentException if one is not an http or https IRI with a host
   */
  public ServiceList(List<String> prefixes) {
    this.prefixes = prefixes.stream().map(ServiceList::prefix).toList();
  }

  private static URI prefix(String text) {
    URI uri = uri(text);
    if (uri == null) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" is not a place for SERVICE; give something like"
              + " https://query.wikidata.org/sparql");
    }
    return uri;
  }

  /** Whether no service is allowed. */
  public boolean isEmpty() {
    return prefixes.isEmpty();
  }

  /**
   * Makes sure that a service may be asked.
   *
   * @throws RefusedException if not
   */
  public void check(Node service) {
    if (!service.isURI()) {
      throw new RefusedException("SERVICE needs an IRI, not a variable");
    }
    URI asked = uri(service.getURI());
    if (asked == null || prefixes.stream().noneMatch(prefix -> covers(prefix, asked))) {
      throw new RefusedException("SERVICE <" + service.getURI() + "> is not allowed here");
    }
  }

  private static boolean covers(URI prefix, URI asked) {
    String path = prefix.getRawPath();
    String below = path.endsWith("/") ? path : path + "/";
    return prefix.getScheme().equals(asked.getScheme())
        && prefix.getHost().equalsIgnoreCase(asked.getHost())
        && port(prefix) == port(asked)
        && (asked.getRawPath().equals(path) || asked.getRawPath().startsWith(below));
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return uri.getScheme().equals("https") ? 443 : 80;
  }

  /** The IRI, if it is a plain one: http or https, a host, no user, no dot segments. */
  private static URI uri(String text) {
    try {
      URI uri = new URI(text);
      boolean isPlain =
          ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && !text.contains("/..")
              && !text.contains("/.")
              && !text.contains("%2e")
              && !text.contains("%2E")
              && !text.contains("\\");
      return isPlain ? uri : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
