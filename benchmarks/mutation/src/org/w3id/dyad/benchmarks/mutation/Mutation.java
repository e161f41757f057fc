package org.w3id.dyad.benchmarks.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Makes mistakes in the planner, one at a time, and tells which of them the conformance tests do
 * not notice.
 */
public final class Mutation {
  private static final int TIME_OUT = 124;

  private final Path home;
  private final Path work;
  private final String java;
  private final String classpath;

  /** Places to which the mistakes are confined; empty for all. */
  private final List<String> places;

  private Mutation(Path home, Path work, String java, String classpath, String places) {
    this.home = home;
    this.work = work;
    this.java = java;
    this.classpath = classpath;
    this.places = places.isEmpty() ? List.of() : List.of(places.split(","));
  }

  /** What became of a mistake. */
  private enum Fate {
    KILLED,
    /** The check took longer than it may: a query does not end, or the machine is busy. */
    TIMED_OUT,
    SURVIVED,
    NO_JAVA
  }

  /**
   * Arguments: project, work folder, java, class path, count, seed, seconds for a mistake, places.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Mutation run =
        new Mutation(
            Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], arguments[3], arguments[7]);
    run.run(
        Integer.parseInt(arguments[4]),
        Long.parseLong(arguments[5]),
        Integer.parseInt(arguments[6]));
  }

  private void run(int count, long seed, int seconds) throws IOException, InterruptedException {
    Path known = work.resolve("known.txt");
    Files.deleteIfExists(known);
    check("", List.of("note", known.toString()), 20L * seconds);
    List<Site> sites = sites();
    Collections.shuffle(sites, new Random(seed));
    sites.removeIf(site -> !places.isEmpty() && !places.contains(site.place()));
    List<Site> survivors = new ArrayList<>();
    int made = 0;
    int timedOut = 0;
    for (Site site : sites) {
      if (made == count) {
        break;
      }
      Fate fate = fate(site, known, seconds);
      made += fate == Fate.NO_JAVA ? 0 : 1;
      timedOut += fate == Fate.TIMED_OUT ? 1 : 0;
      System.out.println(fate + " " + site);
      if (fate == Fate.SURVIVED) {
        survivors.add(site);
      }
    }
    System.out.printf(
        "%d of %d mistakes noticed (%.1f %%), %d of them because the check did not end; of %d sites; not noticed:%n",
        made - survivors.size(),
        made,
        100.0 * (made - survivors.size()) / made,
        timedOut,
        sites.size());
    survivors.forEach(site -> System.out.println("  " + site));
  }

  private List<Site> sites() throws IOException {
    Mistakes mistakes = new Mistakes(home.resolve("benchmarks/mutation"));
    List<Site> sites = new ArrayList<>();
    for (String name : Files.readAllLines(home.resolve("benchmarks/mutation/rules.txt"))) {
      if (!name.startsWith("#")) {
        Path file = home.resolve("src/main/java/org/w3id/dyad").resolve(name + ".java");
        sites.addAll(mistakes.sites(file));
      }
    }
    return sites;
  }

  private Fate fate(Site site, Path known, int seconds) throws IOException, InterruptedException {
    Path overlay = Files.createTempDirectory(work, "mistake");
    Path source = overlay.resolve(site.file().getFileName());
    List<String> lines = new ArrayList<>(Files.readAllLines(site.file()));
    lines.set(site.line() - 1, site.mutated());
    Files.write(source, lines);
    List<String> compile =
        List.of(
            java + "c", "-nowarn", "-d", overlay.toString(), "-cp", classpath, source.toString());
    if (exit(compile, 120) != 0) {
      return Fate.NO_JAVA;
    }
    int exit = check(overlay + ":", List.of("compare", known.toString()), seconds);
    return exit == 0 ? Fate.SURVIVED : exit == TIME_OUT ? Fate.TIMED_OUT : Fate.KILLED;
  }

  /** Ends with 0 if no query is answered otherwise than is known. */
  private int check(String overlay, List<String> arguments, long seconds)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                java,
                "-Xmx700m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xss8m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                overlay + classpath,
                "org.w3id.dyad.conformance.MistakeCheck"));
    command.addAll(arguments);
    return exit(command, seconds);
  }

  /** One that does not end in time is noticed, too. */
  private int exit(List<String> command, long seconds) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("output.txt").toFile())
            .start();
    if (process.waitFor(seconds, TimeUnit.SECONDS)) {
      return process.exitValue();
    }
    process.destroyForcibly().waitFor();
    return TIME_OUT;
  }
}
