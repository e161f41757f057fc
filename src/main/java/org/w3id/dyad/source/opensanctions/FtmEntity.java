package org.w3id.dyad.source.opensanctions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * An entity of FollowTheMoney: what it is, and the values of its properties. Where a value is an
 * entity that is written out, its key stands for it and it is one of the {@link #nested} ones.
 *
 * @param id its key
 * @param schema such as {@code Person}
 * @param caption the name by which it is shown; empty if there is none
 * @param values the values by property
 * @param nested entities that are written out within this one
 * @param rest the other members of the object, such as {@code datasets} and {@code first_seen}
 */
record FtmEntity(
    String id,
    String schema,
    String caption,
    Map<String, List<String>> values,
    List<FtmEntity> nested,
    JsonNode rest) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,80}");
  private static final int LONGEST_ID = 500;

  /**
   * Reads an entity.
   *
   * @throws UnusableValueException if it has no key, no schema or no properties
   */
  static FtmEntity of(JsonNode json) {
    String id = json.path("id").asText("").strip();
    String schema = json.path("schema").asText("").strip();
    if (id.isEmpty() || id.length() > LONGEST_ID) {
      throw new UnusableValueException("id", shown(json.path("id")), "is not the key of an entity");
    }
    if (!NAME.matcher(schema).matches()) {
      throw new UnusableValueException(
          "schema", shown(json.path("schema")), "is not a schema such as Person");
    }
    JsonNode properties = json.path("properties");
    if (!properties.isObject()) {
      throw new UnusableValueException(
          "properties", shown(properties), "is not an object of properties");
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    List<FtmEntity> nested = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      if (!NAME.matcher(property.getKey()).matches()) {
        throw new UnusableValueException(
            "properties", property.getKey(), "is not the name of a property");
      }
      values.put(property.getKey(), values(property.getKey(), property.getValue(), nested));
    }
    return new FtmEntity(id, schema, json.path("caption").asText("").strip(), values, nested, json);
  }

  private static List<String> values(String property, JsonNode json, List<FtmEntity> nested) {
    List<String> values = new ArrayList<>();
    for (JsonNode value : json.isArray() ? json : List.of(json)) {
      if (value.isObject()) {
        FtmEntity entity = of(value);
        nested.add(entity);
        values.add(entity.id());
      } else if (value.isArray()) {
        throw new UnusableValueException(property, shown(value), "is a list within a list");
      } else if (!value.isNull() && !value.asText().isBlank()) {
        values.add(value.asText().strip());
      }
    }
    return values;
  }

  private static String shown(JsonNode json) {
    String text = json.isMissingNode() ? "" : json.toString();
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }

  /** The values of a property, none if it has none. */
  List<String> get(String property) {
    return values.getOrDefault(property, List.of());
  }

  /** Whether a value is the key of an entity that is written out within this one. */
  boolean isNested(String value) {
    return nested.stream().anyMatch(entity -> entity.id().equals(value));
  }

  /** The first value of a property, or an empty text. */
  String first(String property) {
    List<String> all = get(property);
    return all.isEmpty() ? "" : all.get(0);
  }

  /** What to show: the caption, else a name, else the key. */
  String label() {
    if (!caption.isEmpty()) {
      return caption;
    }
    String name = first(schema.equals("Address") ? "full" : "name");
    return name.isEmpty() ? id : name;
  }
}
