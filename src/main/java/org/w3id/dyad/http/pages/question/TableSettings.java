package org.w3id.dyad.http.pages.question;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.dyad.http.protocol.HttpProblem;

/**
 * How the rows of an answer are shown.
 *
 * @param sort the column by which they are sorted, empty for the question's own order
 * @param isDescending whether the largest comes first
 * @param filter words that a row must have, each in some cell; empty for all rows
 * @param page the page, from 1
 * @param hasAddresses whether the IRIs of things are shown
 * @param release the release that is asked, empty for the current one
 */
record TableSettings(
    String sort,
    boolean isDescending,
    String filter,
    int page,
    boolean hasAddresses,
    String release) {
  /** The parameters of a page that are none of its question. */
  static final Set<String> NAMES = Set.of("sort", "filter", "page", "addresses", "release");

  private static final String ADDRESSES = "addresses";
  private static final int LONGEST = 200;

  /** Reads them from a request. */
  static TableSettings of(HttpServletRequest request) {
    String sort = given(request, "sort");
    String page = given(request, "page");
    if (!page.matches("[1-9]\\d{0,5}|")) {
      throw new HttpProblem(400, "page is a number from 1");
    }
    return new TableSettings(
        sort.replaceFirst("^-", ""),
        sort.startsWith("-"),
        given(request, "filter"),
        page.isEmpty() ? 1 : Integer.parseInt(page),
        !given(request, ADDRESSES).isEmpty(),
        given(request, "release"));
  }

  private static String given(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    if (value != null && value.length() > LONGEST) {
      throw new HttpProblem(400, name + " has more than " + LONGEST + " characters");
    }
    return value == null ? "" : value.strip();
  }

  TableSettings withPage(int other) {
    return new TableSettings(sort, isDescending, filter, other, hasAddresses, release);
  }

  /** Sorted by a column; by the one that sorts already, the other way round. */
  TableSettings sortedBy(String column) {
    boolean isOther = !column.equals(sort);
    return new TableSettings(column, !isOther && !isDescending, filter, 1, hasAddresses, release);
  }

  TableSettings withAddresses(boolean wanted) {
    return new TableSettings(sort, isDescending, filter, page, wanted, release);
  }

  /** As parameters of an address; what is usual is left out. */
  Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    put(parameters, "sort", sort.isEmpty() ? "" : (isDescending ? "-" : "") + sort);
    put(parameters, "filter", filter);
    put(parameters, "page", page == 1 ? "" : String.valueOf(page));
    put(parameters, ADDRESSES, hasAddresses ? "yes" : "");
    put(parameters, "release", release);
    return parameters;
  }

  private static void put(Map<String, List<String>> parameters, String name, String value) {
    if (!value.isEmpty()) {
      parameters.put(name, List.of(value));
    }
  }
}
