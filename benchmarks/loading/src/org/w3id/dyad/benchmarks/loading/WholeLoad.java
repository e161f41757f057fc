package org.w3id.dyad.benchmarks.loading;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.w3id.dyad.assembly.Build;
import org.w3id.dyad.assembly.BuildProgress;
import org.w3id.dyad.assembly.Home;
import org.w3id.dyad.assembly.LoadRequest;
import org.w3id.dyad.assembly.LoadRules;
import org.w3id.dyad.assembly.Transaction;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.source.api.Tally;

/**
 * Loads files and publishes a release, as {@code dyad load} does, and says what each step costs:
 * {@code <project> <releases> <source> <file>…}; without a source it builds what is there.
 */
public final class WholeLoad implements BuildProgress {
  private static final double NANOSECONDS = 1e9;
  private static final double MEGABYTE = 1e6;

  private final OperatingSystemMXBean process =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final Map<String, double[]> steps = new LinkedHashMap<>();
  private String step = "start";
  private long begun = System.nanoTime();
  private long cpuBefore;

  private WholeLoad() {}

  public static void main(String[] args) throws IOException {
    Releases releases = new Releases(Path.of(args[1]));
    WholeLoad progress = new WholeLoad();
    Build.Result result;
    try (Transaction transaction = Transaction.begin(releases)) {
      if (args.length > 2) {
        Source source = Sources.named(args[2]).orElseThrow();
        List<Path> files = Stream.of(args).skip(3).map(Path::of).toList();
        progress.begin("reading the files");
        transaction.load(new LoadRequest(source, files, null, null), LoadRules.STANDARD, progress);
      }
      progress.begin("tables");
      result = new Build(new Home(Path.of(args[0])), releases, progress).run(transaction, false);
    }
    progress.print(result);
  }

  @Override
  public void at(String at, long rows) {
    // What counts is when a step begins.
  }

  @Override
  public void begin(String next) {
    long now = System.nanoTime();
    long cpu = process.getProcessCpuTime();
    double[] sums = steps.computeIfAbsent(step, name -> new double[2]);
    sums[0] += (now - begun) / NANOSECONDS;
    sums[1] += (cpu - cpuBefore) / NANOSECONDS;
    begun = now;
    cpuBefore = cpu;
    step = next;
  }

  private void print(Build.Result result) throws IOException {
    begin("end");
    System.out.println("| step | s | CPU s |\n| --- | --: | --: |");
    steps.forEach((name, sums) -> row(name, sums[0], sums[1]));
    row(
        "**all**",
        steps.values().stream().mapToDouble(sums -> sums[0]).sum(),
        steps.values().stream().mapToDouble(sums -> sums[1]).sum());
    long statements = result.tallies().stream().mapToLong(Tally::statements).sum();
    System.out.printf(
        Locale.ROOT,
        "%n%,d statements, resident %.2f GB at most, release %,.0f MB on the disk, download %,.0f MB%n",
        statements,
        peakKilobytes() / MEGABYTE,
        bytesOnDisk(result.release().folder()) / MEGABYTE,
        bytesOnDisk(result.release().downloads()) / MEGABYTE);
  }

  private static void row(String name, double seconds, double cpuSeconds) {
    System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f |%n", name, seconds, cpuSeconds);
  }

  private static double peakKilobytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  /** What the files take; TDB2 leaves holes in its files. */
  private static double bytesOnDisk(Path folder) throws IOException {
    Process usage = new ProcessBuilder("du", "-s", "--block-size=1", folder.toString()).start();
    return Double.parseDouble(new String(usage.getInputStream().readAllBytes()).split("\\s")[0]);
  }
}
