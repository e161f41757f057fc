package org.w3id.dyad.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.w3id.dyad.cli.option.BaseDir;
import org.w3id.dyad.cli.option.KeepOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Deletes old releases. */
@Command(
    name = "prune",
    description =
        "Delete old releases, as each build does too. The current one stays, and so do those that a"
            + " server or a query has open, until it closes them.")
public final class PruneCommand implements Callable<Integer> {
  @Mixin private BaseDir baseDir;
  @Mixin private KeepOption keep;

  @Override
  public Integer call() throws IOException {
    List<String> deleted = baseDir.releases().prune(keep.number());
    deleted.forEach(name -> System.out.println("deleted " + name));
    System.out.println(baseDir.releases().all().size() + " releases are left");
    return ExitCode.OK;
  }
}
