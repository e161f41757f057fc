package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a query.
 *
 * @param before text before the parts
 * @param parts parts, each of which can be left out
 * @param after text after the parts
 */
record Piece(String before, List<Piece> parts, String after) {

  private static final Pattern VARIABLE = Pattern.compile("\\?([a-z]+[0-9]*)");

  static Piece of(String text) {
    return new Piece(text, List.of(), "");
  }

  String text() {
    StringBuilder text = new StringBuilder(before);
    parts.forEach(part -> text.append(' ').append(part.text()));
    return text.append(' ').append(after).toString();
  }

  /** The same with one part less, or with a part in the place of what it is in. */
  List<Piece> smaller() {
    List<Piece> all = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      List<Piece> fewer = new ArrayList<>(parts);
      Piece part = fewer.remove(i);
      all.add(new Piece(before, fewer, after));
      if (!part.parts.isEmpty()) {
        List<Piece> flat = new ArrayList<>(fewer);
        flat.addAll(i, part.parts);
        all.add(new Piece(before, flat, after));
      }
      for (Piece smaller : part.smaller()) {
        List<Piece> changed = new ArrayList<>(parts);
        changed.set(i, smaller);
        all.add(new Piece(before, changed, after));
      }
    }
    return all;
  }

  /** The names of the variables that a group of parts can bind. */
  static List<String> variables(List<Piece> parts) {
    TreeSet<String> names = new TreeSet<>();
    for (Piece part : parts) {
      if (!part.before.startsWith("FILTER") && !part.before.startsWith("MINUS")) {
        visible(part, names);
      }
    }
    return List.copyOf(names);
  }

  private static void visible(Piece part, TreeSet<String> names) {
    if (part.before.startsWith("{ SELECT")) {
      Matcher head = VARIABLE.matcher(part.before.replaceAll("\\([A-Z]+\\([^)]*\\) AS", ""));
      while (head.find()) {
        names.add(head.group(1));
      }
      return;
    }
    Matcher matcher = VARIABLE.matcher(part.before + part.after);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    part.parts.stream()
        .filter(each -> !each.before.startsWith("FILTER") && !each.before.startsWith("MINUS"))
        .forEach(each -> visible(each, names));
  }
}
