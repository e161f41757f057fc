package org.w3id.dyad.http.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.http.protocol.HttpProblem;

/**
 * Which properties of which entities a client wants.
 *
 * @param ids the identifiers of the entities
 * @param properties the properties
 */
record ExtensionQuery(List<String> ids, List<Wanted> properties) {
  static final String EXAMPLE =
      "{\"ids\": [\"organization/belaruskali\"], \"properties\": [{\"id\": \"isInState\"}]}";

  private static final int MOST_IDS = 1_000;
  private static final int MOST_PROPERTIES = 30;
  private static final int LONGEST = 2_000;

  /**
   * A property that is wanted.
   *
   * @param id its identifier
   * @param settings what the client has set, by name
   */
  record Wanted(String id, Map<String, String> settings) {

    /** Copies the settings. */
    Wanted {
      settings = Map.copyOf(settings);
    }

    /** A number that is set, or 0. */
    int number(String setting) {
      String value = settings.getOrDefault(setting, "").strip().replaceFirst("\\.0$", "");
      if (!value.matches("\\d{0,6}")) {
        throw new HttpProblem(
            400, id + ": " + setting + " \"" + value + "\" is not a number such as 5");
      }
      return value.isEmpty() ? 0 : Integer.parseInt(value);
    }
  }

  /** Copies the lists. */
  ExtensionQuery {
    ids = List.copyOf(ids);
    properties = List.copyOf(properties);
  }

  /**
   * Reads what a client sends.
   *
   * @throws HttpProblem if something of it is missing or is too much
   */
  static ExtensionQuery read(JsonNode json) {
    List<String> ids = new ArrayList<>();
    for (JsonNode id : list(json, "ids", MOST_IDS)) {
      ids.add(text(id, "an identifier in ids"));
    }
    List<Wanted> properties = new ArrayList<>();
    for (JsonNode property : list(json, "properties", MOST_PROPERTIES)) {
      Map<String, String> settings = new LinkedHashMap<>();
      property
          .path("settings")
          .properties()
          .forEach(setting -> settings.put(setting.getKey(), setting.getValue().asText()));
      properties.add(new Wanted(text(property.path("id"), "the id of a property"), settings));
    }
    return new ExtensionQuery(ids, properties);
  }

  private static JsonNode list(JsonNode json, String field, int most) {
    JsonNode list = json.path(field);
    if (!list.isArray()) {
      throw new HttpProblem(400, field + " is no list; send " + EXAMPLE);
    }
    if (list.size() > most) {
      throw new HttpProblem(
          413, field + " has " + list.size() + " members; " + most + " are possible");
    }
    return list;
  }

  private static String text(JsonNode value, String what) {
    String text = value.isTextual() ? value.textValue().strip() : "";
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new HttpProblem(400, what + " is no text of 1 to " + LONGEST + " characters");
    }
    return text;
  }
}
