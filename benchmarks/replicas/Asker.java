import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Asks an endpoint the questions of a folder over and over, each written anew or each as it stands,
 * at a rate or as fast as the answers come. A failure is an answer with another status than 200, an
 * answer that breaks off, or none; each is printed on standard error with its time. At the end
 * prints between tabs: answers, failures, answers a second, the 50th, 95th and 99th percentile and
 * the longest in milliseconds.
 *
 * <p>Usage: java Asker.java ADDRESS QUERIES SECONDS CONNECTIONS RATE plain|fresh [FILE]; a RATE of
 * 0 is as fast as possible. With a FILE it goes on after that time until the file is there.
 */
public final class Asker {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String address;
  private final List<String> queries;
  private final long end;
  private final Path over;
  private final long pause;
  private final boolean isFresh;
  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

  private Asker(
      String address, List<String> queries, long end, Path over, long pause, boolean isFresh) {
    this.address = address;
    this.queries = queries;
    this.end = end;
    this.over = over;
    this.pause = pause;
    this.isFresh = isFresh;
  }

  public static void main(String[] arguments) throws Exception {
    long seconds = Long.parseLong(arguments[2]);
    int connections = Integer.parseInt(arguments[3]);
    long rate = Long.parseLong(arguments[4]);
    long start = System.nanoTime();
    Path over = arguments.length > 6 ? Path.of(arguments[6]) : null;
    long pause = rate == 0 ? 0 : 1_000_000_000L * connections / rate;
    Asker asker =
        new Asker(
            arguments[0],
            queries(Path.of(arguments[1])),
            start + seconds * 1_000_000_000L,
            over,
            pause,
            arguments[5].equals("fresh"));
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      int number = i;
      Thread thread = new Thread(() -> asker.ask(number));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    asker.report((System.nanoTime() - start) / 1e9);
    System.exit(0);
  }

  private static List<String> queries(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(each -> each.toString().endsWith(".rq")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }

  private void ask(int number) {
    long next = System.nanoTime();
    for (int i = number; System.nanoTime() < end || over != null && Files.notExists(over); i++) {
      String query = queries.get(i % queries.size());
      ask(isFresh ? query + "\n# " + number + " " + i : query, Instant.now());
      next = Math.max(next + pause, System.nanoTime() - pause);
      sleepUntil(next);
    }
  }

  private static void sleepUntil(long time) {
    long left = time - System.nanoTime();
    if (left > 0) {
      try {
        Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void ask(String query, Instant begin) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(address + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
            .header("Accept", "application/sparql-results+json, text/turtle;q=0.9")
            .timeout(PATIENCE)
            .build();
    long start = System.nanoTime();
    try {
      HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 200) {
        nanos.add(System.nanoTime() - start);
      } else {
        fail(begin, answer.statusCode() + " " + answer.body().strip());
      }
    } catch (IOException e) {
      fail(begin, e.toString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void fail(Instant begin, String what) {
    failures.add(what);
    System.err.println(
        "failed: asked at "
            + begin
            + ", after "
            + Duration.between(begin, Instant.now())
            + ": "
            + what);
  }

  private void report(double seconds) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%d\t%d\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f%n",
        sorted.length,
        failures.size(),
        sorted.length / seconds,
        percentile(sorted, 50),
        percentile(sorted, 95),
        percentile(sorted, 99),
        percentile(sorted, 100));
  }

  private static double percentile(long[] sorted, int percent) {
    return sorted.length == 0
        ? 0
        : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }
}
