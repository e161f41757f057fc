package org.w3id.dyad.http.match;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.linking.match.Scorer;

/**
 * How results are chosen.
 *
 * @param limit how many results a query has at most
 * @param offset how many are left out before them
 * @param threshold from which score on a result is a match, 0 to 1
 * @param cutoff from which score on a thing is a result, 0 to 1
 */
record MatchParameters(int limit, int offset, double threshold, double cutoff) {
  /** The names of the way of matching that there is. */
  static final Set<String> ALGORITHMS = Set.of("best", "default", Scorer.RULE_SET);

  private static final int MOST = 500;
  private static final double USUAL = 0.7;

  /**
   * Reads what a request wants.
   *
   * @param usual how many results if it does not say so
   * @throws HttpProblem if a number is none
   */
  static MatchParameters read(HttpServletRequest request, int usual) {
    String algorithm = request.getParameter("algorithm");
    if (algorithm != null && !ALGORITHMS.contains(algorithm)) {
      throw new HttpProblem(400, "there is no such algorithm; /algorithms names them");
    }
    double threshold = share(request, "threshold");
    return new MatchParameters(
        number(request, "limit", usual),
        number(request, "offset", 0),
        threshold,
        Math.min(share(request, "cutoff"), threshold));
  }

  private static int number(HttpServletRequest request, String name, int usual) {
    String value = request.getParameter(name);
    if (value != null && !value.matches("\\d{1,4}")) {
      throw new HttpProblem(400, name + " is a number from 0 to " + MOST);
    }
    return value == null ? usual : Math.min(MOST, Integer.parseInt(value));
  }

  private static double share(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    if (value != null && !value.matches("0(\\.\\d{1,10})?|1(\\.0{1,10})?|\\.\\d{1,10}")) {
      throw new HttpProblem(400, name + " is a number from 0 to 1, such as 0.7");
    }
    return value == null ? USUAL : Double.parseDouble(value);
  }
}
