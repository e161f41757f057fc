package org.w3id.dyad.source.format.file;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a file for a parser that keeps a line or a token in memory, and so must not be given
 * one without an end.
 */
public final class TokenGuard extends FilterInputStream {
  private final Input input;
  private final boolean[] ends = new boolean[256];
  private final int most;
  private long since;

  /** Refuses a file with a stretch of more than {@code most} bytes between two of {@code ends}. */
  public TokenGuard(Input input, InputStream in, String ends, int most) {
    super(in);
    this.input = input;
    this.most = most;
    for (int i = 0; i < ends.length(); i++) {
      this.ends[ends.charAt(i)] = true;
    }
  }

  /**
   * Opens a file; the caller closes it.
   *
   * @param ends ASCII characters one of which must come again and again
   * @param most how many bytes may follow each other without one
   */
  public static InputStream open(Input input, String ends, int most) throws IOException {
    return new TokenGuard(input, input.open(), ends, most);
  }

  /**
   * All bytes of a file that is parsed as a whole.
   *
   * @throws org.w3id.dyad.source.api.MalformedFileException if there are more than may be
   */
  public static InputStream whole(Input input, int most) throws IOException {
    try (InputStream in = input.open()) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw input.malformed(
            0,
            "has more than "
                + most
                + " bytes, and its format must be read as a whole: convert it to N-Triples");
      }
      return new ByteArrayInputStream(bytes);
    }
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
      if (ends[bytes[i] & 0xFF]) {
        since = 0;
      } else if (++since > most) {
        throw input.malformed(
            0, "has more than " + most + " bytes in one piece: this is not what it seems");
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
