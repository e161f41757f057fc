package org.w3id.dyad.http.protocol;

import jakarta.servlet.http.HttpServletResponse;

/** How long an answer may be kept by others. */
public final class Caching {
  private Caching() {}

  /**
   * An answer from a release that the request names stays right for ever; one from the current
   * release must be asked about again.
   *
   * @param isFixed whether the request names a release
   */
  public static void set(HttpServletResponse response, boolean isFixed) {
    response.setHeader(
        "Cache-Control", isFixed ? "public, max-age=86400, immutable" : "public, no-cache");
  }
}
