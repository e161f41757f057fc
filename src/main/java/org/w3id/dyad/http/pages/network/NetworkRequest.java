package org.w3id.dyad.http.pages.network;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.dyad.html.Address;
import org.w3id.dyad.http.pages.frame.ChartRequest;
import org.w3id.dyad.http.pages.frame.PageParameters;
import org.w3id.dyad.http.pages.relation.RelationMeasure;
import org.w3id.dyad.http.protocol.HttpProblem;

/**
 * Which network is wanted.
 *
 * @param state the code of the state in the middle, empty for the one from which the graph starts
 * @param measures what the edges stand for
 * @param between what the edges between the partners stand for, empty if there are none
 * @param year the year, empty for the one in which the release was made
 * @param form as what the network is wanted alone: {@code csv}, {@code svg} or {@code html}, else
 *     empty
 */
record NetworkRequest(
    String state,
    Set<RelationMeasure> measures,
    Optional<RelationMeasure> between,
    Optional<Integer> year,
    String form)
    implements ChartRequest {
  /** No edges between the partners. */
  static final String NONE = "none";

  private static final Pattern PATH = Pattern.compile("(?:/network\\.(csv|svg|html))?");

  static boolean isPath(HttpServletRequest request) {
    return PATH.matcher(PageParameters.path(request)).matches();
  }

  /** Reads {@code ?state=BLR&measure=level&measure=meetings&year=2024}. */
  static NetworkRequest of(HttpServletRequest request) {
    Matcher path = PATH.matcher(PageParameters.path(request));
    path.matches();
    PageParameters given = new PageParameters(request);
    String[] values = request.getParameterValues("measure");
    List<String> keys = values == null ? List.of() : Arrays.asList(values);
    return new NetworkRequest(
        given.state("state"),
        measures(keys),
        between(given),
        given.year(),
        path.group(1) == null ? "" : path.group(1));
  }

  private static Optional<RelationMeasure> between(PageParameters given) {
    String key = given.text("between");
    return switch (key) {
      case "" -> Optional.of(RelationMeasure.MEMBERSHIPS);
      case NONE -> Optional.empty();
      default -> Optional.of(measure(key));
    };
  }

  private static RelationMeasure measure(String key) {
    return RelationMeasure.of(key)
        .orElseThrow(
            () -> new HttpProblem(400, "a measure is one of those on the page, such as meetings"));
  }

  private static Set<RelationMeasure> measures(List<String> keys) {
    Set<RelationMeasure> measures = new TreeSet<>();
    for (String key : keys) {
      measures.add(measure(key));
    }
    return measures.isEmpty() ? Set.of(RelationMeasure.values()) : measures;
  }

  /** The parameters of the network of a state and a year, as they stand in an address. */
  String settings(String code, int ofYear) {
    Map<String, List<String>> settings = new LinkedHashMap<>();
    settings.put("state", List.of(code));
    settings.put("measure", measures.stream().sorted().map(RelationMeasure::key).toList());
    settings.put("between", List.of(between.map(RelationMeasure::key).orElse(NONE)));
    settings.put("year", List.of(String.valueOf(ofYear)));
    return Address.of("", settings);
  }
}
