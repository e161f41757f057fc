package org.w3id.dyad.http.pages.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3id.dyad.http.pages.answer.AnswerTable;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;

/**
 * The rows of an answer that are of one source and viewpoint. Figures of two parts are never added
 * up.
 *
 * @param key its name in addresses
 * @param names its source and side in words, none if there is only one part
 * @param source whose figures they are, an empty cell if that is not told
 * @param whole its rows with all columns
 * @param table its rows without the columns by which parts differ
 */
public record TablePart(
    String key, List<String> names, Cell source, AnswerTable whole, AnswerTable table) {

  /**
   * Divides an answer, first the part of most rows.
   *
   * @param apart the columns by which parts differ
   */
  public static List<TablePart> of(AnswerTable table, List<String> apart) {
    List<Integer> columns = apart.stream().map(name -> column(table, name)).toList();
    Map<String, List<List<Cell>>> rows = new LinkedHashMap<>();
    for (List<Cell> row : table.rows()) {
      rows.computeIfAbsent(key(row, columns), key -> new ArrayList<>()).add(row);
    }
    return rows.entrySet().stream()
        .map(each -> part(each.getKey(), table.with(each.getValue()), columns))
        .sorted(Comparator.comparing(part -> -part.whole().size()))
        .toList();
  }

  private static String key(List<Cell> row, List<Integer> columns) {
    return columns.stream()
        .map(row::get)
        .map(cell -> cell.href() == null ? cell.text() : ThingKeys.last(cell.href()))
        .collect(Collectors.joining("~"));
  }

  private static TablePart part(String key, AnswerTable whole, List<Integer> apart) {
    List<Cell> first = whole.rows().get(0);
    List<Integer> shown =
        IntStream.range(0, whole.columns().size()).boxed().filter(i -> !apart.contains(i)).toList();
    AnswerTable table =
        new AnswerTable(
            shown.stream().map(whole.columns()::get).toList(),
            whole.rows().stream().map(row -> shown.stream().map(row::get).toList()).toList(),
            whole.isCut());
    return new TablePart(
        key,
        apart.stream().map(i -> first.get(i).text()).toList(),
        apart.isEmpty() ? Cell.EMPTY : first.get(apart.get(0)),
        whole,
        table);
  }

  /** The part of a key; the first if there is none, empty if there are no parts. */
  public static Optional<TablePart> chosen(List<TablePart> parts, String key) {
    return parts.stream()
        .filter(each -> each.key().equals(key))
        .findFirst()
        .or(() -> parts.stream().findFirst());
  }

  /** The cells of a column, with all columns. */
  public Cell cell(List<Cell> row, String name) {
    return row.get(column(whole, name));
  }

  /** The place of a column. */
  static int column(AnswerTable table, String name) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalStateException("the answer has no column " + name);
  }
}
