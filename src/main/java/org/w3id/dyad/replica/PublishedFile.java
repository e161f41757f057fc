package org.w3id.dyad.replica;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of a published release.
 *
 * @param sha256 the SHA-256 of its bytes in hexadecimal digits
 * @param bytes how many it has
 * @param path where it is in the folder of the release, with {@code /} between names
 */
record PublishedFile(String sha256, long bytes, String path) {
  private static final String NAME = "[A-Za-z0-9_][A-Za-z0-9._=@+-]{0,150}";
  private static final Pattern LINE =
      Pattern.compile(
          "(?<sha256>[0-9a-f]{64}) (?<bytes>[0-9]{1,13}) (?<path>"
              + NAME
              + "(/"
              + NAME
              + "){0,7})");

  /**
   * Reads a line of the list. No name begins with a dot, so that no path leads out of the folder.
   *
   * @throws IllegalArgumentException if it is malformed
   */
  static PublishedFile parse(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "\"" + line + "\" is not a SHA-256, a number of bytes and a path in the release");
    }
    return new PublishedFile(
        parts.group("sha256"), Long.parseLong(parts.group("bytes")), parts.group("path"));
  }

  /** The line of the list. */
  String line() {
    return sha256 + " " + bytes + " " + path;
  }
}
