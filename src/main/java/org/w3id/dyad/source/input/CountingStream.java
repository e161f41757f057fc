package org.w3id.dyad.source.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells a {@link Progress} of each byte that is read. */
final class CountingStream extends FilterInputStream {
  private final Progress progress;
  private long count;

  CountingStream(InputStream in, Progress progress) {
    super(in);
    this.progress = progress;
  }

  long count() {
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
