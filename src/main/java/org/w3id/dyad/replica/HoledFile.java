package org.w3id.dyad.replica;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written from its beginning on, or from where it ended before. Long rows of zeros,
 * of which the files of TDB2 have many, are left out as holes and take no room on the disk.
 */
final class HoledFile implements AutoCloseable {
  private final FileChannel channel;
  private final long bytes;

  /**
   * Opens it to write at its end.
   *
   * @param bytes how many bytes it will have
   */
  HoledFile(Path file, long bytes) throws IOException {
    this.bytes = bytes;
    channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.position(channel.size());
  }

  /** Writes the first bytes of a buffer. */
  void write(byte[] buffer, int length) throws IOException {
    if (isZero(buffer, length)) {
      channel.position(channel.position() + length);
      return;
    }
    ByteBuffer left = ByteBuffer.wrap(buffer, 0, length);
    while (left.hasRemaining()) {
      channel.write(left);
    }
  }

  private static boolean isZero(byte[] buffer, int length) {
    for (int i = 0; i < length; i++) {
      if (buffer[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Gives it its length, if it ends with a hole. */
  void end() throws IOException {
    if (channel.size() < bytes) {
      channel.write(ByteBuffer.allocate(1), bytes - 1);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
