package org.w3id.dyad.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is done beside ends as it would have ended here. */
final class BackgroundTaskTest {

  @Test
  void givesWhatTheWorkGives() throws IOException {
    assertEquals(42, BackgroundTask.begin("sum", () -> 40 + 2).get());
  }

  @Test
  void throwsWhatTheWorkThrows() {
    for (Throwable failure :
        new Throwable[] {
          new IOException("full"), new IllegalArgumentException("wrong"), new InternalError("page")
        }) {
      BackgroundTask<Void> work =
          BackgroundTask.begin(
              "failing",
              () -> {
                if (failure instanceof Error error) {
                  throw error;
                }
                throw (Exception) failure;
              });
      assertSame(failure, assertThrows(failure.getClass(), work::get));
    }
  }
}
