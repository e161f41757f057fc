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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Asks an endpoint the questions of a folder, over and over, from many connections, each thread
 * beginning with another question. Prints on one line, between tabs: requests a second; the 50th,
 * 95th and 99th percentile in milliseconds; the number of each status. Only answers with status 200
 * or 304 count for rate and percentiles. With hostile queries beside them, those are asked all the
 * time and not counted.
 *
 * <p>{@code plain} asks each question as it stands, {@code fresh} writes it differently each time,
 * so that nobody can have kept its answer, {@code revalidate} sends the last ETag of it along.
 *
 * <p>Usage: java Load.java ADDRESS QUERIES SECONDS CONNECTIONS plain|fresh|revalidate [HOSTILE N]
 */
public final class Load {
  private static final ConcurrentLinkedQueue<Long> NANOS = new ConcurrentLinkedQueue<>();
  private static final Map<String, Long> STATUSES = new ConcurrentHashMap<>();
  private static final AtomicLong NUMBER = new AtomicLong();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static volatile boolean counts;

  public static void main(String[] arguments) throws Exception {
    String address = arguments[0];
    List<String> questions = queries(Path.of(arguments[1]));
    long seconds = Long.parseLong(arguments[2]);
    int connections = Integer.parseInt(arguments[3]);
    String mode = arguments[4];
    List<String> hostile = arguments.length > 6 ? queries(Path.of(arguments[5])) : List.of();
    int hostileConnections = hostile.isEmpty() ? 0 : Integer.parseInt(arguments[6]);
    long warmUp = Math.max(5, seconds / 10);
    long end = System.nanoTime() + (warmUp + seconds) * 1_000_000_000L;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      int offset = i;
      threads.add(new Thread(() -> ask(address, questions, offset, mode, true, end)));
    }
    for (int i = 0; i < hostileConnections; i++) {
      int offset = i;
      threads.add(new Thread(() -> ask(address, hostile, offset, "fresh", false, end)));
    }
    threads.forEach(Thread::start);
    Thread.sleep(warmUp * 1000);
    counts = true;
    Thread.sleep(seconds * 1000);
    counts = false;
    report(seconds);
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

  private static void ask(
      String address, List<String> queries, int offset, String mode, boolean isCounted, long end) {
    Map<String, String> tags = new TreeMap<>();
    for (int i = offset; System.nanoTime() < end; i++) {
      String query = queries.get(i % queries.size());
      String text = mode.equals("fresh") ? query + "\n# " + NUMBER.incrementAndGet() : query;
      HttpRequest.Builder request =
          HttpRequest.newBuilder(
                  URI.create(address + "?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8)))
              .header("Accept", "application/sparql-results+json, text/turtle;q=0.9");
      if (mode.equals("revalidate") && tags.containsKey(query)) {
        request.header("If-None-Match", tags.get(query));
      }
      long start = System.nanoTime();
      String status;
      try {
        HttpResponse<Void> response =
            CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding());
        status = String.valueOf(response.statusCode());
        response.headers().firstValue("ETag").ifPresent(tag -> tags.put(query, tag));
      } catch (IOException e) {
        status = "broken";
      } catch (InterruptedException e) {
        return;
      }
      if (counts && isCounted) {
        if (status.equals("200") || status.equals("304")) {
          NANOS.add(System.nanoTime() - start);
        }
        STATUSES.merge(status, 1L, Long::sum);
      }
    }
  }

  private static void report(long seconds) {
    long[] sorted = NANOS.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%.1f\t%.1f\t%.1f\t%.1f\t%s%n",
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
