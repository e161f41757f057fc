package org.w3id.dyad.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.w3id.dyad.Dyad;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Deletes old releases. */
@Command(
    name = "prune",
    description =
        "Delete old releases. The current one stays, and so do those that a server or a query has"
            + " open, until it closes them.")
public final class PruneCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private BaseDir baseDir;

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "3",
      description = "how many releases to keep (default: ${DEFAULT-VALUE})")
  private int keep;

  @Override
  public Integer call() throws IOException {
    if (keep < 1) {
      throw new ParameterException(spec.commandLine(), "--keep is at least 1: the current release");
    }
    List<String> deleted = baseDir.releases().prune(keep);
    deleted.forEach(name -> System.out.println("deleted " + name));
    System.out.println(baseDir.releases().all().size() + " releases are left");
    return Dyad.OK;
  }
}
