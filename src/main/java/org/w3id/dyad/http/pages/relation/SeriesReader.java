package org.w3id.dyad.http.pages.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3id.dyad.http.pages.frame.AnswerTable;
import org.w3id.dyad.http.pages.frame.AnswerTable.Cell;

/** Divides the rows of an answer into series. */
final class SeriesReader {

  private final RelationMeasure measure;
  private final AnswerTable table;
  private final List<Integer> apart;
  private final int partner;
  private final int value;

  SeriesReader(RelationMeasure measure, AnswerTable table) {
    this.measure = measure;
    this.table = table;
    apart = measure.series().stream().map(name -> Relations.column(table, name)).toList();
    partner = Relations.column(table, "partner");
    value = Relations.column(table, measure.value());
  }

  /** All series, first those of most partners. */
  List<Series> all() {
    Map<String, List<List<Cell>>> rows = new LinkedHashMap<>();
    for (List<Cell> row : table.rows()) {
      rows.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row);
    }
    return rows.entrySet().stream()
        .map(each -> series(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(series -> -series.relations().size()))
        .toList();
  }

  private String key(List<Cell> row) {
    return apart.stream()
        .map(row::get)
        .map(cell -> cell.href() == null ? cell.text() : ThingKeys.last(cell.href()))
        .collect(Collectors.joining("~"));
  }

  private Series series(String key, List<List<Cell>> rows) {
    List<Integer> shown =
        IntStream.range(0, table.columns().size()).boxed().filter(i -> !apart.contains(i)).toList();
    return new Series(
        key,
        apart.stream().map(i -> rows.get(0).get(i).text()).toList(),
        apart.isEmpty() ? Cell.EMPTY : rows.get(0).get(apart.get(0)),
        new AnswerTable(
            shown.stream().map(table.columns()::get).toList(),
            rows.stream().map(row -> shown.stream().map(row::get).toList()).toList(),
            table.isCut()),
        List.copyOf(relations(rows)));
  }

  private Collection<Relation> relations(List<List<Cell>> rows) {
    Map<Cell, Relation> strongest = new LinkedHashMap<>();
    for (List<Cell> row : rows) {
      strongest.merge(
          row.get(partner),
          relation(row),
          (one, other) -> other.colour() > one.colour() ? other : one);
    }
    return strongest.values();
  }

  private Relation relation(List<Cell> row) {
    double number = Double.parseDouble(row.get(value).value());
    boolean isTier = measure == RelationMeasure.LEVEL;
    int colour =
        isTier
            ? Steps.colour(number, Double.parseDouble(text(row, "lowest").value()))
            : measure.steps().colour(number);
    String note = isTier ? text(row, "tierLabel").text() : "";
    return new Relation(row.get(partner), number, row.get(value).text(), colour, note);
  }

  private Cell text(List<Cell> row, String name) {
    return row.get(Relations.column(table, name));
  }
}
