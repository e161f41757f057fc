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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Asks a SPARQL endpoint each query of a folder one after the other, each time with another
 * comment, so that no kept answer helps. Prints for each a line of its name, the time of the first
 * answer, the median of the later ones, both in ms, the number of rows, and a hash of the sorted
 * rows. A query that is refused or takes too long has a time of {@code -}.
 *
 * <p>Usage: java Ask.java ENDPOINT FOLDER REPETITIONS TIMEOUT-SECONDS
 */
public final class Ask {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static int serial;

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    int repetitions = Integer.parseInt(arguments[2]);
    Duration timeout = Duration.ofSeconds(Long.parseLong(arguments[3]));
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString().replaceFirst("\\.rq$", "");
      System.out.println(
          name + "\t" + times(arguments[0], Files.readString(file), repetitions, timeout));
    }
  }

  private static String times(String endpoint, String query, int repetitions, Duration timeout) {
    try {
      double[] later = new double[repetitions];
      Answer first = ask(endpoint, query, timeout);
      for (int i = 0; i < repetitions; i++) {
        later[i] = ask(endpoint, query, timeout).milliseconds();
      }
      Arrays.sort(later);
      return "%.1f\t%.1f\t%d\t%08x"
          .formatted(first.milliseconds(), later[repetitions / 2], first.rows(), first.hash());
    } catch (IOException | InterruptedException e) {
      return "-\t-\t0\t" + e.getMessage();
    }
  }

  private record Answer(double milliseconds, int rows, int hash) {}

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
