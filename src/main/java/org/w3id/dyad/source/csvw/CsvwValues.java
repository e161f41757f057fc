package org.w3id.dyad.source.csvw;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.source.api.AreaCodes;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Cameo;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.UnusableValueException;

/** The values of cells by the descriptions of their columns, and names made by templates. */
final class CsvwValues {
  private static final String CAMEO = "cameo";

  static final List<String> CODES =
      List.of("iso2", "iso3", "fips", "name", "cow", "gw", "m49", CAMEO);

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)\\}");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,30}");
  private static final Map<String, String> PREFIXES =
      new TreeMap<>(
          Map.of(
              "dyad", Iris.ONTOLOGY,
              "id", Iris.ID,
              "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
              "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
              "skos", "http://www.w3.org/2004/02/skos/core#",
              "dcterms", "http://purl.org/dc/terms/",
              "prov", "http://www.w3.org/ns/prov#",
              "schema", "https://schema.org/",
              "org", "http://www.w3.org/ns/org#",
              "xsd", XSD.NAMESPACE));

  private final Areas areas = new Areas();
  private final Cameo cameo = new Cameo();
  private final AreaCodes former = new AreaCodes("former-iso-areas.csv");
  private final AreaCodes cow = new AreaCodes("cow-areas.csv");
  private final AreaCodes gw = new AreaCodes("cow-areas.csv", "gw-areas.csv");
  private final AreaCodes m49 = new AreaCodes("comtrade-areas.csv");

  /** The IRI of a template such as {@code id:figure/debt-{iso}-{year}}. */
  static IRI iri(String template, Map<String, String> cells) {
    Matcher variables = VARIABLE.matcher(template);
    StringBuilder text = new StringBuilder();
    while (variables.find()) {
      String cell = cells.getOrDefault(variables.group(1), "");
      if (cell.isEmpty()) {
        throw new UnusableValueException(
            variables.group(1), "", "is empty, and " + template + " needs it");
      }
      String encoded = URLEncoder.encode(cell, StandardCharsets.UTF_8).replace("+", "%20");
      variables.appendReplacement(text, Matcher.quoteReplacement(encoded));
    }
    variables.appendTail(text);
    int colon = text.indexOf(":");
    String namespace = colon < 0 ? null : PREFIXES.get(text.substring(0, colon));
    return VALUES.createIRI(
        namespace == null ? text.toString() : namespace + text.substring(colon + 1));
  }

  /** What a code means: a state, or a kind of action, which is described too. */
  IRI meant(CsvwColumn column, String cell, Map<String, String> cells, Draft draft) {
    if (!column.codes().equals(CAMEO)) {
      return state(column, cell, cells);
    }
    if (!cameo.has(cell)) {
      throw new UnusableValueException(column.title(), cell, "is no code of CAMEO such as 042");
    }
    return cameo.code(cell, draft);
  }

  /** The state of a code or name; the year decides where a code had several meanings. */
  private IRI state(CsvwColumn column, String cell, Map<String, String> cells) {
    String cellOfYear = cells.getOrDefault("year", "");
    int year = cellOfYear.matches("\\d{4}") ? Integer.parseInt(cellOfYear) : 0;
    return state(column.codes(), cell, year)
        .orElseThrow(
            () ->
                new UnusableValueException(
                    column.title(), cell, missing(column.codes(), cell, year, "")));
  }

  /** Why a code or name means no state in a year. */
  String missing(String codes, String cell, int year, String when) {
    return "is " + reason(codes, cell, year).orElse("no state by the codes " + codes + when);
  }

  private Optional<String> reason(String codes, String cell, int year) {
    return switch (codes) {
      case "name" -> areas.reason(cell, year);
      case "iso2", "iso3" -> iso(codes, cell).flatMap(area -> areas.reason(area, year));
      default -> Optional.empty();
    };
  }

  private Optional<IRI> iso(String codes, String cell) {
    return codes.equals("iso2") ? areas.iso2(cell) : areas.iso3(cell);
  }

  /**
   * The state of a code or name.
   *
   * @param codes one of {@link #CODES} that means states
   * @param year the year in which it is meant, or 0 for what it means now or meant last
   */
  Optional<IRI> state(String codes, String cell, int year) {
    return switch (codes) {
      case "iso2", "iso3" ->
          in(former, cell, year)
              .or(() -> iso(codes, cell).flatMap(area -> areas.inYear(area, year)));
      case "fips" -> areas.fips(cell);
      case "name" -> areas.named(cell, year);
      case "cow" -> in(cow, cell, year);
      case "gw" -> in(gw, cell, year);
      default -> in(m49, cell, year);
    };
  }

  private static Optional<IRI> in(AreaCodes codes, String cell, int year) {
    String code = cell.strip().toUpperCase(Locale.ROOT);
    Optional<AreaCodes.Area> area = year == 0 ? codes.latest(code) : codes.find(code, year);
    return area.map(AreaCodes.Area::iri);
  }

  /** The value of a cell. */
  static Value value(CsvwColumn column, String cell, Fields fields) {
    String title = column.title();
    return switch (column.base()) {
      case "string" ->
          column.language().isEmpty()
              ? VALUES.createLiteral(cell)
              : VALUES.createLiteral(cell, column.language());
      case "decimal", "number", "double", "float" -> number(column, cell, fields);
      case "integer" -> {
        if (!WHOLE.matcher(cell).matches()) {
          throw new UnusableValueException(title, cell, "is not a whole number");
        }
        yield VALUES.createLiteral(cell, XSD.INTEGER);
      }
      case "boolean" ->
          switch (cell.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes" -> VALUES.createLiteral(true);
            case "0", "false", "no" -> VALUES.createLiteral(false);
            default -> throw new UnusableValueException(title, cell, "is neither true nor false");
          };
      case "date", "gYear", "gYearMonth" -> date(column, cell).literal();
      case "anyURI" -> VALUES.createLiteral(cell, XSD.ANYURI);
      default ->
          throw new UnusableValueException(
              title, cell, "has the datatype " + column.base() + ", which is not known");
    };
  }

  private static Value number(CsvwColumn column, String cell, Fields fields) {
    BigDecimal number =
        column.isVirtual()
            ? new BigDecimal(cell)
            : column
                .sign()
                .map(sign -> sign.parse(column.title(), cell))
                .orElseGet(() -> fields.decimal(column.title(), cell));
    BigDecimal scaled = column.factor() == null ? number : number.multiply(column.factor());
    return VALUES.createLiteral(
        scaled.signum() == 0
            ? BigDecimal.ZERO
            : new BigDecimal(scaled.stripTrailingZeros().toPlainString()));
  }

  /** A strict format, in which 31 February is no date; CSV on the Web writes a year as yyyy. */
  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static PartialDate date(String pattern, String cell) {
    if (pattern.contains("d")) {
      return PartialDate.of(LocalDate.parse(cell, format(pattern)));
    }
    YearMonth month = YearMonth.parse(cell, format(pattern));
    return new PartialDate(month.getYear(), month.getMonthValue(), 0);
  }

  /** A date as precise as it is, in the format of the column if it has one. */
  static PartialDate date(CsvwColumn column, String cell) {
    try {
      return column.format().isEmpty() ? PartialDate.parse(cell) : date(column.format(), cell);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnusableValueException(
          column.title(),
          cell,
          "is not a date such as " + (column.format().isEmpty() ? "2018-01-31" : column.format()));
    }
  }
}
