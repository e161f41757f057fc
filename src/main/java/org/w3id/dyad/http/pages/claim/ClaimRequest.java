package org.w3id.dyad.http.pages.claim;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.dyad.http.pages.frame.ChartRequest;
import org.w3id.dyad.http.protocol.HttpProblem;

/**
 * What is asked of a claim.
 *
 * @param key the key of the claim
 * @param form as what its scale is wanted alone: {@code csv}, {@code svg} or {@code html}, else
 *     empty
 */
record ClaimRequest(String key, String form) implements ChartRequest {
  private static final Pattern PATH =
      Pattern.compile("/([a-z0-9-]{1,200})(?:/scale\\.(csv|svg|html))?");

  /** Reads {@code /140-times} or {@code /140-times/scale.svg}. */
  static ClaimRequest of(HttpServletRequest request) {
    Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
    if (!path.matches()) {
      throw new HttpProblem(404, "a claim is at /claim/ and its key; /claims lists them");
    }
    return new ClaimRequest(path.group(1), path.group(2) == null ? "" : path.group(2));
  }

  /** The path of the page. */
  String path() {
    return "/claim/" + key;
  }
}
