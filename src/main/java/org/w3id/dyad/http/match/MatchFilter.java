package org.w3id.dyad.http.match;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.dyad.http.entity.Entities;
import org.w3id.dyad.http.protocol.HttpProblem;

/**
 * Which things may be answered.
 *
 * @param dataSet the data set of the path; {@code default} and {@code all} are all of them
 * @param included the data sets of which a thing must be in one; none for any
 * @param excluded the data sets in which it must not be
 * @param schemata those of which it must not be
 * @param ids the identifiers of things that are left out
 * @param isTarget whether there must be sanctions on it
 * @param changedSince when it must have been changed, at the earliest; or {@code null}. A thing of
 *     which nobody says when it was changed is not left out
 */
record MatchFilter(
    String dataSet,
    List<String> included,
    List<String> excluded,
    List<FtmSchema> schemata,
    List<String> ids,
    boolean isTarget,
    String changedSince) {
  private static final Set<String> ALL = Set.of("default", "all");
  private static final String TIME = "\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d(:\\d\\d(:\\d\\d)?)?)?)?)?";

  /**
   * Reads what a request wants.
   *
   * @throws HttpProblem if something is malformed, or not known here
   */
  static MatchFilter read(HttpServletRequest request) {
    String path = String.valueOf(request.getPathInfo());
    if (!path.matches("/[A-Za-z0-9._-]{1,100}")) {
      throw new HttpProblem(404, "a data set is missing, such as /default; /catalog names them");
    }
    String since = request.getParameter("changed_since");
    if (since != null && !since.matches(TIME)) {
      throw new HttpProblem(400, "changed_since is a date or a time such as 2026-01-31");
    }
    for (String topic : all(request, "topics")) {
      if (!topic.equals("sanction")) {
        throw new HttpProblem(400, "of topics, only sanction is known here");
      }
    }
    return new MatchFilter(
        path.substring(1),
        all(request, "include_dataset", "datasets"),
        all(request, "exclude_dataset"),
        all(request, "exclude_schema").stream().map(MatchFilter::schema).toList(),
        all(request, "exclude_entity_ids"),
        !all(request, "topics").isEmpty() || "true".equals(request.getParameter("target")),
        since);
  }

  private static List<String> all(HttpServletRequest request, String... names) {
    return Arrays.stream(names)
        .map(request::getParameterValues)
        .filter(values -> values != null)
        .flatMap(Arrays::stream)
        .filter(value -> !value.isBlank())
        .toList();
  }

  private static FtmSchema schema(String name) {
    return FtmSchema.named(name)
        .orElseThrow(() -> new HttpProblem(400, "exclude_schema is a schema such as Person"));
  }

  /**
   * Makes sure that there is such a data set.
   *
   * @param known those of the release
   */
  void requireKnown(Set<String> known) {
    if (!ALL.contains(dataSet) && !known.contains(dataSet)) {
      throw new HttpProblem(404, "there is no such data set; /catalog names them");
    }
  }

  /** Whether a thing may be answered. */
  boolean admits(Node thing, Graph graph, FtmWriter writer) {
    Set<String> own = writer.dataSets(thing);
    return Entities.isEntity(thing)
        && !ids.contains(Entities.id(thing))
        && (ALL.contains(dataSet) || own.contains(dataSet))
        && (included.isEmpty() || included.stream().anyMatch(own::contains))
        && excluded.stream().noneMatch(own::contains)
        && schemata.stream().noneMatch(schema -> schema.includes(graph, thing))
        && (!isTarget || writer.isTarget(thing))
        && isChanged(writer.lastChange(thing));
  }

  private boolean isChanged(String time) {
    return changedSince == null || time == null || time.compareTo(changedSince) >= 0;
  }
}
