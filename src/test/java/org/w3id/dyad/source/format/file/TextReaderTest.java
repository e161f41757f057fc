package org.w3id.dyad.source.format.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Text comes out as it went in, however the reading is cut into pieces. */
final class TextReaderTest {

  @RepeatedTest(50)
  void piecesOfAnySizeGiveTheSameText(RepetitionInfo repetition) throws IOException {
    long seed = repetition.getCurrentRepetition();
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("a");
    int[] alphabet = "abc\né中𐍈Ж".codePoints().toArray();
    for (int i = random.nextInt(100_000); i > 0; i--) {
      text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
    }
    Charset charset =
        random.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("x-UTF-16LE-BOM");
    byte[] bytes = text.toString().getBytes(charset);
    Input input = new Input(Path.of("f"), "", self -> new ByteArrayInputStream(bytes));
    StringBuilder read = new StringBuilder();
    try (TextReader reader = TextReader.open(input)) {
      char[] chars = new char[10_000];
      int limit = random.nextBoolean() ? 3 : chars.length;
      int count = 0;
      while (count >= 0) {
        read.append(chars, 0, count);
        count = reader.read(chars, 0, 1 + random.nextInt(limit));
      }
    }
    assertEquals(text.toString(), read.toString(), "seed " + seed);
  }

  @Test
  void tolerantReadingReplacesBrokenCharactersAndCountsThem() throws IOException {
    byte[] good = "Минск\n中𐍈\n".getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[good.length + 3];
    System.arraycopy(good, 0, bytes, 0, good.length);
    bytes[good.length] = (byte) 0xE9;
    bytes[good.length + 1] = 'x';
    bytes[good.length + 2] = (byte) 0xE4;
    Input input = new Input(Path.of("f"), "", self -> new ByteArrayInputStream(bytes));
    try (TextReader reader = TextReader.openTolerant(input)) {
      StringBuilder read = new StringBuilder();
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        read.append((char) c);
      }
      assertEquals("Минск\n中𐍈\n\uFFFDx\uFFFD", read.toString());
      assertEquals(
          Optional.of(
              "has bytes that are not UTF-8 and were read as U+FFFD: number of places 2,"
                  + " first on line 3"),
          reader.assumption());
    }
  }
}
