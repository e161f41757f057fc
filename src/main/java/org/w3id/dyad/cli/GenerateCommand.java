package org.w3id.dyad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.w3id.dyad.trade.synthetic.GeneratedTrade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes up data for tests and benchmarks. */
@Command(
    name = "generate",
    description =
        "Make up trade flows in the format of BACI, for tests and benchmarks: \"dyad load baci"
            + " FOLDER\" reads them. The same rows and seed give the same files.")
public final class GenerateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "trade", description = "what to make up: trade")
  private String what;

  @Parameters(index = "1", paramLabel = "FOLDER", description = "where the files go")
  private Path folder;

  @Option(names = "--rows", paramLabel = "N", required = true, description = "how many flows")
  private long rows;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "what the random numbers start from (default: ${DEFAULT-VALUE})")
  private long seed;

  @Override
  public Integer call() throws IOException {
    if (!what.equals("trade")) {
      throw new ParameterException(
          spec.commandLine(), "\"" + what + "\" cannot be made up; trade can");
    }
    GeneratedTrade trade;
    try {
      trade = new GeneratedTrade(rows, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--rows " + e.getMessage(), e);
    }
    List<Path> files = trade.writeTo(folder);
    System.out.printf("%s: %,d made-up flows in %d files%n", folder, rows, files.size());
    return ExitCode.OK;
  }
}
