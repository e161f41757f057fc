package org.w3id.dyad.source.table.row;

import java.util.List;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * One of the project's own table formats: its columns, and what a row says. The file of the shipped
 * rows is {@code data/<name>.csv}; an analyst may load more rows in the same format.
 */
public interface Table {

  /** The name of the format, of its shipped file and of that file's named graph. */
  String name();

  /** What a row is, in one sentence. */
  String meaning();

  /** The columns, in the order of the header. */
  List<Column> columns();

  /**
   * Writes what one row says.
   *
   * @throws UnusableValueException if a cell cannot be used; nothing of the row is kept then
   */
  void map(Row row);
}
