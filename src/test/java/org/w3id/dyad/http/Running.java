package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.w3id.dyad.http.admission.AdmissionLimits;
import org.w3id.dyad.http.service.Options;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.Releases;

/** An endpoint on a free port, and a client for it. */
public final class Running implements AutoCloseable {

  /** A test asks as fast as its machine can: only tests of the rate of requests have one. */
  public static final Options QUICK =
      Options.STANDARD
          .withPort(0)
          .withOperatorPort(0)
          .withPoll(Duration.ofMillis(50))
          .withAdmissionLimits(AdmissionLimits.STANDARD.withRate(1_000_000, 1_000_000));

  /** Instead of a status: the answer has begun and was broken off. */
  static final int CUT = -1;

  public final Releases releases;
  public final Endpoint endpoint;
  final HttpClient client = HttpClient.newHttpClient();

  private Running(Releases releases, Endpoint endpoint) {
    this.releases = releases;
    this.endpoint = endpoint;
  }

  public static Running start(Path folder, String trig) throws IOException {
    return start(folder, trig, Questions.NONE, QUICK);
  }

  public static Running start(Path folder, String trig, Questions questions, Options options)
      throws IOException {
    Releases releases = new Releases(folder);
    TestReleases.publish(releases, trig);
    return new Running(releases, Endpoint.start(releases, questions, options));
  }

  public static Running over(Releases releases, Questions questions, Options options)
      throws IOException {
    return new Running(releases, Endpoint.start(releases, questions, options));
  }

  /** The status of an answer, or {@link #CUT} if its connection breaks; the body is not kept. */
  int statusOrCut(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return statusOrCut(request);
  }

  private int statusOrCut(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return CUT;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A query is stopped within two seconds of its time, by a status or by a broken connection. */
  void assertStopped(String path, Duration time) {
    assertStopped(HttpRequest.newBuilder(at(path)), time);
  }

  /** The same for a query that is too long for a path. */
  void assertQueryStopped(String query, String format, Duration time) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at("/dyad/sparql?format=" + format))
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofString(query));
    assertStopped(request, time);
  }

  private void assertStopped(HttpRequest.Builder request, Duration time) {
    Duration latest = time.plusSeconds(2);
    long start = System.nanoTime();
    int status = assertTimeoutPreemptively(latest.multipliedBy(3), () -> statusOrCut(request));
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(status == 503 || status == CUT, () -> "status " + status);
    assertTrue(taken.compareTo(latest) < 0, () -> "stopped after " + taken);
  }

  /**
   * Waits until something holds, for twenty seconds. A client may have its answer before the server
   * has written it to its log, counted it, or found that a connection is closed.
   */
  public static void eventually(BooleanSupplier condition, Supplier<String> message) {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, message);
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** What is done while something is watched. */
  public interface Action {
    void run() throws IOException;
  }

  /** What is told on standard error meanwhile. */
  public static String errors(Action action) throws IOException {
    PrintStream before = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      action.run();
    } finally {
      System.setErr(before);
    }
    return told.toString(StandardCharsets.UTF_8);
  }

  /** A test for each query in a folder, not below it. */
  static List<DynamicTest> ofEach(Path folder, ThrowingConsumer<Path> test) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(), file.toUri(), () -> test.accept(file)))
          .toList();
    }
  }

  /** What operators get; the path begins with {@code /$/}. */
  public HttpResponse<String> operator(String path) {
    return get(endpoint.operators().orElseThrow().resolve(path).toString());
  }

  URI at(String path) {
    return endpoint.address().resolve(path);
  }

  public static String sparql(String query) {
    return "/dyad/sparql?query=" + encode(query);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  public HttpResponse<String> post(
      String path, String body, String contentType, String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 2, headers.length);
    all[0] = "Content-Type";
    all[1] = contentType;
    return send("POST", path, body, all);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    endpoint.close();
  }
}
