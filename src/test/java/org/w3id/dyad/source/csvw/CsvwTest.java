package org.w3id.dyad.source.csvw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.source.RecordingSink;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.source.api.MalformedFileException;

/** A table of one's own says the same whichever format it is in. */
final class CsvwTest {
  private static final String METADATA =
      """
      { "tableSchema": { "aboutUrl": "id:figure/debt-{iso}-{year}", "columns": [
        { "titles": "iso", "dyad:codes": "iso3", "propertyUrl": "dyad:hasSubject" },
        { "titles": "year", "datatype": "gYear", "propertyUrl": "dyad:hasPeriod" },
        { "titles": "debt", "datatype": "decimal", "propertyUrl": "dyad:value" },
        { "titles": "day", "datatype": "date", "propertyUrl": "dcterms:issued" } ] } }
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"debts.xlsx", "debts.ods", "debts.parquet", "german/debts.csv"})
  void allFormatsSayTheSame(String name) throws IOException, SQLException {
    Path csv =
        Files.writeString(
            folder.resolve("debts.csv"),
            "iso,year,debt,day\nBLR,2019,1740.5,2019-12-31\nTJK,2020,0.25,2020-02-01\n");
    Path metadata = Files.writeString(folder.resolve("debts-metadata.json"), METADATA);
    RecordingSink expected = load(csv, metadata);
    Path file = write(name);
    RecordingSink actual = load(file, metadata);
    assertEquals(2, expected.mappedRows(), expected::rejections);
    assertEquals(expected.shortStatements(), actual.shortStatements(), actual::rejections);
    assertEquals(2, actual.mappedRows());
    RecordingSink inArchive = load(archive(file, metadata));
    assertEquals(expected.shortStatements(), inArchive.shortStatements(), inArchive::rejections);
    assertEquals(1, inArchive.allRemarks().size() - actual.allRemarks().size(), "README is told");
  }

  private Path archive(Path... files) throws IOException {
    Path archive = folder.resolve("debts.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (Path file : files) {
        out.putNextEntry(new ZipEntry("data/" + file.getFileName()));
        Files.copy(file, out);
      }
      out.putNextEntry(new ZipEntry("README.md"));
      out.write("# About".getBytes(StandardCharsets.UTF_8));
    }
    return archive;
  }

  @Test
  void allSheetsOfATableAreRead() throws IOException {
    Path file = folder.resolve("debts.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      for (int year : new int[] {2019, 2020}) {
        Worksheet sheet = book.newWorksheet("" + year);
        header(sheet, 0);
        row(sheet, 1, "BLR", year, new BigDecimal("1740.5"), LocalDate.of(year, 12, 31));
      }
    }
    Path metadata = Files.writeString(folder.resolve("debts-metadata.json"), METADATA);
    assertEquals(2, load(file, metadata).mappedRows());
  }

  /** Marked up, with several spaces, in two paragraphs, and with a remark on it. */
  @Test
  void aCellOfOpenDocumentKeepsAllItsText() throws IOException {
    Path metadata =
        Files.writeString(
            folder.resolve("t-metadata.json"),
            """
            { "tableSchema": { "aboutUrl": "id:figure/{id}", "columns": [
              { "titles": "id" }, { "titles": "note", "propertyUrl": "skos:note" } ] } }
            """);
    String cell =
        "one <text:span>two</text:span> three<text:s text:c=\"2\"/>four</text:p><text:p>five";
    String remark = "<office:annotation><text:p>remark</text:p></office:annotation>";
    Path file = folder.resolve("t.ods");
    document(
        file,
        "<table:table table:name=\"T\"><table:table-row>"
            + text("id")
            + text("note")
            + "</table:table-row><table:table-row>"
            + text("x")
            + text(cell).replaceFirst("(?=<text:p>)", remark)
            + "</table:table-row></table:table>");
    RecordingSink sink = load(file, metadata);
    assertTrue(
        sink.shortStatements().contains("figure/x note one two three  four\nfive\n"),
        sink::shortStatements);
  }

  /** Parquet has no checksums: damage that its format cannot tell is not found. */
  @Test
  void aDamagedParquetFileEndsWithAReportOrAnError() throws IOException, SQLException {
    Path metadata = Files.writeString(folder.resolve("debts-metadata.json"), METADATA);
    Path file = write("debts.parquet");
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(1);
    int refused = 0;
    for (int i = 0; i < 30; i++) {
      byte[] damaged =
          Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
      if (i % 3 != 0) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(file, damaged);
      try {
        load(file, metadata);
      } catch (IOException e) {
        assertTrue(e.getMessage().contains("debts.parquet"), e::toString);
        refused++;
      }
    }
    assertTrue(refused >= 10, "all that are cut off are refused, but " + refused);
  }

  @Test
  void theDecimalSignCanBeTold() throws IOException {
    Path csv =
        Files.writeString(folder.resolve("debts.csv"), "iso;year;debt;day\nBLR;2019;1.740;\n");
    Path metadata = Files.writeString(folder.resolve("debts-metadata.json"), METADATA);
    var failure = assertThrows(MalformedFileException.class, () -> load(csv, metadata));
    assertTrue(failure.getMessage().contains("--option decimal"), failure::getMessage);
    RecordingSink sink = new RecordingSink();
    Sources.named("csvw")
        .orElseThrow()
        .withOptions(Map.of("decimal", ","))
        .read(List.of(csv, metadata), sink);
    assertTrue(sink.shortStatements().contains("value 1740\n"), sink::shortStatements);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { "tableSchema": { } }                                       | no tableSchema with aboutUrl
          { "tableSchema": { "aboutURL": "x", "columns": [] } }        | has "aboutURL" in tableSchema, which is not known
          { "tableSchema":                                             | is not well-formed JSON
          { "tableSchema": { "aboutUrl": "id:figure/{a}", "columns": [ { "titles": "zzz" } ] } } | lacks the columns zzz
          { "tableSchema": { "aboutUrl": "id:figure/{a}", "columns": [ { "titles": "a", "dyad:codes": "x" } ] } } | not one of
          """)
  void metadataThatAreWrongAreRefused(String text, String reason) throws IOException {
    Path csv = Files.writeString(folder.resolve("debts.csv"), "a,b\n1,2\n");
    Path metadata = Files.writeString(folder.resolve("debts-metadata.json"), text);
    var failure = assertThrows(MalformedFileException.class, () -> load(csv, metadata));
    assertTrue(failure.getMessage().contains(reason), failure::getMessage);
  }

  @Test
  void aTableWithoutMetadataIsRefused() throws IOException {
    Path csv = Files.writeString(folder.resolve("debts.csv"), "a,b\n1,2\n");
    var failure = assertThrows(MalformedFileException.class, () -> load(csv));
    assertTrue(failure.getMessage().contains("metadata.json"), failure::getMessage);
  }

  private static RecordingSink load(Path... files) throws IOException {
    RecordingSink sink = new RecordingSink();
    Sources.named("csvw").orElseThrow().read(List.of(files), sink);
    return sink;
  }

  private Path write(String name) throws IOException, SQLException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    switch (name) {
      case "debts.xlsx" -> workbook(file);
      case "debts.ods" -> openDocument(file);
      case "debts.parquet" -> parquet(file);
      default ->
          Files.writeString(
              file, "iso;year;debt;day\nBLR;2019;1.740,5;2019-12-31\nTJK;2020;0,25;2020-02-01\n");
    }
    return file;
  }

  private static void workbook(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      book.newWorksheet("About").value(0, 0, "Made up");
      Worksheet sheet = book.newWorksheet("Debts");
      header(sheet, 1);
      row(sheet, 2, "BLR", 2019, new BigDecimal("1740.5"), LocalDate.of(2019, 12, 31));
      row(sheet, 3, "TJK", 2020, new BigDecimal("0.25"), LocalDate.of(2020, 2, 1));
    }
  }

  private static void header(Worksheet sheet, int row) {
    List<String> header = List.of("iso", "year", "debt", "day");
    for (int i = 0; i < header.size(); i++) {
      sheet.value(row, i, header.get(i));
    }
  }

  private static void row(
      Worksheet sheet, int row, String iso, int year, BigDecimal debt, LocalDate day) {
    sheet.value(row, 0, iso);
    sheet.value(row, 1, year);
    sheet.value(row, 2, debt);
    sheet.value(row, 3, day);
    sheet.style(row, 3).format("yyyy-mm-dd").set();
  }

  private static void parquet(Path file) throws SQLException {
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duckDb.createStatement()) {
      sql.execute(
          """
          COPY (SELECT * FROM (VALUES ('BLR', 2019::DOUBLE, 1740.5::DOUBLE, TIMESTAMP '2019-12-31'),
            ('TJK', 2020, 0.25, TIMESTAMP '2020-02-01')) AS debt (iso, year, debt, day))
          TO '%s' (FORMAT parquet)
          """
              .formatted(file));
    }
  }

  private static void openDocument(Path file) throws IOException {
    String content =
        """
        <table:table table:name="About"><table:table-row><table:table-cell office:value-type="string">
        <text:p>Made up</text:p></table:table-cell></table:table-row></table:table>
        <table:table table:name="Debts">
        <table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
        <table:table-row>%s%s%s%s<table:table-cell table:number-columns-repeated="1020"/></table:table-row>
        <table:table-row>%s%s%s%s</table:table-row>
        <table:table-row>%s%s%s%s</table:table-row>
        <table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>
        </table:table>
        """
            .formatted(
                text("iso"),
                text("year"),
                text("debt"),
                text("day"),
                text("BLR"),
                number("2019", "2019"),
                number("1740.5", "1.740,50"),
                day("2019-12-31"),
                text("TJK"),
                number("2020", "2020"),
                number("0.25", "0,25"),
                day("2020-02-01"));
    document(file, content);
  }

  private static void document(Path file, String tables) throws IOException {
    String content =
        "<office:document-content xmlns:office='urn:o' xmlns:table='urn:t' xmlns:text='urn:x'>"
            + "<office:body><office:spreadsheet>"
            + tables
            + "</office:spreadsheet></office:body></office:document-content>";
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new ZipEntry("mimetype"));
      out.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("content.xml"));
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String text(String text) {
    return "<table:table-cell office:value-type=\"string\"><text:p>"
        + text
        + "</text:p></table:table-cell>";
  }

  private static String number(String value, String shown) {
    return "<table:table-cell office:value-type=\"float\" office:value=\""
        + value
        + "\"><text:p>"
        + shown
        + "</text:p></table:table-cell>";
  }

  private static String day(String day) {
    return "<table:table-cell office:value-type=\"date\" office:date-value=\""
        + day
        + "\"><text:p>shown</text:p></table:table-cell>";
  }
}
