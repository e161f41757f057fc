package org.w3id.dyad.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.w3id.dyad.html.Messages;

/**
 * The English texts as they were when their translations were last read. A changed one makes the
 * test fail until its translations were read and it was run with {@code -Ddyad.update=true}.
 */
final class TranslatedTexts {
  /** The languages of the interface. */
  static final List<String> LANGUAGES =
      Messages.LANGUAGES.stream().map(Messages.Language::tag).sorted().toList();

  private TranslatedTexts() {}

  /**
   * Compares texts with those of a file, a line for each with its key and its checksum.
   *
   * @param english the English texts by key
   * @param translations where the translations stand
   */
  static void assertCurrent(Path file, Map<String, String> english, String translations)
      throws IOException {
    List<String> lines =
        new TreeMap<>(english)
            .entrySet().stream().map(text -> text.getKey() + "," + sum(text.getValue())).toList();
    if (Boolean.getBoolean("dyad.update")) {
      Files.write(file, lines);
    }
    assertEquals(
        byKey(Files.readAllLines(file)),
        byKey(lines),
        "an English text has changed: read its translations in "
            + translations
            + ", then run this test with -Ddyad.update=true");
  }

  private static Map<String, String> byKey(List<String> lines) {
    Map<String, String> sums = new LinkedHashMap<>();
    lines.forEach(line -> sums.put(line.split(",")[0], line.split(",")[1]));
    return sums;
  }

  private static String sum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }
}
