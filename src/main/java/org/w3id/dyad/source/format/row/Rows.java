package org.w3id.dyad.source.format.row;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * The records of a table, one after the other: {@code while (rows.next())} the fields are those of
 * the next record.
 */
public abstract class Rows extends Fields implements Closeable {

  private Optional<DecimalSign> settled = Optional.empty();

  /** For tables of other kinds. */
  protected Rows() {}

  /** The columns. */
  public abstract Header header();

  /** Goes to the next record; false after the last one. */
  public abstract boolean next() throws IOException;

  /** Why the record does not fit the header, if it does not. */
  public Optional<String> misfit() {
    return Optional.empty();
  }

  /** What was assumed of the file and may be wrong, such as its encoding; known after reading. */
  public Optional<String> assumption() {
    return Optional.empty();
  }

  @Override
  public boolean has(String column) {
    return header().has(column);
  }

  /** Says with which decimal sign the numbers of the table are written. */
  public final void readNumbersWith(DecimalSign decimalSign) {
    settled = Optional.of(decimalSign);
  }

  /** Whether a field holds a number as such and not the text of one. */
  public boolean isNumber(String column) {
    return false;
  }

  @Override
  protected final Optional<DecimalSign> decimalSign(String column) {
    return isNumber(column) ? Optional.empty() : settled;
  }
}
