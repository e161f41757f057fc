package org.w3id.dyad.source.format.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.w3id.dyad.source.format.row.Header;
import org.w3id.dyad.source.format.row.Rows;

/**
 * The records of a sheet of a spreadsheet, whichever format it is saved in: a sheet has rows of any
 * length, and its header may stand below a title. Rows without any value are passed over.
 */
abstract class SheetRows extends Rows {
  /** As many columns as the spreadsheet programs have. */
  static final int MOST_COLUMNS = 16_384;

  private static final int MOST_ROWS_BEFORE = 30;

  private final List<String> cells = new ArrayList<>();
  private final BitSet numbers = new BitSet();
  private Header header = new Header(List.of());

  @Override
  public final Header header() {
    return header;
  }

  /** Goes to the header; false if none of the first rows that hold something is a wanted one. */
  final boolean findHeader(Predicate<Header> wanted) throws IOException {
    for (int i = 0; i < MOST_ROWS_BEFORE && next(); i++) {
      try {
        Header candidate = new Header(List.copyOf(cells));
        if (wanted.test(candidate)) {
          header = candidate;
          return true;
        }
      } catch (IllegalArgumentException e) {
        continue; // A row that says something twice is no header.
      }
    }
    return false;
  }

  /** Begins a row. */
  void clear() {
    cells.clear();
    numbers.clear();
  }

  /** How many cells the row has so far. */
  final int width() {
    return cells.size();
  }

  /** Whether nothing stands in the row. */
  boolean isEmpty() {
    return cells.stream().allMatch(String::isBlank);
  }

  /** Fills a cell; those before it that were not filled are empty. */
  final void set(int column, String value, boolean isNumber) {
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, value);
    numbers.set(column, isNumber);
  }

  /** The cell of a column as it is, from 0. */
  final String cell(int column) {
    return column < 0 || column >= cells.size() ? "" : cells.get(column);
  }

  @Override
  public final Optional<String> misfit() {
    for (int i = header.names().size(); i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        return Optional.of(
            "has a value \"" + cells.get(i) + "\" to the right of the last named column");
      }
    }
    return Optional.empty();
  }

  @Override
  public String get(String column) {
    return cell(header.index(column)).strip();
  }

  @Override
  public final boolean isNumber(String column) {
    int index = header.index(column);
    return index >= 0 && numbers.get(index);
  }

  @Override
  public final String toString() {
    return record() + " " + cells;
  }
}
