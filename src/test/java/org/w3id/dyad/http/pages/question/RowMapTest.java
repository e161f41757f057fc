package org.w3id.dyad.http.pages.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.http.pages.answer.AnswerTable;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;
import org.w3id.dyad.http.pages.answer.AnswerTable.Column;
import org.w3id.dyad.http.pages.answer.AnswerTable.Kind;

/** Which rows are drawn as a map, and in which colours. */
final class RowMapTest {
  private static final List<Column> FIGURES =
      List.of(
          new Column("state", "state"), new Column("partner", "partner"), new Column("value", "v"));

  private static final List<Column> TIERS =
      List.of(
          new Column("partner", "partner"),
          new Column("rank", "rank"),
          new Column("lowest", "lowest"));

  private static Cell state(String code) {
    return new Cell(code, "/state/" + code, "x:" + code, null, Kind.THING);
  }

  private static Cell number(String text) {
    return new Cell(text, null, text, null, Kind.NUMBER);
  }

  private static List<List<Cell>> figures(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> List.of(state("CHN"), state("S" + i), number(String.valueOf(i * i))))
        .toList();
  }

  private static Optional<RowMap> map(List<Column> columns, List<List<Cell>> rows) {
    AnswerTable table = new AnswerTable(columns, rows, false);
    return RowMap.of(table, AnswerChart.values(table));
  }

  private static Map<String, Integer> colours(RowMap map) {
    return map.relations().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().colour()));
  }

  @Test
  void eachStateHasTheColourOfItsFigure() {
    RowMap map = map(FIGURES, figures(30)).orElseThrow();
    assertEquals(30, map.relations().size());
    assertEquals(1, colours(map).get("S0"));
    assertEquals(7, colours(map).get("S29"));
    IntStream.range(1, 30)
        .forEach(i -> assertTrue(colours(map).get("S" + i) >= colours(map).get("S" + (i - 1))));
  }

  @Test
  void theOrderOfTheRowsChangesNoColour() {
    List<List<Cell>> shuffled = new ArrayList<>(figures(50));
    Collections.shuffle(shuffled, new Random(7));
    assertEquals(
        colours(map(FIGURES, figures(50)).orElseThrow()),
        colours(map(FIGURES, shuffled).orElseThrow()));
  }

  @Test
  void twoFiguresOfOneStateAreNoMap() {
    List<List<Cell>> rows = new ArrayList<>(figures(20));
    rows.add(List.of(state("CHN"), state("S3"), number("5")));
    assertTrue(map(FIGURES, rows).isEmpty());
  }

  @Test
  void ofTwoPlacesOfAStateTheHigherOneIsShown() {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      rows.add(List.of(state("S" + i), number("5"), number("5")));
    }
    rows.add(List.of(state("S4"), number("1"), number("5")));
    rows.add(List.of(state("S4"), number("3"), number("5")));
    RowMap map = map(TIERS, rows).orElseThrow();
    assertEquals(7, colours(map).get("S4"));
    assertEquals(1, colours(map).get("S5"));
    assertTrue(map.steps().least().isEmpty());
  }

  @Test
  void fewStatesAndFiguresWithoutEndAreNoMap() {
    assertTrue(map(FIGURES, figures(5)).isEmpty());
    List<List<Cell>> rows = new ArrayList<>(figures(20));
    rows.add(List.of(state("CHN"), state("END"), number("1e999999")));
    assertTrue(map(FIGURES, rows).isEmpty());
  }
}
