package org.w3id.dyad.source.gacc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds the names of rows whose characters a copy has lost: {@code ????} for {@code 白俄罗斯}. The rows
 * of a month follow the publisher's list, with some of it left out, and the number of lost
 * characters is kept. A row is placed only if it stands at the same place of the list whether all
 * rows are taken as early as they can be or as late; then no other reading is possible.
 */
final class LostNames {
  private final List<String> listed;

  /** Places rows by a list of names in the publisher's order. */
  LostNames(List<String> listed) {
    this.listed = List.copyOf(listed);
  }

  /** The first and the last name of the list that a row can have; the same if it is certain. */
  record Place(String first, String last) {
    boolean isCertain() {
      return first.equals(last);
    }
  }

  /**
   * The places of the rows of a month.
   *
   * @return nothing if the rows do not follow the list
   */
  List<Place> places(List<String> rows) {
    List<String> early = embed(rows, listed);
    List<String> late = embed(reversed(rows), reversed(listed));
    List<Place> places = new ArrayList<>();
    if (early.size() == rows.size() && late.size() == rows.size()) {
      for (int i = 0; i < rows.size(); i++) {
        places.add(new Place(early.get(i), late.get(rows.size() - 1 - i)));
      }
    }
    return places;
  }

  /** The first names in order that the rows can have, as far as there are such. */
  private static List<String> embed(List<String> rows, List<String> names) {
    List<String> found = new ArrayList<>();
    int at = 0;
    for (String row : rows) {
      while (at < names.size() && !fits(row, names.get(at))) {
        at++;
      }
      if (at == names.size()) {
        return found;
      }
      found.add(names.get(at++));
    }
    return found;
  }

  private static List<String> reversed(List<String> list) {
    List<String> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  /** Whether a row has a name, or as many question marks as characters of it are lost. */
  static boolean fits(String row, String name) {
    if (row.length() != name.length()) {
      return false;
    }
    for (int i = 0; i < row.length(); i++) {
      char c = name.charAt(i);
      if (row.charAt(i) != c && !(row.charAt(i) == '?' && c > 0x7F)) {
        return false;
      }
    }
    return true;
  }
}
