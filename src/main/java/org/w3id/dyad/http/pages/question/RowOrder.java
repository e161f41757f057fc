package org.w3id.dyad.http.pages.question;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;
import org.w3id.dyad.http.pages.answer.AnswerTable.Kind;

/**
 * The order of rows by a column: numbers by size, dates by time, names as the language sorts them.
 * Rows without a value come last, whichever way they are sorted.
 */
final class RowOrder {
  private final Collator collator;

  /** The order of a language. */
  RowOrder(String language) {
    collator = Collator.getInstance(new ULocale(language)).freeze();
  }

  /** By a column, from 0. */
  Comparator<List<Cell>> by(int column, boolean isDescending) {
    Comparator<Cell> order = this::compare;
    Comparator<Cell> wanted = isDescending ? order.reversed() : order;
    Comparator<Cell> emptyLast = Comparator.comparing(cell -> cell.text().isEmpty());
    return Comparator.comparing(row -> row.get(column), emptyLast.thenComparing(wanted));
  }

  private int compare(Cell one, Cell other) {
    if (one.kind() != other.kind()) {
      return one.kind().compareTo(other.kind());
    }
    if (one.kind() == Kind.NUMBER) {
      return new BigDecimal(one.value()).compareTo(new BigDecimal(other.value()));
    }
    return one.kind() == Kind.DATE
        ? one.value().compareTo(other.value())
        : collator.compare(one.text(), other.text());
  }
}
