package org.w3id.dyad.html.chart;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The style sheet of drawings for a file: variables are replaced by their values, because few
 * programs but browsers know variables.
 */
public final class DrawingStyle {
  private static final Pattern ROOT = Pattern.compile(":root\\s*\\{([^}]*)\\}");
  private static final Pattern SET = Pattern.compile("(--[a-z0-9-]+):\\s*([^;}]+)");
  private static final Pattern USE = Pattern.compile("var\\((--[a-z0-9-]+)\\)");
  private static final String ALONE =
      """
      .paper { fill: var(--ground); }
      svg text.title { font-size: 16px; font-weight: 600; fill: var(--ink); }
      svg text.small { font-size: 11px; }
      svg text.key { font-size: 12px; }
      """;

  private DrawingStyle() {}

  /**
   * The style of a drawing that stands alone, in light colours.
   *
   * @param sheet the style sheet of drawings, which begins with the variables of the light scheme
   */
  public static String light(String sheet) {
    Map<String, String> values = new HashMap<>();
    Matcher root = ROOT.matcher(sheet);
    if (!root.find()) {
      throw new IllegalStateException("the style sheet sets no variables");
    }
    SET.matcher(root.group(1))
        .results()
        .forEach(set -> values.put(set.group(1), set.group(2).strip()));
    String rules =
        sheet.replaceAll(
            "@media[^{]*\\{\\s*(:root\\s*\\{[^}]*\\}\\s*)*\\}|:root\\s*\\{[^}]*\\}", "");
    return USE.matcher(rules.strip() + "\n" + ALONE)
        .replaceAll(use -> Matcher.quoteReplacement(value(values, use)));
  }

  private static String value(Map<String, String> values, MatchResult use) {
    String value = values.get(use.group(1));
    if (value == null) {
      throw new IllegalStateException("the style sheet does not set " + use.group(1));
    }
    return value;
  }
}
