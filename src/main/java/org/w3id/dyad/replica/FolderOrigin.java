package org.w3id.dyad.replica;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A folder of this machine, or one that several machines have. */
record FolderOrigin(Path folder) implements Origin {

  @Override
  public InputStream stream(String path, long from) throws IOException {
    Path file = folder.resolve(path);
    requirePlain(file);
    InputStream in = Files.newInputStream(file);
    try {
      in.skipNBytes(from);
      return in;
    } catch (IOException e) {
      in.close();
      throw new OriginException(place(path), "has fewer than " + from + " bytes");
    }
  }

  /** A link could lead out of the folder, and a pipe never ends. */
  private void requirePlain(Path file) throws IOException {
    if (Files.notExists(file)) {
      throw new OriginException(file.toString(), "there is no such file");
    }
    boolean isInside = file.toRealPath().startsWith(folder.toRealPath());
    if (!isInside || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new OriginException(file.toString(), "is not a plain file of " + folder);
    }
  }

  @Override
  public String place(String path) {
    return folder.resolve(path).toString();
  }
}
