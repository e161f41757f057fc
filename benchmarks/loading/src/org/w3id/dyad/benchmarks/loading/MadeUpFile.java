package org.w3id.dyad.benchmarks.loading;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a file of made-up input: {@code <source> <rows> <file>}. */
public final class MadeUpFile {
  private MadeUpFile() {}

  public static void main(String[] args) throws IOException {
    Synthetic.of(args[0]).write(Path.of(args[2]), Integer.parseInt(args[1]));
  }
}
