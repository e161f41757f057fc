package org.w3id.dyad.cli.option;

import java.nio.file.Path;
import org.w3id.dyad.assembly.Home;
import org.w3id.dyad.release.Releases;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The folder of the releases. */
public final class BaseDir {
  private static final String VARIABLE = "DYAD_BASE_DIR";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--base-dir",
      paramLabel = "DIR",
      description =
          "the folder of the releases (default: $"
              + VARIABLE
              + ", or releases in the project's folder)")
  private Path folder;

  /** The project's folder. */
  public Home home() {
    return Home.fromLauncher();
  }

  /**
   * The releases there.
   *
   * @throws ParameterException if the folder has no name, as when a script's variable is empty
   */
  public Releases releases() {
    if (folder != null && folder.toString().isBlank()) {
      throw new ParameterException(spec.commandLine(), "--base-dir is empty; name a folder");
    }
    return new Releases(chosen().toAbsolutePath());
  }

  private Path chosen() {
    if (folder != null) {
      return folder;
    }
    String variable = System.getenv(VARIABLE);
    return variable == null || variable.isBlank() ? home().releases() : Path.of(variable);
  }
}
