package org.w3id.dyad.source.csvw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.UnusableValueException;

/** States by the codes or names of a column and the year: the dated ones, never today's. */
final class PlacedStates {
  private static final String STATES = Iris.things("state");
  private static final int MOST_KEPT = 100_000;

  private record Asked(String codes, String cell, int year) {}

  private final CsvwValues values;
  private final Map<Asked, Optional<String>> known = new HashMap<>();

  PlacedStates(CsvwValues values) {
    this.values = values;
  }

  /** The state of a key. */
  static IRI iri(String key) {
    return Iris.id("state", key);
  }

  /**
   * The key of the state that the first column that is filled means.
   *
   * @param columns columns that mean the same state by different codes
   * @param year the year of the row, or 0 if it has none
   */
  String key(List<CsvwColumn> columns, Fields fields, int year) {
    for (CsvwColumn column : columns) {
      String cell = column.isVirtual() ? column.fallback() : fields.get(column.title());
      if (!cell.isEmpty() && !column.nulls().contains(cell)) {
        return key(column, cell, year);
      }
    }
    throw new UnusableValueException(
        columns.get(0).title(), "", "is empty; every record needs a state");
  }

  /** The key of the state that a cell means. */
  String key(CsvwColumn column, String cell, int year) {
    List<CsvwRole.Meaning> means = column.role().means().get(cell);
    Optional<String> key =
        means == null
            ? placed(column.codes(), cell, year)
            : means.stream()
                .filter(meaning -> meaning.isMeant(year))
                .flatMap(meaning -> placed(meaning.codes(), meaning.code(), year).stream())
                .findFirst();
    return key.orElseThrow(() -> notPlaced(column, cell, year));
  }

  private UnusableValueException notPlaced(CsvwColumn column, String cell, int year) {
    String when = year == 0 ? "" : " in " + year;
    return new UnusableValueException(
        column.title(), cell, values.missing(column.codes(), cell, year, when));
  }

  private Optional<String> placed(String codes, String cell, int year) {
    if (known.size() > MOST_KEPT) {
      known.clear();
    }
    return known.computeIfAbsent(
        new Asked(codes, cell, year),
        asked ->
            values
                .state(codes, cell, year)
                .map(IRI::stringValue)
                .filter(state -> state.startsWith(STATES))
                .map(state -> state.substring(STATES.length())));
  }
}
