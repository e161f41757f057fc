package org.w3id.dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.Dyad;
import org.w3id.dyad.Invocation;
import org.w3id.dyad.build.Shipped;

/** A server in a process of its own: what it tells, that it answers, and that it ends. */
class ServeCommandTest {

  private static Process start(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Ddyad.home=" + Shipped.home().folder());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.w3id.dyad.Dyad"));
    command.addAll(List.of("serve", "--base-dir", Shipped.releases().base().toString()));
    command.addAll(List.of(options));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  @Test
  void itServesTheReleaseUntilItIsEnded() throws Exception {
    Process server = start("--port", "0");
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("release " + Shipped.build().release().name(), out.readLine());
      String pages = out.readLine().replace("pages   ", "");
      assertTrue(pages.matches("http://127\\.0\\.0\\.1:\\d+/"), pages);
      assertEquals("SPARQL  " + pages + "dyad/sparql", out.readLine());

      Invocation asked =
          Invocation.of("query", "--endpoint", pages + "dyad/sparql", "names-of-a-state");
      assertEquals(Dyad.OK, asked.exit(), asked::err);
      assertTrue(asked.out().endsWith("(4 rows)\n"), asked::out);

      // While a server reads the release, so can a query.
      Invocation beside =
          Invocation.of(
              "query", "--base-dir", Shipped.releases().base().toString(), "names-of-a-state");
      assertEquals(asked.out(), beside.out());

      String port = pages.replaceAll(".*:(\\d+)/", "$1");
      Invocation second =
          Invocation.of(
              "serve", "--base-dir", Shipped.releases().base().toString(), "--port", port);
      assertEquals(Dyad.ERROR, second.exit());
      assertTrue(
          second.err().startsWith("dyad serve: cannot listen on 127.0.0.1:" + port), second::err);
    } finally {
      server.destroy();
      assertTrue(server.waitFor(30, TimeUnit.SECONDS), "it does not end");
    }
    assertEquals(143, server.exitValue());
  }
}
