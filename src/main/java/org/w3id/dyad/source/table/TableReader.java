package org.w3id.dyad.source.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** Reads a CSV file (RFC 4180, UTF-8, a header line) in one of the project's own formats. */
public final class TableReader {
  private final Table table;

  /** A reader for the files of one format. */
  public TableReader(Table table) {
    this.table = table;
  }

  /**
   * Reads the file; each row is mapped or rejected.
   *
   * @throws MalformedFileException if it is no CSV in UTF-8 or its header is not the format's
   */
  public void read(Path file, Sink sink) throws IOException {
    try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(text)) {
      List<String> header = null;
      Set<String> ids = new HashSet<>();
      Draft draft = new Draft(sink);
      for (CsvRecord record : records) {
        if (header == null) {
          header = checkedHeader(file, record);
        } else {
          readRow(new Cells(file, header, record), ids, draft);
        }
      }
      if (header == null) {
        throw new MalformedFileException(file, 1, "is empty; " + expectation());
      }
    } catch (CsvParseException | UncheckedIOException | CharacterCodingException e) {
      if (e instanceof CharacterCodingException
          || e.getCause() instanceof CharacterCodingException) {
        throw new MalformedFileException(file, 0, "is not UTF-8; save it as UTF-8");
      }
      throw new MalformedFileException(file, 0, "is not CSV (RFC 4180): " + e.getMessage());
    }
  }

  private List<String> checkedHeader(Path file, CsvRecord record) throws IOException {
    List<String> header =
        record.getFields().stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
    Set<String> known = new HashSet<>();
    for (Column column : table.columns()) {
      known.add(column.name());
      if (column.required() && !header.contains(column.name())) {
        throw new MalformedFileException(
            file, 1, "the column \"" + column.name() + "\" is missing; " + expectation());
      }
    }
    for (String name : header) {
      if (!known.remove(name)) {
        throw new MalformedFileException(
            file, 1, "the column \"" + name + "\" is unknown or repeated; " + expectation());
      }
    }
    return header;
  }

  private String expectation() {
    return "a table of "
        + table.name()
        + " has the columns "
        + String.join(",", table.columns().stream().map(Column::name).toList());
  }

  private void readRow(Cells cells, Set<String> ids, Draft draft) {
    if (!cells.isWhole()) {
      draft.reject(cells.file(), cells.line(), "", "", cells.misfit());
      return;
    }
    try {
      table.columns().stream().filter(Column::required).forEach(c -> cells.text(c.name()));
      table.map(new Row(table.name(), cells, draft));
    } catch (UnusableValueException e) {
      draft.reject(cells.file(), cells.line(), e.column(), e.value(), e.getMessage());
      return;
    } catch (IllegalArgumentException e) {
      draft.reject(cells.file(), cells.line(), "", "", String.valueOf(e.getMessage()));
      return;
    }
    cells
        .optional("id")
        .filter(id -> !ids.add(id))
        .ifPresent(id -> draft.remark("id", id, "stands in an earlier row too"));
    draft.commit(cells.file(), cells.line());
  }

  /** The cells of one row. */
  private static final class Cells extends Fields {
    private final String file;
    private final List<String> header;
    private final CsvRecord record;

    Cells(Path file, List<String> header, CsvRecord record) {
      this.file = file.getFileName().toString();
      this.header = header;
      this.record = record;
    }

    boolean isWhole() {
      return record.getFieldCount() == header.size();
    }

    String misfit() {
      return record.getFieldCount() + " cells where the header has " + header.size();
    }

    @Override
    public String get(String column) {
      int index = header.indexOf(column);
      return index < 0 ? "" : record.getField(index).strip();
    }

    @Override
    public boolean has(String column) {
      return header.contains(column);
    }

    @Override
    public long line() {
      return record.getStartingLineNumber();
    }

    @Override
    public String file() {
      return file;
    }
  }
}
