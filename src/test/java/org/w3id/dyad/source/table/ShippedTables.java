package org.w3id.dyad.source.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.w3id.dyad.source.RecordingSink;
import org.w3id.dyad.source.table.row.Table;

/** The shipped rows, for tests. */
final class ShippedTables {
  static final Path FOLDER = Path.of("data");

  private ShippedTables() {}

  /** All that the shipped rows of the named tables say. */
  static RecordingSink read(List<Table> tables) {
    RecordingSink sink = new RecordingSink();
    try {
      for (Table table : tables) {
        new TableReader(table).read(FOLDER.resolve(table.name() + ".csv"), sink);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sink;
  }
}
