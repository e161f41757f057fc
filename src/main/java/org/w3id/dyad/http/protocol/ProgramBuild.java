package org.w3id.dyad.http.protocol;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;

/** Which build of the program is running: pages of one release may differ between two builds. */
public final class ProgramBuild {
  private static final String KEY = key();

  private ProgramBuild() {}

  /** The same for all processes that run the same file, another after an upgrade. */
  public static String current() {
    return KEY;
  }

  private static String key() {
    try {
      Path file =
          Path.of(ProgramBuild.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return of(file);
    } catch (IOException | URISyntaxException e) {
      return "started " + ProcessHandle.current().info().startInstant();
    }
  }

  /**
   * The content of a jar, since the times of files in a package are the same in each version; of a
   * folder of classes the time.
   */
  static String of(Path file) throws IOException {
    return Files.isDirectory(file)
        ? Files.getLastModifiedTime(file).toString()
        : DigestUtils.sha256Hex(Files.readAllBytes(file));
  }
}
