package org.w3id.dyad.http.pages.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.w3id.dyad.http.pages.answer.AnswerTable;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;
import org.w3id.dyad.http.pages.answer.AnswerTable.Kind;
import org.w3id.dyad.http.pages.relation.Relation;
import org.w3id.dyad.http.pages.relation.Steps;

/**
 * Reads rows as figures of states: one row for each state, with one number or one place in an
 * order. Of two places of a state the higher one counts, as on the page of the map; rows that say
 * two numbers of one state are no map: neither of them is the right colour.
 *
 * @param relations the figures by the code of the state
 * @param steps from which value on a figure has which colour; none if they are tiers
 */
record RowMap(Map<String, Relation> relations, Steps steps) {
  /** Fewer states are better told by bars. */
  private static final int FEWEST = 8;

  private static final String STATE = "/state/";
  private static final String RANK = "rank";
  private static final String LOWEST = "lowest";

  /**
   * Reads an answer, if a map fits it.
   *
   * @param values the columns of values
   */
  static Optional<RowMap> of(AnswerTable table, List<Integer> values) {
    List<Integer> states =
        IntStream.range(0, table.columns().size())
            .filter(i -> distinct(table, i) >= FEWEST)
            .boxed()
            .toList();
    if (states.size() != 1 || table.isCut()) {
      return Optional.empty();
    }
    int state = states.get(0);
    AnswerTable rows =
        table.with(table.rows().stream().filter(row -> isState(row.get(state))).toList());
    int rank = column(table, RANK);
    int lowest = column(table, LOWEST);
    if (rank >= 0 && lowest >= 0) {
      return Optional.of(new RowMap(tiers(rows, state, rank, lowest), Steps.NONE));
    }
    return values.size() == 1 && distinct(rows, state) == rows.size()
        ? numbers(rows, state, values.get(0))
        : Optional.empty();
  }

  /** How many states stand in a column. */
  private static long distinct(AnswerTable table, int column) {
    return table.rows().stream()
        .map(row -> row.get(column))
        .filter(RowMap::isState)
        .map(Cell::href)
        .distinct()
        .count();
  }

  private static boolean isState(Cell cell) {
    return cell.href() != null && cell.href().startsWith(STATE);
  }

  private static int column(AnswerTable table, String name) {
    return IntStream.range(0, table.columns().size())
        .filter(i -> table.columns().get(i).name().equals(name))
        .filter(i -> table.rows().stream().allMatch(row -> row.get(i).kind() == Kind.NUMBER))
        .findFirst()
        .orElse(-1);
  }

  private static Map<String, Relation> tiers(AnswerTable table, int state, int rank, int lowest) {
    int label =
        IntStream.range(0, table.columns().size())
            .filter(i -> table.columns().get(i).name().equals("tierLabel"))
            .findFirst()
            .orElse(-1);
    Map<String, Relation> tiers = new LinkedHashMap<>();
    for (List<Cell> row : table.rows()) {
      double place = number(row.get(rank));
      int colour = Steps.colour(place, number(row.get(lowest)));
      String note = label < 0 ? "" : row.get(label).text();
      Cell cell = row.get(state);
      tiers.merge(
          code(cell),
          new Relation(cell, place, row.get(rank).text(), colour, note),
          (one, other) -> other.colour() > one.colour() ? other : one);
    }
    return tiers;
  }

  private static Optional<RowMap> numbers(AnswerTable table, int state, int value) {
    List<List<Cell>> rows =
        table.rows().stream().filter(row -> !row.get(value).text().isEmpty()).toList();
    List<Double> values = rows.stream().map(row -> number(row.get(value))).toList();
    if (!values.stream().allMatch(Double::isFinite)) {
      return Optional.empty();
    }
    Steps steps = Steps.over(values);
    if (steps.least().size() < 2) {
      return Optional.empty();
    }
    Map<String, Relation> figures = new LinkedHashMap<>();
    for (List<Cell> row : rows) {
      Cell cell = row.get(state);
      double number = number(row.get(value));
      figures.put(
          code(cell), new Relation(cell, number, row.get(value).text(), steps.colour(number), ""));
    }
    return Optional.of(new RowMap(figures, steps));
  }

  private static double number(Cell cell) {
    return Double.parseDouble(cell.value());
  }

  private static String code(Cell cell) {
    return cell.href().substring(STATE.length());
  }
}
