package org.w3id.dyad.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ConsoleProgressTest {

  private static String shown(boolean visible, long bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ConsoleProgress progress =
        new ConsoleProgress(new PrintStream(out, true, StandardCharsets.UTF_8), visible)) {
      progress.expect(bytes);
      progress.read(350);
      progress.at("comtrade", 1_200_000);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aTerminalShowsRowsRateShareAndTimeLeft() {
    String shown = shown(true, 1000);
    assertTrue(
        shown.matches(
            "\\r\\x1B\\[Kcomtrade: 1,200,000 rows, [0-9,]+ rows/s, 35 %, [0-9]+ s left\\r\\x1B\\[K"),
        shown);
  }

  @Test
  void whereTheSizeIsNotKnownThereIsNoShare() {
    String shown = shown(true, 0);
    assertTrue(
        shown.matches("\\r\\x1B\\[Kcomtrade: 1,200,000 rows, [0-9,]+ rows/s\\r\\x1B\\[K"), shown);
  }

  @Test
  void whereNobodyLooksNothingIsShown() {
    assertEquals("", shown(false, 1000));
  }
}
