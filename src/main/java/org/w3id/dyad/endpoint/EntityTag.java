package org.w3id.dyad.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The ETag of an answer: a hash of all that it depends on. As a release never changes, the same tag
 * means the same bytes.
 */
record EntityTag(String hash) {

  /** The tag of an answer that depends on nothing but these. */
  static EntityTag of(Object... parts) {
    StringBuilder all = new StringBuilder();
    for (Object part : parts) {
      String text = String.valueOf(part);
      all.append(text.length()).append(':').append(text);
    }
    return new EntityTag(DigestUtils.sha256Hex(all.toString()).substring(0, 32));
  }

  /**
   * Whether the client has this answer already.
   *
   * @param request looks at {@code If-None-Match} of a GET or HEAD
   */
  boolean isKnownTo(HttpServletRequest request) {
    String known = request.getHeader("If-None-Match");
    if (known == null || request.getMethod().equals("POST")) {
      return false;
    }
    return Arrays.stream(known.split(","))
        .map(tag -> tag.strip().replaceFirst("^W/", ""))
        .anyMatch(tag -> tag.equals('"' + hash + '"'));
  }

  void putInto(HttpServletResponse response) {
    response.setHeader("ETag", '"' + hash + '"');
  }
}
