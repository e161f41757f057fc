package org.w3id.dyad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.w3id.dyad.cli.option.BaseDir;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.trade.TradeExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the trade flows of the current release for Trino. */
@Command(
    name = "export-trade",
    description =
        "Write the trade flows of the current release as Parquet, a folder a source, and the SQL by"
            + " which Trino reads them.")
public final class ExportTradeCommand implements Callable<Integer> {
  @Mixin private BaseDir baseDir;

  @Parameters(paramLabel = "FOLDER", description = "where they go; it must not be there yet")
  private Path folder;

  @Option(
      names = "--location",
      paramLabel = "URI",
      description =
          "where Trino will find the folder, such as s3://bucket/flows or local:///flows (default:"
              + " where it is written, as file:///…)")
  private String location;

  @Override
  public Integer call() throws IOException {
    Release release = CurrentRelease.of(baseDir);
    long flows = TradeExport.write(release.trade(), folder, location);
    System.out.printf(
        "%s: %,d trade flows of release %s; Trino reads them with %s%n",
        folder, flows, release.name(), folder.resolve(TradeExport.STATEMENTS));
    return ExitCode.OK;
  }
}
