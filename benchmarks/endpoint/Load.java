import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Asks an endpoint the questions of a folder, over and over, from many connections, and prints
 * throughput, percentiles and statuses. With hostile queries beside them, those run all the time and
 * are not counted.
 *
 * <p>Usage: java Load.java ADDRESS QUERIES SECONDS CONNECTIONS [plain|revalidate] [HOSTILE NUMBER]
 */
public final class Load {
  private static final ConcurrentLinkedQueue<Long> NANOS = new ConcurrentLinkedQueue<>();
  private static final Map<String, Long> STATUSES = new ConcurrentHashMap<>();
  private static volatile boolean counts;

  public static void main(String[] arguments) throws Exception {
    String address = arguments[0];
    List<String> questions = queries(Path.of(arguments[1]));
    long seconds = Long.parseLong(arguments[2]);
    int connections = Integer.parseInt(arguments[3]);
    boolean revalidates = arguments.length > 4 && arguments[4].equals("revalidate");
    List<String> hostile = arguments.length > 6 ? queries(Path.of(arguments[5])) : List.of();
    int hostileConnections = hostile.isEmpty() ? 0 : Integer.parseInt(arguments[6]);
    long warmUp = Math.max(2, seconds / 10);
    long end = System.nanoTime() + (warmUp + seconds) * 1_000_000_000L;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      int offset = i;
      threads.add(new Thread(() -> ask(address, questions, offset, revalidates, true, end)));
    }
    for (int i = 0; i < hostileConnections; i++) {
      int offset = i;
      threads.add(new Thread(() -> ask(address, hostile, offset, false, false, end)));
    }
    threads.forEach(Thread::start);
    Thread.sleep(warmUp * 1000);
    counts = true;
    for (Thread thread : threads) {
      thread.join();
    }
    report(seconds);
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

  private static void ask(
      String address,
      List<String> queries,
      int offset,
      boolean revalidates,
      boolean isCounted,
      long end) {
    HttpClient client = HttpClient.newHttpClient();
    Map<String, String> tags = new TreeMap<>();
    for (int i = offset; System.nanoTime() < end; i++) {
      String query = queries.get(i % queries.size());
      HttpRequest.Builder request =
          HttpRequest.newBuilder(
                  URI.create(
                      address + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
              .header("Accept", "application/sparql-results+json, text/turtle;q=0.9");
      if (revalidates && tags.containsKey(query)) {
        request.header("If-None-Match", tags.get(query));
      }
      long start = System.nanoTime();
      String status;
      try {
        HttpResponse<Void> response =
            client.send(request.build(), HttpResponse.BodyHandlers.discarding());
        status = String.valueOf(response.statusCode());
        response.headers().firstValue("ETag").ifPresent(tag -> tags.put(query, tag));
      } catch (IOException e) {
        status = "broken";
      } catch (InterruptedException e) {
        return;
      }
      if (counts && isCounted) {
        NANOS.add(System.nanoTime() - start);
        STATUSES.merge(status, 1L, Long::sum);
      }
    }
  }

  private static void report(long seconds) {
    long[] sorted = NANOS.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        "%d requests, %.0f a second; 50%% %.1f ms, 95%% %.1f ms, 99%% %.1f ms; %s%n",
        sorted.length,
        (double) sorted.length / seconds,
        percentile(sorted, 50),
        percentile(sorted, 95),
        percentile(sorted, 99),
        new TreeMap<>(STATUSES));
  }

  private static double percentile(long[] sorted, int percent) {
    return sorted.length == 0
        ? 0
        : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }
}
