package org.w3id.dyad.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The list of a release's files with their sizes and checksums, which is made when it is published.
 * Opening the release reads all files once and holds them against it, since a bit that has changed
 * on the disk would else be served as data.
 */
final class Contents {
  private static final String LIST = Release.CHECKSUMS;
  private static final int PIECE = 1 << 20;

  private final Path folder;
  private final ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);

  private Contents(Path folder) {
    this.folder = folder;
  }

  /** A file as it was when the release was published. */
  private record Entry(long size, long checksum, String path) {

    static Entry parse(String line) {
      String[] parts = line.split(" ", 3);
      requireInside(Path.of(parts[2]));
      return new Entry(Long.parseLong(parts[0]), Long.parseLong(parts[1], 16), parts[2]);
    }

    /** A list that another machine made must not lead to files outside of the release. */
    private static void requireInside(Path path) {
      if (path.isAbsolute() || !path.equals(path.normalize()) || path.startsWith("..")) {
        throw new IllegalArgumentException(path + " is not a path in the release");
      }
    }

    String line() {
      return "%d %08x %s".formatted(size, checksum, path);
    }
  }

  /** Writes the list: a line a file, its size in bytes, its CRC-32C and its path in the folder. */
  static void list(Path folder) throws IOException {
    Contents contents = new Contents(folder);
    List<String> lines = new ArrayList<>();
    for (Path file : files(folder)) {
      long size = Files.size(file);
      String path = folder.relativize(file).toString();
      lines.add(new Entry(size, contents.checksum(file, size), path).line());
    }
    Files.write(folder.resolve(LIST), lines);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !isChanging(file.getFileName().toString()))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Files that TDB2 makes and empties as it goes. */
  private static boolean isChanging(String name) {
    return name.equals("tdb.lock") || name.endsWith(".jrnl");
  }

  /**
   * Makes sure that all files are there and as they were.
   *
   * @param folder a release; one that is still being made, or is older than the list, has none
   * @throws DamagedReleaseException if one is not; names it
   * @throws IOException if the list cannot be read
   */
  static void check(Path folder) throws IOException {
    Contents contents = new Contents(folder);
    for (Entry entry : entries(folder)) {
      Optional<String> damage = contents.damage(entry);
      if (damage.isPresent()) {
        throw new DamagedReleaseException(folder, damage.get());
      }
    }
  }

  /** What is wrong with each file that is not as it was; nothing if all are. */
  static List<String> damages(Path folder) throws IOException {
    Contents contents = new Contents(folder);
    return entries(folder).stream().flatMap(entry -> contents.damage(entry).stream()).toList();
  }

  /** How many files are listed. */
  static int count(Path folder) throws IOException {
    return entries(folder).size();
  }

  /** How many bytes each file had, by its path. */
  static Map<String, Long> sizes(Path folder) throws IOException {
    Map<String, Long> sizes = new LinkedHashMap<>();
    entries(folder).forEach(entry -> sizes.put(entry.path(), entry.size()));
    return sizes;
  }

  /** A hash of the list; none if there is no list. */
  static Optional<String> hash(Path folder) throws IOException {
    Path list = folder.resolve(LIST);
    return Files.exists(list)
        ? Optional.of(DigestUtils.sha256Hex(Files.readAllBytes(list)))
        : Optional.empty();
  }

  private static List<Entry> entries(Path folder) throws IOException {
    Path list = folder.resolve(LIST);
    if (!Files.exists(list)) {
      return List.of();
    }
    try {
      return Files.readAllLines(list).stream().map(Entry::parse).toList();
    } catch (RuntimeException | CharacterCodingException e) {
      throw new DamagedReleaseException(folder, LIST + " is not as it was written");
    }
  }

  private Optional<String> damage(Entry entry) {
    Path file = folder.resolve(entry.path());
    try {
      if (!Files.exists(file)) {
        return Optional.of(entry.path() + " is missing");
      }
      long size = Files.size(file);
      if (size < entry.size()) {
        return Optional.of(
            "%s has %d bytes in place of %d".formatted(entry.path(), size, entry.size()));
      }
      // TDB2 makes its files longer when it opens them; what follows is not read.
      return checksum(file, entry.size()) == entry.checksum()
          ? Optional.empty()
          : Optional.of(entry.path() + " has other bytes than were written");
    } catch (IOException e) {
      return Optional.of(entry.path() + " cannot be read: " + e.getMessage());
    }
  }

  private long checksum(Path file, long size) throws IOException {
    CRC32C checksum = new CRC32C();
    try (FileChannel channel = FileChannel.open(file)) {
      for (long left = size; left > 0; left -= piece.limit()) {
        piece.clear().limit((int) Math.min(PIECE, left));
        if (channel.read(piece) < 0) {
          break;
        }
        checksum.update(piece.flip());
      }
    }
    return checksum.getValue();
  }
}
