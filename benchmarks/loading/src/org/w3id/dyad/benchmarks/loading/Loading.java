package org.w3id.dyad.benchmarks.loading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.w3id.dyad.benchmarks.Results;

/** The benchmark of loading: see {@code benchmarks/loading/README.md}. */
public final class Loading {
  private static final String FLOW = "<https://w3id.org/dyad/id/flow/";
  private static final String RECORD = " <http://purl.org/dc/terms/identifier> ";
  private static final int COMPARED_ROWS = 10_000;

  /** After this a peer is stopped, and its time is a lower bound. */
  private static final long LONGEST_SECONDS = 1800;

  private final Map<String, String> options;
  private final Path work;
  private final long deadline;
  private Results report;

  private Loading(Map<String, String> options) {
    this.options = options;
    this.work = Path.of(options.get("work"));
    this.deadline = System.nanoTime() + number("minutes") * 60_000_000_000L;
  }

  public static void main(String[] args) throws IOException {
    Map<String, String> options = Results.options(args);
    new Loading(options).run();
  }

  private int number(String option) {
    return Integer.parseInt(options.get(option));
  }

  private void run() throws IOException {
    report = Results.begin("loading", options);
    say(
        "Each run is a process of its own: start and compilation count. Quads go into a pipe and are");
    say(
        "counted at its other end. CPU is user and system time of all threads. Medians of the runs.");
    say("");
    List<String> sources = Arrays.asList(options.get("sources").split(","));
    if (sources.contains("comtrade")) {
      compare();
    }
    say("#### Dyad, heap limit 512 MB");
    say("");
    say(
        "| source | rows | runs | quads | seconds | CPU s | rows/s | quads/s | quads/s a core | peak MB |");
    say("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |");
    for (String source : sources) {
      Path file = input(source, number("rows"));
      List<Measured> runs = runs(dyad(source), file, LONGEST_SECONDS);
      say(row(source, number("rows"), runs));
      Files.delete(file);
    }
    report.end();
  }

  /** Dyad and its peers in turn on one file, after a look at whether they say the same. */
  private void compare() throws IOException {
    List<Contestant> all = new ArrayList<>(List.of(dyad("comtrade")));
    all.addAll(peers());
    say("#### Comtrade's CSV to N-Quads, side by side");
    say("");
    agreement(all);
    int rows = number("peer-rows");
    Path file = input("comtrade", rows);
    Map<Contestant, List<Measured>> runs = new LinkedHashMap<>();
    double round = 0;
    for (int i = 0; i < number("runs"); i++) {
      if (i > 0 && System.nanoTime() + round * 1e9 > deadline) {
        break;
      }
      round = 0;
      for (Contestant one : all) {
        Measured run = measured(one, file, LONGEST_SECONDS);
        runs.computeIfAbsent(one, c -> new ArrayList<>()).add(run);
        round += run.seconds();
      }
    }
    Files.delete(file);
    say(
        "| program | rows | runs | quads | seconds | CPU s | rows/s | quads/s | quads/s a core | peak MB |");
    say("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |");
    runs.forEach((one, measured) -> say(row(one.name(), rows, measured)));
    say("");
    double own = median(runs.get(all.get(0)), Measured::cpuSeconds);
    double ownSeconds = median(runs.get(all.get(0)), Measured::seconds);
    for (Contestant peer : all.subList(1, all.size())) {
      say(
          String.format(
              Locale.ROOT,
              "For the same rows %s takes **%.1f times** the CPU time of Dyad and **%.1f times** the"
                  + " time%s.",
              peer.name(),
              median(runs.get(peer), Measured::cpuSeconds) / own,
              median(runs.get(peer), Measured::seconds) / ownSeconds,
              runs.get(peer).stream().allMatch(Measured::finished) ? "" : ", at least: stopped"));
    }
    say("");
  }

  /**
   * Whether all say the same of the flows, the number of the row aside, which peers do not have.
   */
  private void agreement(List<Contestant> all) throws IOException {
    Path file = input("comtrade", COMPARED_ROWS);
    Set<String> expected = null;
    for (Contestant one : all) {
      Set<String> said = new HashSet<>();
      Measured.run(
          one.on(file),
          work.resolve("error.log"),
          600,
          line -> {
            if (line.startsWith(FLOW) && !line.contains(RECORD)) {
              said.add(line);
            }
          });
      if (expected == null) {
        expected = said;
      } else if (!said.equals(expected)) {
        Set<String> surplus = new HashSet<>(said);
        surplus.removeAll(expected);
        expected.removeAll(said);
        throw new IOException(
            one.name()
                + " says otherwise; missing "
                + expected.stream().limit(5).toList()
                + ", surplus "
                + surplus.stream().limit(5).toList());
      }
    }
    say(
        String.format(
            Locale.ROOT,
            "All say the same of %,d flows in %,d quads (Dyad adds to each the row that it comes from,"
                + " and describes the products).",
            COMPARED_ROWS,
            expected.size()));
    say("");
    Files.delete(file);
  }

  private Path input(String source, int rows) throws IOException {
    Synthetic synthetic = Synthetic.of(source);
    Path folder = Files.createDirectories(work.resolve(Integer.toString(rows)));
    Path file = folder.resolve(source + "-synthetic" + synthetic.extension());
    synthetic.write(file, rows);
    return file;
  }

  private Contestant dyad(String source) {
    return new Contestant(
        "Dyad",
        List.of(
            options.get("java"),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-cp",
            options.get("dyad"),
            DyadToQuads.class.getName(),
            source,
            "FILE"));
  }

  private List<Contestant> peers() {
    List<Contestant> peers = new ArrayList<>();
    if (options.containsKey("carml")) {
      peers.add(
          new Contestant(
              "CARML 0.4.11",
              List.of(
                  options.get("java"),
                  "-Xmx512m",
                  "-cp",
                  options.get("carml"),
                  "org.w3id.dyad.benchmarks.loading.CarmlToQuads",
                  options.get("mapping"),
                  "FILE")));
    }
    say(options.getOrDefault("missing", ""));
    return peers;
  }

  /** Up to so many runs, and fewer if the next one would not end in time. */
  private List<Measured> runs(Contestant one, Path file, long limit) throws IOException {
    List<Measured> runs = new ArrayList<>();
    while (runs.isEmpty()
        || runs.size() < number("runs")
            && System.nanoTime() + runs.get(0).seconds() * 1e9 < deadline) {
      runs.add(measured(one, file, limit));
    }
    return runs;
  }

  private Measured measured(Contestant one, Path file, long limit) throws IOException {
    System.err.println(one.name() + ": " + file.getFileName() + "…");
    return Measured.run(one.on(file), work.resolve("error.log"), limit);
  }

  private static double median(List<Measured> runs, ToDoubleFunction<Measured> of) {
    double[] sorted = runs.stream().mapToDouble(of).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private static String row(String name, int rows, List<Measured> runs) {
    double seconds = median(runs, Measured::seconds);
    double cpu = median(runs, Measured::cpuSeconds);
    double quads = median(runs, Measured::lines);
    boolean finished = runs.stream().allMatch(Measured::finished);
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %d | %,.0f | %s%.1f | %.1f | %,.0f | %,.0f | %,.0f | %,.0f |",
        name,
        rows,
        runs.size(),
        quads,
        finished ? "" : "more than ",
        seconds,
        cpu,
        finished ? rows / seconds : 0,
        quads / seconds,
        quads / cpu,
        median(runs, Measured::peakKilobytes) / 1024);
  }

  private void say(String line) {
    report.say(line);
  }
}
