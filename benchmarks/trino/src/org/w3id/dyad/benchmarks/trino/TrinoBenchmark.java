package org.w3id.dyad.benchmarks.trino;

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
import org.w3id.dyad.benchmarks.Results;
import org.w3id.dyad.benchmarks.Rows;
import org.w3id.dyad.benchmarks.Served;
import org.w3id.dyad.trade.synthetic.GeneratedTrade;

/** The benchmark of Dyad with its flows in Trino: see {@code benchmarks/trino/README.md}. */
public final class TrinoBenchmark {
  private static final long SEED = 2026;
  private static final long LOAD_SECONDS = 3600;
  private static final String SCHEMA = "dyad";

  private final Map<String, String> options;
  private final Path work;
  private Results report;

  private TrinoBenchmark(Map<String, String> options) {
    this.options = options;
    this.work = Path.of(options.get("work"));
  }

  public static void main(String[] args) throws IOException {
    Map<String, String> options = Results.options(args);
    new TrinoBenchmark(options).run();
  }

  /** An answer to a question: its rows, and the median of how long warm ones took. */
  private record Answered(Rows rows, double millis) {}

  private void run() throws IOException {
    Map<String, String> questions = questions();
    report = Results.begin("trino", options);
    try (Cluster cluster =
        Cluster.start(
            options.get("java-trino"), Path.of(options.get("server")), work.resolve("trino"))) {
      say("Trino " + options.get("version") + ", a coordinator and two workers, each with 2 GB.");
      if (options.get("queries").equals("true")) {
        compareQueries(cluster);
      }
      put(cluster);
      say("");
      say("| median ms, warm | rows | DuckDB in Dyad | Trino |");
      say("| --- | --: | --: | --: |");
      Map<String, Answered> own = ask(questions, Map.of(), List.of());
      List<String> store = List.of("--trade-store", cluster.address(SCHEMA));
      ask(questions, own, store);
      say("");
      say("All answers are equal, sums and shares within one millionth.");
      loseWorkers(cluster, questions, own, store);
    }
    report.end();
  }

  private Map<String, String> questions() throws IOException {
    Map<String, String> questions = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(Path.of(options.get("questions")))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
        questions.put(name, Files.readString(file));
      }
    }
    return questions;
  }

  /** The queries of the tests, over their own observations. */
  private void compareQueries(Cluster cluster) throws IOException {
    progress("the queries of the tests");
    long start = System.nanoTime();
    List<String> command = new ArrayList<>(List.of("mvn", "-q", "-f", options.get("home")));
    command.addAll(List.of("-Dtest=TrinoAnswersTest", "-Dsurefire.failIfNoSpecifiedTests=true"));
    command.add("-Ddyad.trino=" + cluster.address("tests"));
    command.add("-Ddyad.trino.files=" + cluster.files());
    command.add("test");
    Served.run(command, Map.of(), work.resolve("queries.log"), LOAD_SECONDS);
    say("");
    say(
        "The queries by hand of the tests give over 20,000 observations in Trino what they give over triples (%.0f s)."
            .formatted(seconds(start)));
  }

  /** Makes up the flows, loads them, exports them and makes the tables of Trino. */
  private void put(Cluster cluster) throws IOException {
    progress("making up flows");
    long rows = Long.parseLong(options.get("rows"));
    List<String> load = new ArrayList<>(List.of("load", "baci"));
    new GeneratedTrade(rows, SEED)
        .writeTo(work.resolve("baci"))
        .forEach(file -> load.add(file.toString()));
    progress("loading");
    long start = System.nanoTime();
    Served.run(dyad(load), Map.of(), work.resolve("load.log"), LOAD_SECONDS);
    double loaded = seconds(start);
    progress("exporting");
    start = System.nanoTime();
    Path flows = cluster.files().resolve("flows");
    Served.run(
        dyad(List.of("export-trade", flows.toString(), "--location", "local:///flows")),
        Map.of(),
        work.resolve("export.log"),
        LOAD_SECONDS);
    double exported = seconds(start);
    progress("making the tables");
    start = System.nanoTime();
    long there = cluster.create(SCHEMA, flows.resolve("trino.sql"));
    if (there < rows) {
      throw new IOException("Trino has " + there + " flows of " + rows);
    }
    say("");
    say(
        String.format(
            Locale.ROOT,
            "%,d flows: loaded in %.0f s, exported in %.0f s (%,d MB), tables made in %.0f s.",
            there,
            loaded,
            exported,
            size(flows) >> 20,
            seconds(start)));
  }

  private static long size(Path folder) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        size += Files.size(file);
      }
    }
    return size;
  }

  /**
   * Asks all questions of a server.
   *
   * @param expected the answers; empty if these are to be the answers
   */
  private Map<String, Answered> ask(
      Map<String, String> questions, Map<String, Answered> expected, List<String> store)
      throws IOException {
    int port = Served.freePort();
    String address = "http://127.0.0.1:" + port + "/dyad/sparql";
    List<String> serve = new ArrayList<>(List.of("serve", "--port", Integer.toString(port)));
    serve.addAll(List.of("--timeout", options.get("timeout")));
    serve.addAll(store);
    Map<String, Answered> answers = new LinkedHashMap<>();
    try (Served server = Served.start(dyad(serve), Map.of(), work.resolve("serve.log"))) {
      Http.awaitAnswer(address, server);
      for (Map.Entry<String, String> question : questions.entrySet()) {
        String name = question.getKey();
        progress((store.isEmpty() ? "DuckDB: " : "Trino: ") + name);
        Answered answer = answer(address, question.getValue());
        answers.put(name, answer);
        if (!expected.isEmpty()) {
          compare(name, expected.get(name), answer);
        }
      }
    }
    return answers;
  }

  /** Asks all questions at once, again and again, while a worker is killed and started again. */
  private void loseWorkers(
      Cluster cluster,
      Map<String, String> questions,
      Map<String, Answered> expected,
      List<String> store)
      throws IOException {
    int times = Integer.parseInt(options.get("kills"));
    if (times == 0) {
      return;
    }
    int port = Served.freePort();
    String address = "http://127.0.0.1:" + port + "/dyad/sparql";
    List<String> serve = new ArrayList<>(List.of("serve", "--port", Integer.toString(port)));
    serve.addAll(List.of("--timeout", options.get("timeout"), "--requests-per-second", "100000"));
    serve.addAll(store);
    try (Served server = Served.start(dyad(serve), Map.of(), work.resolve("serve.log"))) {
      Http.awaitAnswer(address, server);
      LostWorker lost = new LostWorker(address, questions, rows(expected), options.get("timeout"));
      for (int i = 0; i < times; i++) {
        progress("a worker is killed, " + (i + 1) + " of " + times);
        lost.askWhile(
            () -> {
              cluster.killWorker();
              LostWorker.pause(10);
              cluster.startWorker();
            });
      }
      say("");
      say(lost.summary(times));
    }
  }

  private static Map<String, Rows> rows(Map<String, Answered> answers) {
    Map<String, Rows> rows = new LinkedHashMap<>();
    answers.forEach((name, answer) -> rows.put(name, answer.rows()));
    return rows;
  }

  private void compare(String question, Answered own, Answered trino) throws IOException {
    if (own.rows().count() == 0) {
      throw new IOException("nothing answers " + question + ": ask for more --rows");
    }
    String difference = own.rows().differenceTo(trino.rows());
    if (!difference.isEmpty()) {
      throw new IOException("Trino answers " + question + " otherwise: " + difference);
    }
    say(
        String.format(
            Locale.ROOT,
            "| %s | %,d | %,.0f | %,.0f |",
            question,
            trino.rows().count(),
            own.millis(),
            trino.millis()));
  }

  private Answered answer(String address, String query) throws IOException {
    long timeout = Long.parseLong(options.get("timeout"));
    try {
      Rows rows = Rows.of(Http.ask(address, query, timeout).json());
      double[] millis = new double[Integer.parseInt(options.get("runs"))];
      for (int i = 0; i < millis.length; i++) {
        millis[i] = Http.ask(address, query, timeout).millis();
      }
      Arrays.sort(millis);
      int half = millis.length / 2;
      return new Answered(
          rows, millis.length % 2 == 1 ? millis[half] : (millis[half - 1] + millis[half]) / 2);
    } catch (HttpTimeoutException e) {
      throw new IOException("no answer after " + timeout + " s to\n" + query, e);
    }
  }

  private List<String> dyad(List<String> words) {
    String home = options.get("home");
    List<String> command = new ArrayList<>(List.of(options.get("java"), "-Xmx3g"));
    command.addAll(List.of("-Ddyad.home=" + home, "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-cp", options.get("classpath"), "org.w3id.dyad.Dyad"));
    command.addAll(words);
    command.addAll(List.of("--base-dir", work.resolve("dyad").toString()));
    return command;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void progress(String what) {
    System.err.println(what + "…");
  }

  private void say(String line) {
    report.say(line);
  }
}
