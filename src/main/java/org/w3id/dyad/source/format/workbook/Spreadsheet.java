package org.w3id.dyad.source.format.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.w3id.dyad.source.api.ReadProgress;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.row.Header;
import org.w3id.dyad.source.format.row.Rows;

/** A file of sheets: a workbook (xlsx) or an OpenDocument spreadsheet (ods). */
public sealed interface Spreadsheet extends Closeable permits Workbook, OpenDocument {

  /** Whether a file is one, by its first bytes. */
  static boolean is(Input input) throws IOException {
    return Workbook.is(input) || OpenDocument.is(input);
  }

  /**
   * Opens a file; the caller closes it.
   *
   * @throws org.w3id.dyad.source.api.MalformedFileException if it is damaged, hostile, or no such
   *     file
   */
  static Spreadsheet open(Input input, ReadProgress progress) throws IOException {
    return OpenDocument.is(input)
        ? OpenDocument.open(input, progress)
        : Workbook.open(input, progress);
  }

  /** The names of the sheets in the order of their tabs, hidden ones too. */
  List<String> sheets();

  /**
   * The records of a sheet, if one of its first rows is a header.
   *
   * @param header tells the header
   * @return the records, to be closed; nothing if there is no such header in the first 30 rows that
   *     hold something
   */
  Optional<? extends Rows> rows(String sheet, Predicate<Header> header) throws IOException;
}
