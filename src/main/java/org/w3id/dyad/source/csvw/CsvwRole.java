package org.w3id.dyad.source.csvw;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a column is to the data points of its row: whom they are of, and when.
 *
 * @param name one of {@link #NAMES}, or empty
 * @param means what names in the column mean: the first of these that stood for a state in the year
 *     of the row
 * @param before what stands before a date to say that it began by then at the latest; or empty
 */
record CsvwRole(String name, Map<String, List<Meaning>> means, String before) {
  static final String ROLE = "dyad:role";
  static final String MEANS = "dyad:means";
  static final String BEFORE = "dyad:before";

  static final String SUBJECT = "subject";
  static final String COUNTERPART = "counterpart";
  static final String MEMBER = "member";
  static final String PAIR = "pair";
  static final String YEAR = "year";
  static final String BEGIN = "begin";
  static final String END = "end";

  static final List<String> NAMES = List.of(SUBJECT, COUNTERPART, MEMBER, PAIR, YEAR, BEGIN, END);

  /**
   * A code that a name stands for from one year to another, such as {@code cow:345@1992-2005}.
   *
   * @param codes the list of codes, or the text if it is none
   * @param code the code in it
   */
  record Meaning(String codes, String code, int from, int to) {
    private static final Pattern FORM =
        Pattern.compile("([a-z0-9]+):([^@:]+)(?:@(\\d{4})-(\\d{4}))?");

    static Meaning of(String text) {
      Matcher parts = FORM.matcher(text);
      if (!parts.matches()) {
        return new Meaning(text, "", 0, 0);
      }
      boolean isAlways = parts.group(3) == null;
      return new Meaning(
          parts.group(1),
          parts.group(2),
          isAlways ? Integer.MIN_VALUE : Integer.parseInt(parts.group(3)),
          isAlways ? Integer.MAX_VALUE : Integer.parseInt(parts.group(4)));
    }

    boolean isMeant(int year) {
      return from <= year && year <= to;
    }
  }

  /** All that names in the column mean. */
  List<Meaning> meanings() {
    return means.values().stream().flatMap(List::stream).toList();
  }

  static CsvwRole of(JsonNode column) {
    Map<String, List<Meaning>> means = new HashMap<>();
    for (var entry : column.path(MEANS).properties()) {
      String[] codes = entry.getValue().asText("").split(" ");
      means.put(entry.getKey(), Arrays.stream(codes).map(Meaning::of).toList());
    }
    return new CsvwRole(
        column.path(ROLE).asText(""), Map.copyOf(means), column.path(BEFORE).asText(""));
  }
}
