package org.w3id.dyad.source.format.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.w3id.dyad.source.api.ReadProgress;

/** Tells a {@link ReadProgress} of each byte that is read. */
public final class CountingStream extends FilterInputStream {
  private final ReadProgress progress;
  private long count;

  /** Counts the bytes that are read of a stream, and tells how many they are. */
  public CountingStream(InputStream in, ReadProgress progress) {
    super(in);
    this.progress = progress;
  }

  /** How many bytes have been read. */
  public long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    count(read);
    return read;
  }

  private void count(int read) {
    if (read > 0) {
      count += read;
      progress.read(read);
    }
  }
}
