package org.w3id.dyad.source.format.file;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.w3id.dyad.source.api.ReadProgress;

/**
 * Unpacked bytes that must not outgrow their packed form; damage below is reported with the file's
 * name.
 */
public final class GuardedStream extends FilterInputStream {
  private final Input input;
  private final LongSupplier packed;
  private final FileLimits limits;
  private long unpacked;

  /**
   * Guards a stream.
   *
   * @param input for errors
   * @param in the unpacked bytes
   * @param packed how many packed bytes have been used for them so far
   */
  public GuardedStream(Input input, InputStream in, LongSupplier packed, FileLimits limits) {
    super(in);
    this.input = input;
    this.packed = packed;
    this.limits = limits;
  }

  /** Opens an entry of an archive; its size and checksum are looked at too. */
  public static GuardedStream of(
      Input input, ZipFile archive, ZipEntry entry, ReadProgress progress, FileLimits limits)
      throws IOException {
    try {
      ArchiveEntry bytes = new ArchiveEntry(archive, entry, progress);
      return new GuardedStream(input, bytes, bytes::packed, limits);
    } catch (EOFException | ZipException e) {
      throw input.malformed(
          0, "is damaged, or packed in a way that is not read: " + e.getMessage());
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count;
    try {
      count = in.read(bytes, offset, length);
    } catch (EOFException e) {
      throw input.malformed(0, "is cut off: its compressed data ends too early; fetch it again");
    } catch (ZipException e) {
      throw input.malformed(0, "is damaged: " + e.getMessage() + "; fetch it again");
    }
    if (count > 0) {
      unpacked += count;
      if (unpacked > limits.freeBytes()
          && unpacked / limits.ratio() > Math.max(1, packed.getAsLong())) {
        throw input.malformed(
            0,
            "unpacks to more than "
                + limits.ratio()
                + " times its size, as archives made to fill a disk do; if it is genuine, unpack it"
                + " yourself");
      }
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return read(new byte[(int) Math.min(count, 8192)]);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
