package org.w3id.dyad.http.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.dyad.http.json.JsonText;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.linking.match.DescriptionBuilder;
import org.w3id.dyad.linking.match.EntityDescription;
import org.w3id.dyad.linking.match.Identifier;
import org.w3id.dyad.linking.match.OfficeHeld;
import org.w3id.dyad.rdf.PartialDate;

/**
 * An entity that a client describes, to find things like it.
 *
 * @param id what the client calls it; may be empty
 * @param schema its schema
 * @param properties the values by property
 */
record FtmExample(String id, FtmSchema schema, Map<String, List<String>> properties) {
  static final String EXAMPLE =
      "{\"queries\": {\"q1\": {\"schema\": \"Person\", \"properties\": {\"name\": [\"Li Qiang\"]}}}}";

  /** Registers by the properties that hold their keys; each gives a thing one key only. */
  private static final Map<String, String> SINGLE_KEYS =
      Map.of(
          "wikidataId", "wikidata",
          "leiCode", "lei",
          "innCode", "inn",
          "ogrnCode", "ogrn",
          "imoNumber", "imo");

  private static final Map<String, String> KEYS =
      Map.of("registrationNumber", "national-register", "swiftBic", "bic", "isinCode", "isin");

  private static final Set<String> NAMES =
      Set.of("name", "alias", "previousName", "weakAlias", "abbreviation");

  private static final Set<String> COUNTRIES =
      Set.of("country", "nationality", "citizenship", "jurisdiction", "mainCountry", "flag");

  private static final Set<String> DATES = Set.of("birthDate", "incorporationDate");

  private static final int LONGEST = 1_000;
  private static final int VALUES = 50;

  /**
   * Reads an entity.
   *
   * @param key of the query, for messages
   * @throws HttpProblem if it has no schema that is known, or values that are none
   */
  static FtmExample read(String key, JsonNode json) {
    String name = json.path("schema").asText("");
    FtmSchema schema =
        FtmSchema.named(name)
            .orElseThrow(
                () ->
                    new HttpProblem(
                        400,
                        key
                            + ": schema is none of Person, Company, Organization, PublicBody,"
                            + " LegalEntity, Vessel, Airplane, Position, Address, Thing"));
    Map<String, List<String>> properties = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> property : json.path("properties").properties()) {
      properties.put(property.getKey(), values(key, property));
    }
    FtmExample example = new FtmExample(json.path("id").asText(""), schema, properties);
    if (example.description().names().isEmpty() && example.description().identifiers().isEmpty()) {
      throw new HttpProblem(400, key + ": there is neither a name nor a key in properties");
    }
    return example;
  }

  private static List<String> values(String key, Map.Entry<String, JsonNode> property) {
    JsonNode given = property.getValue();
    List<String> values = new ArrayList<>();
    for (JsonNode value : given.isArray() ? given : List.of(given)) {
      if (value.isContainerNode() || value.asText().length() > LONGEST) {
        throw new HttpProblem(
            400, key + ": a value of properties is no text of up to " + LONGEST + " characters");
      }
      if (!value.isNull() && !value.asText().isBlank()) {
        values.add(value.asText().strip());
      }
    }
    if (values.size() > VALUES) {
      throw new HttpProblem(413, key + ": a property has more than " + VALUES + " values");
    }
    return values;
  }

  /** The entity as it is compared. */
  EntityDescription description() {
    DescriptionBuilder draft = new DescriptionBuilder(id, schema.kind());
    properties.forEach((property, values) -> values.forEach(value -> add(property, value, draft)));
    if (properties.keySet().stream().noneMatch(NAMES::contains)) {
      draft.name((first("firstName") + " " + first("lastName")).strip(), "");
    }
    return draft.build();
  }

  private String first(String property) {
    return properties.getOrDefault(property, List.of()).stream().findFirst().orElse("");
  }

  private static void add(String property, String value, DescriptionBuilder draft) {
    if (NAMES.contains(property)) {
      draft.name(value, "");
    } else if (COUNTRIES.contains(property)) {
      FtmCountry.state(value).ifPresent(draft::state);
    } else if (DATES.contains(property)) {
      date(value, draft);
    } else if (SINGLE_KEYS.containsKey(property)) {
      String key = property.equals("imoNumber") ? value.replaceFirst("^IMO ?", "") : value;
      draft.identifier(new Identifier(SINGLE_KEYS.get(property), key, true));
    } else if (KEYS.containsKey(property)) {
      draft.identifier(new Identifier(KEYS.get(property), value, false));
    } else if (property.equals("position")) {
      draft.position(OfficeHeld.of(value));
    } else if (property.equals("address")) {
      draft.address(value);
    }
  }

  /** A date that is none says nothing: clients send what stands in their tables. */
  private static void date(String value, DescriptionBuilder draft) {
    try {
      draft.date(PartialDate.parse(value.length() > 10 ? value.substring(0, 10) : value));
    } catch (IllegalArgumentException e) {
      return;
    }
  }

  /** The query as it was understood. */
  ObjectNode json() {
    ObjectNode json = JsonText.object().put("schema", schema.key());
    json.put("id", id.isEmpty() ? null : id);
    ObjectNode all = json.putObject("properties");
    properties.forEach(
        (property, values) -> {
          ArrayNode list = all.putArray(property);
          values.forEach(list::add);
        });
    return json;
  }
}
