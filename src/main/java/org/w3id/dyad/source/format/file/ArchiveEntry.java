package org.w3id.dyad.source.format.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.w3id.dyad.source.api.ReadProgress;

/** The bytes of a zip entry, held against the size and the checksum that the archive declares. */
final class ArchiveEntry extends FilterInputStream {
  private final ZipEntry entry;
  private final ReadProgress progress;
  private final CRC32 checksum = new CRC32();
  private long unpacked;
  private long told;

  ArchiveEntry(ZipFile archive, ZipEntry entry, ReadProgress progress) throws IOException {
    super(archive.getInputStream(entry));
    this.entry = entry;
    this.progress = progress;
  }

  /** About how many packed bytes the bytes read so far took. */
  long packed() {
    return entry.getSize() <= 0
        ? entry.getCompressedSize()
        : (long) ((double) unpacked / entry.getSize() * entry.getCompressedSize());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = in.read(bytes, offset, length);
    if (count < 0) {
      if (unpacked != entry.getSize() || checksum.getValue() != entry.getCrc()) {
        throw new ZipException("size or checksum is not what the archive declares");
      }
    } else {
      checksum.update(bytes, offset, count);
      unpacked += count;
      if (unpacked > entry.getSize()) {
        throw new ZipException("an entry is larger than the archive declares");
      }
      long packed = packed();
      progress.read(packed - told);
      told = packed;
    }
    return count;
  }
}
