package org.w3id.dyad.html.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.html.Address;

/**
 * Where the rows of a chart or a table come from, for people and for programs.
 *
 * @param page the page of the question, with what is set
 * @param json the same rows from the public interface
 * @param sparql the query in the editor
 */
public record DataLinks(String page, String json, String sparql) {

  /**
   * The places of a shipped question.
   *
   * @param question its theme and name, such as {@code trade/mirror-gap}
   * @param values what is set
   */
  public static DataLinks of(String question, Map<String, List<String>> values) {
    Map<String, List<String>> query = new LinkedHashMap<>(Map.of("question", List.of(question)));
    query.putAll(values);
    return new DataLinks(
        Address.of("/questions/" + question, values),
        Address.of("/api/questions/" + question, values),
        Address.of("/sparql", query));
  }

  /** The same with so many rows at once from the public interface. */
  public DataLinks withLimit(int rows) {
    return new DataLinks(page, json + (json.contains("?") ? "&" : "?") + "limit=" + rows, sparql);
  }
}
