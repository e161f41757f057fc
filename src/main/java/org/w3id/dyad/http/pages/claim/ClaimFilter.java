package org.w3id.dyad.http.pages.claim;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.claim.review.Review;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.rdf.Iris;

/**
 * Which claims are wanted; what is empty does not matter.
 *
 * @param about a state, or two as {@code BLR-CHN}
 * @param measure what they speak of, by name
 * @param who who says so, by name
 * @param verdict what the sources come to: its name in the ontology
 * @param year the year in which it was said
 */
record ClaimFilter(String about, String measure, String who, String verdict, String year) {

  static ClaimFilter of(HttpServletRequest request) {
    String year = given(request, "year");
    if (!year.matches("(\\d{4})?")) {
      throw new HttpProblem(400, "year is a year such as 2024");
    }
    String about = given(request, "about");
    if (!about.matches("([A-Z0-9]{2,10}(-[A-Z0-9]{2,10})?)?")) {
      throw new HttpProblem(400, "about is a state or two, such as BLR or BLR-CHN");
    }
    return new ClaimFilter(
        about, given(request, "measure"), given(request, "who"), given(request, "verdict"), year);
  }

  private static String given(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  /** What is set, as the parameters of an address. */
  Map<String, List<String>> parameters() {
    Map<String, List<String>> set = new LinkedHashMap<>();
    Map.of("about", about, "measure", measure, "who", who, "verdict", verdict, "year", year)
        .entrySet()
        .stream()
        .filter(each -> !each.getValue().isEmpty())
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> set.put(each.getKey(), List.of(each.getValue())));
    return set;
  }

  /** Whether a claim is one of those. */
  boolean fits(Review review) {
    return Arrays.stream(about.split("-"))
            .filter(code -> !code.isEmpty())
            .allMatch(code -> review.claim().about().contains(Iris.things("state") + code))
        && (measure.isEmpty() || review.isOf(measure))
        && (who.isEmpty() || review.who().equals(who))
        && (verdict.isEmpty() || review.verdict().term().equals(verdict))
        && review.claim().saidOn().startsWith(year);
  }
}
