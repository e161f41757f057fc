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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.Statement;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.table.row.CellException;
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
      for (CsvRecord record : records) {
        if (header == null) {
          header = checkedHeader(file, record);
        } else {
          readRow(file, header, record, ids, sink);
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

  private void readRow(
      Path file, List<String> header, CsvRecord record, Set<String> ids, Sink sink) {
    String name = file.getFileName().toString();
    long line = record.getStartingLineNumber();
    if (record.getFieldCount() != header.size()) {
      sink.reject(
          name,
          line,
          "",
          "",
          record.getFieldCount() + " cells where the header has " + header.size());
      return;
    }
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      cells.put(header.get(i), record.getField(i));
    }
    Row row = new Row(table.name(), cells);
    try {
      table.columns().stream().filter(Column::required).forEach(column -> row.text(column.name()));
      table.map(row);
    } catch (CellException e) {
      sink.reject(name, line, e.column(), e.value(), e.getMessage());
      return;
    }
    row.optional("id")
        .filter(id -> !ids.add(id))
        .ifPresent(id -> sink.remark(name, line, "id", id, "stands in an earlier row too"));
    row.flows().forEach(sink::flow);
    for (Statement s : row.statements()) {
      sink.statement(s.getSubject(), s.getPredicate(), s.getObject());
    }
    sink.mapped();
  }
}
