package org.w3id.dyad.benchmarks.loading;

import java.nio.file.Path;
import java.util.List;

/**
 * A program that writes N-Quads for a file to its standard output.
 *
 * @param name its name and version
 * @param command the words before the name of the file
 */
record Contestant(String name, List<String> command) {

  /** The command for one file. */
  List<String> on(Path file) {
    List<String> words = new java.util.ArrayList<>();
    for (String word : command) {
      words.add(word.replace("FILE", file.toAbsolutePath().toString()));
    }
    return words;
  }
}
