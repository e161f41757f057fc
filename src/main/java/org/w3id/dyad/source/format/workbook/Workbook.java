package org.w3id.dyad.source.format.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * A workbook (xlsx). Its sheets are read as streams; nothing but its texts is kept, whatever its
 * size. One that lies in an archive is copied to a temporary file first, for its directory stands
 * at its end.
 *
 * @see <a
 *     href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376
 *     part 1, SpreadsheetML</a>
 */
final class Workbook implements Spreadsheet {
  private static final String FOLDER = "xl/";
  private static final String DIRECTORY = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final String TEXTS = "xl/sharedStrings.xml";
  private static final String STYLES = "xl/styles.xml";

  private final Input input;
  private final ReadProgress progress;
  private final FileLimits limits;
  private final OnDisk file;
  private final ZipFile zip;
  private final SharedTexts texts;
  private final CellStyles styles = new CellStyles();
  private final Map<String, String> sheetRelations = new LinkedHashMap<>();
  private final Map<String, String> targets = new HashMap<>();
  private boolean from1904;

  private Workbook(
      Input input, ReadProgress progress, FileLimits limits, long textBytes, OnDisk file)
      throws IOException {
    this.input = input;
    this.progress = progress;
    this.limits = limits;
    this.file = file;
    this.texts = new SharedTexts(textBytes);
    try {
      this.zip = new ZipFile(file.path().toFile());
    } catch (EOFException | ZipException e) {
      throw input.malformed(0, "is damaged or cut off: " + e.getMessage() + "; fetch it again");
    }
  }

  /** Whether a file is a workbook, by its first bytes and by its name or its first entry's. */
  static boolean is(Input input) throws IOException {
    byte[] start = input.first(64);
    if (!Packing.ZIP.begins(start)) {
      return false;
    }
    String bytes = new String(start, StandardCharsets.ISO_8859_1);
    return input.hasEnding(".xlsx")
        || bytes.contains("[Content_Types].xml")
        || bytes.contains("_rels/")
        || bytes.contains(FOLDER);
  }

  /**
   * Opens a workbook; the caller closes it.
   *
   * @throws org.w3id.dyad.source.api.MalformedFileException if it is damaged, hostile, or no
   *     workbook
   */
  static Workbook open(Input input, ReadProgress progress) throws IOException {
    return open(input, progress, FileLimits.PUBLISHED, SharedTexts.allowance());
  }

  static Workbook open(Input input, ReadProgress progress, FileLimits limits, long textBytes)
      throws IOException {
    OnDisk file = OnDisk.of(input, Packing.ZIP.magic());
    try {
      Workbook book = new Workbook(input, progress, limits, textBytes, file);
      try {
        book.read();
        return book;
      } catch (IOException | RuntimeException e) {
        book.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private void read() throws IOException {
    if (zip.size() > limits.entries()) {
      throw input.malformed(0, "has " + zip.size() + " parts; no program writes so many");
    }
    if (zip.getEntry(DIRECTORY) == null) {
      throw input.malformed(0, "is no workbook (xlsx): it has no " + DIRECTORY);
    }
    readIfThere(DIRECTORY, this::readDirectory);
    readIfThere(RELATIONS, this::readRelations);
    readIfThere(STYLES, styles::read);
    readIfThere(TEXTS, this::readTexts);
  }

  @Override
  public List<String> sheets() {
    return new ArrayList<>(sheetRelations.keySet());
  }

  @Override
  public Optional<WorkbookRows> rows(String sheet, Predicate<Header> header) throws IOException {
    String part = targets.get(sheetRelations.get(sheet));
    if (part == null || zip.getEntry(part) == null) {
      throw input.malformed(0, "names a sheet \"" + sheet + "\" and does not hold it");
    }
    WorkbookRows rows = new WorkbookRows(this, sheet, open(part));
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

  Input input() {
    return input;
  }

  SharedTexts texts() {
    return texts;
  }

  CellStyles styles() {
    return styles;
  }

  boolean from1904() {
    return from1904;
  }

  @FunctionalInterface
  private interface PartReader {
    void read(XmlCursor xml) throws IOException;
  }

  private void readIfThere(String part, PartReader reader) throws IOException {
    if (zip.getEntry(part) != null) {
      try (XmlCursor xml = open(part)) {
        reader.read(xml);
      }
    }
  }

  private XmlCursor open(String part) throws IOException {
    GuardedStream bytes = GuardedStream.of(input, zip, zip.getEntry(part), progress, limits);
    try {
      return XmlCursor.open(input, bytes);
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  private void readDirectory(XmlCursor xml) throws IOException {
    while (xml.next()) {
      if (xml.starts("workbookPr")) {
        from1904 = xml.attribute("date1904").matches("1|true");
      } else if (xml.starts("sheet")) {
        sheetRelations.put(xml.attribute("name"), xml.attribute("id"));
      }
    }
  }

  private void readRelations(XmlCursor xml) throws IOException {
    while (xml.next()) {
      if (xml.starts("Relationship")) {
        String target = xml.attribute("Target");
        targets.put(
            xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : FOLDER + target);
      }
    }
  }

  private void readTexts(XmlCursor xml) throws IOException {
    while (xml.next()) {
      if (xml.starts("si") && !texts.add(CellText.of(xml, "si"))) {
        throw input.malformed(
            0,
            "holds more text than a quarter of the memory that Java may use: run with a larger"
                + " -Xmx, or save the sheet as CSV");
      }
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
    file.close();
  }
}
