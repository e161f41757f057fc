package org.w3id.dyad.http.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.reconcile.ReconcileQuery.Condition;
import org.w3id.dyad.http.reconcile.ReconcileQuery.Quantifier;
import org.w3id.dyad.http.reconcile.ReconcileQuery.TypeRule;

/** Reads one query of a batch. What is wrong is named by the query, the field and the value. */
final class QueryReader {
  /** The qualifier of a value that has to be the same letter by letter. */
  static final String EXACT = "ExactMatch";

  private static final int MOST = 50;
  private static final int USUAL = 10;
  private static final int LONGEST = 1_000;
  private static final int CONDITIONS = 20;
  private static final Set<String> NAME_PROPERTIES = Set.of("name", "rdfs:label");

  private final String key;
  private final JsonNode json;

  private QueryReader(String key, JsonNode json) {
    this.key = key;
    this.json = json;
  }

  /** Reads the queries of a batch of version 0.2, by their keys. */
  static Map<String, ReconcileQuery> batch(JsonNode batch) {
    BatchRules.requireSize(batch.size());
    Map<String, ReconcileQuery> queries = new LinkedHashMap<>();
    batch.properties().forEach(each -> queries.put(each.getKey(), read(each)));
    return queries;
  }

  private static ReconcileQuery read(Map.Entry<String, JsonNode> query) {
    return new QueryReader(query.getKey(), query.getValue()).query();
  }

  /** Reads the queries of a batch of the draft, in their order. */
  static List<ReconcileQuery> draftBatch(JsonNode batch) {
    JsonNode queries = batch.path("queries");
    if (!queries.isArray()) {
      throw new HttpProblem(400, "queries is no list; send " + BatchRules.DRAFT_EXAMPLE);
    }
    BatchRules.requireSize(queries.size());
    List<ReconcileQuery> all = new ArrayList<>();
    for (JsonNode query : queries) {
      all.add(new QueryReader("query " + (all.size() + 1), query).draft());
    }
    return all;
  }

  private ReconcileQuery query() {
    requireFields("query", "type", "type_strict", "properties", "limit", "lang", "dir");
    List<String> names = new ArrayList<>();
    if (json.has("query")) {
      names.add(text(json.get("query"), "query"));
    }
    List<Condition> conditions = new ArrayList<>();
    for (JsonNode property : list("properties")) {
      String id = text(property.path("pid"), "pid");
      conditions.add(
          new Condition(id, values(property.path("v"), "v"), Quantifier.ANY, false, false));
    }
    return complete(names, List.of(), types(), conditions);
  }

  private ReconcileQuery draft() {
    requireFields("conditions", "type", "limit", "lang", "dir");
    List<String> names = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    List<Condition> conditions = new ArrayList<>();
    for (JsonNode condition : list("conditions")) {
      List<String> values = values(condition.path("propertyValue"), "propertyValue");
      switch (condition.path("matchType").asText()) {
        case "name" -> names.addAll(values);
        case "id" -> ids.addAll(values);
        case "property" -> conditions.add(condition(condition, values));
        default -> throw wrong("matchType", condition.path("matchType"), "is name, id or property");
      }
    }
    List<String> types = json.has("type") ? List.of(text(json.get("type"), "type")) : List.of();
    return complete(names, ids, types, conditions);
  }

  private Condition condition(JsonNode json, List<String> values) {
    return new Condition(
        text(json.path("propertyId"), "propertyId"),
        values,
        choice(json, "matchQuantifier", Quantifier.class, Quantifier.ANY),
        json.path("required").asBoolean(false),
        isExact(json));
  }

  private boolean isExact(JsonNode condition) {
    JsonNode qualifier = condition.path("matchQualifier");
    if (!qualifier.isMissingNode() && !qualifier.asText().equals(EXACT)) {
      throw wrong("matchQualifier", qualifier, "is " + EXACT + " or left out");
    }
    return !qualifier.isMissingNode();
  }

  private ReconcileQuery complete(
      List<String> names, List<String> ids, List<String> types, List<Condition> all) {
    List<Condition> conditions = new ArrayList<>();
    for (Condition condition : all) {
      if (NAME_PROPERTIES.contains(condition.property()) && !condition.isRequired()) {
        names.addAll(condition.values());
      } else {
        conditions.add(condition);
      }
    }
    if (names.isEmpty() && ids.isEmpty() && conditions.isEmpty()) {
      throw new HttpProblem(400, key + ": there is nothing to look for; give a name");
    }
    if (names.size() + ids.size() + conditions.size() > CONDITIONS) {
      throw new HttpProblem(400, key + ": there are more than " + CONDITIONS + " conditions");
    }
    TypeRule rule = choice(json, "type_strict", TypeRule.class, TypeRule.ANY);
    return new ReconcileQuery(names, ids, types, rule, conditions, limit(), language());
  }

  private List<String> types() {
    List<String> types = new ArrayList<>();
    JsonNode type = json.path("type");
    for (JsonNode each : type.isArray() ? type : List.of(type)) {
      // Some clients send a type as an object, as they got it.
      JsonNode id = each.isObject() ? each.path("id") : each;
      if (!id.isMissingNode() && !id.isNull() && !id.asText().isEmpty()) {
        types.add(text(id, "type"));
      }
    }
    return types;
  }

  private int limit() {
    JsonNode limit = json.path("limit");
    if (limit.isMissingNode() || limit.isNull()) {
      return USUAL;
    }
    if (!limit.isNumber() || limit.asDouble() < 1 || limit.asDouble() != limit.asInt()) {
      throw wrong("limit", limit, "is a whole number from 1 on");
    }
    return Math.min(limit.asInt(), MOST);
  }

  private String language() {
    String language = json.path("lang").asText("");
    return language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9-]{1,40})?")
        ? language.split("-", 2)[0].toLowerCase(Locale.ROOT)
        : "";
  }

  private <E extends Enum<E>> E choice(JsonNode from, String field, Class<E> type, E usual) {
    JsonNode value = from.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return usual;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(value.asText()))
        .findFirst()
        .orElseThrow(() -> wrong(field, value, "is one of " + names(type)));
  }

  private static String names(Class<? extends Enum<?>> type) {
    return String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList())
        .toLowerCase(Locale.ROOT);
  }

  private JsonNode list(String field) {
    JsonNode list = json.path(field);
    if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
      throw wrong(field, list, "is a list");
    }
    return list;
  }

  /** Texts, numbers, truth values, or entities by their identifiers; one of them, or a list. */
  private List<String> values(JsonNode given, String field) {
    List<String> values = new ArrayList<>();
    for (JsonNode each : given.isArray() ? given : List.of(given)) {
      values.add(text(each.isObject() ? each.path("id") : each, field));
    }
    if (values.isEmpty()) {
      throw wrong(field, given, "is a value or a list of values");
    }
    return values;
  }

  private String text(JsonNode value, String field) {
    String text = value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    if (text.isEmpty() || text.length() > LONGEST) {
      throw wrong(field, value, "is a text of 1 to " + LONGEST + " characters");
    }
    return text;
  }

  /** A field that is not known could narrow the query: left out, the answer would be wrong. */
  private void requireFields(String... known) {
    if (!json.isObject()) {
      throw new HttpProblem(400, key + " is no object; send " + BatchRules.EXAMPLE);
    }
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      if (!List.of(known).contains(field.getKey())) {
        throw new HttpProblem(
            400,
            key
                + ": "
                + shortened(field.getKey())
                + " is not known; there are "
                + String.join(", ", known));
      }
    }
  }

  private HttpProblem wrong(String field, JsonNode value, String right) {
    String shown = value.isMissingNode() ? "nothing" : shortened(value.toString());
    return new HttpProblem(400, key + ": " + field + " " + shown + " is wrong: it " + right);
  }

  private static String shortened(String text) {
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }
}
