package org.w3id.dyad.http.pages.map;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.dyad.html.Address;
import org.w3id.dyad.http.pages.frame.ChartRequest;
import org.w3id.dyad.http.pages.frame.PageParameters;
import org.w3id.dyad.http.pages.relation.RelationMeasure;
import org.w3id.dyad.http.protocol.HttpProblem;

/**
 * Which map is wanted.
 *
 * @param state the code of the state whose relations are shown
 * @param measure what is measured
 * @param ranking the key of the ranking of levels, empty for the one that places most partners
 * @param source the key of the series, empty for the one of most partners
 * @param year the year, empty for the last of which there is something
 * @param form as what the map is wanted alone: {@code csv}, {@code svg} or {@code html}, else empty
 */
record MapRequest(
    String state,
    RelationMeasure measure,
    String ranking,
    String source,
    Optional<Integer> year,
    String form)
    implements ChartRequest {
  private static final Pattern PATH = Pattern.compile("(?:/map\\.(csv|svg|html))?");
  private static final String KEY = "[\\p{L}\\p{N}_. ~-]{0,100}";

  static boolean isPath(HttpServletRequest request) {
    return PATH.matcher(PageParameters.path(request)).matches();
  }

  /** Reads {@code ?state=CHN&measure=trade&year=2013}. */
  static MapRequest of(HttpServletRequest request) {
    Matcher path = PATH.matcher(PageParameters.path(request));
    path.matches();
    PageParameters given = new PageParameters(request);
    return new MapRequest(
        given.state("state"),
        measure(given.text("measure")),
        given.matching("ranking", "[a-z0-9-]{0,100}", "the key of a ranking"),
        given.matching("source", KEY, "one of the sources on the page"),
        given.year(),
        path.group(1) == null ? "" : path.group(1));
  }

  /** The levels of partnership of a state today. */
  static MapRequest levels(String state) {
    return new MapRequest(state, RelationMeasure.LEVEL, "", "", Optional.empty(), "");
  }

  private static RelationMeasure measure(String key) {
    return key.isEmpty()
        ? RelationMeasure.LEVEL
        : RelationMeasure.of(key)
            .orElseThrow(
                () -> new HttpProblem(400, "measure is one of those on the page, such as trade"));
  }

  /** The parameters of the map of a year, as they stand in an address. */
  String settings(String code, int ofYear) {
    Map<String, List<String>> settings = new LinkedHashMap<>();
    settings.put("state", List.of(code));
    settings.put("measure", List.of(measure.key()));
    settings.put("ranking", ranking.isEmpty() ? List.of() : List.of(ranking));
    settings.put("source", source.isEmpty() ? List.of() : List.of(source));
    settings.put("year", List.of(String.valueOf(ofYear)));
    return Address.of("", settings);
  }
}
