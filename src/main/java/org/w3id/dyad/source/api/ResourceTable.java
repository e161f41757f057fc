package org.w3id.dyad.source.api;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Tables that come with the program, such as those of codes: CSV with a header, in UTF-8. */
public final class ResourceTable {
  private ResourceTable() {}

  /**
   * Hands on each row.
   *
   * @param owner the class beside which the file is
   * @param name the name of the file
   */
  public static void forEach(Class<?> owner, String name, Consumer<NamedCsvRecord> row) {
    try (InputStream in = owner.getResourceAsStream(name);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      rows.forEach(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
