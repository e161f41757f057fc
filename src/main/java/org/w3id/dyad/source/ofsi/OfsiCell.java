package org.w3id.dyad.source.ofsi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in one cell of the list: several numbered values. */
final class OfsiCell {
  private static final Pattern NUMBER = Pattern.compile("\\((\\d{1,2})\\)");

  private OfsiCell() {}

  /**
   * The values of {@code (1) Libya (2) Germany.}, without a full stop behind them; a text that is
   * not numbered from 1 on is one value, and a dash is none.
   */
  static List<String> values(String text) {
    List<String> values = new ArrayList<>();
    for (String value : numbered(text)) {
      values.add(value.equals("-") ? "" : value);
    }
    return values;
  }

  private static List<String> numbered(String text) {
    Matcher number = NUMBER.matcher(text);
    List<String> values = new ArrayList<>();
    int from = -1;
    while (number.find()) {
      if (Integer.parseInt(number.group(1)) == values.size() + (from < 0 ? 1 : 2)) {
        if (from >= 0) {
          values.add(bare(text.substring(from, number.start())));
        } else if (!text.substring(0, number.start()).isBlank()) {
          break;
        }
        from = number.end();
      }
    }
    values.add(from < 0 ? text.strip() : bare(text.substring(from)));
    return values;
  }

  private static String bare(String value) {
    return value.strip().replaceFirst("\\.$", "");
  }
}
