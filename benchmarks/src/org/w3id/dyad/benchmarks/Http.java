package org.w3id.dyad.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks SPARQL over HTTP. */
public final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final AtomicInteger ASKED = new AtomicInteger();

  private Http() {}

  /**
   * An answer.
   *
   * @param json the rows, as SPARQL 1.1 Query Results JSON
   * @param millis from the request to the last byte
   */
  public record Answer(String json, double millis) {}

  /**
   * Asks a query. A comment tells it from the same one before, so that the server cannot give the
   * answer that it gave then.
   *
   * @throws HttpTimeoutException if there is no answer in time
   */
  public static Answer ask(String address, String query, long seconds) throws IOException {
    String text = query + "\n# " + ASKED.incrementAndGet();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(Duration.ofSeconds(seconds))
            .header("Accept", "application/sparql-results+json")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "query=" + URLEncoder.encode(text, StandardCharsets.UTF_8)))
            .build();
    try {
      long start = System.nanoTime();
      HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      double millis = (System.nanoTime() - start) / 1e6;
      if (response.statusCode() != 200) {
        throw new RefusedException(
            address + " answers " + response.statusCode() + ": " + start(response.body()));
      }
      return new Answer(response.body(), millis);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static String start(String text) {
    return text.length() > 500 ? text.substring(0, 500) : text;
  }

  /** Waits until a server answers. */
  public static void awaitAnswer(String address, Served server) throws IOException {
    IOException last = null;
    for (int i = 0; i < 1200 && server.isRunning(); i++) {
      try {
        ask(address, "ASK {}", 60);
        return;
      } catch (IOException e) {
        last = e;
        pause();
      }
    }
    throw new IOException(address + " does not answer:\n" + server.said(), last);
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
