package org.w3id.dyad.source.api;

/**
 * A row, or a value of it, that could not be used, and why.
 *
 * @param source the source, such as {@code comtrade}
 * @param file the file's name
 * @param line the line on which the row begins, counted from 1 with the header; for a workbook the
 *     row number; 0 if there is none
 * @param column the column or field, empty if the row as a whole is meant
 * @param value the value as it stands in the file
 * @param reason what is wrong and what would be right
 */
public record Rejection(
    String source, String file, long line, String column, String value, String reason) {

  @Override
  public String toString() {
    return source
        + ": "
        + file
        + ":"
        + line
        + ": "
        + (column.isEmpty() ? "" : column + " \"" + value + "\" ")
        + reason;
  }
}
