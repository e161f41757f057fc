package org.w3id.dyad.http.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.dyad.answer.RowWindow;
import org.w3id.dyad.html.Messages;

/** The parameters of a request to the API. */
final class ApiParameters {
  /** Those that all paths have; no question has a parameter of these names. */
  static final Set<String> COMMON = Set.of("format", "release", "limit", "offset");

  private final HttpServletRequest request;

  /** Reads the parameters of a request. */
  ApiParameters(HttpServletRequest request) {
    this.request = request;
  }

  /**
   * Makes sure that all parameters are known: a misspelt one must not be passed over.
   *
   * @throws IllegalArgumentException if one is not
   */
  ApiParameters only(String... names) {
    Set<String> known = new TreeSet<>(COMMON);
    known.addAll(Arrays.asList(names));
    for (String given : request.getParameterMap().keySet()) {
      if (!known.contains(given)) {
        throw new IllegalArgumentException(
            "there is no parameter \"" + given + "\"; there are " + String.join(", ", known));
      }
    }
    return this;
  }

  /** The value of a parameter, empty if it is not given. */
  String text(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  /**
   * The language in which texts are wanted, English if none is given.
   *
   * @throws IllegalArgumentException if there are no texts in it
   */
  String language() {
    String language = text("lang");
    List<String> known = Messages.LANGUAGES.stream().map(Messages.Language::tag).toList();
    if (!language.isEmpty() && !known.contains(language)) {
      throw new IllegalArgumentException("lang is one of " + String.join(", ", known));
    }
    return language.isEmpty() ? known.get(0) : language;
  }

  /**
   * A day.
   *
   * @throws IllegalArgumentException if it is none
   */
  Optional<LocalDate> date(String name) {
    String text = text(name);
    try {
      Optional<LocalDate> day =
          text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
      if (day.filter(it -> it.getYear() < 1 || it.getYear() > 9999).isEmpty()) {
        return day;
      }
    } catch (DateTimeException e) {
      // It is no day of the calendar, which is told below like a year without four digits.
    }
    throw new IllegalArgumentException(name + " is a day such as 2014-06-01");
  }

  /**
   * Which rows are wanted.
   *
   * @throws IllegalArgumentException if {@code limit} or {@code offset} is no such number
   */
  RowWindow window() {
    return new RowWindow(
        number("offset", 0, 0, 100_000_000), number("limit", RowWindow.USUAL, 1, RowWindow.MOST));
  }

  /**
   * How many are wanted.
   *
   * @throws IllegalArgumentException if {@code limit} is no such number
   */
  int limit(int usual, int most) {
    return number("limit", usual, 1, most);
  }

  private int number(String name, int usual, int least, int most) {
    String text = text(name);
    if (text.isEmpty()) {
      return usual;
    }
    int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw new IllegalArgumentException(name + " is a whole number from " + least + " to " + most);
    }
    return number;
  }

  /** The parameters of a question that are set; an empty one means what stands in its file. */
  Map<String, List<String>> values() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, texts) -> {
              List<String> given =
                  Arrays.stream(texts).map(String::strip).filter(text -> !text.isEmpty()).toList();
              if (!COMMON.contains(name) && !given.isEmpty()) {
                values.put(name, given);
              }
            });
    return values;
  }

  /** The parts of the path behind that of the handler. */
  static List<String> path(HttpServletRequest request) {
    String path = request.getPathInfo();
    return path == null || path.equals("/") ? List.of() : List.of(path.substring(1).split("/", -1));
  }
}
