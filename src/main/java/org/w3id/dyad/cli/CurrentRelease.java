package org.w3id.dyad.cli;

import java.io.IOException;
import java.util.Optional;
import org.w3id.dyad.assembly.Build;
import org.w3id.dyad.assembly.BuildProgress;
import org.w3id.dyad.cli.option.BaseDir;
import org.w3id.dyad.cli.option.KeepOption;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;

/** The release that commands read. */
final class CurrentRelease {
  private CurrentRelease() {}

  /** The current release; if there is none, one is built first. Tells if it is out of date. */
  static Release of(BaseDir baseDir) throws IOException {
    Releases releases = baseDir.releases();
    Optional<Release> current = releases.current();
    if (current.isEmpty()) {
      return built(baseDir);
    }
    if (new Build(baseDir.home(), releases, BuildProgress.NONE).current().isEmpty()) {
      System.err.printf(
          "note: what release %s was built from has changed since; \"dyad build\" makes a new one%n",
          current.get().name());
    }
    return current.get();
  }

  /** A new release. */
  static Release built(BaseDir baseDir) throws IOException {
    System.err.println("building a release…");
    Build.Result result = BuildCommand.build(baseDir, false, KeepOption.STANDARD);
    System.err.printf("built in %.1f s%n", result.duration().toMillis() / 1000.0);
    if (result.rejected() > 0) {
      System.err.printf(
          "rejected rows: %,d, see %s%n", result.rejected(), result.release().report());
    }
    return result.release();
  }
}
