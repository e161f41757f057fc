package org.w3id.dyad.source.format.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.w3id.dyad.source.api.ReadProgress;
import org.w3id.dyad.source.format.file.FileLimits;
import org.w3id.dyad.source.format.file.GuardedStream;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.file.OnDisk;
import org.w3id.dyad.source.format.file.Packing;
import org.w3id.dyad.source.format.row.Header;
import org.w3id.dyad.source.format.xml.XmlCursor;

/**
 * An OpenDocument spreadsheet (ods). All sheets stand in one part of it, which is read as a stream
 * for each.
 *
 * @see <a href="https://docs.oasis-open.org/office/OpenDocument/v1.3/">OpenDocument 1.3, part 3</a>
 */
final class OpenDocument implements Spreadsheet {
  private static final String CONTENT = "content.xml";

  /**
   * Behind the 30 bytes that begin an entry stand its name and, as it is never packed, its text.
   */
  private static final String START = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet";

  private static final int START_AT = 30;

  private final Input input;
  private final ReadProgress progress;
  private final OnDisk file;
  private final ZipFile zip;
  private final List<String> sheets = new ArrayList<>();

  private OpenDocument(Input input, ReadProgress progress, OnDisk file, ZipFile zip) {
    this.input = input;
    this.progress = progress;
    this.file = file;
    this.zip = zip;
  }

  static boolean is(Input input) throws IOException {
    byte[] start = input.first(START_AT + START.length());
    String bytes = new String(start, StandardCharsets.ISO_8859_1);
    return Packing.ZIP.begins(start) && (bytes.endsWith(START) || input.hasEnding(".ods"));
  }

  static OpenDocument open(Input input, ReadProgress progress) throws IOException {
    OnDisk file = OnDisk.of(input, Packing.ZIP.magic());
    try {
      OpenDocument document = new OpenDocument(input, progress, file, zip(input, file));
      try {
        document.readSheets();
        return document;
      } catch (IOException | RuntimeException e) {
        document.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static ZipFile zip(Input input, OnDisk file) throws IOException {
    try {
      return new ZipFile(file.path().toFile());
    } catch (EOFException | ZipException e) {
      throw input.malformed(0, "is damaged or cut off: " + e.getMessage() + "; fetch it again");
    }
  }

  private void readSheets() throws IOException {
    if (zip.getEntry(CONTENT) == null) {
      throw input.malformed(0, "is no spreadsheet (ods): it has no " + CONTENT);
    }
    try (XmlCursor xml = content()) {
      while (xml.next()) {
        if (xml.starts("table")) {
          sheets.add(xml.attribute("name"));
          xml.skip();
        }
      }
    }
  }

  private XmlCursor content() throws IOException {
    GuardedStream bytes =
        GuardedStream.of(input, zip, zip.getEntry(CONTENT), progress, FileLimits.PUBLISHED);
    try {
      return XmlCursor.open(input, bytes);
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  @Override
  public List<String> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public Optional<OdsRows> rows(String sheet, Predicate<Header> header) throws IOException {
    OdsRows rows = new OdsRows(input, sheet, content());
    try {
      if (rows.findHeader(header)) {
        return Optional.of(rows);
      }
    } catch (IOException | RuntimeException e) {
      rows.close();
      throw e;
    }
    rows.close();
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    zip.close();
    file.close();
  }
}
