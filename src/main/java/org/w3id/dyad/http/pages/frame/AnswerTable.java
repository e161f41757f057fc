package org.w3id.dyad.http.pages.frame;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * The answer to a query as a table: things by their names in the reader's language, with links,
 * numbers as the language writes them.
 *
 * @param columns the headings
 * @param rows the cells
 * @param isCut whether the answer has more rows
 */
public record AnswerTable(List<Column> columns, List<List<Cell>> rows, boolean isCut) {
  /** No rows. */
  static final AnswerTable NONE = new AnswerTable(List.of(), List.of(), false);

  private static final String LABEL = "Label";

  /**
   * A column.
   *
   * @param name the variable
   * @param heading the name in words
   */
  public record Column(String name, String heading) {}

  /**
   * A cell.
   *
   * @param text what stands in it
   * @param href where its thing is described, or {@code null}
   * @param value the number that the text stands for, or {@code null}
   * @param language the language of the text, or {@code null}
   */
  public record Cell(String text, String href, String value, String language) {
    static final Cell EMPTY = new Cell("", null, null, null);

    /** The class of the cell, or {@code null}. */
    public String look() {
      if (value != null) {
        return "number";
      }
      return text.matches("\\d{4}(-\\d{2}){1,2}") ? "short" : null;
    }

    /** Whether it is said which language the text has: only if it is another than the page's. */
    public boolean isForeign(String page) {
      return language != null && !language.equals(page);
    }
  }

  /** The number of the rows that are there. */
  public int size() {
    return rows.size();
  }

  /**
   * Reads an answer.
   *
   * @param most how many rows are read
   * @param hidden the variables that are not shown
   */
  static AnswerTable of(
      RowSet answer, PageLabels labels, String language, int most, Set<String> hidden) {
    List<Var> variables = shown(answer.getResultVars(), hidden);
    List<List<Cell>> rows = new ArrayList<>();
    Locale locale = Locale.forLanguageTag(language);
    while (answer.hasNext() && rows.size() < most) {
      Binding row = answer.next();
      rows.add(
          variables.stream()
              .map(variable -> cell(variable.getVarName(), row.get(variable), labels, locale))
              .toList());
    }
    List<Column> columns =
        variables.stream().map(Var::getVarName).map(name -> new Column(name, words(name))).toList();
    return new AnswerTable(columns, rows, answer.hasNext());
  }

  /** A thing is shown by its name: its label needs no column of its own. */
  private static List<Var> shown(List<Var> variables, Set<String> hidden) {
    Set<String> names = new HashSet<>();
    variables.forEach(variable -> names.add(variable.getVarName()));
    return variables.stream()
        .filter(variable -> !hidden.contains(variable.getVarName()))
        .filter(variable -> !isLabelOfAnother(variable.getVarName(), names))
        .toList();
  }

  private static boolean isLabelOfAnother(String name, Set<String> names) {
    return name.endsWith(LABEL)
        && names.contains(name.substring(0, name.length() - LABEL.length()));
  }

  /** {@code lastAttested} is "last attested", {@code levelLabel} "level". */
  private static String words(String name) {
    String thing =
        name.endsWith(LABEL) && name.length() > LABEL.length()
            ? name.substring(0, name.length() - LABEL.length())
            : name;
    return thing.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static Cell cell(String name, Node value, PageLabels labels, Locale locale) {
    if (value == null) {
      return Cell.EMPTY;
    }
    if (value.isURI()) {
      return new Cell(labels.text(value), ThingPath.link(value.getURI()), null, null);
    }
    if (!value.isLiteral()) {
      return new Cell(PageLabels.shortName(value), null, null, null);
    }
    String text = value.getLiteralLexicalForm();
    if (isNumber(value)) {
      boolean isYear = name.toLowerCase(Locale.ROOT).endsWith("year");
      return new Cell(isYear ? text : number(text, locale), null, text, null);
    }
    String language = value.getLiteralLanguage();
    return new Cell(text, null, null, language.isEmpty() ? null : language);
  }

  private static boolean isNumber(Node value) {
    return value.getLiteralDatatype() instanceof XSDDatatype type
        && (XSDDatatype.XSDdecimal.equals(type)
            || XSDDatatype.XSDinteger.equals(type)
            || XSDDatatype.XSDdouble.equals(type)
            || XSDDatatype.XSDint.equals(type)
            || XSDDatatype.XSDlong.equals(type));
  }

  /** As the language writes it; what is no number in this notation stays as it is. */
  private static String number(String text, Locale locale) {
    try {
      NumberFormat format = NumberFormat.getNumberInstance(locale);
      format.setMaximumFractionDigits(4);
      return format.format(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
