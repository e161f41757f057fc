package org.w3id.dyad.http.pages.relation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.http.pages.answer.AnswerTable;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;

/** Reads relations from the answer to the question of a measure. */
final class SeriesReader {
  private final RelationMeasure measure;

  SeriesReader(RelationMeasure measure) {
    this.measure = measure;
  }

  /** All series, first those of most rows. */
  List<Series> all(AnswerTable table) {
    return TablePart.of(table, measure.series()).stream()
        .map(part -> new Series(part, relations(part)))
        .toList();
  }

  private List<Relation> relations(TablePart part) {
    Map<Cell, Relation> strongest = new LinkedHashMap<>();
    for (List<Cell> row : part.whole().rows()) {
      strongest.merge(
          part.cell(row, "partner"),
          relation(part, row),
          (one, other) -> other.colour() > one.colour() ? other : one);
    }
    return List.copyOf(strongest.values());
  }

  /** The relation of a row. */
  Relation relation(TablePart part, List<Cell> row) {
    Cell value = part.cell(row, measure.value());
    double number = Double.parseDouble(value.value());
    boolean isTier = measure == RelationMeasure.LEVEL;
    int colour =
        isTier
            ? Steps.colour(number, Double.parseDouble(part.cell(row, "lowest").value()))
            : measure.steps().colour(number);
    String note = isTier ? part.cell(row, "tierLabel").text() : "";
    return new Relation(part.cell(row, "partner"), number, value.text(), colour, note);
  }
}
