package org.w3id.dyad.source.csvw;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.dyad.source.format.row.DecimalSign;

/**
 * A column as metadata of CSV on the Web describe it.
 *
 * @param name by which templates name it
 * @param title how the table names it; empty for a virtual column
 * @param property the name of the property, or a template of it; empty if it says nothing itself
 * @param value the template of the thing that it names; empty if it holds a value
 * @param base the base of its datatype, such as {@code decimal}
 * @param format the format of its dates, as in {@code dd.MM.yyyy}; or empty
 * @param sign the decimal sign of its numbers, if it is stated
 * @param language the language of its texts, or empty
 * @param separator what parts several values in a cell, or empty
 * @param nulls cells that say nothing
 * @param fallback what an empty cell stands for; the value of a virtual column
 * @param required whether a row without it is rejected
 * @param codes the system of codes or names of states, such as {@code iso3}; or empty
 * @param factor by what its numbers are multiplied, or null
 * @param role what it is to the data points of a row
 */
record CsvwColumn(
    String name,
    String title,
    String property,
    String value,
    String base,
    String format,
    Optional<DecimalSign> sign,
    String language,
    String separator,
    List<String> nulls,
    String fallback,
    boolean required,
    String codes,
    BigDecimal factor,
    CsvwRole role) {

  static final String CODES = "dyad:codes";
  static final String FACTOR = "dyad:factor";

  static CsvwColumn of(JsonNode json) {
    JsonNode titles = json.path("titles");
    String title = titles.isArray() ? titles.path(0).asText("") : titles.asText("");
    String name = json.path("name").asText(title);
    boolean isVirtual = json.path("virtual").asBoolean(false);
    JsonNode datatype = json.path("datatype");
    JsonNode format = datatype.path("format");
    String sign = format.path("decimalChar").asText("");
    return new CsvwColumn(
        name,
        isVirtual ? "" : title.isEmpty() ? name : title,
        json.path("suppressOutput").asBoolean(false) ? "" : json.path("propertyUrl").asText(""),
        json.path("valueUrl").asText(""),
        datatype.isTextual() ? datatype.asText() : datatype.path("base").asText("string"),
        format.isTextual() ? format.asText() : "",
        sign.isEmpty()
            ? Optional.empty()
            : Optional.of(sign.equals(",") ? DecimalSign.COMMA : DecimalSign.POINT),
        json.path("lang").asText(""),
        json.path("separator").asText(""),
        texts(json.path("null")),
        json.path("default").asText(""),
        json.path("required").asBoolean(false),
        json.path(CODES).asText(""),
        json.has(FACTOR) ? json.path(FACTOR).decimalValue() : null,
        CsvwRole.of(json));
  }

  private static List<String> texts(JsonNode json) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : json.isArray() ? json : List.of(json)) {
      texts.add(text.asText(""));
    }
    return texts;
  }

  boolean isVirtual() {
    return title.isEmpty();
  }

  /** Whether the sign before the fraction of its numbers is settled by all numbers of the table. */
  boolean needsEvidence() {
    return isNumber() && sign.isEmpty() && !isVirtual();
  }

  boolean isNumber() {
    return List.of("decimal", "number", "double", "float").contains(base);
  }
}
