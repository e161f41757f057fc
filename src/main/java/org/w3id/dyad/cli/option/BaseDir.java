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
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--base-dir",
      paramLabel = "DIR",
      description = "the folder of the releases (default: releases in the project's folder)")
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
    if (folder == null) {
      return new Releases(home().releases().toAbsolutePath());
    }
    if (folder.toString().isBlank()) {
      throw OptionProblem.of(spec, "--base-dir", "--base-dir is empty; name a folder");
    }
    return new Releases(folder.toAbsolutePath());
  }
}
