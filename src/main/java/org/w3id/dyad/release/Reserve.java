package org.w3id.dyad.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that keeps some room on the disk beside the releases. Opening a release writes a few small
 * files; on a disk that is full the reserve makes room for them, so that the last release can still
 * be served.
 */
final class Reserve {
  private static final Logger LOG = LoggerFactory.getLogger(Reserve.class);
  private static final int SIZE = 1 << 20;

  private final Path base;
  private final Path file;

  /** The reserve of a folder of releases. */
  Reserve(Path base) {
    this.base = base;
    file = base.resolve(".reserve");
  }

  /** Makes the reserve, if it is not there and there is room. */
  void make() {
    try {
      if (Files.notExists(file) && base.toFile().getUsableSpace() > 2L * SIZE) {
        Files.write(file, new byte[SIZE]);
      }
    } catch (IOException e) {
      LOG.debug("no reserve: {}", file, e);
      use();
    }
  }

  /**
   * Gives the room free.
   *
   * @return whether there was some
   */
  boolean use() {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      return false;
    }
  }
}
