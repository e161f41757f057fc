package org.w3id.dyad.sparql.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;

/**
 * Numbers that never change, in memory or in a file that is mapped: little-endian, 8 bytes each.
 */
final class Longs {
  private static final int BYTES = 1 << 20;

  /** A mapping has 2 GB at most. */
  private static final int SHIFT = 27;

  private static final int MASK = (1 << SHIFT) - 1;

  private final LongBuffer[] parts;
  private final long size;

  private Longs(LongBuffer[] parts, long size) {
    this.parts = parts;
    this.size = size;
  }

  /** Numbers in memory. */
  static Longs of(PrimitiveIterator.OfLong numbers) {
    LongStream.Builder all = LongStream.builder();
    numbers.forEachRemaining((long number) -> all.add(number));
    long[] array = all.build().toArray();
    return new Longs(new LongBuffer[] {LongBuffer.wrap(array)}, array.length);
  }

  /** Writes numbers to a new file. */
  static void write(Path file, PrimitiveIterator.OfLong numbers) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocateDirect(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (numbers.hasNext()) {
        bytes.putLong(numbers.nextLong());
        if (!bytes.hasRemaining() || !numbers.hasNext()) {
          write(bytes.flip(), out);
          bytes.clear();
        }
      }
    }
  }

  private static void write(ByteBuffer bytes, FileChannel out) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  /** The numbers of a file, which stay there until they are no longer used. */
  static Longs in(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size() / Long.BYTES;
      LongBuffer[] parts = new LongBuffer[(int) ((size + MASK) >>> SHIFT)];
      for (int i = 0; i < parts.length; i++) {
        long from = (long) i << SHIFT;
        long length = Math.min(1L << SHIFT, size - from);
        parts[i] =
            channel
                .map(MapMode.READ_ONLY, from * Long.BYTES, length * Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asLongBuffer();
      }
      return new Longs(parts, size);
    }
  }

  /** All of them, from the first to the last. */
  PrimitiveIterator.OfLong iterator() {
    return LongStream.range(0, size).map(this::get).iterator();
  }

  long size() {
    return size;
  }

  long get(long i) {
    return parts[(int) (i >>> SHIFT)].get((int) i & MASK);
  }
}
