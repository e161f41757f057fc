package org.w3id.dyad.command;

import java.io.IOException;
import java.util.Optional;
import org.w3id.dyad.graph.Release;

/** The release that commands read. */
final class CurrentRelease {
  private CurrentRelease() {}

  /** The current release; if there is none, one is built first. */
  static Release of(BaseDir baseDir) throws IOException {
    Optional<Release> current = baseDir.releases().current();
    return current.isPresent() ? current.get() : BuildCommand.build(baseDir, false).release();
  }
}
