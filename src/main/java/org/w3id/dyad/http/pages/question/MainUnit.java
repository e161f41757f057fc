package org.w3id.dyad.http.pages.question;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3id.dyad.http.pages.answer.AnswerTable;

/**
 * The rows of a table in the unit that nearly all of its rows have: amounts of several currencies
 * cannot stand on one axis, and two rows in another one are no reason to draw nothing.
 *
 * @param rows the rows; all, if they are of one unit or no unit is that of nearly all
 * @param name the unit, if rows in other ones are left out
 */
record MainUnit(AnswerTable rows, Optional<String> name) {
  /** Of four rows three have the unit. */
  private static final double NEARLY_ALL = 0.75;

  static MainUnit of(AnswerTable table) {
    int[] columns =
        IntStream.range(0, table.columns().size())
            .filter(i -> AnswerChart.UNITS.contains(table.columns().get(i).name()))
            .toArray();
    return columns.length == 1 ? of(table, columns[0]) : new MainUnit(table, Optional.empty());
  }

  private static MainUnit of(AnswerTable table, int column) {
    Map<String, Long> counts =
        table.rows().stream()
            .map(row -> row.get(column).text())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .filter(unit -> counts.size() > 1 && unit.getValue() >= NEARLY_ALL * table.size())
        .findFirst()
        .map(unit -> only(table, column, unit.getKey()))
        .orElseGet(() -> new MainUnit(table, Optional.empty()));
  }

  private static MainUnit only(AnswerTable table, int column, String unit) {
    return new MainUnit(
        new AnswerTable(
            table.columns(),
            table.rows().stream().filter(row -> row.get(column).text().equals(unit)).toList(),
            table.isCut()),
        Optional.of(unit));
  }

  /** A title that tells of which unit the rows are, if others are left out. */
  String named(String title) {
    return name.map(unit -> title + " (" + unit + ")").orElse(title);
  }
}
