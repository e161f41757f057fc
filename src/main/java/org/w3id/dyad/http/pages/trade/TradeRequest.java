package org.w3id.dyad.http.pages.trade;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.dyad.html.Address;
import org.w3id.dyad.http.pages.frame.ChartRequest;
import org.w3id.dyad.http.pages.frame.PageParameters;

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
    String form)
    implements ChartRequest {
  /** All goods. */
  static final String TOTAL = "TOTAL";

  /** The form of a nomenclature and a code in it, such as {@code HS2022/31}. */
  static final String CODE = "[A-Z]{2,8}[0-9]{0,4}/[0-9A-Z]{1,6}";

  private static final Pattern PATH =
      Pattern.compile("(?:/(flow|gap|parts|buyers)\\.(csv|svg|html))?");

  static boolean isPath(HttpServletRequest request) {
    return PATH.matcher(PageParameters.path(request)).matches();
  }

  /** Reads {@code ?exporter=CHN&importer=BLR&product=HS2022/31&year=2019}. */
  static TradeRequest of(HttpServletRequest request) {
    Matcher path = PATH.matcher(PageParameters.path(request));
    path.matches();
    PageParameters given = new PageParameters(request);
    String product =
        given.matching(
            "product", "|TOTAL|" + CODE, "TOTAL, or a revision and a code such as HS2022/31");
    return new TradeRequest(
        given.state("exporter"),
        given.state("importer"),
        product.isEmpty() ? TOTAL : product,
        given.matching("source", "[\\p{L}\\p{N}_. ~-]{0,100}", "one of those on the page"),
        given.year(),
        path.group(1) == null ? "" : path.group(1),
        path.group(2) == null ? "" : path.group(2));
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
