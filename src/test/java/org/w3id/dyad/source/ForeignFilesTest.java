package org.w3id.dyad.source;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dyad.source.api.ForeignFileException;
import org.w3id.dyad.source.api.MalformedFileException;

/** Files of other formats are named as what they are, and beside the wanted ones read over. */
final class ForeignFilesTest {
  private static final Path LEGACY =
      Path.of("src/test/resources/sources/comtrade/legacy/comtrade.csv");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          comtrade      | table.tar.gz | is packed as tar: unpack it first
          comtrade      | table.xls    | (xls, doc): save it as xlsx or CSV
          cow-trade     | table.dta    | a data set of Stata (dta): export it as CSV
          opensanctions | table.dta    | a data set of Stata (dta)
          factbook      | table.xls    | (xls, doc)
          ofac          | table.sav    | a data set of SPSS (sav)
          desta         | table.parquet | looks like Parquet
          comtrade      | answer.json  | an answer that says message Access denied, statusCode 401
          factbook      | short.json   | expected close marker for Object (start marker at line: 1, column: 15)
          aei           | renamed.csv  | for the later editions it lacks the columns Millions; it has
          """)
  void aFileOfAnotherFormatIsNamed(String source, String name, String reason) throws IOException {
    Path file = write(name);
    var failure =
        assertThrows(
            MalformedFileException.class,
            () -> Sources.named(source).orElseThrow().read(List.of(file), new CountingOnlySink()));
    assertTrue(failure.getMessage().contains(reason), failure::getMessage);
    assertTrue(!failure.getMessage().contains("looks like the China"), failure::getMessage);
  }

  @Test
  void othersBesideTheWantedFilesAreReadOver() throws IOException {
    Path set = Files.createDirectories(folder.resolve("set"));
    Files.copy(LEGACY, set.resolve("comtrade.csv"));
    for (String other : List.of("table.tar.gz", "table.xls", "table.dta", "packed.bz2")) {
      Files.copy(write(other), set.resolve(other));
    }
    Files.writeString(set.resolve("README.md"), "# About\n");
    Files.writeString(set.resolve("LICENSE"), "Terms\n");
    Files.writeString(set.resolve("codes.csv"), "code,meaning\n1,one\n");
    RecordingSink plain = load(LEGACY);
    RecordingSink inFolder = load(set);
    RecordingSink inArchive = load(zip(set));
    assertAll(
        () -> assertEquals(plain.statements(), inFolder.statements()),
        () -> assertEquals(plain.flows(), inFolder.flows()),
        () -> assertEquals(plain.allRemarks().size() + 7, inFolder.allRemarks().size()),
        () -> assertEquals(plain.flows().size(), inArchive.flows().size()),
        () -> assertEquals(plain.statements().size(), inArchive.statements().size()),
        () -> assertEquals(plain.allRemarks().size() + 7, inArchive.allRemarks().size()));
  }

  @Test
  void aWantedFileThatIsWrongIsNotReadOver() throws IOException {
    Path set = Files.createDirectories(folder.resolve("set"));
    Files.copy(LEGACY, set.resolve("comtrade.csv"));
    String other = Files.readString(LEGACY).replaceFirst("Partner Code", "Partner Number");
    Files.writeString(set.resolve("more.csv"), other);
    var failure = assertThrows(MalformedFileException.class, () -> load(set));
    assertTrue(failure.getMessage().contains("lacks the columns Partner Code"));
  }

  @Test
  void aFolderOfNothingWantedIsRefused() throws IOException {
    Path set = Files.createDirectories(folder.resolve("set"));
    Files.writeString(set.resolve("README.md"), "# About\n");
    Files.writeString(set.resolve("codes.csv"), "code,meaning\n1,one\n");
    assertThrows(ForeignFileException.class, () -> load(set));
  }

  private static RecordingSink load(Path file) throws IOException {
    RecordingSink sink = new RecordingSink();
    Sources.named("comtrade").orElseThrow().read(List.of(file), sink);
    return sink;
  }

  private Path write(String name) throws IOException {
    return Files.write(folder.resolve(name), bytes(name));
  }

  private static byte[] bytes(String name) throws IOException {
    return switch (name) {
      case "table.tar.gz" -> tar();
      case "table.xls" -> latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1\0\0");
      case "table.dta" -> latin("<stata_dta><header>\0\0");
      case "table.sav" -> latin("$FL2@(#) SPSS\0\0");
      case "table.parquet" -> latin("PAR1\0\0PAR1");
      case "packed.bz2" -> latin("BZh91AY&SY\0\0");
      case "answer.json" -> latin("{\"statusCode\": 401, \"message\": \"Access denied\"}");
      case "short.json" -> latin("{\"Geography\": {\"a\": 1");
      case "renamed.csv" ->
          latin("Year,Month,Investor,USD,Share Size,Sector,Subsector,Country\n2019,May,A,1,,,,\n");
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] tar() throws IOException {
    byte[] table = Files.readAllBytes(LEGACY);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      TarArchiveEntry entry = new TarArchiveEntry("comtrade.csv");
      entry.setSize(table.length);
      tar.putArchiveEntry(entry);
      tar.write(table);
      tar.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }

  private Path zip(Path set) throws IOException {
    Path archive = folder.resolve("set.zip");
    try (OutputStream bytes = Files.newOutputStream(archive);
        ZipOutputStream out = new ZipOutputStream(bytes);
        Stream<Path> files = Files.list(set)) {
      for (Path file : files.sorted().toList()) {
        out.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return archive;
  }
}
