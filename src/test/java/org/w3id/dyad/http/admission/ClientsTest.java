package org.w3id.dyad.http.admission;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.http.Running;
import org.w3id.dyad.http.service.Options;
import org.w3id.dyad.question.Questions;

/** Whom a request is from, and what the operators' port gives. */
@Timeout(60)
final class ClientsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "192.0.2.1:4711, 192.0.2.1",
    "::1, 0:0:0:0:0:0:0:1",
    "[::1], 0:0:0:0:0:0:0:1",
    "[::1]:4711, 0:0:0:0:0:0:0:1",
    "[fe80::1%eth0], fe80::1",
    "[fe80::1%eth0]:80, fe80::1",
    "2001:db8::7, 2001:db8::7",
    "::ffff:192.0.2.1, 192.0.2.1",
  })
  void anAddressIsReadHoweverItIsWritten(String written, String address) throws IOException {
    assertArrayEquals(InetAddress.getByName(address).getAddress(), Clients.literal(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "localhost", "[::1", "a.b.c.d", "_hidden", "1.2.3"})
  void whatIsNoAddressIsNone(String written) {
    assertNull(Clients.literal(written));
  }

  @Test
  void clientsOfIpv6AreToldApart() throws IOException {
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    try (Running running =
        Running.start(
            folder,
            "<a:a> <a:b> 1 .",
            Questions.NONE,
            Running.QUICK.withHost("::1").withAccessLog(lines::add))) {
      URI address = running.endpoint.address();
      assertEquals("[::1]", address.getHost());
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      assertEquals(200, connection.getResponseCode());
      Running.eventually(() -> !lines.isEmpty(), () -> "no line");
      assertTrue(lines.get(0).contains(" 0:0:0:0:0:0:0:0 GET / 200 "), lines.get(0));
    }
  }

  /** The nearest address counts, on whichever line it stands. */
  @Test
  void allLinesOfAHeaderAreRead() throws IOException {
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    try (Running running =
        Running.start(
            folder,
            "<a:a> <a:b> 1 .",
            Questions.NONE,
            Running.QUICK.withProxies(List.of("127.0.0.0/8")).withAccessLog(lines::add))) {
      ask(running, "X-Forwarded-For: 6.6.6.6\r\nX-Forwarded-For: 192.0.2.7\r\n");
      Running.eventually(() -> lines.size() == 1, () -> "" + lines);
      ask(
          running,
          "X-Forwarded-For: 6.6.6.6, 7.7.7.7\r\nX-Forwarded-For: [2001:db8:0:1::7]:99\r\n");
      Running.eventually(() -> lines.size() == 2, () -> "" + lines);
      assertTrue(lines.get(0).contains(" 192.0.2.7 GET "), lines.get(0));
      assertTrue(lines.get(1).contains(" 2001:db8:0:1:0:0:0:0 GET "), lines.get(1));
    }
  }

  private static void ask(Running running, String headers) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", running.endpoint.address().getPort())) {
      String request = "GET / HTTP/1.1\r\nHost: a\r\n" + headers + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getInputStream().readAllBytes();
    }
  }

  @Test
  void theOperatorsPortGivesNothingElse() throws IOException {
    try (Running running = Running.start(folder, "GRAPH <a:g> { <a:a> <a:b> 1 }")) {
      assertEquals(200, running.operator("/$/ping").statusCode());
      assertTrue(running.operator("/$/ready").body().startsWith("release "));
      assertEquals("ok\n", running.operator("/health").body());
      assertEquals("ok\n", running.get("/health").body());
      assertEquals(running.operator("/$/ready").body(), running.operator("/ready").body());
      assertEquals(running.operator("/$/ready").body(), running.get("/ready").body());
      assertEquals("no-store", running.get("/ready").headers().firstValue("Cache-Control").get());
      for (String path : new String[] {"/", "/dyad/sparql?query=ASK%7B%7D", "/$/stats", "/id/a"}) {
        assertEquals(404, running.operator(path).statusCode(), path);
      }
    }
  }

  @Test
  void operatorsAskOnlyWhereTheyHaveAPort() throws IOException {
    try (Running running =
        Running.start(
            folder,
            "GRAPH <a:g> { <a:a> <a:b> 1 }",
            Questions.NONE,
            Running.QUICK.withOperatorPort(Options.NO_PORT))) {
      assertTrue(running.endpoint.operators().isEmpty());
      assertEquals(403, running.get("/$/ping").statusCode());
    }
  }
}
