package org.w3id.dyad.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The list of a release's files with their sizes, which is made when it is published. Whoever opens
 * the release sees by it that a file was removed or cut, which would else come out in the middle of
 * a query.
 */
final class Contents {
  private static final String LIST = "files.txt";

  private Contents() {}

  /** Writes the list: a line a file, its size in bytes and its path in the folder. */
  static void list(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> lines =
          files
              .filter(Files::isRegularFile)
              .filter(file -> !isChanging(file.getFileName().toString()))
              .sorted()
              .map(file -> size(file) + " " + folder.relativize(file))
              .toList();
      Files.write(folder.resolve(LIST), lines);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Files that TDB2 makes and empties as it goes. */
  private static boolean isChanging(String name) {
    return name.equals("tdb.lock") || name.endsWith(".jrnl");
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes sure that all files are there, as long as they were.
   *
   * @param folder a release; one that is still being made, or is older than the list, has none
   * @throws IOException if one is missing or shorter; names it
   */
  static void check(Path folder) throws IOException {
    if (!Files.exists(folder.resolve(LIST))) {
      return;
    }
    for (String line : Files.readAllLines(folder.resolve(LIST))) {
      String[] parts = line.split(" ", 2);
      Path file = folder.resolve(parts[1]);
      if (!Files.exists(file)) {
        throw new IOException(damage(folder, parts[1] + " is missing"));
      }
      long size = Files.size(file);
      if (size < Long.parseLong(parts[0])) {
        throw new IOException(
            damage(folder, parts[1] + " has " + size + " bytes in place of " + parts[0]));
      }
    }
  }

  private static String damage(Path folder, String what) {
    return "the release in " + folder + " is damaged; build again: " + what;
  }
}
