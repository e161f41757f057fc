package org.w3id.dyad.source.csvw;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.dyad.measure.PointValue;
import org.w3id.dyad.source.format.row.DecimalSign;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * What a column measures.
 *
 * @param column the column
 * @param indicator the key of the indicator, such as {@code military-personnel}
 * @param label what it is called, empty if it is described elsewhere
 * @param definition what it means, in English
 * @param units in what it is given, by years
 * @param low the column of the lower bound, or empty
 * @param high the column of the upper bound, or empty
 * @param deviation the column of the standard deviation, or empty
 * @param categories what its codes mean, if it tells kinds apart and counts nothing
 * @param minimum the least value that can be, or null
 * @param maximum the greatest value that can be, or null
 */
record CsvwMeasure(
    CsvwColumn column,
    String indicator,
    String label,
    String definition,
    List<Unit> units,
    String low,
    String high,
    String deviation,
    Map<String, String> categories,
    BigDecimal minimum,
    BigDecimal maximum) {
  static final String MEASURE = "dyad:measure";
  static final Set<String> MEMBERS =
      Set.of("indicator", "label", "definition", "unit", "low", "high", "deviation", "categories");

  /** A unit, and the years from and to which it is meant. */
  record Unit(int from, int to, String name) {
    static Unit of(JsonNode json) {
      return json.isTextual()
          ? new Unit(Integer.MIN_VALUE, Integer.MAX_VALUE, json.asText())
          : new Unit(
              json.path("from").asInt(Integer.MIN_VALUE),
              json.path("to").asInt(Integer.MAX_VALUE),
              json.path("unit").asText(""));
    }
  }

  static CsvwMeasure of(CsvwColumn column, JsonNode json) {
    JsonNode measure = json.path(MEASURE);
    JsonNode unit = measure.path("unit");
    List<Unit> units = new ArrayList<>();
    if (unit.isArray()) {
      unit.forEach(part -> units.add(Unit.of(part)));
    } else if (!unit.isMissingNode()) {
      units.add(Unit.of(unit));
    }
    Map<String, String> categories = new LinkedHashMap<>();
    measure
        .path("categories")
        .properties()
        .forEach(entry -> categories.put(entry.getKey(), entry.getValue().asText("")));
    JsonNode datatype = json.path("datatype");
    return new CsvwMeasure(
        column,
        measure.path("indicator").asText(""),
        measure.path("label").asText(""),
        measure.path("definition").asText(""),
        units,
        measure.path("low").asText(""),
        measure.path("high").asText(""),
        measure.path("deviation").asText(""),
        categories,
        number(datatype.path("minimum")),
        number(datatype.path("maximum")));
  }

  private static BigDecimal number(JsonNode json) {
    return json.isNumber() ? json.decimalValue() : null;
  }

  /** The unit, if it is the same in all years. */
  Optional<String> unit() {
    return units.size() == 1 ? Optional.of(units.get(0).name()) : Optional.empty();
  }

  /** The columns of a table that it needs. */
  Stream<String> columns() {
    return Stream.of(column.title(), low, high, deviation).filter(title -> !title.isEmpty());
  }

  /**
   * What it found in a row.
   *
   * @param year the year of the row, or 0 if it has none
   * @return nothing if the cell says nothing
   */
  Optional<PointValue> read(Fields fields, int year) {
    String cell = fields.get(column.title());
    if (cell.isEmpty() || column.nulls().contains(cell)) {
      return Optional.empty();
    }
    if (!categories.isEmpty()) {
      return Optional.of(kind(cell));
    }
    BigDecimal value = number(column.title(), cell, fields);
    checkRange(cell, value);
    Optional<BigDecimal> least = bound(low, fields);
    Optional<BigDecimal> most = bound(high, fields);
    if (least.isPresent() && least.get().compareTo(value) > 0) {
      throw new UnusableValueException(low, fields.get(low), "is above the estimate " + cell);
    }
    if (most.isPresent() && most.get().compareTo(value) < 0) {
      throw new UnusableValueException(high, fields.get(high), "is below the estimate " + cell);
    }
    return Optional.of(
        new PointValue.Quantity(value, least, most, bound(deviation, fields), unit(year)));
  }

  private PointValue kind(String cell) {
    if (!categories.containsKey(cell)) {
      throw new UnusableValueException(
          column.title(), cell, "is not one of " + String.join(", ", categories.keySet()));
    }
    return new PointValue.Kind(cell);
  }

  private String unit(int year) {
    return units.stream()
        .filter(unit -> unit.from() <= year && year <= unit.to())
        .findFirst()
        .map(Unit::name)
        .orElseThrow(
            () ->
                new UnusableValueException(
                    column.title(), "" + year, "is a year for which no unit is described"));
  }

  private void checkRange(String cell, BigDecimal value) {
    boolean isBelow = minimum != null && value.compareTo(scaled(minimum)) < 0;
    if (isBelow || maximum != null && value.compareTo(scaled(maximum)) > 0) {
      throw new UnusableValueException(
          column.title(),
          cell,
          "is " + (isBelow ? "below " + minimum : "above " + maximum) + ", which cannot be");
    }
  }

  private Optional<BigDecimal> bound(String title, Fields fields) {
    String cell = title.isEmpty() ? "" : fields.get(title);
    return cell.isEmpty() || column.nulls().contains(cell)
        ? Optional.empty()
        : Optional.of(number(title, cell, fields));
  }

  private BigDecimal number(String title, String cell, Fields fields) {
    return scaled(
        column.sign().filter(sign -> sign == DecimalSign.COMMA).isPresent()
            ? DecimalSign.COMMA.parse(title, cell)
            : fields.decimal(title, cell));
  }

  private BigDecimal scaled(BigDecimal number) {
    return column.factor() == null ? number : number.multiply(column.factor());
  }
}
