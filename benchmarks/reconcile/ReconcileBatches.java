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
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How long batches of fifty names take: {@code java ReconcileBatches.java <address> <batches>
 * <names>}. The names are lines of a file; each batch is another one, also in another run, so that
 * no answer is kept.
 */
public final class ReconcileBatches {
  private static final int SIZE = 50;
  private static final int WARM_UP = 20;

  private ReconcileBatches() {}

  /** Asks batches one after the other and prints the times in milliseconds. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    URI address = URI.create(arguments[0] + "/reconcile");
    int batches = Integer.parseInt(arguments[1]);
    List<String> names = new ArrayList<>(Files.readAllLines(Path.of(arguments[2])));
    Random random = new Random();
    HttpClient client = HttpClient.newHttpClient();
    List<Double> times = new ArrayList<>();
    int found = 0;
    for (int i = 0; i < WARM_UP + batches; i++) {
      Collections.shuffle(names, random);
      HttpRequest request = request(address, names.subList(0, SIZE));
      long start = System.nanoTime();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      double time = (System.nanoTime() - start) / 1e6;
      if (answer.statusCode() != 200) {
        throw new IOException(answer.statusCode() + " " + answer.body());
      }
      if (i >= WARM_UP) {
        times.add(time);
        found += answer.body().split("\"match\":true", -1).length - 1;
      }
    }
    Collections.sort(times);
    System.out.printf(
        "| %d | %.0f | %.0f | %.0f | %.0f | %d of %d |%n",
        batches,
        times.get(0),
        times.get(batches / 2),
        times.get(batches * 95 / 100),
        times.get(batches - 1),
        found,
        batches * SIZE);
  }

  private static HttpRequest request(URI address, List<String> names) {
    StringBuilder queries = new StringBuilder("{");
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).replace("\\", "\\\\").replace("\"", "\\\"");
      queries.append(i == 0 ? "" : ",").append("\"q" + i + "\":{\"query\":\"" + name + "\"}");
    }
    String body = "queries=" + URLEncoder.encode(queries + "}", StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }
}
