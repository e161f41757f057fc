package org.w3id.dyad.assembly;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a file; what goes wrong, such as a full disk, is reported with the file's name. */
final class NamedOutput extends FilterOutputStream {
  private final Path file;

  NamedOutput(Path file) throws IOException {
    this(file, Files.newOutputStream(file));
  }

  NamedOutput(Path file, OutputStream out) {
    super(out);
    this.file = file;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw new IOException(
          "cannot write " + file + ": " + e.getMessage() + "; what was loaded before stays", e);
    }
  }
}
