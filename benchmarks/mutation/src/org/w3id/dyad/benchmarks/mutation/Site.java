package org.w3id.dyad.benchmarks.mutation;

import java.nio.file.Path;

/**
 * A place where a mistake can be made.
 *
 * @param file a source file
 * @param line its line, from 1
 * @param text the line as it is
 * @param mistake the name of the mistake
 * @param mutated the line with the mistake
 */
record Site(Path file, int line, String text, String mistake, String mutated) {

  /** The name of the file and the line. */
  String place() {
    return file.getFileName() + ":" + line;
  }

  @Override
  public String toString() {
    return place() + " " + mistake + ": " + mutated.strip();
  }
}
