package org.w3id.dyad.source.gacc;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3id.dyad.source.format.csv.CsvRows;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.UnusableValueException;

/** What the rows of a table tell together: their names by their places, and the unit by month. */
final class GaccMonths {
  static final String ALL_PARTNERS = "总值";
  private static final int MOST_ROWS = 1_000_000;

  private final Map<YearMonth, List<LostNames.Place>> places = new HashMap<>();
  private final GaccUnits units;

  private GaccMonths(Map<YearMonth, List<String>> rows, GaccUnits units, List<String> listed) {
    this.units = units;
    LostNames names = new LostNames(listed);
    rows.forEach((month, texts) -> places.put(month, names.places(texts)));
  }

  /** Reads a table as a whole. */
  static GaccMonths of(Input input, List<String> listed) throws IOException {
    Map<YearMonth, List<String>> rows = new HashMap<>();
    TreeMap<YearMonth, GaccUnits.Total> totals = new TreeMap<>();
    int count = 0;
    try (CsvRows all = CsvRows.open(input)) {
      while (all.next()) {
        Optional<YearMonth> month = all.misfit().isEmpty() ? month(all) : Optional.empty();
        if (month.isPresent()) {
          if (++count > MOST_ROWS) {
            throw input.malformed(all.line(), "has more than " + MOST_ROWS + " rows");
          }
          List<String> texts = rows.computeIfAbsent(month.get(), key -> new ArrayList<>());
          if (texts.isEmpty() && LostNames.fits(name(all), ALL_PARTNERS)) {
            total(all).ifPresent(total -> totals.put(month.get(), total));
          }
          texts.add(name(all));
        }
      }
    }
    return new GaccMonths(rows, new GaccUnits(totals), listed);
  }

  private static Optional<GaccUnits.Total> total(Fields fields) {
    try {
      return Optional.of(
          new GaccUnits.Total(
              fields.decimal("trade_total_month"), fields.decimal("trade_total_cum")));
    } catch (UnusableValueException e) {
      return Optional.empty();
    }
  }

  /** A copy may have spaces in place of those that do not break a line. */
  static String name(Fields fields) {
    return fields.get("region_raw").replace('\u00A0', ' ').strip();
  }

  /** The month of a row that has one. */
  static Optional<YearMonth> month(Fields fields) {
    try {
      return Optional.of(YearMonth.of(fields.year("year"), fields.integer("month")));
    } catch (UnusableValueException | DateTimeException e) {
      return Optional.empty();
    }
  }

  GaccUnits units() {
    return units;
  }

  /**
   * The place of a row in the list.
   *
   * @param index which row of its month it is, from 0
   * @return nothing if the rows of the month do not follow the list
   */
  Optional<LostNames.Place> place(YearMonth month, int index) {
    List<LostNames.Place> all = places.getOrDefault(month, List.of());
    return index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
  }
}
