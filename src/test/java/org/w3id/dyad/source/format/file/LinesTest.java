package org.w3id.dyad.source.format.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.Seed;
import org.w3id.dyad.source.api.ReadProgress;
import org.w3id.dyad.source.format.Inputs;

final class LinesTest {
  @TempDir Path folder;

  /** The number of each line and its text. */
  private List<String> lines(String text) throws IOException {
    Path file = Files.write(folder.resolve("lines.txt"), text.getBytes(StandardCharsets.UTF_8));
    List<String> found = new ArrayList<>();
    try (Inputs inputs = Inputs.open(List.of(file), ReadProgress.NONE);
        Lines lines = Lines.open(inputs.iterator().next())) {
      while (lines.next()) {
        assertFalse(lines.isCut());
        found.add(lines.number() + " " + lines.text());
      }
    }
    return found;
  }

  @Test
  void blankLinesCountAndAreNoLines() throws IOException {
    assertEquals(List.of("2 a", "4 b c", "6 d"), lines("\n a \r\n \t\nb c\n\nd"));
    assertEquals(List.of("1 a"), lines("a\n"));
    assertEquals(List.of(), lines("\n\n"));
  }

  @RepeatedTest(20)
  void linesOfAnyLengthAreReadBack() throws IOException {
    long seed = Seed.next();
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int number = 1; number <= 12; number++) {
      int length = random.nextInt(4) == 0 ? random.nextInt(300_000) : random.nextInt(30);
      String line = "x" + (random.nextBoolean() ? "ж" : "a").repeat(length);
      expected.add(number + " " + line);
      text.append(line).append(random.nextBoolean() ? "\n" : "\r\n");
    }
    assertEquals(expected, lines(text.toString()), "seed " + seed);
  }

  @Test
  void aLineLongerThanAnyRecordIsCutAndTheNextOneIsWhole() throws IOException {
    String endless = "y".repeat(FileLimits.PUBLISHED.recordChars() + 70_000);
    Path file = Files.writeString(folder.resolve("lines.txt"), "a\n" + endless + "\nb\n");
    try (Inputs inputs = Inputs.open(List.of(file), ReadProgress.NONE);
        Lines lines = Lines.open(inputs.iterator().next())) {
      assertTrue(lines.next() && lines.next());
      assertTrue(lines.isCut());
      assertEquals(FileLimits.PUBLISHED.recordChars(), lines.text().length());
      assertTrue(lines.next());
      assertEquals("b", lines.text());
      assertEquals(3, lines.number());
      assertFalse(lines.isCut());
      assertFalse(lines.next());
    }
  }
}
