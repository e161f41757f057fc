package org.w3id.dyad.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Room on the disk for a release to be opened. */
final class ReserveTest {
  @TempDir private Path base;

  private Path file() {
    return base.resolve(".reserve");
  }

  @Test
  void itTakesRoomUntilItIsUsed() throws IOException {
    Reserve reserve = new Reserve(base);
    reserve.make();
    reserve.make();
    assertEquals(1 << 20, Files.size(file()));
    assertTrue(reserve.use());
    assertFalse(Files.exists(file()));
    assertFalse(reserve.use(), "there is no more");
  }

  @Test
  void aFolderThatIsNotThereHasNone() {
    Reserve reserve = new Reserve(base.resolve("nowhere"));
    reserve.make();
    assertFalse(reserve.use());
  }
}
