package org.w3id.dyad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process ends, whatever does not. */
@Timeout(60)
final class ShutdownTest {
  private final List<String> done = new ArrayList<>();

  private void shutDown(Duration patience, Runnable closing) {
    new Shutdown(patience, closing, () -> done.add("halted")).run();
  }

  @Test
  void whatClosesInTimeIsNotHalted() {
    shutDown(Duration.ofSeconds(50), () -> done.add("closed"));
    assertEquals(List.of("closed"), done);
  }

  @Test
  void whatCannotBeInterruptedIsHalted() {
    shutDown(Duration.ofMillis(50), ShutdownTest::sleepForEver);
    assertEquals(List.of("halted"), done);
  }

  @SuppressWarnings("InfiniteLoopStatement")
  private static void sleepForEver() {
    while (true) {
      try {
        Thread.sleep(1_000);
      } catch (InterruptedException e) {
        // As a computation that never looks whether it is interrupted.
      }
    }
  }
}
