package org.w3id.dyad.http.pages.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.w3id.dyad.http.protocol.HttpProblem;

/** Reads the parameters of a page. */
public final class PageParameters {
  private final HttpServletRequest request;

  /** The parameters of a request. */
  public PageParameters(HttpServletRequest request) {
    this.request = request;
  }

  /** The path behind that of the handler; empty if there is none. */
  public static String path(HttpServletRequest request) {
    return request.getPathInfo() == null ? "" : request.getPathInfo();
  }

  /** What is given, without blanks around it; empty if nothing is. */
  public String text(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  /**
   * What is given, if it has a form.
   *
   * @param form a regular expression
   * @param what what would be right, in English
   * @throws HttpProblem 400 if it has another form
   */
  public String matching(String name, String form, String what) {
    String value = text(name);
    if (!value.matches(form)) {
      throw new HttpProblem(400, name + " is " + what);
    }
    return value;
  }

  /** The code of a state; empty if none is given. */
  public String state(String name) {
    return matching(name, "[A-Z0-9-]{0,12}", "the code of a state, such as CHN");
  }

  /** The year, if one is given. */
  public Optional<Integer> year() {
    return Optional.of(matching("year", "(\\d{4})?", "a year such as 2020"))
        .filter(year -> !year.isEmpty())
        .map(Integer::valueOf);
  }
}
