package org.w3id.dyad.source.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.api.ReadProgress;
import org.w3id.dyad.source.format.file.FileLimits;
import org.w3id.dyad.source.format.file.Input;

/** Files, folders and archives become inputs; what is damaged or hostile is named. */
final class InputsTest {

  private static final byte[] TEXT = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
  private static final FileLimits SMALL = new FileLimits(5, 250, 1 << 16, 4 << 20);

  @TempDir Path folder;

  @Test
  void aPlainFileIsReadAndItsBytesAreCounted() throws IOException {
    Path file = write("plain.csv", TEXT);
    long[] count = new long[1];
    try (Inputs inputs = Inputs.open(List.of(file), bytes -> count[0] += bytes)) {
      assertEquals("plain.csv", inputs.list().get(0).name());
      assertEquals("a,b\n1,2\n", text(inputs.list().get(0)));
    }
    assertEquals(TEXT.length, count[0]);
  }

  @Test
  void gzipIsToldByItsBytesAndLosesItsEnding() throws IOException {
    Path file = write("votes.csv.gz", gzip(TEXT));
    Path misnamed = write("misnamed.csv", gzip(TEXT));
    try (Inputs inputs = Inputs.open(List.of(file, misnamed), ReadProgress.NONE)) {
      assertEquals("votes.csv", inputs.list().get(0).fileName());
      assertEquals("a,b\n1,2\n", text(inputs.list().get(0)));
      assertEquals("a,b\n1,2\n", text(inputs.list().get(1)));
    }
  }

  @Test
  void gzipOfSeveralMembersIsReadToItsEnd() throws IOException {
    byte[] one = gzip(TEXT);
    byte[] two = Arrays.copyOf(one, 2 * one.length);
    System.arraycopy(one, 0, two, one.length, one.length);
    assertEquals("a,b\n1,2\na,b\n1,2\n", onlyText(write("two.gz", two)));
  }

  @Test
  void entriesOfAZipAreInputsAndTheirNamesAreNoPaths() throws IOException {
    Path file =
        zip(
            "baci.zip",
            List.of("../../etc/x.csv", "__MACOSX/y.csv", ".hidden", "deep/z.csv.gz"),
            TEXT);
    try (Inputs inputs = Inputs.open(List.of(file), ReadProgress.NONE)) {
      assertEquals(
          List.of("baci.zip!../../etc/x.csv", "baci.zip!deep/z.csv.gz"),
          inputs.list().stream().map(Input::name).toList());
      assertEquals("x.csv", inputs.list().get(0).fileName());
      assertEquals("z.csv", inputs.list().get(1).fileName());
      assertEquals("a,b\n1,2\n", text(inputs.list().get(0)));
    }
  }

  @Test
  void gzipWithinAZipIsUnpackedToo() throws IOException {
    Path file = zip("bulk.zip", List.of("COMTRADE.gz"), gzip(TEXT));
    assertEquals("a,b\n1,2\n", onlyText(file));
  }

  @Test
  void aFolderStandsForItsFilesInOrder() throws IOException {
    Files.createDirectories(folder.resolve("set/.git"));
    write("set/b.csv", TEXT);
    write("set/a.csv", TEXT);
    write("set/.git/c.csv", TEXT);
    try (Inputs inputs = Inputs.open(List.of(folder.resolve("set")), ReadProgress.NONE)) {
      assertEquals(List.of("a.csv", "b.csv"), inputs.list().stream().map(Input::fileName).toList());
    }
  }

  @Test
  void aWorkbookStaysOneInput() throws IOException {
    Path file = zip("book.xlsx", List.of("[Content_Types].xml", "xl/workbook.xml"), TEXT);
    try (Inputs inputs = Inputs.open(List.of(file), ReadProgress.NONE)) {
      assertEquals(List.of("book.xlsx"), inputs.list().stream().map(Input::name).toList());
    }
  }

  @Test
  void aGzipFileThatIsCutOffIsNamed() throws IOException {
    byte[] random = new byte[10_000];
    new java.util.Random(1).nextBytes(random);
    byte[] whole = gzip(random);
    Path file = write("cut.csv.gz", Arrays.copyOf(whole, whole.length / 2));
    assertFails("cut.csv.gz: is cut off", file);
  }

  @Test
  void aGzipFileWithADamagedChecksumIsNamed() throws IOException {
    byte[] bytes = gzip(TEXT);
    bytes[bytes.length - 6] ^= 1;
    assertFails("bent.gz: is damaged", write("bent.gz", bytes));
  }

  @Test
  void aGzipBombIsNamed() throws IOException {
    Path file = write("bomb.gz", gzip(new byte[10 << 20]));
    assertFails("bomb.gz: unpacks to more than 250 times its size", file);
  }

  @Test
  void aZipBombIsNamed() throws IOException {
    Path file = zip("bomb.zip", List.of("zeros"), new byte[10 << 20]);
    assertFails("bomb.zip: would unpack to 10485760 bytes", file);
  }

  @Test
  void aZipWithTooManyEntriesIsNamed() throws IOException {
    assertFails(
        "many.zip: has 6 entries", zip("many.zip", List.of("a b c d e f".split(" ")), TEXT));
  }

  @Test
  void aDamagedZipIsNamed() throws IOException {
    byte[] whole = Files.readAllBytes(zip("whole.zip", List.of("a"), TEXT));
    assertFails(
        "cut.zip: is a damaged or encrypted zip", write("cut.zip", Arrays.copyOf(whole, 40)));
    whole[35] ^= 0x55;
    assertFails("bent.zip!a: is damaged", write("bent.zip", whole));
  }

  @Test
  void anArchiveWithinAnArchiveIsNamed() throws IOException {
    byte[] inner = Files.readAllBytes(zip("inner.zip", List.of("a"), TEXT));
    assertFails("archive within an archive", zip("outer.zip", List.of("inner.zip"), inner));
  }

  @Test
  void whatIsNoFileOrEmptyIsNamed() throws IOException {
    assertFails("is empty", write("empty.csv", new byte[0]));
    assertFails("is not there", folder.resolve("nowhere.csv"));
    assertFails("without files", Files.createDirectory(folder.resolve("void")));
    assertFails("without files", zip("void.zip", List.of(".only-hidden"), TEXT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "425a6839",
        "fd377a585a00",
        "28b52ffd",
        "377abcaf271c",
        "526172211a07",
        "504b0506"
      })
  void otherPackingsAreNamed(String magic) throws IOException {
    assertFails("unpack it first", write("packed", HexFormat.of().parseHex(magic + "00")));
  }

  private void assertFails(String expected, Path file) {
    var failure = assertThrows(MalformedFileException.class, () -> onlyText(file));
    assertTrue(failure.getMessage().contains(expected), failure::getMessage);
  }

  private static String onlyText(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Inputs inputs = Inputs.open(List.of(file), ReadProgress.NONE, SMALL)) {
      for (Input input : inputs) {
        text.append(text(input));
      }
    }
    return text.toString();
  }

  private static String text(Input input) throws IOException {
    try (InputStream in = input.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private Path zip(String name, List<String> entries, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String entry : entries) {
        out.putNextEntry(new ZipEntry(entry));
        out.write(bytes);
      }
    }
    return file;
  }
}
