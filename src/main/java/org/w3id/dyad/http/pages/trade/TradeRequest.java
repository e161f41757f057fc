package org.w3id.dyad.http.pages.trade;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.dyad.html.Address;
import org.w3id.dyad.http.protocol.HttpProblem;

/**
 * Which trade is wanted.
 *
 * @param exporter the code of the exporter, empty for the state from which the graph starts
 * @param importer the code of the importer, likewise
 * @param product {@code TOTAL}, or a revision and a code such as {@code HS2022/31}
 * @param source the key of the figures in whose parts the flow is shown, empty for those of most
 * @param year the year of the parts, empty for the last one
 * @param figure which figure is wanted alone, else empty
 * @param form as what it is wanted alone: {@code csv}, {@code svg} or {@code html}, else empty
 */
record TradeRequest(
    String exporter,
    String importer,
    String product,
    String source,
    Optional<Integer> year,
    String figure,
    String form) {
  /** All goods. */
  static final String TOTAL = "TOTAL";

  private static final Pattern PATH =
      Pattern.compile("(?:/(flow|gap|parts|buyers)\\.(csv|svg|html))?");

  static boolean isPath(HttpServletRequest request) {
    return PATH.matcher(path(request)).matches();
  }

  private static String path(HttpServletRequest request) {
    return request.getPathInfo() == null ? "" : request.getPathInfo();
  }

  /** Reads {@code ?exporter=CHN&importer=BLR&product=HS2022/31&year=2019}. */
  static TradeRequest of(HttpServletRequest request) {
    Matcher path = PATH.matcher(path(request));
    path.matches();
    String code = "the code of a state, such as CHN";
    String product =
        matching(
            request,
            "product",
            "|TOTAL|[A-Z]{2,8}[0-9]{0,4}/[0-9A-Z]{1,6}",
            "TOTAL, or a revision and a code such as HS2022/31");
    return new TradeRequest(
        matching(request, "exporter", "[A-Z0-9-]{0,12}", code),
        matching(request, "importer", "[A-Z0-9-]{0,12}", code),
        product.isEmpty() ? TOTAL : product,
        matching(request, "source", "[\\p{L}\\p{N}_. ~-]{0,100}", "one of those on the page"),
        Optional.of(matching(request, "year", "(\\d{4})?", "a year such as 2020"))
            .filter(year -> !year.isEmpty())
            .map(Integer::valueOf),
        path.group(1) == null ? "" : path.group(1),
        path.group(2) == null ? "" : path.group(2));
  }

  private static String matching(
      HttpServletRequest request, String name, String pattern, String what) {
    String given = request.getParameter(name);
    String value = given == null ? "" : given.strip();
    if (!value.matches(pattern)) {
      throw new HttpProblem(400, name + " is " + what);
    }
    return value;
  }

  boolean isForPage() {
    return form.isEmpty();
  }

  /** The parameters of a page on the trade of these states, as they stand in an address. */
  String settings(String from, String to, String goods, int ofYear) {
    Map<String, List<String>> settings = new LinkedHashMap<>();
    settings.put("exporter", List.of(from));
    settings.put("importer", List.of(to));
    settings.put("product", List.of(goods));
    settings.put("source", source.isEmpty() ? List.of() : List.of(source));
    settings.put("year", List.of(String.valueOf(ofYear)));
    return Address.of("", settings);
  }
}
