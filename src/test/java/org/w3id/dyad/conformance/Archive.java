package org.w3id.dyad.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** The files of a tar archive that is compressed with gzip (POSIX ustar), in memory. */
final class Archive {
  private static final int BLOCK = 512;

  private Archive() {}

  /** The contents of all plain files by their names in the archive. */
  static Map<String, byte[]> read(Path file) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      for (byte[] head = in.readNBytes(BLOCK); hasEntry(head); head = in.readNBytes(BLOCK)) {
        int size = Integer.parseInt(text(head, 124, 12), 8);
        byte[] content = in.readNBytes(size);
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        char type = (char) head[156];
        if (type == '0' || type == 0) {
          String folder = text(head, 345, 155);
          String name = text(head, 0, 100);
          files.put(folder.isEmpty() ? name : folder + "/" + name, content);
        }
      }
    }
    return files;
  }

  private static boolean hasEntry(byte[] head) {
    return head.length == BLOCK && head[0] != 0;
  }

  private static String text(byte[] head, int from, int length) {
    int end = from;
    while (end < from + length && head[end] != 0) {
      end++;
    }
    return new String(head, from, end - from, StandardCharsets.UTF_8).strip();
  }
}
