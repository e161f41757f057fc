package org.w3id.dyad.http.pages.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.dyad.http.pages.frame.PageLabels;
import org.w3id.dyad.http.pages.frame.Term;

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
   * @param term the term of the ontology that it is named after, if it is
   */
  public record Column(String name, String heading, Optional<Term> term) {

    /** A column that is not explained. */
    public Column(String name, String heading) {
      this(name, heading, Optional.empty());
    }
  }

  /** What stands in a cell. */
  public enum Kind {
    /** Words. */
    TEXT,

    /** A number. */
    NUMBER,

    /** A day, a month or a year. */
    DATE,

    /** A thing, by its name. */
    THING
  }

  /**
   * A cell.
   *
   * @param text what stands in it
   * @param href where its thing is described, or {@code null}
   * @param value what the text stands for: a number, a date, an IRI; {@code null} if it is text
   * @param language the language of the text, or {@code null}
   * @param kind what stands in it
   */
  public record Cell(String text, String href, String value, String language, Kind kind) {
    /** A cell with nothing in it. */
    public static final Cell EMPTY = new Cell("", null, null, null, Kind.TEXT);

    /** The class of the cell, or {@code null}. */
    public String look() {
      return switch (kind) {
        case NUMBER -> "number";
        case DATE -> "short";
        default -> null;
      };
    }

    /** The same with a link to another place. */
    public Cell to(String address) {
      return new Cell(text, address, value, language, kind);
    }

    /** Whether it is said which language the text has: only if it is another than the page's. */
    public boolean isForeign(String page) {
      return language != null && !language.equals(page);
    }
  }

  /** The same with other cells in a column. */
  public AnswerTable with(String name, UnaryOperator<Cell> change) {
    List<String> names = columns.stream().map(Column::name).toList();
    int at = names.indexOf(name);
    if (at < 0) {
      return this;
    }
    return new AnswerTable(
        columns,
        rows.stream()
            .map(
                row -> {
                  List<Cell> changed = new ArrayList<>(row);
                  changed.set(at, change.apply(row.get(at)));
                  return List.copyOf(changed);
                })
            .toList(),
        isCut);
  }

  /** The number of the rows that are there. */
  public int size() {
    return rows.size();
  }

  /**
   * Reads an answer.
   *
   * @param cells what stands in the cells
   * @param labels what the columns are called
   * @param most how many rows are read
   * @param hidden the variables that are not shown
   */
  static AnswerTable of(
      RowSet answer, AnswerCells cells, PageLabels labels, int most, Set<String> hidden) {
    List<Var> variables = shown(answer.getResultVars(), hidden);
    List<List<Cell>> rows = new ArrayList<>();
    while (answer.hasNext() && rows.size() < most) {
      Binding row = answer.next();
      rows.add(
          variables.stream()
              .map(variable -> cells.of(variable.getVarName(), row.get(variable)))
              .toList());
    }
    return new AnswerTable(columns(variables, labels), rows, answer.hasNext());
  }

  /** The columns of variables. */
  public static List<Column> columns(List<Var> variables, PageLabels labels) {
    return variables.stream()
        .map(Var::getVarName)
        .map(name -> new Column(name, labels.heading(name), labels.term(name)))
        .toList();
  }

  /** The same with the headings that the reader's language has for the variables. */
  public AnswerTable named(PageLabels labels) {
    List<Column> named =
        columns.stream()
            .map(each -> new Column(each.name(), labels.heading(each.name()), each.term()))
            .toList();
    return new AnswerTable(named, rows, isCut);
  }

  /** The same columns with other rows. */
  public AnswerTable with(List<List<Cell>> others) {
    return new AnswerTable(columns, others, isCut);
  }

  /** The variables that are shown: a thing is shown by its name, its label needs no column. */
  public static List<Var> shown(List<Var> variables, Set<String> hidden) {
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
}
