package org.w3id.dyad.http.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.dyad.http.Running.QUICK;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.http.Running;
import org.w3id.dyad.http.service.Options;
import org.w3id.dyad.question.Questions;

/** What clients send that nobody wants, or send slowly. */
@Timeout(60)
final class RequestBodyTest {
  private static final int PER_ADDRESS = 64;
  private static final String PIECE = "x".repeat(10_000);

  @TempDir private static Path folder;
  private static Running running;

  @BeforeAll
  static void start() throws IOException {
    Options options =
        QUICK
            .withProxies(List.of("127.0.0.0/8"))
            .withAdmissionLimits(
                AdmissionLimits.STANDARD
                    .withRate(10_000, 10_000)
                    .withSendingPerAddress(PER_ADDRESS));
    running =
        Running.start(
            folder, "<http://example.org/a> <http://example.org/b> 1 .", Questions.NONE, options);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  /** The next request on the connection is answered, unless the answer says that it closes. */
  @ParameterizedTest
  @CsvSource({
    "413, POST, /dyad/sparql, application/sparql-query, 100100, false",
    "413, POST, /dyad/sparql, application/sparql-query, 400000, false",
    "413, POST, /dyad/sparql, application/sparql-query, 400000, true",
    "413, POST, /dyad/sparql, application/sparql-query, 2000000, false",
    "413, POST, /dyad/sparql, application/sparql-query, 2000000, true",
    "413, POST, /dyad/sparql, application/sparql-query, 20000000, false",
    "413, POST, /dyad/sparql, application/sparql-query, 20000000, true",
    "413, POST, /dyad/sparql, application/x-www-form-urlencoded, 2000000, false",
    "413, POST, /dyad/sparql, application/x-www-form-urlencoded, 2000000, true",
    "415, POST, /dyad/sparql, text/plain, 200, false",
    "415, POST, /dyad/sparql, text/plain, 500000, false",
    "415, POST, /dyad/sparql, text/plain, 2000000, true",
    "405, POST, /search, text/plain, 2000000, false",
    "404, POST, /nowhere, text/plain, 2000000, false",
    "405, PUT, /dyad/data?default, text/turtle, 2000000, false",
    "400, POST, /%01, text/plain, 2000000, false",
    "200, GET, /, text/plain, 200, false",
    "200, GET, /, text/plain, 2000000, true",
    "204, OPTIONS, /search, text/plain, 2000000, false"
  })
  void anUnwantedBodyDoesNotSpoilTheNextRequest(
      int status, String method, String path, String type, int length, boolean isChunked)
      throws IOException {
    for (int i = 0; i < 20; i++) {
      try (Socket socket = connect()) {
        send(socket, method, path, type, length, isChunked);
        String answer = head(socket);
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        if (!answer.contains("Connection: close")) {
          write(socket, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
          assertTrue(rest(socket).contains("HTTP/1.1 200 "), answer);
        }
      }
    }
  }

  @Test
  void aClientThatWaitsForLeaveIsNotAskedToSend() throws IOException {
    try (Socket socket = connect()) {
      write(
          socket,
          """
          POST /dyad/sparql HTTP/1.1\r
          Host: a\r
          Content-Type: text/plain\r
          Content-Length: 500\r
          Expect: 100-continue\r
          \r
          """);
      String answer = head(socket);
      assertTrue(answer.startsWith("HTTP/1.1 415 "), answer);
      assertTrue(answer.contains("Connection: close"), answer);
    }
  }

  /** Long before the connection is closed for being idle. */
  @ParameterizedTest
  @CsvSource({
    "200, GET, /, Transfer-Encoding: chunked",
    "415, POST, /dyad/sparql, Content-Length: 100"
  })
  void aBodyThatNeverComesIsNotWaitedFor(int status, String method, String path, String framing)
      throws IOException {
    try (Socket socket = connect()) {
      socket.setSoTimeout(25_000);
      write(socket, method + " " + path + " HTTP/1.1\r\nHost: a\r\n" + framing + "\r\n\r\n");
      String answer = head(socket);
      assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
      assertTrue(answer.contains("Connection: close"), answer);
    }
  }

  @Test
  void clientsThatAreSlowLeaveRoomForOthers() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 5 * PER_ADDRESS; i++) {
        Socket socket = connect();
        slow.add(socket);
        write(
            socket,
            """
            POST /dyad/sparql HTTP/1.1\r
            Host: a\r
            X-Forwarded-For: 192.0.2.1\r
            Content-Type: application/sparql-query\r
            Content-Length: 5000\r
            \r
            SELECT""");
      }
      Running.eventually(() -> answered(slow) == 4 * PER_ADDRESS, () -> "" + answered(slow));
      HttpResponse<String> refused = ask("192.0.2.1");
      assertEquals(429, refused.statusCode());
      assertTrue(refused.body().startsWith("you have 64 requests"), refused.body());
      assertFalse(refused.headers().firstValue("Retry-After").isEmpty());
      assertEquals(200, running.get("/", "X-Forwarded-For", "192.0.2.1").statusCode());
      assertEquals(200, ask("192.0.2.2").statusCode());
    } finally {
      for (Socket each : slow) {
        each.close();
      }
    }
    Running.eventually(
        () -> ask("192.0.2.1").statusCode() == 200, () -> "those who are gone still count");
  }

  /** Each byte comes in time, but not the last one. */
  @ParameterizedTest
  @ValueSource(strings = {"application/sparql-query", "application/x-www-form-urlencoded"})
  void aBodyThatComesTooSlowlyIsGivenUp(String type) throws Exception {
    AdmissionLimits brief = AdmissionLimits.STANDARD.withReceiving(Duration.ofMillis(200));
    try (Running one =
            Running.over(running.releases, Questions.NONE, QUICK.withAdmissionLimits(brief));
        Socket socket = new Socket("127.0.0.1", one.endpoint.address().getPort())) {
      write(
          socket,
          "POST /dyad/sparql HTTP/1.1\r\nHost: a\r\nContent-Type: "
              + type
              + "\r\nContent-Length: 5000\r\n\r\n");
      while (socket.getInputStream().available() == 0) {
        write(socket, "q");
        Thread.sleep(20);
      }
      assertTrue(head(socket).startsWith("HTTP/1.1 408 "));
    }
  }

  /** How many have got an answer before they were done. */
  private static long answered(List<Socket> sockets) {
    return sockets.stream()
        .filter(
            socket -> {
              try {
                return socket.getInputStream().available() > 0;
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .count();
  }

  private static HttpResponse<String> ask(String address) {
    return running.post(
        "/dyad/sparql", "ASK {}", "application/sparql-query", "X-Forwarded-For", address);
  }

  private static Socket connect() throws IOException {
    return new Socket("127.0.0.1", running.endpoint.address().getPort());
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a request; the server may close before it has taken all. */
  private static void send(
      Socket socket, String method, String path, String type, int length, boolean isChunked)
      throws IOException {
    String framing = isChunked ? "Transfer-Encoding: chunked" : "Content-Length: " + length;
    write(
        socket,
        String.join(
            "\r\n",
            method + " " + path + " HTTP/1.1",
            "Host: a",
            "Content-Type: " + type,
            framing,
            "",
            ""));
    try {
      for (int left = length; left > 0; left -= PIECE.length()) {
        String piece = PIECE.substring(0, Math.min(left, PIECE.length()));
        write(
            socket,
            isChunked ? Integer.toHexString(piece.length()) + "\r\n" + piece + "\r\n" : piece);
      }
      if (isChunked) {
        write(socket, "0\r\n\r\n");
      }
    } catch (SocketException e) {
      // What it has answered is read all the same.
    }
  }

  private static String head(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      assertTrue(next >= 0, () -> "no answer but " + head);
      head.append((char) next);
    }
    return head.toString();
  }

  private static String rest(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
