package org.w3id.dyad.release;

import java.io.IOException;
import java.nio.file.Path;

/** A release cannot be begun, because another one is being made in the same folder. */
public final class BuildRunningException extends IOException {
  private static final long serialVersionUID = 1L;

  BuildRunningException(Path base) {
    super("another build is running in " + base + "; wait for it or end it");
  }
}
