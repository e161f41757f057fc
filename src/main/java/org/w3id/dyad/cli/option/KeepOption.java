package org.w3id.dyad.cli.option;

import java.io.IOException;
import java.util.List;
import org.w3id.dyad.release.BuildRunningException;
import org.w3id.dyad.release.Releases;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How many releases stay. */
public final class KeepOption {
  /** The current one and two to compare it with. */
  public static final int STANDARD = 3;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "" + STANDARD,
      description =
          "how many releases stay, the current one and the newest before it; older ones are deleted"
              + " (default: ${DEFAULT-VALUE})")
  private int keep;

  /** How many. */
  public int number() {
    if (keep < 1) {
      throw OptionProblem.of(spec, "--keep", "--keep is at least 1: the current release");
    }
    return keep;
  }

  /** Deletes older releases after a build, and says so; the next build does if one is running. */
  public static void prune(Releases releases, int keep) throws IOException {
    List<String> deleted;
    try {
      deleted = releases.prune(keep);
    } catch (BuildRunningException e) {
      return;
    }
    if (!deleted.isEmpty()) {
      System.err.printf(
          "deleted old releases: %s; --keep %d keeps more%n", String.join(", ", deleted), keep + 1);
    }
  }
}
