package org.w3id.dyad.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a benchmark finds: printed at once, and added to its section of {@code
 * benchmarks/RESULTS.md}, the newest first. What was measured is kept also if the rest is broken
 * off, and says so.
 */
public final class Results {
  private final String benchmark;
  private final Path file;
  private final StringBuilder report = new StringBuilder();
  private volatile boolean whole;
  private volatile Supplier<List<String>> begun = List::of;

  private Results(String benchmark, Path file) {
    this.benchmark = benchmark;
    this.file = file;
  }

  /**
   * Begins with the date, the commit, the command and the machine.
   *
   * @param options {@code commit}, {@code asked} (the options of the command) and {@code results}
   *     (the file)
   */
  public static Results begin(String benchmark, Map<String, String> options) throws IOException {
    Results results = new Results(benchmark, Path.of(options.get("results")));
    results.say("### " + LocalDate.now() + ", commit " + options.get("commit"));
    results.say("");
    results.say(
        "Command: `benchmarks/%s/run %s`. Machine: %s"
            .formatted(benchmark, options.get("asked"), machine()));
    Runtime.getRuntime().addShutdownHook(new Thread(results::save));
    return results;
  }

  /** Adds a line in Markdown. */
  public void say(String line) {
    System.out.println(line);
    report.append(line).append('\n');
  }

  /** What is to be said of the measurement that goes on, should it be broken off. */
  public void begun(Supplier<List<String>> lines) {
    begun = lines;
  }

  /** Says that all was measured. */
  public void end() {
    say("");
    whole = true;
  }

  private void save() {
    if (!whole) {
      begun.get().forEach(this::say);
      say("");
      say("Broken off here.");
      say("");
    }
    try {
      String text = Files.exists(file) ? Files.readString(file) : "# Results\n";
      String title = "\n## " + benchmark + "\n\n";
      if (!text.contains(title)) {
        text = text.stripTrailing() + "\n" + title;
      }
      int at = text.indexOf(title) + title.length();
      Files.writeString(file, text.substring(0, at) + report + text.substring(at));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String machine() throws IOException {
    String model =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .findFirst()
            .map(line -> line.substring(line.indexOf(':') + 2))
            .orElse("unknown processor");
    return Runtime.getRuntime().availableProcessors()
        + " cores, "
        + model
        + ", Java "
        + Runtime.version()
        + ", load average at the start "
        + Files.readString(Path.of("/proc/loadavg")).split(" ")[0]
        + ".";
  }

  /** The options of a command line: {@code --name value} each. */
  public static Map<String, String> options(String[] args) {
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      options.put(args[i].replaceFirst("^--", ""), args[i + 1]);
    }
    return options;
  }
}
