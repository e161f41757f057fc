package org.w3id.dyad.source.table;

/** A cell that cannot be used; the row is rejected with this reason. */
final class CellException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String column;
  private final String value;

  CellException(String column, String value, String reason) {
    super(reason);
    this.column = column;
    this.value = value;
  }

  String column() {
    return column;
  }

  String value() {
    return value;
  }
}
