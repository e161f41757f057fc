package org.w3id.dyad.release;

import java.io.IOException;
import java.nio.file.Path;

/** A file of a release is not as it was when the release was published. */
public final class DamagedReleaseException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedReleaseException(Path release, String what) {
    super("the release in " + release + " is damaged; build again: " + what);
  }
}
