package org.w3id.dyad.source.format.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a file. Names are compared by their letters and digits without regard to case:
 * publishers change the rest between editions, and programs of statistics write {@code Trade Value
 * (US$)} as {@code Trade.Value..US..} or {@code trade_value_us}.
 */
public final class Header {
  private final List<String> names;
  private final Map<String, Integer> byName = new HashMap<>();

  /** By letters and digits alone; columns that are alike in these are known by their names only. */
  private final Map<String, Integer> byLetters = new HashMap<>();

  private final Map<String, Integer> asked = new HashMap<>();

  /**
   * A header.
   *
   * @throws IllegalArgumentException if a name stands twice
   */
  public Header(List<String> names) {
    this.names = names.stream().map(String::strip).toList();
    Set<String> alike = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String name = this.names.get(i);
      if (!name.isEmpty() && byName.putIfAbsent(name.toLowerCase(Locale.ROOT), i) != null) {
        throw new IllegalArgumentException("names the column \"" + names.get(i) + "\" twice");
      }
      if (byLetters.putIfAbsent(letters(name), i) != null) {
        alike.add(letters(name));
      }
    }
    alike.add("");
    byLetters.keySet().removeAll(alike);
  }

  /** R puts an X before a name that begins with a digit. */
  private static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    name.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT).replaceFirst("^x(?=\\d)", "");
  }

  /** The names as they stand in the file. */
  public List<String> names() {
    return names;
  }

  /** How many columns there are up to the last one that has a name. */
  public int width() {
    int width = names.size();
    while (width > 0 && names.get(width - 1).isEmpty()) {
      width--;
    }
    return width;
  }

  /** Where a column stands, from 0, or -1. */
  public int index(String name) {
    Integer index = asked.get(name);
    if (index == null) {
      index = byName.get(name.strip().toLowerCase(Locale.ROOT));
      index = index == null ? byLetters.getOrDefault(letters(name), -1) : index;
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
