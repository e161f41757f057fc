package org.w3id.dyad.source.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * The records of a table, one after the other: {@code while (rows.next())} the fields are those of
 * the next record.
 */
public abstract class Rows extends Fields implements Closeable {

  /** For tables of other kinds. */
  protected Rows() {}

  /** Goes to the next record; false after the last one. */
  public abstract boolean next() throws IOException;

  /** Why the record does not fit the header, if it does not. */
  public abstract Optional<String> misfit();

  /** What was assumed of the file and may be wrong, such as its encoding; known after reading. */
  public abstract Optional<String> assumption();
}
