package org.w3id.dyad.source.format.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * An input as a file on disk, for formats whose directory stands at their end. One that lies in an
 * archive, or is packed, is copied to a temporary file, which lasts until it is closed.
 *
 * @param path the file
 * @param temporary whether it is a copy
 */
public record OnDisk(Path path, boolean temporary) implements Closeable {

  /**
   * Finds or makes the file.
   *
   * @param magic the first bytes of the format: a file on disk that has them is read where it is
   */
  public static OnDisk of(Input input, byte[] magic) throws IOException {
    return liesOpen(input, magic) ? new OnDisk(input.path(), false) : copy(input);
  }

  private static boolean liesOpen(Input input, byte[] magic) throws IOException {
    if (input.isEntry()) {
      return false;
    }
    try (InputStream in = Files.newInputStream(input.path())) {
      return Arrays.equals(in.readNBytes(magic.length), magic);
    }
  }

  private static OnDisk copy(Input input) throws IOException {
    Path copy = Files.createTempFile("dyad-", ".tmp");
    try (InputStream in = input.open()) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return new OnDisk(copy, true);
    } catch (IOException | RuntimeException e) {
      Files.delete(copy);
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    if (temporary) {
      Files.deleteIfExists(path);
    }
  }
}
