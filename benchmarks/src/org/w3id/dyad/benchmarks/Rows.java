package org.w3id.dyad.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of an answer, told apart by their things and years. Sums and shares are numbers, which
 * systems round each in its own way: they are equal within one millionth.
 */
public record Rows(Map<String, List<Double>> byKey) {
  private static final double TOLERANCE = 1e-6;

  /** Reads SPARQL 1.1 Query Results JSON. */
  public static Rows of(String json) throws IOException {
    JsonNode answer = new ObjectMapper().readTree(json);
    Map<String, List<Double>> rows = new TreeMap<>();
    for (JsonNode row : answer.path("results").path("bindings")) {
      StringBuilder key = new StringBuilder();
      List<Double> numbers = new ArrayList<>();
      for (JsonNode variable : answer.path("head").path("vars")) {
        JsonNode value = row.path(variable.asText());
        if (value.path("type").asText().equals("uri") || variable.asText().equals("year")) {
          key.append(value.path("value").asText()).append(' ');
        } else {
          numbers.add(value.path("value").asDouble(Double.NaN));
        }
      }
      rows.put(key.toString(), numbers);
    }
    return new Rows(rows);
  }

  public int count() {
    return byKey.size();
  }

  /** Whether the rows are equal; else what is different first. */
  public String differenceTo(Rows other) {
    if (!byKey.keySet().equals(other.byKey.keySet())) {
      return count() + " rows and " + other.count();
    }
    for (String key : byKey.keySet()) {
      List<Double> one = byKey.get(key);
      List<Double> two = other.byKey.get(key);
      for (int i = 0; i < one.size(); i++) {
        double most = Math.max(Math.abs(one.get(i)), Math.abs(two.get(i)));
        if (!(Math.abs(one.get(i) - two.get(i)) <= TOLERANCE * most)) {
          return key + one + " and " + two;
        }
      }
    }
    return "";
  }
}
