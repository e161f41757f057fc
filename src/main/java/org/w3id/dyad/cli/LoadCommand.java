package org.w3id.dyad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.w3id.dyad.assembly.Build;
import org.w3id.dyad.assembly.DryRun;
import org.w3id.dyad.assembly.LoadRequest;
import org.w3id.dyad.assembly.LoadRules;
import org.w3id.dyad.assembly.Loaded;
import org.w3id.dyad.assembly.Replaced;
import org.w3id.dyad.assembly.Transaction;
import org.w3id.dyad.cli.option.BaseDir;
import org.w3id.dyad.cli.option.KeepOption;
import org.w3id.dyad.cli.output.ConsoleProgress;
import org.w3id.dyad.cli.output.TallyTable;
import org.w3id.dyad.source.api.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings published files into the graph. */
@Command(
    name = "load",
    description = {
      "Load files as their publisher released them, and build a release with them. They take the"
          + " place of what was loaded of the source before; --add puts them beside it.",
      "If anything fails, all stays as it was. What can use no row replaces nothing, and neither"
          + " does what has less than a tenth of the rows, unless --force is set."
    })
public final class LoadCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private BaseDir baseDir;
  @Mixin private KeepOption keep;

  @Parameters(index = "0", paramLabel = "SOURCE", description = "what \"dyad sources\" lists")
  private String name;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "its files; after a + another source and its files may follow, and so on")
  private List<String> files;

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

  @Option(
      names = "--add",
      description =
          "keep what is loaded of the source and put the files beside it; only files of the same"
              + " names and edition are replaced")
  private boolean add;

  @Option(names = "--force", description = "replace what is loaded even by nothing")
  private boolean force;

  @Option(
      names = "--dry-run",
      description = "say what would become of the rows and what they would replace; write nothing")
  private boolean dryRun;

  @Option(names = "--no-build", description = "leave the release to the next build")
  private boolean noBuild;

  @Override
  public Integer call() throws IOException {
    List<String> arguments = new ArrayList<>(List.of(name));
    arguments.addAll(files);
    List<LoadRequest> requests =
        new LoadArguments(spec, edition, retrieved, options).requests(arguments);
    LoadRules rules = new LoadRules(strict, add, force);
    return dryRun ? showDryRun(requests, rules) : load(requests, rules);
  }

  private int load(List<LoadRequest> requests, LoadRules rules) throws IOException {
    int releases = keep.number();
    List<Transaction.Load> loads;
    try (Transaction transaction = Transaction.begin(baseDir.releases())) {
      loads = read(requests, rules, transaction);
      TallyTable.print(loads.stream().map(Transaction.Load::tally).toList(), System.out);
      loads.forEach(load -> print("replaces", load.graph(), load.replaced()));
      if (noBuild) {
        transaction.keep();
        System.out.printf("%nthe next build takes this%n");
        loads.forEach(load -> printRejected(load.tally().rejected(), load.report()));
        return exitCode(loads.stream().map(Transaction.Load::tally).toList());
      }
      Build.Result result = BuildCommand.build(baseDir, transaction);
      System.out.printf("%nrelease %s%n", result.release().name());
      long rejected = loads.stream().mapToLong(load -> load.tally().rejected()).sum();
      printRejected(rejected, result.release().report());
    }
    KeepOption.prune(baseDir.releases(), releases);
    return exitCode(loads.stream().map(Transaction.Load::tally).toList());
  }

  private static List<Transaction.Load> read(
      List<LoadRequest> requests, LoadRules rules, Transaction transaction) throws IOException {
    List<Transaction.Load> loads = new ArrayList<>();
    try (ConsoleProgress progress = new ConsoleProgress()) {
      for (LoadRequest request : requests) {
        loads.add(transaction.load(request, rules, progress));
      }
    }
    return loads;
  }

  private int showDryRun(List<LoadRequest> requests, LoadRules rules) throws IOException {
    Loaded loaded = new Loaded(baseDir.releases().base());
    boolean refused = false;
    List<Tally> tallies = new ArrayList<>();
    for (LoadRequest request : requests) {
      DryRun outcome;
      try (ConsoleProgress progress = new ConsoleProgress()) {
        outcome = loaded.dryRun(request, rules, progress);
      }
      tallies.add(outcome.tally());
      TallyTable.print(List.of(outcome.tally()), System.out);
      outcome.rejections().forEach(row -> System.out.println("rejected: " + row));
      print("would replace", outcome.tally().source(), outcome.replaced());
      outcome.refusal().ifPresent(reason -> System.out.println("would be refused: " + reason));
      refused |= outcome.refusal().isPresent();
    }
    System.out.println("nothing was written");
    return refused ? ExitCode.PROBLEMS_FOUND : exitCode(tallies);
  }

  private static void print(String verb, String graph, Replaced replaced) {
    if (!replaced.isEmpty()) {
      System.out.printf("%s %s of %s%n", verb, replaced, graph);
    }
  }

  private static void printRejected(long rejected, Path report) {
    if (rejected > 0) {
      System.out.printf("rejected rows: %,d, see %s%n", rejected, report);
    }
  }

  private static int exitCode(List<Tally> tallies) {
    return tallies.stream().allMatch(tally -> tally.rejected() == 0)
        ? ExitCode.OK
        : ExitCode.PROBLEMS_FOUND;
  }
}
