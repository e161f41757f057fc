package org.w3id.dyad.source.format.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.format.file.Input;

/** Bytes become records: encodings, quotes, lines, and the errors that name a line. */
final class CsvRowsTest {

  @Test
  void fieldsAreFoundByNameWhateverTheCaseAndTheSpaces() throws IOException {
    try (CsvRows rows = rows(" Year ;Name\n2013; x y \n")) {
      assertTrue(rows.next());
      assertEquals("2013", rows.get("year"));
      assertEquals("x y", rows.get("Name"));
      assertEquals("", rows.get("nothing"));
      assertEquals(2, rows.line());
    }
  }

  @Test
  void aRecordKnowsTheLineOnWhichItBegins() throws IOException {
    try (CsvRows rows = rows("a,b\n1,\"x\ny\nz\"\n\n2,w\n")) {
      rows.next();
      assertEquals("x\ny\nz", rows.get("b"));
      rows.next();
      assertEquals(6, rows.line());
    }
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,", "windows-1252,windows-1252", "UTF-16LE,UTF-16LE", "UTF-16BE,UTF-16BE"})
  void encodingsAreToldByTheBytes(Charset charset, String assumed) throws IOException {
    String text = "name\nCôte d'Ivoire, “République” française – à l'été, où naît l'être\n";
    byte[] bytes = text.replace(",", ";").getBytes(charset);
    try (CsvRows rows = rows(bytes)) {
      rows.next();
      assertEquals(text.substring(5).strip().replace(",", ";"), rows.get("name"));
      rows.next();
      assertEquals(
          Optional.ofNullable(assumed)
              .map(name -> "is not UTF-8 and was read as " + name + " by its look"),
          rows.assumption());
    }
  }

  @Test
  void chineseInItsOwnEncodingIsRead() throws IOException {
    String text = "name\n中华人民共和国与白俄罗斯共和国建立外交关系，双方发展全天候全面战略伙伴关系\n";
    try (CsvRows rows = rows(text.getBytes(Charset.forName("GB18030")))) {
      rows.next();
      assertEquals(text.substring(5).strip(), rows.get("name"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkDecides(Charset charset) throws IOException {
    try (CsvRows rows = rows("\uFEFFname,x\nМинск,1\n".getBytes(charset))) {
      rows.next();
      assertEquals("Минск", rows.get("name"));
      assertEquals(Optional.empty(), rows.assumption());
    }
  }

  @Test
  void latinLettersFarIntoAnAsciiFileAreStillRecognised() throws IOException {
    String text = "name\n" + "plain\n".repeat(400_000) + "Curaçao\n";
    try (CsvRows rows = rows(text.getBytes(StandardCharsets.ISO_8859_1))) {
      String last = "";
      while (rows.next()) {
        last = rows.get("name");
      }
      assertEquals("Curaçao", last);
      assertTrue(rows.assumption().isPresent());
    }
  }

  @Test
  void aFileThatStopsBeingUtf8IsAnErrorThatNamesTheLine() {
    byte[] good = ("name\nЎ\n" + "plain\n".repeat(300_000)).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = java.util.Arrays.copyOf(good, good.length + 2);
    bytes[good.length] = (byte) 0xE9;
    bytes[good.length + 1] = '\n';
    assertFails("f.csv:300003: has the byte 0xE9, which does not fit UTF-8", bytes);
  }

  @Test
  void anUnclosedQuoteIsAnErrorThatNamesItsLine() {
    assertFails("f.csv:3: has a quote that is opened here and never closed", "a,b\n1,2\n3,\"4\n5");
    assertFails("f.csv:4: has a quote that is opened here", "a,b\n1,2\n\"3\nx\",\"4\n5,6\n");
    assertFails("f.csv:2: has a quote that is opened here", "a,b\n1,\"");
    assertFails("f.csv:2: has a quote that is opened here", "a,b\n1,\"\"\"");
  }

  @Test
  void aMissingQuoteBeforeAQuotedFieldIsAnErrorThatNamesItsLine() {
    assertFails("f.csv:3: begins a record with text after a closing", "a,b\n1,2\n3,\"4\n5,\"6\"\n");
  }

  @Test
  void quotesThatEndAFileAreNotTakenForOpenOnes() throws IOException {
    for (String last : List.of("\"\"", "\"x\"", "\"x\"\"\"", "\"x\n\"", "x\"", "\"\"\"\"")) {
      for (String end : List.of("", "\n", "\r\n")) {
        try (CsvRows rows = rows("a,b\n1," + last + end)) {
          assertTrue(rows.next(), last);
          assertTrue(!rows.next(), last);
        }
      }
    }
  }

  @Test
  void aLineOrFieldWithoutEndIsAnErrorAtOnce() {
    for (String start : List.of("", "a,b\n1,2\n3,", "a,b\n1,\"")) {
      for (String filling : List.of("x", "x,")) {
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> {
              var failure =
                  assertThrows(MalformedFileException.class, () -> drain(endless(start, filling)));
              assertTrue(failure.getMessage().startsWith("f.csv:"), failure::getMessage);
            });
      }
    }
  }

  @Test
  void aRecordWithTooFewOrTooManyFieldsIsNoError() throws IOException {
    try (CsvRows rows = rows("a,b\n1\n1,2,3\n1,2\n")) {
      rows.next();
      assertEquals(Optional.of("has 1 fields where the header has 2"), rows.misfit());
      assertEquals("", rows.get("b"));
      rows.next();
      assertEquals(Optional.of("has 3 fields where the header has 2"), rows.misfit());
      rows.next();
      assertEquals(Optional.empty(), rows.misfit());
    }
  }

  @Test
  void aColumnThatStandsTwiceIsAnError() {
    assertFails("f.csv:1: names the column \"A\" twice", "a,b,A\n1,2,3\n");
  }

  @Test
  void binaryDataIsAnError() {
    assertFails("f.csv:2: has a NUL byte", "a,b\n1,\0\n");
  }

  /** Whatever is written by the rules of RFC 4180 is read back. */
  @RepeatedTest(200)
  void generatedTablesAreReadBack(RepetitionInfo repetition) throws IOException {
    long seed = repetition.getCurrentRepetition();
    Random random = new Random(seed);
    String separator = List.of(",", ";", "\t", "|").get(random.nextInt(4));
    int width = 2 + random.nextInt(5);
    List<List<String>> table = new ArrayList<>();
    for (int i = 1 + random.nextInt(20); i > 0; i--) {
      List<String> record = new ArrayList<>();
      for (int j = 0; j < width; j++) {
        record.add(field(random));
      }
      table.add(record);
    }
    String end = random.nextBoolean() ? "\n" : "\r\n";
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
    for (int j = 0; j < width; j++) {
      text.append(j == 0 ? "" : separator).append("c").append(j);
    }
    text.append(end);
    for (List<String> record : table) {
      text.append(
              record.stream()
                  .map(field -> quoted(field, random))
                  .collect(Collectors.joining(separator)))
          .append(end);
    }
    Charset charset = random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE;
    if (charset != StandardCharsets.UTF_8 && text.charAt(0) != '\uFEFF') {
      text.insert(0, '\uFEFF');
    }
    List<List<String>> read = new ArrayList<>();
    try (CsvRows rows = rows(text.toString().getBytes(charset))) {
      while (rows.next()) {
        assertEquals(Optional.empty(), rows.misfit(), "seed " + seed);
        List<String> record = new ArrayList<>();
        for (int j = 0; j < width; j++) {
          record.add(rows.get("c" + j));
        }
        read.add(record);
      }
    }
    assertEquals(table, read, "seed " + seed);
  }

  /** A field without surrounding spaces, which are not kept, and not empty. */
  private static String field(Random random) {
    String alphabet = "ab,;|\t\"\n é中𐍈-7";
    int[] points = alphabet.codePoints().toArray();
    StringBuilder field = new StringBuilder("x");
    for (int i = random.nextInt(8); i > 0; i--) {
      field.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return field.append('y').toString();
  }

  private static String quoted(String field, Random random) {
    boolean must = field.chars().anyMatch(c -> ",;|\t\"\n".indexOf(c) >= 0);
    return must || random.nextBoolean() ? '"' + field.replace("\"", "\"\"") + '"' : field;
  }

  private static void assertFails(String expected, String text) {
    assertFails(expected, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertFails(String expected, byte[] bytes) {
    var failure =
        assertThrows(
            MalformedFileException.class,
            () -> drain(input(new java.io.ByteArrayInputStream(bytes))));
    assertTrue(failure.getMessage().startsWith(expected), failure::getMessage);
  }

  private static void drain(Input input) throws IOException {
    try (CsvRows rows = CsvRows.open(input)) {
      while (rows.next()) {
        rows.get("a");
      }
    }
  }

  private static CsvRows rows(String text) throws IOException {
    return rows(text.getBytes(StandardCharsets.UTF_8));
  }

  private static CsvRows rows(byte[] bytes) throws IOException {
    return CsvRows.open(input(new java.io.ByteArrayInputStream(bytes)));
  }

  private static Input input(InputStream in) {
    return new Input(Path.of("f.csv"), "", self -> in);
  }

  /** A file that goes on forever without a line break. */
  private static Input endless(String start, String filling) {
    byte[] first = start.getBytes(StandardCharsets.UTF_8);
    byte[] rest = filling.getBytes(StandardCharsets.UTF_8);
    return input(
        new InputStream() {
          private long at;

          @Override
          public int read() {
            byte b = at < first.length ? first[(int) at] : rest[(int) (at % rest.length)];
            at++;
            return b;
          }
        });
  }
}
