package org.w3id.dyad.mcp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of a call, which fit the tool's schema.
 *
 * @param values by name
 */
record ToolArguments(Map<String, Object> values) {

  /** A text; empty if it is not given. */
  String text(String name) {
    Object value = values.get(name);
    return value == null ? "" : String.valueOf(value).strip();
  }

  /** A whole number, or what is meant if it is not given. */
  int number(String name, int usual) {
    return values.get(name) instanceof Number number ? number.intValue() : usual;
  }

  /**
   * A day.
   *
   * @throws IllegalArgumentException if it is none
   */
  Optional<LocalDate> date(String name) {
    String text = text(name);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + text + "\" is not a day such as 2014-06-01");
    }
  }

  /** Texts by name, such as the parameters of a question. */
  Map<String, List<String>> settings(String name) {
    Map<String, List<String>> settings = new LinkedHashMap<>();
    if (values.get(name) instanceof Map<?, ?> given) {
      given.forEach((key, value) -> settings.put(String.valueOf(key), texts(value)));
    }
    return settings;
  }

  private static List<String> texts(Object value) {
    return value instanceof Collection<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }
}
