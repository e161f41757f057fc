package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.bounds.allowance.QueryLimits;
import org.w3id.dyad.http.admission.AdmissionLimits;
import org.w3id.dyad.http.service.Options;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.Releases;

/** Clients that are slow to read or to send take nothing from others. */
@Timeout(120)
final class SlowClientsTest {
  private static final int RUNNING = 4;
  private static final int THINGS = 12_000;
  private static final List<String> LINES = Collections.synchronizedList(new ArrayList<>());

  @TempDir private static Path folder;
  private static Running running;

  private final List<Socket> slow = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    Releases releases = new Releases(folder);
    TestReleases.publish(
        releases,
        out -> {
          for (int i = 0; i < THINGS; i++) {
            String text = "a name that is long enough to fill what lies between " + i;
            out.addText("names", "http://example.org/" + i, "name", text.repeat(3));
          }
        });
    AdmissionLimits admissionLimits =
        AdmissionLimits.STANDARD
            .withRunning(RUNNING, 24, 4, Duration.ofSeconds(2))
            .withRate(10_000, 10_000);
    Options options =
        Running.QUICK
            .withProxies(List.of("127.0.0.0/8"))
            .withAdmissionLimits(admissionLimits)
            .withLimits(QueryLimits.STANDARD.withTime(Duration.ofSeconds(20)))
            .withAccessLog(LINES::add);
    running = Running.over(releases, Questions.NONE, options);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @AfterEach
  void hangUp() throws IOException {
    for (Socket each : slow) {
      each.close();
    }
  }

  /** A connection on which little can be on its way, and of which nothing is read. */
  private Socket ask(String client, String path) throws IOException {
    Socket socket = new Socket();
    slow.add(socket);
    socket.setReceiveBufferSize(4_096);
    socket.connect(new InetSocketAddress("127.0.0.1", running.endpoint.address().getPort()));
    String head = "GET " + path + " HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: " + client + "\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  private static void assertAnswersOthers() {
    for (int i = 0; i < 10; i++) {
      String query = Running.sparql("ASK { <a:a" + i + "> ?p ?o }");
      assertEquals(200, running.get(query, "X-Forwarded-For", "192.0.2.99").statusCode());
    }
  }

  @Test
  void thoseWhoDoNotReadADumpLeaveRoomForOthers() throws IOException {
    for (int i = 0; i < 8; i++) {
      ask("192.0.2." + i % 3, "/dyad/data?format=nq&n=" + i).getInputStream().read();
    }
    assertAnswersOthers();
  }

  @Test
  void thoseWhoDoNotReadAnAnswerLeaveRoomForOthers() throws IOException {
    for (int i = 0; i < 8; i++) {
      String query = "SELECT * { ?s ?p ?o } # " + i;
      ask("192.0.2." + i % 3, Running.sparql(query)).getInputStream().read();
    }
    assertAnswersOthers();
  }

  @Test
  void thoseWhoDoNotReadAPageOrAModerateAnswerLeaveRoomForOthers() throws IOException {
    for (int i = 0; i < 8; i++) {
      String query = "SELECT * { ?s ?p ?o } LIMIT 4000 # " + i;
      ask("192.0.2." + i % 3, Running.sparql(query)).getInputStream().read();
    }
    assertAnswersOthers();
  }

  /** Whoever asks the same waits for its computation, and not for its first reader. */
  @Test
  void theSameAnswerDoesNotWaitForASlowReader() throws IOException {
    for (int rows : new int[] {4_000, 12_000}) {
      String path = Running.sparql("SELECT * { ?s ?p ?o } ORDER BY ?o LIMIT " + rows);
      String slowClient = "198.51.100." + rows / 1_000;
      ask(slowClient, path);
      assertEquals(200, running.get(path, "X-Forwarded-For", "192.0.2.2").statusCode());
      assertTrue(
          LINES.stream()
              .filter(line -> line.contains(" " + slowClient + " "))
              .allMatch(line -> line.contains(" 200 ")),
          "waited until the slow one was cut");
    }
  }

  @Test
  void headersThatAreNotFinishedLeaveRoomForOthers() throws IOException {
    List<Socket> open = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Socket socket = new Socket("127.0.0.1", running.endpoint.address().getPort());
      open.add(socket);
      slow.add(socket);
      socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\nX-A".getBytes());
    }
    assertAnswersOthers();
  }

  @Test
  void anAddressHasOnlySoManyConnections() throws IOException {
    Path other = folder.resolve("direct");
    try (Running direct = Running.start(other, "GRAPH <a:g> { <a:a> <a:b> 1 }")) {
      for (int i = 0; i < 300; i++) {
        slow.add(new Socket("127.0.0.1", direct.endpoint.address().getPort()));
      }
      Running.eventually(() -> closed() >= 44, () -> closed() + " of 300 are closed");
      assertTrue(closed() < 60, () -> closed() + " of 300 are closed");
    }
  }

  private long closed() {
    return slow.stream().filter(SlowClientsTest::isClosed).count();
  }

  private static boolean isClosed(Socket socket) {
    try {
      socket.setSoTimeout(1);
      return socket.getInputStream().read() < 0;
    } catch (SocketException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aClientThatGoesAwayWhileItSendsIsALineOfTheLog() throws IOException {
    String told =
        Running.errors(
            () -> {
              try (Socket socket = new Socket("127.0.0.1", running.endpoint.address().getPort())) {
                String head =
                    "POST /dyad/sparql HTTP/1.1\r\nHost: a\r\nContent-Type:"
                        + " application/sparql-query\r\nContent-Length: 500\r\n\r\nASK";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
              }
              Running.eventually(() -> !posted().isEmpty(), () -> "no line");
            });
    assertEquals("", told);
    assertEquals(1, posted().size(), () -> "" + posted());
  }

  /** The lines of requests that went away: not those that others of these tests break off. */
  private static List<String> posted() {
    synchronized (LINES) {
      return LINES.stream().filter(line -> line.contains(" POST /dyad/sparql 499 ")).toList();
    }
  }

  @Test
  void aSmallBodyThatIsSlowToComeIsAnswered() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", running.endpoint.address().getPort())) {
      String head =
          "POST /dyad/sparql HTTP/1.1\r\nHost: a\r\nContent-Type: application/sparql-query\r\n"
              + "Content-Length: 6\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      for (char c : "ASK {}".toCharArray()) {
        Thread.sleep(400);
        socket.getOutputStream().write(c);
      }
      InputStream in = socket.getInputStream();
      String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
    }
  }
}
