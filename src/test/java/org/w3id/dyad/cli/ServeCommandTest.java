package org.w3id.dyad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.Invocation;
import org.w3id.dyad.JavaCommand;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.assembly.ShippedCopy;
import org.w3id.dyad.http.TestReleases;
import org.w3id.dyad.release.Releases;

/** A server in a process of its own: what it tells, that it answers, and that it ends. */
class ServeCommandTest {

  @TempDir private Path folder;

  private static Process start(String... options) throws IOException {
    return new ProcessBuilder(command(Shipped.home().folder(), Shipped.releases().base(), options))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static List<String> command(Path home, Path base, String... options) {
    List<String> command =
        new ArrayList<>(JavaCommand.ofDyad(home, "serve", "--base-dir", base.toString()));
    command.addAll(List.of(options));
    return command;
  }

  @Test
  void itServesTheLastReleaseIfANewOneCannotBeBuilt() throws Exception {
    try (ShippedCopy copy = ShippedCopy.ofHeadersIn(folder)) {
      Path base = folder.resolve("base");
      assertEquals(ExitCode.OK, Invocation.of("build", "--base-dir", base.toString()).exit());
      String release = new Releases(base).current().orElseThrow().name();
      Files.writeString(copy.table("officials"), "name,age\n");
      Process server =
          new ProcessBuilder(command(copy.home().folder(), base, "--port", "0"))
              .redirectError(folder.resolve("err.txt").toFile())
              .start();
      try (BufferedReader out =
          new BufferedReader(
              new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
        assertEquals("release " + release, out.readLine());
        String said = Files.readString(folder.resolve("err.txt"));
        assertTrue(said.contains("note: the build failed: "), said);
        assertTrue(said.contains("officials.csv:1: "), said);
        assertTrue(said.contains("note: release " + release + " is served"), said);
      } finally {
        server.destroy();
        assertTrue(server.waitFor(30, TimeUnit.SECONDS), "it does not end");
      }
    }
  }

  @Test
  void itServesTheReleaseUntilItIsEnded() throws Exception {
    Process server = start("--port", "0");
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("release " + Shipped.release().name(), out.readLine());
      String pages = out.readLine().replace("pages   ", "");
      assertTrue(pages.matches("http://127\\.0\\.0\\.1:\\d+/"), pages);
      assertEquals("SPARQL  " + pages + "dyad/sparql", out.readLine());

      Invocation asked =
          Invocation.of("query", "--endpoint", pages + "dyad/sparql", "names-of-a-state");
      assertEquals(ExitCode.OK, asked.exit(), asked::err);
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
      assertEquals(ExitCode.ERROR, second.exit());
      assertTrue(
          second.err().startsWith("dyad serve: cannot listen on 127.0.0.1:" + port), second::err);
    } finally {
      server.destroy();
      assertTrue(server.waitFor(30, TimeUnit.SECONDS), "it does not end");
    }
    assertEquals(143, server.exitValue());
  }

  private static boolean isReady(String pages, String release) {
    Invocation asked = Invocation.of("health", "--server", pages);
    return asked.out().equals("release " + release + "\n");
  }

  @Test
  @Timeout(180)
  void itFollowsWhatIsPublished() throws Exception {
    Releases built = new Releases(folder.resolve("built"));
    Path place = folder.resolve("published");
    String release = TestReleases.publish(built, "GRAPH <g:g> { <a:a> <a:b> 1 }").name();
    Invocation published =
        Invocation.of("publish", "--base-dir", built.base().toString(), "--to", place.toString());
    assertEquals(ExitCode.OK, published.exit(), published::err);
    assertTrue(published.out().startsWith("release " + release + " is published in " + place));
    Invocation same =
        Invocation.of("publish", "--base-dir", place.toString(), "--to", place.toString());
    assertEquals(
        "dyad publish: --to: " + place + " is the folder of the releases",
        same.err().lines().findFirst().orElse(""));
    Path here = folder.resolve("here");
    Process server =
        new ProcessBuilder(
                command(Shipped.home().folder(), here, "--port", "0", "--follow", place.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("release none yet", out.readLine());
      String pages = out.readLine().replace("pages   ", "");
      while (!isReady(pages, release)) {
        assertTrue(server.isAlive(), "it has ended");
        Thread.sleep(100);
      }
    } finally {
      server.destroy();
      assertTrue(server.waitFor(30, TimeUnit.SECONDS), "it does not end");
    }
  }

  /** Files may have no bytes: what a full disk is to a program, near enough. */
  @Test
  void aDiskThatIsFullIsNamed() throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 0; exec \"$@\"", "sh"));
    Path base = Shipped.releases().base();
    Files.deleteIfExists(base.resolve(".reserve"));
    command.addAll(command(Shipped.home().folder(), base, "--port", "0"));
    Process server = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(server.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(ExitCode.ERROR, server.waitFor(), said);
    assertTrue(said.contains("cannot open the release in " + base), said);
    assertTrue(said.contains("File too large"), said);
    assertFalse(said.contains("damaged"), said);
  }
}
