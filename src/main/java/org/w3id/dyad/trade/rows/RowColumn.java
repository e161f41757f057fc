package org.w3id.dyad.trade.rows;

/**
 * A column of a table of rows.
 *
 * @param name its name
 * @param type what it holds
 * @param isRequired whether each row has a value
 */
public record RowColumn(String name, Type type, boolean isRequired) {

  /** What a column holds. */
  public enum Type {
    /** Texts, and keys that are parts of IRIs. */
    TEXT("VARCHAR"),
    /** Whole numbers of 32 bits. */
    INTEGER("INTEGER"),
    /** Exact decimals. */
    DECIMAL("VARCHAR");

    private final String staged;

    Type(String staged) {
      this.staged = staged;
    }

    /** The type in SQL of values that are not sorted yet. */
    String staged() {
      return staged;
    }
  }

  /** A text that each row has. */
  static RowColumn key(String name) {
    return new RowColumn(name, Type.TEXT, true);
  }

  /** A whole number that each row has. */
  static RowColumn whole(String name) {
    return new RowColumn(name, Type.INTEGER, true);
  }

  /** A decimal that each row has. */
  static RowColumn decimal(String name) {
    return new RowColumn(name, Type.DECIMAL, true);
  }

  /** The same, but a row can have none. */
  RowColumn orNone() {
    return new RowColumn(name, type, false);
  }

  boolean isDecimal() {
    return type == Type.DECIMAL;
  }
}
