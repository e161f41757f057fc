package org.w3id.dyad.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.w3id.dyad.assembly.LoadRequest;
import org.w3id.dyad.cli.option.BaseDir;
import org.w3id.dyad.cli.output.DiffRows;
import org.w3id.dyad.cli.output.DiffTable;
import org.w3id.dyad.edition.ChangeGraph;
import org.w3id.dyad.edition.Edition;
import org.w3id.dyad.edition.EditionDifference;
import org.w3id.dyad.edition.VerdictChange;
import org.w3id.dyad.source.api.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a publisher changed between two editions of a data set. */
@Command(
    name = "diff",
    description = {
      "Show what a publisher added, dropped and altered between two editions of a data set, by"
          + " class, by state and by measure. Nothing is loaded.",
      "Records are compared by their key: where a publisher numbers them anew, one that stayed the"
          + " same counts as dropped and added."
    },
    footer = {
      "%nExamples:",
      "  dyad diff aei cgit-2018.csv cgit-2025.csv",
      "  dyad diff aei cgit-2018.csv cgit-2025.csv --verdicts --out changes.nt",
      "  dyad load rdf changes.nt"
    })
public final class DiffCommand implements Callable<Integer> {
  /** How the changes are shown. */
  enum Format {
    text,
    csv
  }

  @Spec private CommandSpec spec;
  @Mixin private BaseDir baseDir;

  @Parameters(index = "0", paramLabel = "SOURCE", description = "what \"dyad sources\" lists")
  private String name;

  @Parameters(
      index = "1",
      paramLabel = "OLD",
      description = "the older edition: its file, or the folder of its files")
  private Path old;

  @Parameters(index = "2", paramLabel = "NEW", description = "the newer edition")
  private Path newer;

  @Option(
      names = "--option",
      paramLabel = "NAME=VALUE",
      description = "an option of the source, as for load; repeatable")
  private Map<String, String> options = new LinkedHashMap<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text with the first changes, or csv with all (default: text)")
  private Format format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write all changes as N-Triples too, which \"dyad load rdf\" takes")
  private Path out;

  @Option(
      names = "--verdicts",
      description = "build a release with either edition aside, and show which verdicts differ")
  private boolean verdicts;

  @Override
  public Integer call() throws IOException {
    LoadArguments arguments = new LoadArguments(spec, null, null, options);
    Source source = arguments.source(name);
    Path scratch = Files.createTempDirectory("dyad-diff-");
    try {
      Edition before = Edition.read(source, files(old), scratch.resolve("older.tsv"));
      Edition after = Edition.read(source, files(newer), scratch.resolve("newer.tsv"));
      List<VerdictChange> changed = verdicts ? verdicts(source, scratch) : List.of();
      try (EditionDifference difference = EditionDifference.of(before, after, scratch)) {
        print(new DiffTable(System.out), before, after, difference, changed);
        write(source, difference, changed);
      }
    } finally {
      PathUtils.deleteDirectory(scratch);
    }
    return ExitCode.OK;
  }

  private void print(
      DiffTable table,
      Edition before,
      Edition after,
      EditionDifference difference,
      List<VerdictChange> changed)
      throws IOException {
    if (format == Format.csv) {
      DiffRows.write(difference, changed, System.out);
      return;
    }
    table.edition("older", edition(old), before);
    table.edition("newer", edition(newer), after);
    table.changes(difference);
    if (verdicts) {
      table.verdicts(changed);
    }
  }

  /** The file, or those of the folder in the order of their names. */
  private static List<Path> files(Path edition) throws IOException {
    if (!Files.exists(edition)) {
      throw new NoSuchFileException(edition.toString());
    }
    if (!Files.isDirectory(edition)) {
      return List.of(edition);
    }
    try (Stream<Path> found = Files.list(edition)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private List<VerdictChange> verdicts(Source source, Path scratch) throws IOException {
    VerdictsByEdition verdicts = new VerdictsByEdition(baseDir, scratch);
    return verdicts.changed(
        new LoadRequest(source, files(old), null, null),
        new LoadRequest(source, files(newer), null, null));
  }

  private void write(Source source, EditionDifference difference, List<VerdictChange> changed)
      throws IOException {
    if (out == null) {
      return;
    }
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
      ChangeGraph graph =
          new ChangeGraph(source.graph(files(newer)), edition(old), edition(newer), file);
      difference.forEach(graph::add);
      changed.forEach(graph::add);
      graph.end();
    }
  }

  /** An edition is called by the name of its file or folder. */
  private static String edition(Path path) {
    return path.toAbsolutePath().normalize().getFileName().toString();
  }
}
