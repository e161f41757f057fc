import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Asks ordinary questions from one address, one after the other with a pause between them, while
 * three other addresses ask heavy queries all the time. The server has to believe {@code
 * X-Forwarded-For}. Each query is written differently each time, so that no answer is kept. Prints
 * on one line, between tabs: how many ordinary questions were answered; the 50th and 95th
 * percentile of their times in milliseconds; the number of each status of them; that of the heavy
 * ones.
 *
 * <p>Usage: java Fairness.java ADDRESS QUERIES SECONDS HEAVY CONNECTIONS
 */
public final class Fairness {
  private static final int PAUSE = 50;
  private static final AtomicLong NUMBER = new AtomicLong();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final ConcurrentLinkedQueue<Long> NANOS = new ConcurrentLinkedQueue<>();
  private static final Map<String, Long> ORDINARY = new ConcurrentHashMap<>();
  private static final Map<String, Long> HEAVY = new ConcurrentHashMap<>();

  public static void main(String[] arguments) throws Exception {
    URI address = URI.create(arguments[0]);
    List<String> questions = queries(Path.of(arguments[1]));
    long seconds = Long.parseLong(arguments[2]);
    List<String> heavy = queries(Path.of(arguments[3]));
    int connections = Integer.parseInt(arguments[4]);
    for (int i = 0; i < connections; i++) {
      int offset = i;
      Thread thread = new Thread(() -> load(address, heavy, offset));
      thread.setDaemon(true);
      thread.start();
    }
    Thread.sleep(3_000);
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    for (int i = 0; System.nanoTime() < end; i++) {
      long start = System.nanoTime();
      String status = ask(address, questions.get(i % questions.size()), "192.0.2.200");
      if (status.equals("200")) {
        NANOS.add(System.nanoTime() - start);
      }
      ORDINARY.merge(status, 1L, Long::sum);
      Thread.sleep(PAUSE);
    }
    report();
    System.exit(0);
  }

  private static void load(URI address, List<String> heavy, int offset) {
    try {
      for (int i = offset; ; i++) {
        String status = ask(address, heavy.get(i % heavy.size()), "192.0.2." + offset % 3);
        HEAVY.merge(status, 1L, Long::sum);
        if (!status.equals("200")) {
          Thread.sleep(200);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String ask(URI address, String query, String client) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("X-Forwarded-For", client)
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "application/sparql-results+json, text/turtle;q=0.9")
            .POST(BodyPublishers.ofString(query + "\n# " + NUMBER.incrementAndGet()))
            .build();
    try {
      int status = CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return String.valueOf(status);
    } catch (IOException e) {
      return "broken";
    }
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

  private static void report() {
    long[] sorted = NANOS.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%d\t%.1f\t%.1f\t%s\t%s%n",
        sorted.length,
        percentile(sorted, 50),
        percentile(sorted, 95),
        new TreeMap<>(ORDINARY),
        new TreeMap<>(HEAVY));
  }

  private static double percentile(long[] sorted, int percent) {
    return sorted.length == 0
        ? 0
        : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }
}
