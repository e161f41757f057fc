package org.w3id.dyad.benchmarks.reasoning;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToDoubleFunction;
import org.w3id.dyad.benchmarks.Results;

/**
 * Runs the contestants in turn, each run in a Java of its own, and adds the medians to the results.
 */
public final class Runs {
  private static final Map<String, String> NAMES =
      Map.of(
          "dyad", "Dyad",
          "jena-owl-micro", "Jena OWL Micro 5.6.0",
          "Rdf4j", "RDF4J SchemaCachingRDFSInferencer 5.1.4");

  /** Dyad first, with which the others are compared. */
  private static final Comparator<String> CONTESTANTS =
      Comparator.comparing((String name) -> !name.equals("dyad")).thenComparing(name -> name);

  private final Map<String, String> options = new HashMap<>();
  private Results report;
  private volatile Process running;

  /** What one run printed. */
  private record Run(String[] fields) {
    double seconds() {
      return Double.parseDouble(fields[5]);
    }

    long number(int field) {
      return Long.parseLong(fields[field]);
    }

    /** Whether it took longer than it was given. */
    boolean isGivenUp() {
      return fields[3].isEmpty();
    }

    /** What follows: how many, and their sum. */
    String answer() {
      return fields[3] + " " + fields[4];
    }
  }

  private Runs() {}

  /** Takes the options of the script {@code run}, and for Java and the class path their own. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Runs runs = new Runs();
    for (int i = 0; i + 1 < args.length; i += 2) {
      runs.options.put(args[i].substring(2), args[i + 1]);
    }
    runs.all();
  }

  private void all() throws IOException, InterruptedException {
    report = Results.begin("reasoning", options);
    Runtime.getRuntime().addShutdownHook(new Thread(this::endRunning));
    say(
        "Median of the runs; each run is a Java of its own with a heap of "
            + options.get("memory")
            + " and the default collector. MB: peak of the heap with the statements, and what is kept in the end beside them. A run is given up after "
            + options.get("minutes")
            + " minutes.");
    say("");
    say(
        "| contestant | data | explicit | inferred | runs | s | explicit/s | peak MB | kept MB | times Dyad's time |");
    say("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|");
    for (String size : options.get("sizes").split("[, ]+")) {
      if (size.isEmpty()) {
        continue;
      }
      for (String kind : options.get("kinds").split(",")) {
        compare(List.of("dyad"), kind, size, number("runs"));
      }
    }
    if (number("peer") > 0) {
      for (String kind : List.of("shared", "university")) {
        compare(List.of("dyad", "jena-owl-micro"), kind, options.get("peer"), number("peer-runs"));
      }
      if (options.containsKey("rdf4j")) {
        compare(List.of("dyad", "Rdf4j"), "schema", options.get("peer"), number("peer-runs"));
      } else {
        say("");
        say("RDF4J's inferencer could not be fetched from Maven Central and is left out.");
      }
    }
    report.end();
  }

  private int number(String option) {
    return Integer.parseInt(options.get(option));
  }

  /** One run of each in turn, and again; who was given up is not tried again. */
  private void compare(List<String> contestants, String kind, String size, int times)
      throws IOException, InterruptedException {
    Map<String, List<Run>> runs = new ConcurrentSkipListMap<>(CONTESTANTS);
    report.begun(() -> rows(kind, runs));
    for (int n = 0; n < times; n++) {
      for (String contestant : contestants) {
        List<Run> own = runs.computeIfAbsent(contestant, c -> new CopyOnWriteArrayList<>());
        if (own.stream().noneMatch(Run::isGivenUp)) {
          System.err.println(contestant + ": " + size + " " + kind + "…");
          own.add(run(contestant, kind, size));
        }
      }
    }
    report.begun(List::of);
    rows(kind, runs).forEach(report::say);
    List<String> answers =
        runs.values().stream()
            .flatMap(List::stream)
            .filter(run -> !run.isGivenUp())
            .map(Run::answer)
            .distinct()
            .toList();
    if (answers.size() > 1) {
      throw new IllegalStateException("the conclusions differ: " + answers);
    }
  }

  private Run run(String contestant, String kind, String size)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            options.get("java"),
            "-Xmx" + options.get("memory"),
            "-Xms" + options.get("memory"),
            "-cp",
            options.get(contestant.equals("Rdf4j") ? "rdf4j" : "dyad"),
            Reasoning.class.getName(),
            contestant,
            kind,
            size,
            options.get("minutes"));
    running = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out = running.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      if (running.waitFor() != 0 || line == null) {
        throw new IOException(contestant + " failed over " + size + " " + kind + ", see above");
      }
      return new Run(line.split("\t"));
    }
  }

  /** Ends with this program. */
  private void endRunning() {
    if (running != null) {
      running.destroyForcibly();
    }
  }

  private static List<String> rows(String kind, Map<String, List<Run>> runs) {
    List<String> rows = new ArrayList<>();
    List<Run> ours = runs.getOrDefault("dyad", List.of());
    runs.forEach(
        (contestant, all) -> {
          if (!all.isEmpty()) {
            rows.add(row(contestant, kind, all, median(ours, Run::seconds)));
          }
        });
    return rows;
  }

  private static String row(String contestant, String kind, List<Run> runs, double dyad) {
    Run last = runs.get(runs.size() - 1);
    if (last.isGivenUp()) {
      return String.format(
          Locale.ROOT,
          "| %s | %s | %,d | | %d | given up after %.0f | | | | more than %.1f |",
          NAMES.get(contestant),
          kind,
          last.number(2),
          runs.size(),
          last.seconds(),
          last.seconds() / dyad);
    }
    double seconds = median(runs, Run::seconds);
    return String.format(
        Locale.ROOT,
        "| %s | %s | %,d | %,d | %d | %.2f | %,.0f | %,.0f | %,.0f | %s |",
        NAMES.get(contestant),
        kind,
        last.number(2),
        last.number(3),
        runs.size(),
        seconds,
        last.number(2) / seconds,
        median(runs, run -> run.number(6)),
        median(runs, run -> run.number(7)),
        contestant.equals("dyad") ? "" : String.format(Locale.ROOT, "%.1f", seconds / dyad));
  }

  private static double median(List<Run> runs, ToDoubleFunction<Run> of) {
    double[] sorted = runs.stream().mapToDouble(of).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private void say(String line) {
    report.say(line);
  }
}
