package org.w3id.dyad.http.protocol;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The languages in which a reader wants to read. */
public final class Languages {
  private static final int LONGEST = 1_000;

  private Languages() {}

  /** The languages of a request, the most welcome first, then English. */
  public static List<String> of(HttpServletRequest request) {
    return accepted(request.getHeader("Accept-Language"));
  }

  private static List<String> accepted(String header) {
    List<String> languages = new ArrayList<>();
    if (header != null && header.length() <= LONGEST) {
      try {
        for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
          if (range.getWeight() > 0 && !range.getRange().contains("*")) {
            languages.add(range.getRange().split("-")[0]);
          }
        }
      } catch (IllegalArgumentException e) {
        languages.clear();
      }
    }
    languages.add("en");
    return languages.stream().distinct().toList();
  }
}
