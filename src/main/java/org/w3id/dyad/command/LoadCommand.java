package org.w3id.dyad.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.w3id.dyad.Dyad;
import org.w3id.dyad.build.Build;
import org.w3id.dyad.build.Loaded;
import org.w3id.dyad.graph.PartialDate;
import org.w3id.dyad.source.Source;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.source.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings published files into the graph. */
@Command(
    name = "load",
    description = "Load files as their publisher released them, and build a release with them.")
public final class LoadCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private BaseDir baseDir;

  @Parameters(index = "0", paramLabel = "SOURCE", description = "what \"dyad sources\" lists")
  private String name;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "its files")
  private List<Path> files;

  @Option(names = "--edition", paramLabel = "TEXT", description = "the edition of the data set")
  private String edition;

  @Option(
      names = "--retrieved",
      paramLabel = "YYYY-MM-DD",
      description = "the day on which the files were downloaded")
  private String retrieved;

  @Option(
      names = "--option",
      paramLabel = "NAME=VALUE",
      description = "an option of the source, such as actors=CHN,BLR for gdelt; repeatable")
  private Map<String, String> options = new LinkedHashMap<>();

  @Option(names = "--strict", description = "fail if a single row is rejected")
  private boolean strict;

  @Override
  public Integer call() throws IOException {
    Source source = source();
    checkRetrieved();
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
    }
    Tally tally;
    try (ConsoleProgress progress = new ConsoleProgress()) {
      tally =
          new Loaded(baseDir.releases().base())
              .load(source, files, edition, retrieved, strict, progress);
    }
    TallyTable.print(List.of(tally), System.out);
    Build.Result result = BuildCommand.build(baseDir, false);
    System.out.printf("%nrelease %s%n", result.release().name());
    if (tally.rejected() > 0) {
      System.out.printf(
          "rejected rows: %,d, see %s%n", tally.rejected(), result.release().report());
      return Dyad.PROBLEMS_FOUND;
    }
    return Dyad.OK;
  }

  private Source source() {
    Source plain =
        Sources.named(name)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "there is no source \"" + name + "\"; see \"dyad sources\""));
    try {
      return plain.withOptions(options);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void checkRetrieved() {
    if (retrieved != null) {
      try {
        if (PartialDate.parse(retrieved).day() > 0) {
          return;
        }
      } catch (IllegalArgumentException e) {
        // Falls through to the same message.
      }
      throw new ParameterException(
          spec.commandLine(), "--retrieved \"" + retrieved + "\" is not a day such as 2026-01-31");
    }
  }
}
