package org.w3id.dyad.command;

import java.nio.file.Path;
import org.w3id.dyad.build.Home;
import org.w3id.dyad.graph.Releases;
import picocli.CommandLine.Option;

/** Where releases live. */
final class BaseDir {
  @Option(
      names = "--base-dir",
      paramLabel = "DIR",
      defaultValue = "${env:DYAD_BASE_DIR}",
      description =
          "where releases live (default: $DYAD_BASE_DIR, or releases in the project's folder)")
  private Path folder;

  Home home() {
    return Home.fromLauncher();
  }

  Releases releases() {
    return new Releases(folder == null ? home().releases() : folder.toAbsolutePath());
  }
}
