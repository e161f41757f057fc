package org.w3id.dyad.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.http.Running;
import org.w3id.dyad.http.TestReleases;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;

/**
 * A server that follows: what a balancer is told before the first release, and at each next one.
 */
@Timeout(120)
final class FollowedEndpointTest {
  private static final String QUERY = Running.sparql("SELECT ?o { <a:a> ?p ?o }") + "&format=csv";

  @TempDir private Path folder;
  private Releases built;
  private Releases published;
  private Releases here;

  private Release publish(int number) throws IOException {
    Release release = TestReleases.publish(built, "GRAPH <g:g> { <a:a> <a:b> " + number + " }");
    ReleasePublication.publish(release, published);
    return release;
  }

  private static void assertNotReady(Running running) {
    for (String path : List.of("/ready", QUERY, "/", "/claims", "/readyz")) {
      assertEquals(503, running.get(path).statusCode(), path);
    }
    assertEquals("10", running.get("/ready").headers().firstValue("Retry-After").orElse(""));
    assertEquals(503, running.operator("/$/ready").statusCode());
    assertEquals(200, running.get("/health").statusCode());
    assertEquals(200, running.operator("/$/ping").statusCode());
  }

  private static void assertServes(Running running, Release release, int number) {
    String ready = "release " + release.name() + "\n";
    Running.eventually(
        () -> running.operator("/$/ready").body().equals(ready),
        () -> running.operator("/$/ready").body());
    assertEquals(200, running.get("/ready").statusCode());
    assertEquals("o\r\n" + number + "\r\n", running.get(QUERY).body());
  }

  @Test
  void itIsReadyWithTheFirstReleaseAndMovesToEachNext() throws IOException {
    built = new Releases(folder.resolve("built"));
    published = new Releases(folder.resolve("published"));
    here = new Releases(folder.resolve("here"));
    Files.createDirectories(published.base());
    Origin origin = Origin.of(published.base().toString(), Map.of());
    try (Running running = Running.over(here, Questions.NONE, Running.QUICK.waiting());
        Follower follower = new Follower(origin, here, 2)) {
      assertNotReady(running);
      follower.start(Duration.ofMillis(50));
      assertServes(running, publish(1), 1);
      Release second = publish(2);
      assertServes(running, second, 2);
      Release damaged = TestReleases.publish(built, "GRAPH <g:g> { <a:a> <a:b> 3 }");
      damage(damaged);
      assertServes(running, second, 2);
      assertServes(running, publish(4), 4);
    }
  }

  /** Publishes a release and changes a bit before its name is published. */
  private void damage(Release release) throws IOException {
    Path other = folder.resolve("other");
    ReleasePublication.publish(release, new Releases(other));
    Path copy = other.resolve(release.name());
    Path nodes = copy.resolve("tdb2/Data-0001/nodes-data.obj");
    byte[] bytes = Files.readAllBytes(nodes);
    bytes[20] ^= 4;
    Files.write(nodes, bytes);
    Files.move(copy, published.base().resolve(release.name()));
    Files.writeString(published.base().resolve("current"), release.name() + "\n");
    Running.eventually(
        () -> Files.exists(here.base().resolve(".incoming").resolve(release.name())),
        () -> "the damaged release is not tried");
  }
}
