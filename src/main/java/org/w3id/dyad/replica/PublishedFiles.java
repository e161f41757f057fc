package org.w3id.dyad.replica;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3id.dyad.release.Release;

/**
 * The list of the files of a published release, which stands beside them as {@code published.txt}:
 * a line with the format, the release and the number of files, then a line a file.
 *
 * @param release the name of the release
 * @param files its files, no two of one path
 */
record PublishedFiles(String release, List<PublishedFile> files) {
  /** The name of the list. */
  static final String NAME = "published.txt";

  /** How many bytes a list may have: some 100,000 files. */
  static final int MOST_BYTES = 16 << 20;

  private static final String FORMAT = "dyad-release-1";

  PublishedFiles {
    files = List.copyOf(files);
  }

  /**
   * Reads a list.
   *
   * @param release the name that the release has to have
   * @throws IllegalArgumentException if it is malformed; names the line
   */
  static PublishedFiles parse(String release, byte[] text) {
    List<String> lines = new String(text, StandardCharsets.UTF_8).lines().toList();
    List<PublishedFile> files = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      files.add(parse(i + 1, lines.get(i)));
    }
    PublishedFiles list = new PublishedFiles(release, files);
    if (lines.isEmpty() || !lines.get(0).equals(list.head())) {
      String head = lines.isEmpty() ? "" : lines.get(0);
      throw new IllegalArgumentException("1: \"" + head + "\" is not \"" + list.head() + "\"");
    }
    list.requirePaths();
    return list;
  }

  private static PublishedFile parse(int number, String line) {
    try {
      return PublishedFile.parse(line);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(number + ": " + e.getMessage(), e);
    }
  }

  /** Each path is there once, none is also a folder, and what each release has is there. */
  private void requirePaths() {
    Set<String> paths = new HashSet<>();
    for (PublishedFile file : files) {
      if (!paths.add(file.path())) {
        throw new IllegalArgumentException(file.path() + " is listed twice");
      }
    }
    for (String path : paths) {
      for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
        if (paths.contains(path.substring(0, i))) {
          throw new IllegalArgumentException(path.substring(0, i) + " is a file and a folder");
        }
      }
    }
    for (String needed : List.of(Release.MANIFEST, Release.CHECKSUMS)) {
      if (!paths.contains(needed)) {
        throw new IllegalArgumentException(needed + " is not listed");
      }
    }
    if (paths.contains(NAME)) {
      throw new IllegalArgumentException(NAME + " cannot list itself");
    }
  }

  private String head() {
    return FORMAT + " " + release + " " + files.size();
  }

  /** The list as it is written. */
  String text() {
    StringBuilder text = new StringBuilder(head()).append('\n');
    files.forEach(file -> text.append(file.line()).append('\n'));
    return text.toString();
  }

  /** How many bytes all files have. */
  long bytes() {
    return files.stream().mapToLong(PublishedFile::bytes).sum();
  }
}
