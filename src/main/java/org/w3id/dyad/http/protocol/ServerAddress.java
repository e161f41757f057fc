package org.w3id.dyad.http.protocol;

import jakarta.servlet.http.HttpServletRequest;

/** The address by which a client has reached this server, for clients that need whole addresses. */
public final class ServerAddress {
  private static final String HOST = "[A-Za-z0-9.-]+(:\\d{1,5})?|\\[[0-9A-Fa-f:.]+](:\\d{1,5})?";

  private ServerAddress() {}

  /**
   * Scheme, host and port, without a slash at the end. A proxy that speaks TLS says so by {@code
   * X-Forwarded-Proto}.
   */
  public static String of(HttpServletRequest request) {
    boolean isSecure = "https".equals(request.getHeader("X-Forwarded-Proto"));
    String host = request.getHeader("Host");
    return (isSecure ? "https" : request.getScheme())
        + "://"
        + (host != null && host.matches(HOST)
            ? host
            : request.getServerName() + ":" + request.getServerPort());
  }
}
