package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.bounds.allowance.QueryLimits;
import org.w3id.dyad.http.service.Options;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.Releases;

/**
 * Sends each request of {@code src/test/resources/attacks}, byte by byte as it stands there, and
 * looks at the status. A stub server on loopback, whose address many of them have, sees that nobody
 * ever asks it. In the files {@link Repeated} parts stand for long ones, {@code {stub}} and {@code
 * {port}} for ports; a header {@code !nohost} or {@code !nolength} leaves that one out.
 */
final class AttackTest {
  private static final Path FOLDER = Path.of("src/test/resources/attacks");

  /** What tells of the inside of the server. */
  private static final Pattern CLASS =
      Pattern.compile("\\b(java|javax|jakarta|org|com|io)\\.(\\w+\\.)+[A-Z]\\w|Exception\\b");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicInteger FETCHED = new AtomicInteger();

  @TempDir private static Path folder;
  private static Running running;
  private static ServerSocket stub;

  @BeforeAll
  static void start() throws IOException {
    stub = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread listener = new Thread(AttackTest::listen, "stub");
    listener.setDaemon(true);
    listener.start();
    Releases releases = new Releases(folder);
    TestReleases.publish(
        releases,
        """
        GRAPH <https://w3id.org/dyad/graph/a> {
          <https://w3id.org/dyad/id/state/BLR> <http://example.org/name> "Belarus" , "Беларусь"@be }
        """);
    Options options =
        Running.QUICK.withLimits(QueryLimits.STANDARD.withTime(Duration.ofSeconds(5)));
    running = Running.over(releases, Questions.NONE, options);
  }

  private static void listen() {
    while (!stub.isClosed()) {
      try {
        stub.accept().close();
        FETCHED.incrementAndGet();
      } catch (IOException e) {
        return;
      }
    }
  }

  @AfterAll
  static void stop() throws IOException {
    running.close();
    stub.close();
  }

  @TestFactory
  List<DynamicTest> eachIsTurnedAway() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          JsonNode attack = JSON.readTree(line);
          String name = file.getFileName() + " " + attack.get("name").asText();
          tests.add(DynamicTest.dynamicTest(name, file.toUri(), () -> isTurnedAway(attack)));
        }
      }
    }
    assertTrue(tests.size() >= 120, () -> "attacks: " + tests.size());
    return tests;
  }

  private static void isTurnedAway(JsonNode attack) {
    String answer =
        assertTimeoutPreemptively(Duration.ofSeconds(7), () -> send(attack), "no answer");
    assertTrue(answer.startsWith("HTTP/1.1 "), () -> "answer: " + answer);
    String status = answer.substring(9, 12);
    assertTrue(
        Arrays.asList(attack.get("status").asText().split(" ")).contains(status),
        () ->
            attack.get("name").asText()
                + ": "
                + answer.substring(0, Math.min(2000, answer.length())));
    String head = answer.split("\r\n\r\n", 2)[0];
    assertTrue(
        head.lines()
            .noneMatch(
                line -> line.matches("(?i)\\s*(set-cookie: (?!language=[a-z]{2};)|server:).*")),
        head);
    assertTrue(!answer.contains("<script>alert") && !answer.contains("\tat org."), answer);
    assertTrue(!answer.contains("root:x:"), answer);
    assertTrue(!tellsOfItself(answer, attack.toString()), answer);
    assertEquals(0, FETCHED.get(), "the stub was asked");
    assertEquals(200, running.get(Running.sparql("ASK { ?s ?p ?o }")).statusCode());
  }

  /** Whether an answer names a class that the request has not named. */
  private static boolean tellsOfItself(String answer, String request) {
    return CLASS
        .matcher(answer)
        .results()
        .anyMatch(found -> !request.contains(found.group().replaceAll("<.*", "")));
  }

  private static String send(JsonNode attack) throws IOException {
    byte[] body = expand(attack.get("body")).getBytes(StandardCharsets.UTF_8);
    List<String> headers = new ArrayList<>();
    attack.get("headers").forEach(header -> headers.add(expand(header)));
    StringBuilder head = new StringBuilder();
    head.append(attack.get("method").asText()).append(' ');
    head.append(expand(attack.get("target"))).append(" HTTP/1.1\r\n");
    if (!headers.contains("!nohost")) {
      head.append("Host: 127.0.0.1:").append(running.endpoint.address().getPort()).append("\r\n");
    }
    if (body.length > 0 && !headers.contains("!nolength")) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    headers.stream()
        .filter(each -> !each.startsWith("!"))
        .forEach(each -> head.append(each).append("\r\n"));
    head.append("Connection: close\r\n\r\n");
    try (Socket socket = new Socket("127.0.0.1", running.endpoint.address().getPort())) {
      write(socket.getOutputStream(), head.toString().getBytes(StandardCharsets.ISO_8859_1), body);
      return read(socket.getInputStream());
    }
  }

  /** The server may answer and close before it has read all. */
  private static void write(OutputStream out, byte[] head, byte[] body) throws IOException {
    try {
      out.write(head);
      out.write(body);
    } catch (SocketException e) {
      // What it has answered is read all the same.
    }
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      in.transferTo(answer);
    } catch (SocketException e) {
      // Closed with something unread: what came before counts.
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  private static String expand(JsonNode text) {
    return Repeated.expand(text.asText())
        .replace("{stub}", String.valueOf(stub.getLocalPort()))
        .replace("{port}", String.valueOf(running.endpoint.address().getPort()));
  }
}
