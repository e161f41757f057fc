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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Asks SPARQL endpoints each query of a folder: each query of all endpoints one after the other, so
 * that what else the machine does slows all of them; all queries once, and then all again. Each is
 * written anew each time by a comment, so that no kept answer helps. For each endpoint it writes a
 * file with a line a query: its name, the time of the first answer, the median of the later ones,
 * both in ms, the number of rows, and a hash of the sorted rows. A query that is refused or takes
 * too long is not asked there again, and has a time of {@code -}.
 *
 * <p>Usage: java Ask.java FOLDER REPETITIONS TIMEOUT-SECONDS FILE=ENDPOINT…
 */
public final class Ask {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static int serial;

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<Path> queries;
    try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
      queries = all.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
    int repetitions = Integer.parseInt(arguments[1]);
    Duration timeout = Duration.ofSeconds(Long.parseLong(arguments[2]));
    Map<Path, Map<Path, Asked>> endpoints = new LinkedHashMap<>();
    for (String each : Arrays.asList(arguments).subList(3, arguments.length)) {
      int at = each.indexOf('=');
      Map<Path, Asked> asked = new LinkedHashMap<>();
      queries.forEach(query -> asked.put(query, new Asked(each.substring(at + 1))));
      endpoints.put(Path.of(each.substring(0, at)), asked);
    }
    for (int i = 0; i <= repetitions; i++) {
      for (Path query : queries) {
        for (Map<Path, Asked> asked : endpoints.values()) {
          asked.get(query).again(Files.readString(query), timeout);
        }
      }
    }
    for (Map.Entry<Path, Map<Path, Asked>> endpoint : endpoints.entrySet()) {
      Files.write(endpoint.getKey(), lines(Path.of(arguments[0]), endpoint.getValue()));
    }
  }

  private static List<String> lines(Path folder, Map<Path, Asked> asked) {
    return asked.entrySet().stream()
        .map(
            each ->
                folder.relativize(each.getKey()).toString().replaceFirst("\\.rq$", "")
                    + "\t"
                    + each.getValue().result())
        .toList();
  }

  private record Answer(double milliseconds, int rows, int hash) {}

  /** What one endpoint answered to one query. */
  private static final class Asked {
    private final String endpoint;
    private final List<Answer> answers = new ArrayList<>();
    private String failure;

    Asked(String endpoint) {
      this.endpoint = endpoint;
    }

    void again(String query, Duration timeout) throws InterruptedException {
      if (failure == null) {
        try {
          answers.add(ask(endpoint, query, timeout));
        } catch (IOException e) {
          failure = String.valueOf(e.getMessage());
        }
      }
    }

    String result() {
      if (failure != null) {
        return "-\t-\t0\t" + failure;
      }
      double[] later =
          answers.stream().skip(1).mapToDouble(Answer::milliseconds).sorted().toArray();
      Answer first = answers.get(0);
      return "%.1f\t%.1f\t%d\t%08x"
          .formatted(first.milliseconds(), later[later.length / 2], first.rows(), first.hash());
    }
  }

  private static Answer ask(String endpoint, String query, Duration timeout)
      throws IOException, InterruptedException {
    String anew = query + "\n# " + System.nanoTime() + " " + serial++;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint))
            .timeout(timeout)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/csv")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "query=" + URLEncoder.encode(anew, StandardCharsets.UTF_8)))
            .build();
    long start = System.nanoTime();
    HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    double milliseconds = (System.nanoTime() - start) / 1e6;
    if (response.statusCode() != 200) {
      throw new IOException("status " + response.statusCode());
    }
    String[] lines = response.body().split("\r?\n");
    Arrays.sort(lines);
    return new Answer(milliseconds, lines.length - 1, String.join("\n", lines).hashCode());
  }
}
