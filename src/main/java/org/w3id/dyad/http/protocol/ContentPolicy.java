package org.w3id.dyad.http.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a browser may load and run for an answer: the header {@code Content-Security-Policy}.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">CSP 3</a>
 */
public final class ContentPolicy {
  /** The name of the header. */
  public static final String HEADER = "Content-Security-Policy";

  private static final String ALL =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors ";

  /** Nothing inline, nothing from other hosts, in no frame. */
  public static final String PAGE = ALL + "'none'";

  /** The same, but other sites may show it in a frame. */
  public static final String EMBEDDED = ALL + "*";

  private ContentPolicy() {}

  /** A picture that needs nothing but the style that stands in it. */
  public static String picture(String style) {
    byte[] hash = DigestUtils.sha256(style.getBytes(StandardCharsets.UTF_8));
    return "default-src 'none'; base-uri 'none'; frame-ancestors *; style-src 'sha256-"
        + Base64.getEncoder().encodeToString(hash)
        + "'";
  }
}
