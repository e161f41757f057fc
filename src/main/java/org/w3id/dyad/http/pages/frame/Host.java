package org.w3id.dyad.http.pages.frame;

import jakarta.servlet.http.HttpServletRequest;

/** The address by which a client knows this server. */
public final class Host {
  private Host() {}

  /** Scheme and host of a request, without a path. */
  public static String of(HttpServletRequest request) {
    String host = request.getHeader("Host");
    return request.getScheme() + "://" + (host == null ? "127.0.0.1" : host);
  }
}
