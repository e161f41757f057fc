package org.w3id.dyad.http.protocol;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The languages that a reader prefers: the chosen one, then those of the browser. */
public final class Languages {
  private static final String COOKIE = "language";
  private static final int LONGEST = 1_000;

  private Languages() {}

  /** The languages of a request, the most welcome first, then English. */
  public static List<String> of(HttpServletRequest request) {
    List<String> languages = new ArrayList<>(chosen(request));
    languages.addAll(accepted(request.getHeader("Accept-Language")));
    languages.add("en");
    return languages.stream().distinct().toList();
  }

  /** Lets the browser send this language from now on, for a year. */
  public static void remember(HttpServletResponse response, String language) {
    Cookie cookie = new Cookie(COOKIE, language);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  private static List<String> chosen(HttpServletRequest request) {
    List<String> chosen = new ArrayList<>();
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (cookie.getName().equals(COOKIE) && cookie.getValue().matches("[a-z]{2}")) {
          chosen.add(cookie.getValue());
        }
      }
    }
    return chosen;
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
    return languages;
  }
}
