package org.w3id.dyad.source.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The columns of a file. Names are compared without regard to case and to surrounding spaces, for
 * publishers change those between editions.
 */
public final class Header {
  private final List<String> names;
  private final Map<String, Integer> byKey = new HashMap<>();
  private final Map<String, Integer> asked = new HashMap<>();

  /**
   * A header.
   *
   * @throws IllegalArgumentException if a name stands twice
   */
  public Header(List<String> names) {
    this.names = names.stream().map(String::strip).toList();
    for (int i = 0; i < names.size(); i++) {
      String key = key(this.names.get(i));
      if (!key.isEmpty() && byKey.putIfAbsent(key, i) != null) {
        throw new IllegalArgumentException("names the column \"" + names.get(i) + "\" twice");
      }
    }
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** The names as they stand in the file. */
  public List<String> names() {
    return names;
  }

  /** Where a column stands, from 0, or -1. */
  int index(String name) {
    Integer index = asked.get(name);
    if (index == null) {
      index = byKey.getOrDefault(key(name), -1);
      asked.put(name, index);
    }
    return index;
  }

  /** Whether there is such a column. */
  public boolean has(String name) {
    return index(name) >= 0;
  }

  /** Those of some columns that are not there. */
  public List<String> missing(List<String> columns) {
    List<String> missing = new ArrayList<>(columns);
    missing.removeIf(this::has);
    return missing;
  }
}
