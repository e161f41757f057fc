package org.w3id.dyad.source.format.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dyad.Seed;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.api.ReadProgress;
import org.w3id.dyad.source.format.Inputs;
import org.w3id.dyad.source.format.file.FileLimits;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.row.UnusableValueException;

/** Workbooks as programs write them, and as they do not. */
final class WorkbookTest {
  private static final String HEADER =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c>"
          + "<c r=\"B1\" t=\"inlineStr\"><is><t>b</t></is></c></row>";
  private static final String STYLES =
      "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"mm/yyyy\"/></numFmts>"
          + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs>"
          + "</styleSheet>";

  @TempDir Path folder;

  /** The checksum of a sheet is known at its end, far behind its last row. */
  @Test
  void aSheetWithAWrongChecksumIsRefused() throws IOException {
    String row = "<row><c><v>17</v></c><c><v>4</v></c></row>";
    Path whole =
        new HandMadeWorkbook(HEADER + row + "</sheetData>" + "<x/>".repeat(20_000) + "<sheetData>")
            .write(folder.resolve("whole.xlsx"));
    assertEquals(List.of("2|17|4"), read(whole));
    byte[] bytes = Files.readAllBytes(stored(whole, folder.resolve("stored.xlsx")));
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[text.indexOf("<v>17") + "<v>1".length()] = '8';
    Path damaged = Files.write(folder.resolve("damaged.xlsx"), bytes);
    var failure = assertThrows(MalformedFileException.class, () -> read(damaged));
    assertTrue(failure.getMessage().contains("checksum"), failure::getMessage);
  }

  /** The same archive with nothing compressed. */
  private static Path stored(Path file, Path copy) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      out.setMethod(ZipOutputStream.STORED);
      for (ZipEntry packed : Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(packed).readAllBytes();
        ZipEntry entry = new ZipEntry(packed.getName());
        entry.setSize(bytes.length);
        entry.setCrc(packed.getCrc());
        out.putNextEntry(entry);
        out.write(bytes);
      }
    }
    return copy;
  }

  private List<String> read(HandMadeWorkbook book) throws IOException {
    return read(book.write(folder.resolve("book.xlsx")));
  }

  private static List<String> read(Path file) throws IOException {
    List<String> records = new ArrayList<>();
    try (Inputs inputs = Inputs.open(List.of(file), ReadProgress.NONE)) {
      for (Input input : inputs) {
        assertTrue(Workbook.is(input));
        try (Workbook book = Workbook.open(input, ReadProgress.NONE)) {
          for (String sheet : book.sheets()) {
            try (WorkbookRows rows = book.rows(sheet, header -> true).orElseThrow()) {
              while (rows.next()) {
                records.add(
                    rows.line()
                        + "|"
                        + rows.header().names().stream()
                            .map(rows::get)
                            .collect(Collectors.joining("|")));
              }
            }
          }
        }
      }
    }
    return records;
  }

  private String problem(HandMadeWorkbook book) throws IOException {
    Path file = book.write(folder.resolve("bad.xlsx"));
    return assertThrows(MalformedFileException.class, () -> read(file)).getMessage();
  }

  @Test
  void eachKindOfCellIsText() throws IOException {
    assertEquals(
        List.of("2|one & two|12.5", "4|TRUE|0.1", "5|x\ry|2023-05-01", "6||1e3"),
        read(
            new HandMadeWorkbook(
                    HEADER
                        + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\"><v>12.5</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\" s=\"1\"/></row>"
                        + "<row r=\"4\"><c t=\"b\"><v>1</v></c><c><v>0.10000000000000001</v></c></row>"
                        + "<row><c t=\"str\"><f>A1</f><v>x_x000D_y</v></c><c s=\"1\"><v>45047</v></c></row>"
                        + "<row><c r=\"B6\" t=\"d\"><v>1e3</v></c></row>")
                .with("xl/styles.xml", STYLES)
                .with(
                    "xl/sharedStrings.xml",
                    "<sst><si><t>unused</t></si><si><r><t>one </t></r><r><t>&amp; two</t></r>"
                        + "<rPh><t>how to say it</t></rPh></si></sst>")));
  }

  @Test
  void aDateIsAsPreciseAsItIsShown() throws IOException {
    assertEquals(
        List.of("2|2017-05-01|2017-05", "3|1900-02-28|1900-03", "4|2017-05-01T12:00|-1"),
        read(
            new HandMadeWorkbook(
                    HEADER
                        + "<row r=\"2\"><c s=\"1\"><v>42856</v></c><c s=\"2\"><v>42856</v></c></row>"
                        + "<row r=\"3\"><c s=\"1\"><v>59</v></c><c s=\"2\"><v>61</v></c></row>"
                        + "<row r=\"4\"><c s=\"1\"><v>42856.5</v></c><c s=\"2\"><v>-1</v></c></row>")
                .with("xl/styles.xml", STYLES)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          d\\-mmmm\\-yy | DAY
          [$-409]d-mmm-yy;@ | DAY
          yyyy\\-mm | MONTH
          yyyy | YEAR
          General | NUMBER
          0.00 | NUMBER
          _(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_) | NUMBER
          "day "0 | NUMBER
          [Red]0.0 | NUMBER
          h:mm:ss | NUMBER
          [h]:mm | NUMBER
          """)
  void aFormatSaysWhatANumberMeans(String format, CellStyles.Meaning meaning) {
    assertEquals(meaning, CellStyles.meaning(format));
  }

  @Test
  void aFailedFormulaIsAnUnusableValueAndNamesItsColumn() throws IOException {
    Path file =
        new HandMadeWorkbook(
                HEADER
                    + "<row><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c><f>A1</f></c></row>"
                    + "<row><c><v>twelve</v></c></row>")
            .write(folder.resolve("f.xlsx"));
    try (Inputs inputs = Inputs.open(List.of(file), ReadProgress.NONE);
        Workbook book = Workbook.open(inputs.list().get(0), ReadProgress.NONE);
        WorkbookRows rows = book.rows("Data", header -> true).orElseThrow()) {
      assertTrue(rows.next());
      var failed = assertThrows(UnusableValueException.class, () -> rows.get("a"));
      assertEquals(List.of("a", "#DIV/0!"), List.of(failed.column(), failed.value()));
      assertThrows(UnusableValueException.class, () -> rows.get("b"));
      assertTrue(rows.next());
      assertThrows(UnusableValueException.class, () -> rows.decimal("a"));
      assertEquals("f.xlsx[Data]:3", rows.record());
    }
  }

  @Test
  void aHeaderMayStandBelowATitle() throws IOException {
    Path file =
        new HandMadeWorkbook(
                "<row r=\"1\"><c t=\"inlineStr\"><is><t>A title</t></is></c></row>"
                    + "<row r=\"3\"><c><v>5</v></c><c><v>5</v></c></row>"
                    + HEADER.replace("1\"", "5\"")
                    + "<row r=\"6\"><c><v>7</v></c><c><v>8</v></c><c r=\"D6\"><v>9</v></c></row>")
            .write(folder.resolve("t.xlsx"));
    try (Inputs inputs = Inputs.open(List.of(file), ReadProgress.NONE);
        Workbook book = Workbook.open(inputs.list().get(0), ReadProgress.NONE)) {
      try (WorkbookRows rows = book.rows("Data", header -> header.has("B")).orElseThrow()) {
        assertTrue(rows.next());
        assertEquals("7 8", rows.get("A") + " " + rows.get("b"));
        assertTrue(rows.misfit().orElseThrow().contains("\"9\""));
      }
      assertTrue(book.rows("Data", header -> header.has("c")).isEmpty());
    }
  }

  @Test
  void aWorkbookMayLieInAnArchive() throws IOException {
    Path book =
        new HandMadeWorkbook(HEADER + "<row><c><v>1</v></c></row>").write(folder.resolve("i.xlsx"));
    Path archive = folder.resolve("outer.zip");
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("release/i.xlsx"));
      Files.copy(book, zip);
      zip.closeEntry();
    }
    assertEquals(List.of("2|1|"), read(archive));
  }

  @Test
  void whatNoProgramWritesIsAClearError() throws IOException {
    String row = "<row><c><v>1</v></c></row>";
    assertTrue(
        problem(new HandMadeWorkbook(HEADER + "<row><c r=\"ZZZZZZ9\"><v>1</v></c></row>"))
            .contains("beyond the last column"));
    assertTrue(
        problem(new HandMadeWorkbook(HEADER + "<row><c t=\"s\"><v>7</v></c></row>"))
            .contains("text number 7"));
    assertTrue(
        problem(new HandMadeWorkbook(HEADER + row).with("xl/workbook.xml", null))
            .contains("is no workbook"));
    assertTrue(
        problem(new HandMadeWorkbook(HEADER + row).with("xl/worksheets/sheet1.xml", null))
            .contains("does not hold it"));
    assertTrue(
        problem(new HandMadeWorkbook(HEADER + row).with("xl/_rels/workbook.xml.rels", "<R/>"))
            .contains("does not hold it"));
    assertTrue(
        problem(
                new HandMadeWorkbook(HEADER + row)
                    .with("xl/worksheets/sheet1.xml", "<worksheet><sh"))
            .contains("not well-formed XML"));
  }

  @Test
  void entitiesAreRefusedInEveryPart() throws IOException {
    String bomb = "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>";
    String row = "<row><c t=\"s\"><v>0</v></c></row>";
    for (String part :
        List.of(
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/worksheets/sheet1.xml")) {
      assertTrue(
          problem(new HandMadeWorkbook(HEADER + row).with(part, bomb + "<s>&b;</s>"))
              .contains("refused"),
          part);
    }
  }

  @Test
  void bombsAreRefused() throws IOException {
    Path file =
        new HandMadeWorkbook(HEADER + " ".repeat(200) + "<row/>".repeat(20_000_000))
            .write(folder.resolve("bomb.xlsx"));
    assertTrue(
        assertThrows(MalformedFileException.class, () -> read(file))
            .getMessage()
            .contains("fill a disk"));
  }

  @Test
  void moreTextThanMemoryIsAnErrorThatSaysWhatToDo() throws IOException {
    Path file =
        new HandMadeWorkbook(HEADER)
            .with(
                "xl/sharedStrings.xml",
                "<sst>" + "<si><t>0123456789</t></si>".repeat(1000) + "</sst>")
            .write(folder.resolve("texts.xlsx"));
    try (Inputs inputs = Inputs.open(List.of(file), ReadProgress.NONE)) {
      var error =
          assertThrows(
              MalformedFileException.class,
              () ->
                  Workbook.open(
                      inputs.list().get(0), ReadProgress.NONE, FileLimits.PUBLISHED, 5_000));
      assertTrue(error.getMessage().contains("-Xmx"), error::getMessage);
    }
  }

  @Test
  void aWorkbookThatIsCutOffIsAClearError() throws IOException {
    Path whole =
        new HandMadeWorkbook(HEADER + "<row><c><v>1</v></c></row>".repeat(2000))
            .write(folder.resolve("whole.xlsx"));
    byte[] bytes = Files.readAllBytes(whole);
    for (int length : new int[] {60, 200, bytes.length / 2}) {
      Path cut =
          Files.write(folder.resolve("cut" + length + ".xlsx"), Arrays.copyOf(bytes, length));
      assertThrows(MalformedFileException.class, () -> read(cut), "cut to " + length);
    }
  }

  /** What fastexcel writes is read by us as by its own reader, whatever is in it. */
  @Test
  void randomWorkbooksAreReadAsAnotherReaderReadsThem() throws IOException {
    long seed = Seed.next();
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      Path file = folder.resolve("random.xlsx");
      writeRandom(random, file);
      assertEquals(readByFastexcel(file), readAll(file), "seed " + seed + " round " + round);
    }
  }

  private static void writeRandom(Random random, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        var book = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Data");
      for (int column = 0; column < 5; column++) {
        sheet.value(0, column, "column " + column);
      }
      int rows = random.nextInt(30);
      for (int row = 1; row <= rows; row++) {
        for (int column = 0; column < 5; column++) {
          switch (random.nextInt(6)) {
            case 0 -> sheet.value(row, column, text(random));
            case 1 -> sheet.value(row, column, random.nextInt());
            case 2 -> sheet.value(row, column, random.nextInt(1_000_000) / 64.0);
            case 3 -> sheet.inlineString(row, column, text(random));
            default -> {}
          }
        }
      }
    }
  }

  private static String text(Random random) {
    String letters = "ab <&>\"'Öжж中\uD83D\uDE00_x;,";
    return random
        .ints(1 + random.nextInt(12), 0, letters.codePointCount(0, letters.length()))
        .mapToObj(i -> letters.codePointAt(letters.offsetByCodePoints(0, i)))
        .map(Character::toString)
        .collect(Collectors.joining());
  }

  private static List<List<String>> readByFastexcel(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook book = new ReadableWorkbook(in);
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      return rows.skip(1)
          .map(
              row ->
                  Stream.of(0, 1, 2, 3, 4)
                      .map(i -> row.getOptionalCell(i).map(WorkbookTest::text).orElse(""))
                      .toList())
          .filter(cells -> cells.stream().anyMatch(cell -> !cell.isEmpty()))
          .toList();
    }
  }

  private static String text(Cell cell) {
    return cell.getType() == CellType.NUMBER
        ? cell.asNumber().stripTrailingZeros().toPlainString()
        : cell.getText().strip();
  }

  private static List<List<String>> readAll(Path file) throws IOException {
    List<List<String>> all = new ArrayList<>();
    try (Inputs inputs = Inputs.open(List.of(file), ReadProgress.NONE);
        Workbook book = Workbook.open(inputs.list().get(0), ReadProgress.NONE);
        WorkbookRows rows = book.rows("Data", header -> true).orElseThrow()) {
      while (rows.next()) {
        all.add(rows.header().names().stream().map(rows::get).toList());
      }
    }
    return all;
  }
}
