package org.w3id.dyad.source.format.row;

/**
 * A value because of which its record cannot be used; the reader of the records rejects it for this
 * reason. It has no stack trace: a dirty file has millions of them.
 */
public final class UnusableValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String column;
  private final String value;

  /**
   * Names the value.
   *
   * @param column the column or field, empty if the record as a whole is meant
   * @param value the value as it stands in the file
   * @param reason what is wrong and what would be right
   */
  public UnusableValueException(String column, String value, String reason) {
    super(reason, null, false, false);
    this.column = column;
    this.value = value;
  }

  /** The column or field. */
  public String column() {
    return column;
  }

  /** The value as it stands in the file. */
  public String value() {
    return value;
  }
}
