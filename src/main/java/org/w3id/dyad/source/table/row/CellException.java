package org.w3id.dyad.source.table.row;

/** A cell that cannot be used; the row is rejected with this reason. */
public final class CellException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String column;
  private final String value;

  /** Tells of a cell that cannot be used, and what would be right. */
  public CellException(String column, String value, String reason) {
    super(reason);
    this.column = column;
    this.value = value;
  }

  /** The name of the column. */
  public String column() {
    return column;
  }

  /** The text of the cell. */
  public String value() {
    return value;
  }
}
