package org.w3id.dyad.http.mcp;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;

/**
 * From which web sites a browser may call. A page of another site could else reach a server on the
 * reader's own machine, by a name that leads there (DNS rebinding). Programs that are no browsers
 * send no origin.
 *
 * @param allowed origins such as {@code https://app.example}, beside those of this machine
 */
record OriginRule(List<String> allowed) {
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Whether a request with this origin is answered. */
  boolean lets(String origin) {
    return origin == null || allowed.contains(origin) || isLocal(origin);
  }

  private static boolean isLocal(String origin) {
    try {
      URI uri = new URI(origin);
      return uri.getHost() != null
          && uri.getScheme().matches("https?")
          && LOCAL.contains(uri.getHost());
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
