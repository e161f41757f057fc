package org.w3id.dyad.cli.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.w3id.dyad.cli.ExitCode;
import org.w3id.dyad.cli.output.ConsoleProgress;
import org.w3id.dyad.fetch.FetchAddress;
import org.w3id.dyad.fetch.FetchAddresses;
import org.w3id.dyad.fetch.FetchLimits;
import org.w3id.dyad.fetch.FileFetch;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.source.api.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Downloads the files of a source. */
@Command(
    name = "fetch",
    description = {
      "Download the files of a source whose publisher offers them at a stable address and allows"
          + " it, or list these addresses.",
      "A file that has not changed is not sent again; size, hash and day are recorded beside it."
          + " Nothing is loaded: the last line says how to."
    })
public final class FetchCommand implements Callable<Integer> {
  private static final long MEGABYTE = 1 << 20;
  private static final long MOST_MEGABYTES = 1 << 24;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SOURCE",
      description = "what \"dyad sources\" lists; without it the known addresses are listed")
  private String name;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "the folder (default: fetched/SOURCE in the current one)")
  private Path folder;

  @Option(
      names = "--from",
      paramLabel = "ADDRESS",
      description = "an address of your own, such as a mirror, in place of the known ones")
  private String address;

  @Option(
      names = "--max-size",
      paramLabel = "MEGABYTES",
      defaultValue = "1024",
      description = "how long a file may be (default: ${DEFAULT-VALUE})")
  private long megabytes;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "for how long a server may send nothing (default: ${DEFAULT-VALUE})")
  private int seconds;

  @Override
  public Integer call() throws IOException {
    if (name == null) {
      list();
      return ExitCode.OK;
    }
    Source source =
        Sources.named(name)
            .orElseThrow(() -> wrong("there is no source \"" + name + "\"; see \"dyad sources\""));
    List<FetchAddress> addresses = addresses(source);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Path target = folder == null ? Path.of("fetched", name) : folder;
    try (ConsoleProgress progress = new ConsoleProgress()) {
      for (FetchAddress wanted : addresses) {
        progress.begin(wanted.file());
        LongConsumer shown = new Megabytes(wanted.file(), progress);
        print(new FileFetch(limits(), today, shown).fetch(wanted, target));
      }
    }
    System.out.printf("to load: dyad load %s --retrieved %s", name, today);
    addresses.forEach(wanted -> System.out.printf(" %s", target.resolve(wanted.file())));
    System.out.println();
    return ExitCode.OK;
  }

  /** Shows each whole megabyte that has come. */
  private static final class Megabytes implements LongConsumer {
    private final String file;
    private final ConsoleProgress progress;
    private long shown;

    Megabytes(String file, ConsoleProgress progress) {
      this.file = file;
      this.progress = progress;
    }

    @Override
    public void accept(long bytes) {
      if (bytes / MEGABYTE > shown) {
        shown = bytes / MEGABYTE;
        progress.begin(file + ", " + shown + " MB");
      }
    }
  }

  private static void list() {
    for (FetchAddress known : FetchAddresses.all()) {
      System.out.printf(
          "%-16s %s%n%-16s   terms: %s%n", known.source(), known.address(), "", known.terms());
    }
  }

  private List<FetchAddress> addresses(Source source) {
    if (address != null) {
      try {
        return List.of(FetchAddress.given(name, address));
      } catch (IllegalArgumentException e) {
        throw wrong("--from: " + e.getMessage());
      }
    }
    List<FetchAddress> known = FetchAddresses.of(name);
    if (known.isEmpty()) {
      Source.Description description = source.description();
      throw wrong(
          "no stable address of "
              + name
              + " is known: download it"
              + (description.address().isEmpty() ? "" : " from " + description.address())
              + " (terms: "
              + description.licence()
              + "), or name its address with --from");
    }
    return known;
  }

  private FetchLimits limits() {
    if (megabytes < 1 || megabytes > MOST_MEGABYTES || seconds < 1 || seconds > 86_400) {
      throw wrong("--max-size is from 1 to 16777216, and --timeout from 1 to 86400");
    }
    return new FetchLimits(megabytes * MEGABYTE, Duration.ofSeconds(seconds));
  }

  private static void print(FileFetch.Result result) {
    System.out.printf(
        "%s: %s, %,d bytes, SHA-256 %s%n",
        result.file(),
        result.outcome().name().toLowerCase(Locale.ROOT),
        result.record().bytes(),
        result.record().sha256());
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
