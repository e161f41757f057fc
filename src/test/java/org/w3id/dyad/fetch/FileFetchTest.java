package org.w3id.dyad.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.Invocation;
import org.w3id.dyad.cli.ExitCode;
import org.w3id.dyad.source.Sources;

/** Downloads from a server on this machine that behaves well and badly. */
final class FileFetchTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final FetchLimits LIMITS = new FetchLimits(1000, Duration.ofSeconds(30));

  @TempDir private Path folder;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<String> conditions = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private FetchAddress serve(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          conditions.add(
              exchange.getRequestHeaders().getFirst("If-None-Match")
                  + " "
                  + exchange.getRequestHeaders().getFirst("If-Modified-Since"));
          try (exchange) {
            handler.handle(exchange);
          }
        });
    return FetchAddress.given("hs", base() + path);
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** A version of a file with a tag, sent unless the client has it. */
  private static void version(HttpExchange exchange, String tag, String body) throws IOException {
    exchange.getResponseHeaders().set("ETag", tag);
    exchange.getResponseHeaders().set("Last-Modified", "Sat, 31 Jan 2026 10:00:00 GMT");
    boolean hasIt = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    answer(exchange, hasIt ? 304 : 200, hasIt ? "" : body);
  }

  private FileFetch.Result fetch(FetchAddress address) throws IOException {
    return new FileFetch(LIMITS, DAY, bytes -> {}).fetch(address, folder);
  }

  private String failure(FetchAddress address) {
    return assertThrows(FetchFailedException.class, () -> fetch(address)).getMessage();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFreshFileIsRecordedAndAnUnchangedOneIsNotSentAgain() throws IOException {
    FetchAddress address = serve("/a.csv", exchange -> version(exchange, "\"1\"", "a,b\n"));
    FileFetch.Result fresh = fetch(address);
    assertEquals(FileFetch.Outcome.FRESH, fresh.outcome());
    assertEquals("a,b\n", Files.readString(fresh.file()));
    assertEquals(4, fresh.record().bytes());
    assertEquals(
        "5be08c9684a1d25efcee09318204824278b08bbfb4aef973ffefd0b9d7478313",
        fresh.record().sha256());
    assertEquals(FileFetch.Outcome.UNCHANGED, fetch(address).outcome());
    assertEquals(List.of("null null", "\"1\" Sat, 31 Jan 2026 10:00:00 GMT"), conditions);
    assertEquals(List.of("a.csv", "a.csv.fetched.json"), files());
    assertTrue(Files.readString(folder.resolve("a.csv.fetched.json")).contains("2026-01-31"));
  }

  @Test
  void aChangedFileTakesThePlaceOfTheOldOne() throws IOException {
    FetchAddress address =
        serve(
            "/a.csv",
            exchange -> {
              String number = Integer.toString(conditions.size());
              version(exchange, '"' + number + '"', number + "\n");
            });
    fetch(address);
    FileFetch.Result changed = fetch(address);
    assertEquals(FileFetch.Outcome.CHANGED, changed.outcome());
    assertEquals("2\n", Files.readString(changed.file()));
    assertEquals("\"2\"", changed.record().etag());
  }

  @Test
  void theSameBytesAreUnchangedThoughTheServerKnowsNoConditions() throws IOException {
    FetchAddress address = serve("/a.csv", exchange -> answer(exchange, 200, "a\n"));
    fetch(address);
    assertEquals(FileFetch.Outcome.UNCHANGED, fetch(address).outcome());
  }

  @Test
  void aFileThatWasEditedHereIsAskedForWhole() throws IOException {
    FetchAddress address = serve("/a.csv", exchange -> version(exchange, "\"1\"", "a\n"));
    Files.writeString(fetch(address).file(), "edited\n");
    assertEquals(FileFetch.Outcome.CHANGED, fetch(address).outcome());
    assertEquals("null null", conditions.get(1));
  }

  @Test
  void whatIsCutOffLeavesTheOldFile() throws IOException {
    FetchAddress address =
        serve(
            "/a.csv",
            exchange -> {
              if (conditions.size() == 1) {
                answer(exchange, 200, "old\n");
              } else {
                exchange.sendResponseHeaders(200, 100);
                exchange.getResponseBody().write("new".getBytes(UTF_8));
                exchange.getResponseBody().flush();
              }
            });
    fetch(address);
    assertTrue(failure(address).contains("was cut off after"), () -> failure(address));
    assertEquals("old\n", Files.readString(folder.resolve("a.csv")));
    assertEquals(List.of("a.csv", "a.csv.fetched.json"), files());
  }

  @Test
  void aLastChunkThatIsMissingIsNoticed() throws IOException {
    try (ServerSocket raw = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      threads.execute(() -> chunks(raw));
      String address = "http://127.0.0.1:" + raw.getLocalPort() + "/a.csv";
      String failure = failure(FetchAddress.given("hs", address));
      assertTrue(failure.contains("was cut off after"), failure);
      assertEquals(List.of(), files());
    }
  }

  private static void chunks(ServerSocket raw) {
    try (Socket socket = raw.accept()) {
      while (socket.getInputStream().read() != '\n' || socket.getInputStream().read() != '\r') {}
      socket
          .getOutputStream()
          .write(
              "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na,b\r\n".getBytes(UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aRedirectionIsFollowedAndRecordedAsItWasAsked() throws IOException {
    serve("/there.csv", exchange -> answer(exchange, 200, "there\n"));
    FetchAddress address =
        serve(
            "/here.csv",
            exchange -> {
              exchange.getResponseHeaders().set("Location", "/there.csv");
              answer(exchange, 302, "");
            });
    FileFetch.Result result = fetch(address);
    assertEquals("there\n", Files.readString(folder.resolve("here.csv")));
    assertEquals(base() + "/here.csv", result.record().address());
  }

  @Test
  void redirectionsThatLeadNowhereAreRefused() {
    FetchAddress round = serve("/round.csv", exchange -> redirect(exchange, "/round.csv"));
    assertTrue(failure(round).endsWith("redirects more than 5 times"), () -> failure(round));
    FetchAddress local = serve("/local.csv", exchange -> redirect(exchange, "file:///etc/passwd"));
    assertTrue(failure(local).contains("which is no address"), () -> failure(local));
    FetchAddress none = serve("/none.csv", exchange -> answer(exchange, 302, ""));
    assertFalse(failure(none).isEmpty());
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    answer(exchange, 302, "");
  }

  @Test
  void whatIsTooLargeIsRefusedAnnouncedOrNot() throws IOException {
    String large = "x".repeat(1001);
    FetchAddress announced = serve("/a.csv", exchange -> answer(exchange, 200, large));
    assertTrue(failure(announced).contains("is longer than 1000 bytes"));
    FetchAddress silent =
        serve(
            "/b.csv",
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              exchange.getResponseBody().write(large.getBytes(UTF_8));
            });
    assertTrue(failure(silent).contains("is longer than 1000 bytes"));
    assertEquals(List.of(), files());
  }

  @Test
  void errorsSayWhatWouldHelp() throws IOException {
    FetchAddress gone = serve("/gone.csv", exchange -> answer(exchange, 404, "no"));
    assertEquals(
        base() + "/gone.csv: answers 404; the publisher may have moved it: look at its page",
        failure(gone));
    FetchAddress busy = serve("/busy.csv", exchange -> answer(exchange, 503, "no"));
    assertTrue(failure(busy).endsWith("answers 503; the publisher is busy: try again later"));
    FetchAddress page =
        serve(
            "/page.csv",
            exchange -> {
              exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
              answer(exchange, 200, "<html>Not found</html>");
            });
    assertTrue(failure(page).contains("answers with a web page"), () -> failure(page));
    FetchAddress unasked = serve("/unasked.csv", exchange -> answer(exchange, 304, ""));
    assertTrue(failure(unasked).contains("304"), () -> failure(unasked));
    server.stop(0);
    assertTrue(failure(gone).contains("cannot be reached"), () -> failure(gone));
    assertEquals(List.of(), files());
  }

  /** The server waits for the end of the test, however slow the machine is. */
  @Test
  void aServerThatFallsSilentIsLeft() throws IOException {
    FetchAddress address =
        serve(
            "/slow.csv",
            exchange -> {
              exchange.sendResponseHeaders(200, 100);
              exchange.getResponseBody().write("slow".getBytes(UTF_8));
              exchange.getResponseBody().flush();
              await();
            });
    FileFetch impatient =
        new FileFetch(new FetchLimits(1000, Duration.ofMillis(300)), DAY, bytes -> {});
    var failure = assertThrows(FetchFailedException.class, () -> impatient.fetch(address, folder));
    assertTrue(failure.getMessage().contains("try again"), failure::getMessage);
    assertEquals(List.of(), files());
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void theCommandSaysWhatItFoundAndHowToLoadIt() {
    serve("/hs.csv", exchange -> version(exchange, "\"1\"", "hscode,description\n"));
    String[] command = {"fetch", "hs", "--from", base() + "/hs.csv", "--to", folder.toString()};
    Invocation first = Invocation.of(command);
    assertEquals(ExitCode.OK, first.exit(), first::err);
    assertTrue(first.out().contains("hs.csv: fresh, 19 bytes, SHA-256 "), first::out);
    assertTrue(first.out().contains("to load: dyad load hs --retrieved "), first::out);
    assertTrue(Invocation.of(command).out().contains("hs.csv: unchanged"));
    Invocation failed =
        Invocation.of("fetch", "hs", "--from", base() + "/none.csv", "--to", folder.toString());
    assertEquals(ExitCode.ERROR, failed.exit());
    assertTrue(failed.err().contains("answers 404"), failed::err);
  }

  @Test
  void withoutAKnownAddressNothingIsFetched() {
    Invocation none = Invocation.of("fetch", "cow-nmc");
    assertEquals(ExitCode.ERROR, none.exit());
    assertTrue(none.err().contains("no stable address of cow-nmc is known"), none::err);
    assertTrue(none.err().contains("https://correlatesofwar.org/"), none::err);
  }

  @Test
  void theKnownAddressesAreOfSourcesAndEncrypted() {
    for (FetchAddress known : FetchAddresses.all()) {
      assertTrue(Sources.named(known.source()).isPresent(), known::toString);
      assertEquals("https", known.address().getScheme(), known::toString);
      assertFalse(known.terms().isBlank(), known::toString);
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> new FetchAddress("hs", "../x", URI.create("https://example.org/x"), ""));
  }
}
