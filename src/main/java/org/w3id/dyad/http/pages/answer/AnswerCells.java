package org.w3id.dyad.http.pages.answer;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;
import org.w3id.dyad.http.pages.answer.AnswerTable.Kind;
import org.w3id.dyad.http.pages.frame.PageLabels;
import org.w3id.dyad.http.pages.frame.ThingPath;
import org.w3id.dyad.question.EnglishNames;

/**
 * What stands in a cell for a value: the name of a thing in the reader's language, a number or a
 * date as that language writes it.
 */
public final class AnswerCells {
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  private static final int DIGITS = 40;

  private final PageLabels labels;
  private final EnglishNames names;
  private final Map<String, DateFormat> dates = new HashMap<>();
  private final NumberFormat numbers;
  private final ULocale locale;
  private final String language;

  /**
   * Texts in a language.
   *
   * @param names the variables with names that are shown in it
   */
  public AnswerCells(PageLabels labels, Locale language, EnglishNames names) {
    this.labels = labels;
    this.names = names;
    this.language = language.toLanguageTag();
    // English as it is written where days come before months.
    locale = ULocale.forLocale(language.equals(Locale.ENGLISH) ? Locale.UK : language);
    numbers = NumberFormat.getNumberInstance(locale);
    numbers.setMaximumFractionDigits(4);
  }

  /** The cell of a value of a variable, which may be {@code null}. */
  public Cell of(String variable, Node value) {
    if (value == null) {
      return Cell.EMPTY;
    }
    if (value.isURI()) {
      String iri = value.getURI();
      String foreign = labels.languageOtherThan(language, value).orElse(null);
      return new Cell(labels.text(value), ThingPath.link(iri), iri, foreign, Kind.THING);
    }
    if (!value.isLiteral()) {
      return new Cell(PageLabels.shortName(value), null, null, null, Kind.TEXT);
    }
    return number(variable, value).or(() -> date(value)).orElseGet(() -> text(variable, value));
  }

  private Cell text(String variable, Node value) {
    Node shown = names.has(variable, value) ? labels.inLanguage(value, names.of(variable)) : value;
    return new Cell(shown.getLiteralLexicalForm(), null, null, language(shown), Kind.TEXT);
  }

  private static String language(Node value) {
    return value.getLiteralLanguage().isEmpty() ? null : value.getLiteralLanguage();
  }

  /** What is no number in this notation stays as it is. */
  private Optional<Cell> number(String variable, Node value) {
    if (!isNumber(value)) {
      return Optional.empty();
    }
    String text = value.getLiteralLexicalForm();
    boolean isYear = variable.toLowerCase(Locale.ROOT).endsWith("year");
    try {
      BigDecimal number = new BigDecimal(text);
      // Hundreds of noughts are no help.
      boolean isPlain = Math.abs((long) number.precision() - number.scale()) <= DIGITS;
      String written = isYear || !isPlain ? text : numbers.format(number);
      return Optional.of(new Cell(written, null, text, null, isYear ? Kind.DATE : Kind.NUMBER));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isNumber(Node value) {
    return value.getLiteralDatatype() instanceof XSDDatatype type
        && (XSDDatatype.XSDdecimal.equals(type)
            || XSDDatatype.XSDinteger.equals(type)
            || XSDDatatype.XSDdouble.equals(type)
            || XSDDatatype.XSDint.equals(type)
            || XSDDatatype.XSDlong.equals(type));
  }

  private Optional<Cell> date(Node value) {
    String text = value.getLiteralLexicalForm();
    Matcher date = DATE.matcher(text);
    boolean isText = value.getLiteralDatatypeURI().equals(XSDDatatype.XSDstring.getURI());
    if (!value.getLiteralLanguage().isEmpty() || isText || !date.matches()) {
      return Optional.empty();
    }
    return Optional.of(new Cell(written(date), null, text, null, Kind.DATE));
  }

  /** A day that the calendar does not have stays as it is. */
  private String written(Matcher date) {
    if (date.group(2) == null) {
      return date.group();
    }
    String day = date.group(3) == null ? "01" : date.group(3);
    Calendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, locale);
    calendar.clear();
    calendar.setLenient(false);
    calendar.set(
        Integer.parseInt(date.group(1)),
        Integer.parseInt(date.group(2)) - 1,
        Integer.parseInt(day));
    try {
      return dates
          .computeIfAbsent(date.group(3) == null ? "yMMM" : "yMMMd", this::format)
          .format(calendar.getTime());
    } catch (IllegalArgumentException e) {
      return date.group();
    }
  }

  private DateFormat format(String skeleton) {
    DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format;
  }
}
