package org.w3id.dyad.source.seco;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.dyad.source.format.xml.XmlElement;

/**
 * A name: parts in an order, each with a value and perhaps with variants of spelling.
 *
 * @param parts the parts in their order
 */
record SecoName(List<XmlElement> parts) {
  private static final String VARIANT = "spelling-variant";

  /** A name without the titles in it. */
  static SecoName of(XmlElement name) {
    return new SecoName(
        name.all("name-part").stream()
            .filter(part -> !isTitle(part))
            .sorted(Comparator.comparing(SecoName::order))
            .toList());
  }

  /** The titles that stand among the parts of a name. */
  static List<String> titles(XmlElement name) {
    return name.all("name-part").stream()
        .filter(SecoName::isTitle)
        .map(part -> part.get("value"))
        .toList();
  }

  private static boolean isTitle(XmlElement part) {
    return part.attribute("name-part-type").equals("title");
  }

  private static int order(XmlElement part) {
    String order = part.attribute("order");
    return order.matches("\\d{1,4}") ? Integer.parseInt(order) : Integer.MAX_VALUE;
  }

  /** The name as the list writes it first. */
  String text() {
    return parts.stream()
        .map(part -> part.get("value"))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /**
   * The name in other spellings: every variant of a part stands in one of them, together with the
   * variants of the other parts in the same language and script, or else with their values.
   */
  Set<String> variants() {
    Set<String> kinds = new LinkedHashSet<>();
    parts.forEach(part -> part.all(VARIANT).forEach(variant -> kinds.add(kind(variant))));
    Set<String> names = new LinkedHashSet<>();
    for (String kind : kinds) {
      List<List<String>> spellings = parts.stream().map(part -> spellings(part, kind)).toList();
      int most = spellings.stream().mapToInt(List::size).max().orElse(0);
      for (int i = 0; i < most; i++) {
        names.add(joined(spellings, i));
      }
    }
    names.remove(text());
    return names;
  }

  private static String kind(XmlElement variant) {
    return variant.attribute("lang") + "/" + variant.attribute("script");
  }

  private static List<String> spellings(XmlElement part, String kind) {
    List<String> spellings = new ArrayList<>();
    for (XmlElement variant : part.all(VARIANT)) {
      if (kind(variant).equals(kind) && !variant.text().isEmpty()) {
        spellings.add(variant.text());
      }
    }
    return spellings.isEmpty() ? List.of(part.get("value")) : spellings;
  }

  private static String joined(List<List<String>> spellings, int number) {
    return spellings.stream()
        .map(of -> of.get(Math.min(number, of.size() - 1)))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
