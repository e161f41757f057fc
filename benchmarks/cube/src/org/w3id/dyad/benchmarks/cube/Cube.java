package org.w3id.dyad.benchmarks.cube;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.w3id.dyad.benchmarks.Http;
import org.w3id.dyad.benchmarks.RefusedException;
import org.w3id.dyad.benchmarks.Results;
import org.w3id.dyad.benchmarks.Rows;
import org.w3id.dyad.benchmarks.Served;
import org.w3id.dyad.trade.GeneratedTrade;

/** The benchmark of the trade cube: see {@code benchmarks/cube/README.md}. */
public final class Cube {
  private static final long SEED = 2026;
  private static final String DYAD = "dyad";

  private final Map<String, String> options;
  private final Path work;
  private Results report;
  private final Map<String, String> questions = new LinkedHashMap<>();
  private final Map<String, Rows> expected = new LinkedHashMap<>();

  private Cube(Map<String, String> options) {
    this.options = options;
    this.work = Path.of(options.get("work"));
  }

  public static void main(String[] args) throws IOException {
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      options.put(args[i].replaceFirst("^--", ""), args[i + 1]);
    }
    new Cube(options).run();
  }

  /** A system with how long it took to load, and to answer each question; negative: no answer. */
  private record Result(String name, double loadSeconds, Map<String, Double> millis) {}

  private void run() throws IOException {
    readQuestions();
    report = Results.begin("cube", options);
    List<Path> baci =
        new GeneratedTrade(Long.parseLong(options.get("rows")), SEED)
            .writeTo(work.resolve("baci"));
    Path triples = work.resolve("triples");
    List<String> names = new ArrayList<>(List.of(DYAD));
    names.addAll(Arrays.asList(options.get("peers").split(",")));
    names.removeIf(String::isBlank);
    if (names.size() > 1) {
      long count = Data.triples(baci, triples.resolve("flows.nt"));
      say(
          String.format(
              Locale.ROOT,
              "%,d observations, which are %,d triples.",
              Long.parseLong(options.get("rows")),
              count));
    }
    Contestants contestants =
        new Contestants(
            work,
            triples,
            baci,
            options.get("home"),
            options.get("java"),
            options.get("classpath"),
            Long.parseLong(options.get("load-minutes")) * 60);
    List<Result> results = new ArrayList<>();
    for (String name : names) {
      results.add(measure(contestants.named(name)));
    }
    say("");
    table(results);
    report.end();
  }

  private void readQuestions() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(options.get("questions")))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
        questions.put(name, Files.readString(file));
      }
    }
  }

  private Result measure(Contestant one) throws IOException {
    System.err.println(one.name() + ": loading…");
    long start = System.nanoTime();
    Map<String, Double> millis = new LinkedHashMap<>();
    try {
      one.load();
    } catch (IOException e) {
      System.err.println(e.getMessage());
      return new Result(one.name(), -1, millis);
    }
    double loadSeconds = (System.nanoTime() - start) / 1e9;
    Served server = null;
    int port = 0;
    try {
      for (String question : questions.keySet()) {
        if (server == null) {
          port = Served.freePort();
          server = one.serve(port);
          Http.awaitAnswer(one.address(port), server);
        }
        System.err.println(one.name() + ": " + question + "…");
        try {
          millis.put(question, median(one, question, one.address(port)));
        } catch (HttpTimeoutException e) {
          millis.put(question, -1.0);
          server.close(); // The query would go on.
          server = null;
        } catch (RefusedException e) {
          System.err.println(e.getMessage());
          millis.put(question, -1.0);
        }
      }
    } finally {
      if (server != null) {
        server.close();
      }
    }
    return new Result(one.name(), loadSeconds, millis);
  }

  /** The median of warm answers; the first answer is compared and not counted. */
  private double median(Contestant one, String question, String address) throws IOException {
    long timeout = Long.parseLong(options.get("timeout"));
    Rows rows = Rows.of(Http.ask(address, questions.get(question), timeout).json());
    String difference = expected.computeIfAbsent(question, q -> rows).differenceTo(rows);
    if (!difference.isEmpty() || rows.count() == 0) {
      throw new IOException(
          one.name() + " answers " + question + " otherwise: " + difference + ", " + rows.count());
    }
    double[] millis = new double[Integer.parseInt(options.get("runs"))];
    for (int i = 0; i < millis.length; i++) {
      millis[i] = Http.ask(address, questions.get(question), timeout).millis();
    }
    Arrays.sort(millis);
    int half = millis.length / 2;
    return millis.length % 2 == 1 ? millis[half] : (millis[half - 1] + millis[half]) / 2;
  }

  private void table(List<Result> results) {
    StringBuilder head = new StringBuilder("| median ms, warm |");
    StringBuilder line = new StringBuilder("| --- |");
    for (Result result : results) {
      head.append(' ').append(result.name()).append(" |");
      line.append(" --: |");
    }
    say(head.append(" fastest peer ÷ Dyad |").toString());
    say(line.append(" --: |").toString());
    StringBuilder load = new StringBuilder("| load, s |");
    for (Result result : results) {
      load.append(
          result.loadSeconds() < 0 ? " not in time |" : cell("%,.0f", result.loadSeconds()));
    }
    say(load.append(" |").toString());
    for (String question : questions.keySet()) {
      StringBuilder row = new StringBuilder("| " + question + " |");
      double fastest = Double.POSITIVE_INFINITY;
      for (Result result : results) {
        double millis = result.millis().getOrDefault(question, -1.0);
        row.append(millis < 0 ? " no answer |" : cell("%,.1f", millis));
        if (result != results.get(0) && millis >= 0) {
          fastest = Math.min(fastest, millis);
        }
      }
      double own = results.get(0).millis().getOrDefault(question, -1.0);
      row.append(Double.isInfinite(fastest) || own < 0 ? " |" : cell("%.1f", fastest / own));
      say(row.toString());
    }
    say("");
    if (results.size() > 1) {
      say("All answers were compared with Dyad's and are equal within one millionth. No answer: none in time, or refused.");
      say("");
    }
  }

  private static String cell(String format, double value) {
    return " " + String.format(Locale.ROOT, format, value) + " |";
  }

  private void say(String line) {
    report.say(line);
  }
}
