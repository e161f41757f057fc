package org.w3id.dyad.source.factbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The items of a country's file that are read, found where the World Factbook puts them. */
final class FactbookItems {
  private static final Pattern OUTSIDE_BRACKETS = Pattern.compile("[,;]\\s*(?![^(]*\\))");
  private static final Pattern PARTNER =
      Pattern.compile("\\s*,?\\s*(?<name>[^%]+?)\\s+(?<share><?\\d+(?:\\.\\d+)?)%");
  private static final Pattern YEAR = Pattern.compile("\\((\\d{4})(?: est\\.)?\\)");

  private FactbookItems() {}

  /** What an item is about. */
  enum Kind {
    MEMBERSHIP("International organization participation"),
    CHIEF_OF_STATE("chief of state"),
    HEAD_OF_GOVERNMENT("head of government"),
    EXPORT_PARTNER("Exports - partners"),
    IMPORT_PARTNER("Imports - partners"),
    COORDINATES("Geographic coordinates"),
    CAPITAL("Capital");

    private final String field;

    Kind(String field) {
      this.field = field;
    }

    /** How the World Factbook calls it. */
    String field() {
      return field;
    }
  }

  /**
   * One item.
   *
   * @param text what the file says
   * @param name the name in it: of an organization, a partner, a capital; or empty
   * @param detail what stands beside the name: a share and a year, coordinates; or empty
   */
  record Item(Kind kind, String text, String name, String detail) {}

  static List<Item> of(JsonNode country) {
    List<Item> items = new ArrayList<>();
    JsonNode government = country.path("Government");
    for (String member : OUTSIDE_BRACKETS.split(text(government, Kind.MEMBERSHIP.field()), -1)) {
      add(items, Kind.MEMBERSHIP, member, "", "");
    }
    JsonNode executive = government.path("Executive branch");
    for (Kind kind : List.of(Kind.CHIEF_OF_STATE, Kind.HEAD_OF_GOVERNMENT)) {
      add(items, kind, text(executive, kind.field()), "", "");
    }
    for (Kind kind : List.of(Kind.EXPORT_PARTNER, Kind.IMPORT_PARTNER)) {
      partners(items, kind, text(country.path("Economy"), kind.field()));
    }
    String position = text(country.path("Geography"), Kind.COORDINATES.field());
    add(items, Kind.COORDINATES, position, "", position);
    JsonNode capital = government.path("Capital");
    String name = text(capital, "name");
    add(items, Kind.CAPITAL, name, name, text(capital, "geographic coordinates"));
    return items;
  }

  private static void add(List<Item> items, Kind kind, String text, String name, String detail) {
    if (!text.isBlank()) {
      items.add(new Item(kind, text.strip(), name, detail));
    }
  }

  private static void partners(List<Item> items, Kind kind, String text) {
    Matcher year = YEAR.matcher(text);
    String when = year.find() ? year.group(1) : "";
    Matcher partner = PARTNER.matcher(text);
    int end = 0;
    while (partner.find(end) && partner.start() == end) {
      items.add(
          new Item(
              kind,
              partner.group().replaceFirst("^\\s*,\\s*", "").strip(),
              partner.group("name"),
              partner.group("share") + " " + when));
      end = partner.end();
    }
    String rest = text.substring(end).replaceFirst("^[\\s,]*", "");
    if (!rest.isBlank() && !YEAR.matcher(rest).matches()) {
      items.add(new Item(kind, rest, "", ""));
    }
  }

  /** The text of a field: the field itself, or its member {@code text}. */
  static String text(JsonNode parent, String field) {
    JsonNode value = parent.path(field);
    JsonNode text = value.isObject() ? value.path("text") : value;
    return HtmlText.of(text.asText(""));
  }
}
