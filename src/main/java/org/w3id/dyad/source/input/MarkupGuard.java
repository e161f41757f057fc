package org.w3id.dyad.source.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an XML file, in which markup must come again and again: an XML parser keeps a whole
 * tag or text in memory, and so must not be given one without an end.
 */
final class MarkupGuard extends FilterInputStream {
  private final Input input;
  private final int most;
  private long since;

  /**
   * Guards a stream.
   *
   * @param input for errors
   * @param most how many bytes may follow each other without a {@code <} or {@code >}
   */
  MarkupGuard(Input input, InputStream in, int most) {
    super(in);
    this.input = input;
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = in.read(bytes, offset, length);
    for (int i = offset; i < offset + count; i++) {
      if (bytes[i] == '<' || bytes[i] == '>') {
        since = 0;
      } else if (++since > most) {
        throw input.malformed(
            0, "has more than " + most + " bytes in one tag or text: this is not what it seems");
      }
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(count, 8192)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
