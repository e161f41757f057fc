package org.w3id.dyad.replica;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.release.BuildRunningException;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;

/** Releases that are published, followed over the web, and damaged on the way. */
@Timeout(60)
final class FollowerTest {
  private static final String BIG = "text/big.dat";
  private static final int SIZE = 1_000_000;

  @TempDir private Path folder;
  private Releases built;
  private Releases published;
  private Releases here;
  private OriginServer server;
  private Follower follower;

  @BeforeEach
  void start() throws IOException {
    built = new Releases(folder.resolve("built"));
    published = new Releases(folder.resolve("published"));
    here = new Releases(folder.resolve("here"));
    Files.createDirectories(published.base());
    server = new OriginServer(published.base());
    follower = new Follower(Origin.of(server.address(), Map.of()), here, 2);
  }

  @AfterEach
  void stop() {
    follower.close();
    server.close();
  }

  /** A release of a few files; those of random bytes are others in each release. */
  private Release publish(int seed) throws IOException {
    try (Releases.Draft draft = built.begin()) {
      Path release = draft.release().folder();
      draft.release().writeManifest(Map.of("fingerprint", "" + seed));
      Files.createDirectories(release.resolve("text"));
      byte[] random = new byte[SIZE];
      new Random(seed).nextBytes(random);
      Files.write(release.resolve(BIG), random);
      Files.write(release.resolve("text/zeros.dat"), new byte[SIZE]);
      Files.write(release.resolve("text/empty.dat"), new byte[0]);
      Files.writeString(release.resolve("report.csv"), "the same in each release\n");
      draft.publish();
    }
    Release last = built.current().orElseThrow();
    ReleasePublication.publish(last, published);
    return last;
  }

  private String big() throws IOException {
    return built.current().orElseThrow().name() + "/" + BIG;
  }

  private void assertHere(Release release) throws IOException {
    Release copy = here.current().orElseThrow();
    assertEquals(release.name(), copy.name());
    assertEquals(release.files(), copy.files());
    assertEquals(List.of(), copy.damages());
    assertEquals(release.contentsHash(), copy.contentsHash());
    for (String path : release.files().keySet()) {
      assertArrayEquals(
          Files.readAllBytes(release.folder().resolve(path)),
          Files.readAllBytes(copy.folder().resolve(path)),
          path);
    }
  }

  private void assertNothingIncoming() throws IOException {
    try (Stream<Path> files = Files.list(here.base().resolve(".incoming"))) {
      assertEquals(List.of(), files.toList());
    }
  }

  private String failure() {
    return assertThrows(OriginException.class, follower::look).getMessage();
  }

  @Test
  void whatIsPublishedComesByteForByteAndOnce() throws IOException {
    Release release = publish(1);
    assertTrue(follower.look());
    assertHere(release);
    assertFalse(follower.look());
    assertNothingIncoming();
  }

  @Test
  void aFolderIsFollowedToo() throws IOException {
    Release release = publish(1);
    try (Follower other = new Follower(Origin.of(published.base().toString(), Map.of()), here, 2)) {
      assertTrue(other.look());
      assertHere(release);
    }
  }

  @Test
  void aBucketOfAnotherStoreIsReadByItsPath() throws IOException {
    Map<String, String> environment = Map.of("AWS_ENDPOINT_URL", server.address());
    assertEquals(
        server.address() + "bucket/a/b/current",
        Origin.of("s3://bucket/a/b/", environment).place("current"));
    assertEquals(
        "https://s3.eu-central-1.amazonaws.com/bucket/current",
        Origin.of("s3://bucket", Map.of("AWS_REGION", "eu-central-1")).place("current"));
  }

  /** What is no address is refused, and so is one with a password, which would be in the log. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org/",
        "http:///a",
        "https://user:word@example.org/",
        "https://e.org/?a=b",
        "file:///srv",
        "http://exa mple.org/",
        " ",
        "s3://x",
        "s3://bucket/a b",
        "s3://../a",
      })
  void whatIsNoPlaceIsRefused(String place) {
    assertThrows(IllegalArgumentException.class, () -> Origin.of(place, Map.of()));
  }

  @Test
  void nothingPublishedYetIsAnError() {
    assertEquals(server.address() + "current: answers 404: there is no such file", failure());
  }

  @Test
  void filesThatAreHereAreNotBroughtAgain() throws IOException {
    publish(1);
    follower.look();
    Release second = publish(2);
    int before = server.requests().size();
    follower.look();
    assertHere(second);
    List<String> asked = server.requests().subList(before, server.requests().size());
    assertTrue(asked.contains(big()), asked::toString);
    assertTrue(asked.stream().noneMatch(path -> path.endsWith("zeros.dat")), asked::toString);
    assertTrue(asked.stream().noneMatch(path -> path.endsWith("report.csv")), asked::toString);
  }

  /** What is linked to could have been damaged since. */
  @Test
  void aFileThatWasDamagedHereIsBroughtAgain() throws IOException {
    Release first = publish(1);
    follower.look();
    Files.writeString(
        here.named(first.name()).orElseThrow().report(), "damaged on this machine!\n");
    Release second = publish(2);
    follower.look();
    assertHere(second);
  }

  @Test
  void aReleaseThatIsPublishedAgainIsSwitchedToWithoutBringingIt() throws IOException {
    Release first = publish(1);
    follower.look();
    publish(2);
    follower.look();
    ReleasePublication.publish(first, published);
    int before = server.requests().size();
    assertTrue(follower.look());
    assertHere(first);
    assertEquals(List.of("current"), server.requests().subList(before, server.requests().size()));
  }

  @Test
  void olderOnesArePruned() throws IOException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      names.add(0, publish(i).name());
      follower.look();
    }
    assertEquals(names.subList(0, 2), here.all().stream().map(Release::name).toList());
  }

  @Test
  void aBrokenConnectionIsGoneOnWithWhereItBroke() throws IOException {
    Release release = publish(1);
    server.set(big(), (exchange, file) -> OriginServer.send(exchange, file, 300_000));
    assertTrue(follower.look());
    assertHere(release);
    String path = big();
    List<String> ranges = server.requests().stream().filter(each -> each.startsWith(path)).toList();
    assertTrue(ranges.size() >= 4, ranges::toString);
    assertTrue(
        ranges.stream().skip(1).allMatch(each -> each.contains(" bytes=")), ranges::toString);
  }

  @Test
  void theNextLookGoesOnFromWhatHasCome() throws IOException {
    Release release = publish(1);
    AtomicInteger asked = new AtomicInteger();
    server.set(
        big(),
        (exchange, file) ->
            OriginServer.send(exchange, file, asked.getAndIncrement() == 0 ? 400_000 : 100));
    String failure = failure();
    assertTrue(failure.endsWith(big() + ": ends 599900 bytes too early"), failure);
    assertTrue(here.current().isEmpty());
    server.mend(big());
    int before = server.requests().size();
    assertTrue(follower.look());
    assertHere(release);
    List<String> again = server.requests().subList(before, server.requests().size());
    String range = big() + " bytes=";
    assertEquals(1, again.stream().filter(each -> each.startsWith(range)).count());
    assertEquals(0, again.stream().filter(each -> each.endsWith("report.csv")).count());
  }

  @Test
  void aServerThatKnowsNoRangesIsReadFromTheBeginning() throws IOException {
    Release release = publish(1);
    AtomicInteger asked = new AtomicInteger();
    server.set(
        big(),
        (exchange, file) -> {
          if (asked.getAndIncrement() == 0) {
            OriginServer.send(exchange, file, 400_000);
          } else {
            OriginServer.sendWhole(exchange, file);
          }
        });
    assertTrue(follower.look());
    assertHere(release);
  }

  @Test
  void aDamagedFileIsRefusedAndTheLastReleaseStays() throws IOException {
    Release first = publish(1);
    follower.look();
    Release second = publish(2);
    server.set(
        big(),
        (exchange, file) -> {
          file[500_000] ^= 1;
          OriginServer.send(exchange, file, SIZE);
        });
    assertTrue(failure().contains(big() + ": has the SHA-256 "));
    assertHere(first);
    server.mend(big());
    follower.look();
    assertHere(second);
  }

  @Test
  void aFileThatIsDamagedWhereItWasBuiltIsNotPublished() throws IOException {
    publish(1);
    Release second;
    try (Releases.Draft draft = built.begin()) {
      draft.release().writeManifest(Map.of());
      Files.writeString(draft.release().report(), "right\n");
      second = draft.publish();
    }
    Files.writeString(second.report(), "wrong\n");
    String before = published.current().orElseThrow().name();
    IOException failure =
        assertThrows(IOException.class, () -> ReleasePublication.publish(second, published));
    assertTrue(failure.getMessage().contains("report.csv has other bytes"), failure::getMessage);
    assertEquals(before, published.current().orElseThrow().name());
  }

  @ParameterizedTest
  @CsvSource({
    "302, and leads to http://127.0.0.2:1/: redirections are not followed",
    "403, : it has to be readable without a login",
    "500, ''",
  })
  void otherStatusesAreNotTakenForFiles(int status, String says) throws IOException {
    publish(1);
    server.set(
        "current",
        (exchange, file) -> {
          exchange.getResponseHeaders().set("Location", "http://127.0.0.2:1/");
          exchange.sendResponseHeaders(status, -1);
        });
    String failure = failure();
    assertTrue(failure.contains("current: answers " + status), failure);
    assertTrue(failure.contains(says), failure);
  }

  @Test
  void anEndlessNameIsNotReadToItsEnd() throws IOException {
    publish(1);
    server.set("current", (exchange, file) -> endless(exchange));
    assertTrue(failure().endsWith("current: has more than 200 bytes"));
  }

  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] zeros = new byte[1 << 16];
    while (true) {
      exchange.getResponseBody().write(zeros);
    }
  }

  @ParameterizedTest
  @CsvSource({"..", "../built", ".incoming", "a/b", "''", "'a b'"})
  void aNameThatLeadsElsewhereIsRefused(String name) throws IOException {
    Files.writeString(published.base().resolve("current"), name + "\n");
    assertTrue(failure().contains("\"" + name + "\" is not the name of a release"));
  }

  /** Each file has in its first line what is said of the list that follows. */
  @TestFactory
  Stream<DynamicTest> hostileLists() throws IOException {
    Path cases = Path.of("src/test/resources/replica/hostile");
    List<Path> files;
    try (Stream<Path> found = Files.list(cases)) {
      files = found.sorted().toList();
    }
    assertTrue(files.size() > 10, "they are there");
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> refused(file)));
  }

  private void refused(Path file) throws IOException {
    String[] parts = Files.readString(file).split("\n", 2);
    Path release = Files.createDirectories(published.base().resolve("20260101T000000000Z"));
    Files.writeString(published.base().resolve("current"), "20260101T000000000Z\n");
    Files.writeString(release.resolve(PublishedFiles.NAME), parts[1]);
    Files.writeString(release.resolve("manifest.json"), "{}");
    Files.writeString(folder.resolve("outside.txt"), "outside");
    IOException failure = assertThrows(IOException.class, follower::look);
    assertTrue(failure.getMessage().contains(parts[0]), failure::getMessage);
    assertTrue(here.current().isEmpty());
    assertEquals("outside", Files.readString(folder.resolve("outside.txt")));
  }

  @Test
  void aLinkInAFolderIsNotFollowed() throws IOException {
    Release release = publish(1);
    Path secret = Files.writeString(folder.resolve("secret"), "the same in each release\n");
    Path report = published.base().resolve(release.name()).resolve("report.csv");
    Files.delete(report);
    Files.createSymbolicLink(report, secret);
    try (Follower other = new Follower(Origin.of(published.base().toString(), Map.of()), here, 2)) {
      String failure = assertThrows(OriginException.class, other::look).getMessage();
      assertTrue(failure.contains("report.csv: is not a plain file of "), failure);
    }
  }

  /** The device answers each write as a full disk does. */
  @Test
  void aFullDiskRemovesWhatHasComeAndTheLastReleaseStays() throws IOException {
    Release first = publish(1);
    follower.look();
    Release second = publish(2);
    Path incoming = here.base().resolve(".incoming").resolve(second.name()).resolve("text");
    Files.createDirectories(incoming);
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "there is no /dev/full");
    Files.createSymbolicLink(incoming.resolve("big.dat"), full);
    IOException failure = assertThrows(IOException.class, follower::look);
    assertTrue(failure.getMessage().contains("No space left"), failure::getMessage);
    assertNothingIncoming();
    assertHere(first);
    follower.look();
    assertHere(second);
  }

  /** Zeros take no room: the file has holes. */
  @Test
  void aFileOfZerosHasItsLength() throws IOException {
    Path file = folder.resolve("holed");
    byte[] one = "x".getBytes(StandardCharsets.US_ASCII);
    try (HoledFile out = new HoledFile(file, 200_001)) {
      out.write(new byte[100_000], 100_000);
      out.write(one, 1);
    }
    assertEquals(100_001, Files.size(file));
    try (HoledFile out = new HoledFile(file, 200_001)) {
      out.write(new byte[100_000], 100_000);
      out.end();
    }
    byte[] expected = new byte[200_001];
    expected[100_000] = 'x';
    assertArrayEquals(expected, Files.readAllBytes(file));
  }

  @Test
  void onlyOneReceivesAtATime() throws IOException {
    publish(1);
    try (Releases.Incoming other = here.receive()) {
      assertThrows(BuildRunningException.class, follower::look);
      other.clear();
    }
    assertTrue(follower.look());
  }

  /** TDB2 makes files longer when it opens them. */
  @Test
  void filesThatBecameLongerArePublishedAsTheyWere() throws IOException {
    Release first = publish(1);
    follower.look();
    for (Releases place : List.of(built, here)) {
      Path zeros = place.current().orElseThrow().folder().resolve("text/zeros.dat");
      Files.write(zeros, new byte[5_000], StandardOpenOption.APPEND);
    }
    assertEquals(List.of(), first.damages());
    Releases again = new Releases(folder.resolve("again"));
    ReleasePublication.publish(first, again);
    assertEquals(
        SIZE, Files.size(again.current().orElseThrow().folder().resolve("text/zeros.dat")));
    publish(2);
    follower.look();
    assertEquals(List.of(), here.current().orElseThrow().damages());
  }
}
