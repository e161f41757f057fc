package org.w3id.dyad.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Values for parameters of a query, written as in an address: {@code from=1992&to=2022}. A name
 * that is repeated has several values.
 *
 * @param values the values by parameter
 */
public record Settings(Map<String, List<String>> values) {

  /** No settings. */
  public static final Settings NONE = new Settings(Map.of());

  /**
   * Reads settings.
   *
   * @throws IllegalArgumentException if a part is not {@code name=value}
   */
  static Settings parse(String text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String part : text.split("&")) {
      int equals = part.indexOf('=');
      if (equals <= 0 || equals == part.length() - 1) {
        throw new IllegalArgumentException("\"" + part + "\" is not a setting such as from=1992");
      }
      values
          .computeIfAbsent(part.substring(0, equals), name -> new ArrayList<>())
          .add(part.substring(equals + 1));
    }
    return new Settings(values);
  }

  /** These settings, and those of another where these say nothing. */
  public Settings or(Settings other) {
    Map<String, List<String>> all = new LinkedHashMap<>(other.values);
    all.putAll(values);
    return new Settings(all);
  }

  /** These settings and one more, which replaces one of the same name. */
  public Settings with(String name, String value) {
    return new Settings(Map.of(name, List.of(value))).or(this);
  }

  /** The values of a parameter, none if it is not set. */
  public List<String> of(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The first value of a parameter. */
  public Optional<String> first(String name) {
    return of(name).stream().findFirst();
  }

  /** As {@link #parse} reads them. */
  @Override
  public String toString() {
    return values.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + value))
        .collect(Collectors.joining("&"));
  }
}
