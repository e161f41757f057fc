package org.w3id.dyad.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.w3id.dyad.assembly.Build;
import org.w3id.dyad.assembly.Loaded;
import org.w3id.dyad.assembly.Transaction;
import org.w3id.dyad.cli.option.BaseDir;
import org.w3id.dyad.cli.option.KeepOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a loaded data set out of the graph. */
@Command(
    name = "unload",
    description = "Take a data set that was loaded out of the graph, and build a release.")
public final class UnloadCommand implements Callable<Integer> {
  @Mixin private BaseDir baseDir;
  @Mixin private KeepOption keep;

  @Option(names = "--no-build", description = "leave it to the next build")
  private boolean noBuild;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "the data set; without it, what is loaded is listed")
  private String name;

  @Override
  public Integer call() throws IOException {
    Loaded loaded = new Loaded(baseDir.releases().base());
    List<String> names = loaded.names();
    if (name == null) {
      names.forEach(System.out::println);
      return ExitCode.OK;
    }
    if (!names.contains(name)) {
      throw new IOException(
          "\""
              + name
              + "\" is not loaded; "
              + (names.isEmpty() ? "nothing is" : "loaded are " + String.join(", ", names)));
    }
    remove();
    return ExitCode.OK;
  }

  private void remove() throws IOException {
    int releases = keep.number();
    try (Transaction transaction = Transaction.begin(baseDir.releases())) {
      transaction.remove(name);
      if (noBuild) {
        transaction.keep();
        System.out.println("the next build does without " + name);
        return;
      }
      Build.Result result = BuildCommand.build(baseDir, transaction);
      System.out.printf("release %s%n", result.release().name());
    }
    KeepOption.prune(baseDir.releases(), releases);
  }
}
