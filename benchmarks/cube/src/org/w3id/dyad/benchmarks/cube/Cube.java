package org.w3id.dyad.benchmarks.cube;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.w3id.dyad.benchmarks.Http;
import org.w3id.dyad.benchmarks.RefusedException;
import org.w3id.dyad.benchmarks.Results;
import org.w3id.dyad.benchmarks.Rows;
import org.w3id.dyad.benchmarks.Served;
import org.w3id.dyad.trade.synthetic.GeneratedTrade;

/** The benchmark of the trade cube: see {@code benchmarks/cube/README.md}. */
public final class Cube {
  private static final long SEED = 2026;
  private static final String DYAD = "dyad";

  /** A question that takes longer than this is asked once more only, and not so often as asked. */
  private static final double LONG_MILLIS = 10_000;

  private static final String LOAD = "load, s";
  private static final String LOAD_MEMORY = "load, peak MB";
  private static final String START = "from the start of the server to its first answer, s";
  private static final String SLOWEST_FIRST = "slowest first answer to another question, ms";
  private static final String SERVE_MEMORY = "serving, peak MB";

  private final Map<String, String> options;
  private final Path work;
  private Results report;
  private final Map<String, String> questions = new LinkedHashMap<>();
  private final Map<String, Rows> expected = new LinkedHashMap<>();
  private final List<Result> results = new CopyOnWriteArrayList<>();
  private final long start = System.nanoTime();
  private boolean areEqual = true;

  private Cube(Map<String, String> options) {
    this.options = options;
    this.work = Path.of(options.get("work"));
  }

  public static void main(String[] args) throws IOException {
    Map<String, String> options = Results.options(args);
    System.exit(new Cube(options).run() ? 0 : 1);
  }

  /** Measures all; whether all gave the same answers. */
  private boolean run() throws IOException {
    readQuestions();
    report = Results.begin("cube", options);
    report.begun(this::table);
    tell("making up the flows…");
    List<Path> baci =
        new GeneratedTrade(Long.parseLong(options.get("rows")), SEED).writeTo(work.resolve("baci"));
    Path triples = work.resolve("triples");
    List<String> names = new ArrayList<>(List.of(DYAD));
    names.addAll(Arrays.asList(options.get("peers").split(",")));
    names.removeIf(String::isBlank);
    if (names.size() > 1) {
      tell("writing them as triples…");
      long count = Data.triples(baci, triples.resolve("flows.nt"));
      say(
          String.format(
              Locale.ROOT,
              "%,d observations, which are %,d triples.",
              Long.parseLong(options.get("rows")),
              count));
      say("");
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
    for (String name : names) {
      Contestant one = contestants.named(name);
      measure(one);
      if (Files.exists(one.store())) {
        PathUtils.deleteDirectory(one.store());
      }
    }
    table().forEach(this::say);
    report.end();
    return areEqual;
  }

  private void readQuestions() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(options.get("questions")))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
        questions.put(name, Files.readString(file));
      }
    }
  }

  private void measure(Contestant one) throws IOException {
    Result result = new Result(one.name());
    results.add(result);
    tell(one.name() + ": loading…");
    long begun = System.nanoTime();
    try {
      result.figures.put(LOAD_MEMORY, (double) one.load());
      result.figures.put(LOAD, (System.nanoTime() - begun) / 1e9);
    } catch (IOException e) {
      tell(e.getMessage());
      result.figures.put(LOAD, -1.0);
      return;
    }
    Served server = null;
    int port = 0;
    try {
      for (String question : questions.keySet()) {
        boolean isFirst = !result.figures.containsKey(START);
        if (server == null) {
          begun = System.nanoTime();
          port = Served.freePort();
          server = one.serve(port);
          Http.awaitAnswer(one.address(port), server);
        }
        tell(one.name() + ": " + question + "…");
        try {
          double first = first(one, question, one.address(port));
          if (isFirst) {
            result.figures.put(START, (System.nanoTime() - begun) / 1e9);
          } else {
            result.atLeast(SLOWEST_FIRST, first);
          }
          if (first <= LONG_MILLIS) {
            warmUp(question, one.address(port));
          }
          int runs = first > LONG_MILLIS ? 1 : Integer.parseInt(options.get("runs"));
          result.figures.put(question, median(question, one.address(port), runs));
          result.atLeast(SERVE_MEMORY, server.peakMegabytes());
        } catch (IOException e) {
          tell(one.name() + ": " + question + ": " + e);
          result.figures.put(question, -1.0);
          if (!(e instanceof RefusedException)) {
            server.close(); // The query would go on.
            server = null;
          }
        }
      }
    } finally {
      if (server != null) {
        server.close();
      }
    }
  }

  /** The first answer to a question, in ms; it is compared with the first system's. */
  private double first(Contestant one, String question, String address) throws IOException {
    Http.Answer answer = ask(question, address);
    Rows rows = Rows.of(answer.json());
    if (!expected.containsKey(question) && rows.count() == 0) {
      say(question + " has no rows: there are too few flows.");
      say("");
    }
    String difference = expected.computeIfAbsent(question, q -> rows).differenceTo(rows);
    if (!difference.isEmpty()) {
      areEqual = false;
      say("**%s answers %s otherwise: %s**".formatted(one.name(), question, difference));
      say("");
    }
    return answer.millis();
  }

  private Http.Answer ask(String question, String address) throws IOException {
    return Http.ask(address, questions.get(question), Long.parseLong(options.get("timeout")));
  }

  /** Asks until the server knows the question well: code is compiled, pages are in memory. */
  private void warmUp(String question, String address) throws IOException {
    long end = System.nanoTime() + Long.parseLong(options.get("warm-up")) * 1_000_000_000;
    while (System.nanoTime() < end) {
      ask(question, address);
    }
  }

  /** The median of warm answers. */
  private double median(String question, String address, int runs) throws IOException {
    double[] millis = new double[runs];
    for (int i = 0; i < runs; i++) {
      millis[i] = ask(question, address).millis();
    }
    Arrays.sort(millis);
    int half = runs / 2;
    return runs % 2 == 1 ? millis[half] : (millis[half - 1] + millis[half]) / 2;
  }

  private List<String> table() {
    StringBuilder head = new StringBuilder("| |");
    StringBuilder line = new StringBuilder("| --- |");
    for (Result result : results) {
      head.append(' ').append(result.name).append(" |");
      line.append(" --: |");
    }
    List<String> table = new ArrayList<>();
    table.add(head.append(" fastest peer ÷ Dyad |").toString());
    table.add(line.append(" --: |").toString());
    table.add(row(LOAD, "%,.0f", "not in time", false));
    table.add(row(LOAD_MEMORY, "%,.0f", "–", false));
    table.add(row(START, "%,.1f", "–", false));
    table.add(row(SLOWEST_FIRST, "%,.0f", "–", false));
    table.add(row(SERVE_MEMORY, "%,.0f", "–", false));
    questions.keySet().forEach(question -> table.add(row(question, "%,.1f", "no answer", true)));
    table.add("");
    table.add(
        "Questions: median ms of warm answers. No answer: none in time, or refused; an empty cell was"
            + " not reached.");
    if (results.size() > 1 && areEqual) {
      table.add("All answers were compared with Dyad's and are equal within one millionth.");
    }
    table.add("");
    return table;
  }

  private String row(String figure, String format, String without, boolean isCompared) {
    StringBuilder row = new StringBuilder("| " + figure + " |");
    double fastest = Double.POSITIVE_INFINITY;
    double own = -1;
    for (Result result : results) {
      Double value = result.figures.get(figure);
      row.append(value == null ? " |" : value < 0 ? " " + without + " |" : cell(format, value));
      if (result == results.get(0)) {
        own = value == null ? -1 : value;
      } else if (value != null && value >= 0) {
        fastest = Math.min(fastest, value);
      }
    }
    boolean hasRatio = isCompared && !Double.isInfinite(fastest) && own > 0;
    return row.append(hasRatio ? cell("%.1f", fastest / own) : " |").toString();
  }

  private static String cell(String format, double value) {
    return " " + String.format(Locale.ROOT, format, value) + " |";
  }

  private void tell(String what) {
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    System.err.printf("%d:%02d %s%n", seconds / 60, seconds % 60, what);
  }

  private void say(String line) {
    report.say(line);
  }
}
