package org.w3id.dyad.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.w3id.dyad.assembly.Build;
import org.w3id.dyad.assembly.Transaction;
import org.w3id.dyad.cli.option.BaseDir;
import org.w3id.dyad.cli.option.KeepOption;
import org.w3id.dyad.cli.output.ConsoleProgress;
import org.w3id.dyad.cli.output.TallyTable;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.source.api.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a release of the shipped data and of what was loaded. */
@Command(
    name = "build",
    description = "Build a release of the ontology, the shipped tables and the loaded data sets.")
public final class BuildCommand implements Callable<Integer> {
  @Mixin private BaseDir baseDir;
  @Mixin private KeepOption keep;

  @Option(names = "--strict", description = "fail if a single row is rejected")
  private boolean strict;

  @Override
  public Integer call() throws IOException {
    Build.Result result = build(baseDir, strict, keep.number());
    TallyTable.print(result.tallies(), System.out);
    System.out.printf(
        "%nrelease %s, %,d statements in %.1f s%n",
        result.release().name(),
        result.tallies().stream().mapToLong(Tally::statements).sum(),
        result.duration().toMillis() / 1000.0);
    if (result.rejected() > 0) {
      System.out.printf(
          "rejected rows: %,d, see %s%n", result.rejected(), result.release().report());
      return ExitCode.PROBLEMS_FOUND;
    }
    return ExitCode.OK;
  }

  /** Builds, and deletes older releases than so many. */
  static Build.Result build(BaseDir baseDir, boolean strict, int keep) throws IOException {
    Releases releases = baseDir.releases();
    Build.Result result;
    try (ConsoleProgress progress = new ConsoleProgress()) {
      result = new Build(baseDir.home(), releases, progress).run(strict);
    }
    KeepOption.prune(releases, keep);
    return result;
  }

  /** Builds what a transaction holds. */
  static Build.Result build(BaseDir baseDir, Transaction transaction) throws IOException {
    try (ConsoleProgress progress = new ConsoleProgress()) {
      return new Build(baseDir.home(), baseDir.releases(), progress).run(transaction, false);
    }
  }
}
