package org.w3id.dyad.release.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.w3id.dyad.sparql.index.QuadRows;

/** Quads in a file, which is deleted when they have been read. */
final class Run implements QuadRows {
  private static final int BYTES = WIDTH * Long.BYTES;
  private static final int BUFFERED = 1 << 11;

  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFERED * BYTES);
  private final long[] current = new long[WIDTH];

  private Run(FileChannel channel) {
    this.channel = channel;
    buffer.limit(0);
  }

  /** Writes quads to a file of that folder. */
  static Run of(QuadRows rows, Path folder) {
    try {
      FileChannel channel =
          FileChannel.open(
              Files.createTempFile(folder, "quads-", ".tmp"),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      Run run = new Run(channel);
      run.write(rows);
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(QuadRows rows) throws IOException {
    buffer.clear();
    while (rows.next()) {
      for (int column = 0; column < WIDTH; column++) {
        buffer.putLong(rows.at(column));
      }
      if (!buffer.hasRemaining()) {
        flush();
      }
    }
    flush();
    channel.position(0);
    buffer.limit(0);
  }

  private void flush() throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }

  @Override
  public boolean next() {
    if (!buffer.hasRemaining() && !fill()) {
      return false;
    }
    for (int column = 0; column < WIDTH; column++) {
      current[column] = buffer.getLong();
    }
    return true;
  }

  private boolean fill() {
    try {
      buffer.clear();
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
        // Until the buffer is full or the file is at its end.
      }
      return buffer.flip().hasRemaining();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long at(int column) {
    return current[column];
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
