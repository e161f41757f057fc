package org.w3id.dyad.http.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.http.Endpoint;
import org.w3id.dyad.http.Running;
import org.w3id.dyad.http.TestReleases;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.DamagedReleaseException;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/** Releases that are damaged, pruned and switched under a server. */
@Timeout(120)
final class ServedReleasesTest {
  private static final String QUERY = Running.sparql("SELECT ?o { <a:a> ?p ?o }") + "&format=csv";

  @TempDir private Path folder;

  private static String data(int number) {
    return "GRAPH <g:g> { <a:a> <a:b> "
        + number
        + " ; <http://www.w3.org/2000/01/rdf-schema#label> 'a' }";
  }

  /** What can happen to the files of a release. */
  private static void damage(Release release, String how) throws IOException {
    switch (how) {
      case "no index" -> Files.delete(release.tdb2().resolve("Data-0001/GSPO.idn"));
      case "no nodes" -> Files.delete(release.tdb2().resolve("Data-0001/nodes-data.obj"));
      case "cut index" -> cut(release.tdb2().resolve("Data-0001/POSG.dat"));
      case "cut nodes" -> cut(release.tdb2().resolve("Data-0001/nodes-data.obj"));
      case "garbage" -> garble(release.tdb2().resolve("Data-0001/GSPO.idn"));
      case "no sorted index" -> PathUtils.deleteDirectory(release.index());
      case "cut sorted index" -> cut(release.index().resolve("POSG"));
      case "a bit of the sorted index" -> flip(release.index().resolve("terms"), 3);
      case "no data set" -> PathUtils.deleteDirectory(release.tdb2());
      case "no labels" -> delete(release.text(), ".cfs", ".fdt", ".si");
      case "a bit of an index" -> flip(release.tdb2().resolve("Data-0001/GSPO.dat"), 3);
      case "a bit of the nodes" -> flip(release.tdb2().resolve("Data-0001/nodes-data.obj"), 20);
      case "zeros in the nodes" -> zero(release.tdb2().resolve("Data-0001/nodes.dat"));
      case "a bit of the labels" -> flipAll(release.text());
      case "a bit of the download" -> flipAll(release.downloads());
      case "another list" -> Files.writeString(release.folder().resolve("checksums.txt"), "x");
      case "no folder" -> PathUtils.deleteDirectory(release.folder());
      default -> throw new IllegalArgumentException(how);
    }
  }

  private static void cut(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(10);
    }
  }

  private static void flip(Path file, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[at % bytes.length] ^= 4;
    Files.write(file, bytes);
  }

  private static void flipAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(ServedReleasesTest::isListed).toList()) {
        flip(file, 17);
      }
    }
  }

  private static void zero(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 0, Math.min(bytes.length, 320_000), (byte) 0);
    Files.write(file, bytes);
  }

  private static void garble(Path file) throws IOException {
    byte[] bytes = new byte[(int) Files.size(file)];
    Arrays.fill(bytes, (byte) 0x5A);
    Files.write(file, bytes);
  }

  private static void delete(Path of, String... endings) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      for (Path file : files.toList()) {
        if (Stream.of(endings).anyMatch(file.toString()::endsWith)) {
          Files.delete(file);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no index",
        "no nodes",
        "cut index",
        "cut nodes",
        "garbage",
        "no data set",
        "no sorted index",
        "cut sorted index",
        "a bit of the sorted index",
        "no labels",
        "a bit of an index",
        "a bit of the nodes",
        "zeros in the nodes",
        "a bit of the labels",
        "a bit of the download",
        "another list"
      })
  void aDamagedReleaseIsReportedAndTheOneBeforeItServed(String how) throws IOException {
    Releases releases = new Releases(folder);
    TestReleases.publish(releases, data(1));
    Release second = TestReleases.publish(releases, data(2));
    damage(second, how);
    String told =
        Running.errors(
            () -> {
              try (Running running = Running.over(releases, Questions.NONE, Running.QUICK)) {
                assertTrue(running.get(QUERY).body().contains("1"));
              }
            });
    assertTrue(told.contains(second.name()), told);
    assertTrue(told.contains("serving release "), told);
    assertTrue(told.contains("damaged") || told.contains("missing"), told);
  }

  @Test
  void aDamagedReleaseDoesNotReplaceAGoodOne() throws IOException {
    Releases releases = new Releases(folder);
    Release good = TestReleases.publish(releases, data(1));
    Releases elsewhere = new Releases(folder.resolve("elsewhere"));
    Release bad = TestReleases.publish(elsewhere, data(2));
    damage(bad, "cut nodes");
    String told =
        Running.errors(
            () -> {
              try (Running running = Running.over(releases, Questions.NONE, Running.QUICK)) {
                PathUtils.copyDirectory(bad.folder(), releases.base().resolve(bad.name()));
                Files.writeString(releases.base().resolve("current"), bad.name());
                pause(500);
                assertTrue(running.get(QUERY).body().contains("1"));
              }
            });
    assertTrue(
        told.contains("release " + bad.name() + " is passed over, " + good.name() + " stays"),
        told);
  }

  /** Whichever file it is, and wherever the bit. */
  @Test
  void aFlippedBitOfAnyFileIsNoticed() throws IOException {
    Releases releases = new Releases(folder);
    Release release = TestReleases.publish(releases, data(1));
    assertEquals(List.of(), release.damages());
    Random random = new Random(1);
    int flipped = 0;
    try (Stream<Path> files = Files.walk(release.folder())) {
      for (Path file : files.filter(ServedReleasesTest::isListed).toList()) {
        flip(file, random.nextInt((int) Files.size(file)));
        flipped++;
      }
    }
    List<String> damages = release.damages();
    assertEquals(flipped, damages.size(), damages::toString);
    assertTrue(flipped > 20, "files: " + flipped);
    assertThrows(
        DamagedReleaseException.class, () -> release.open(CubeCompanion.inParquet()).close());
  }

  private static boolean isListed(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && file.toFile().length() > 0
        && !name.endsWith(".jrnl")
        && !name.equals("tdb.lock")
        && !name.equals("checksums.txt");
  }

  @Test
  void openingChangesNoFile() throws IOException {
    Release release = TestReleases.publish(new Releases(folder), data(1));
    for (int i = 0; i < 3; i++) {
      release.open(CubeCompanion.inParquet()).close();
      assertEquals(List.of(), release.damages());
    }
  }

  @Test
  void damageThatComesWhileAReleaseIsServedIsNoticed() throws IOException {
    Releases releases = new Releases(folder);
    Release first = TestReleases.publish(releases, data(1));
    Release second = TestReleases.publish(releases, data(2));
    try (ServedReleases served =
        ServedReleases.open(releases, CubeCompanion.inParquet(), Duration.ofMinutes(1))) {
      assertEquals(second.name(), nameOf(served));
      damage(second, "a bit of the nodes");
      String told = Running.errors(served::verify);
      assertEquals(first.name(), nameOf(served));
      assertTrue(told.contains("serving release " + first.name() + " instead"), told);
    }
  }

  private static String nameOf(ServedReleases served) throws IOException {
    OpenRelease open = served.acquire(null);
    open.release();
    return open.name();
  }

  @Test
  void aFolderThatIsPutBackIsServedAgain() throws IOException {
    Path base = folder.resolve("base");
    try (Running running = Running.start(base, data(1))) {
      assertEquals(200, running.operator("/$/ready").statusCode());
      Path aside = folder.resolve("aside");
      PathUtils.copyDirectory(base, aside);
      PathUtils.deleteDirectory(base);
      assertEquals(503, running.operator("/$/ready").statusCode());
      assertEquals(503, running.get("/ready").statusCode());
      assertEquals(200, running.get("/health").statusCode());
      PathUtils.deleteDirectory(aside.resolve(".open"));
      Files.move(aside, base);
      Running.eventually(
          () -> running.operator("/$/ready").statusCode() == 200, () -> "it is not ready again");
      assertTrue(running.get(QUERY + "&n=1").body().contains("1"));
    }
  }

  @Test
  void theFolderForAReadOnlyBaseIsPrivate() throws IOException {
    Releases releases = new Releases(folder.resolve("releases"));
    TestReleases.publish(releases, data(1));
    PathUtils.deleteDirectory(releases.base().resolve(".open"));
    Files.writeString(releases.base().resolve(".open"), "in the way, as a read-only folder is");
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    String before = System.getProperty("java.io.tmpdir");
    System.setProperty("java.io.tmpdir", temporary.toString());
    try {
      releases.current().orElseThrow().open(CubeCompanion.inParquet()).close();
      Path made = temporary.resolve("dyad-open-" + System.getProperty("user.name"));
      assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
      Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxrwxrwx"));
      IOException e =
          assertThrows(
              IOException.class,
              () -> releases.current().orElseThrow().open(CubeCompanion.inParquet()).close());
      assertTrue(e.getMessage().contains("there can be no folder"), e.getMessage());
    } finally {
      System.setProperty("java.io.tmpdir", before);
    }
  }

  @Test
  void withoutAnotherReleaseTheStartSaysWhatIsWrong() throws IOException {
    Releases releases = new Releases(folder);
    damage(TestReleases.publish(releases, data(1)), "no index");
    IOException e =
        assertThrows(
            IOException.class,
            () -> Endpoint.start(releases, Questions.NONE, Running.QUICK).close());
    assertTrue(e.getMessage().contains("is damaged; build again: "), e.getMessage());
    assertTrue(e.getMessage().contains("GSPO.idn is missing"), e.getMessage());
  }

  @Test
  void whatIsOpenStaysReadableWhenItsFilesAreRemoved() throws IOException {
    try (Running running = Running.start(folder, data(1))) {
      damage(running.releases.current().orElseThrow(), "no folder");
      for (int i = 0; i < 20; i++) {
        assertTrue(running.get(QUERY + "&n=" + i).body().contains("1"));
        assertEquals(200, running.get("/search?q=a&limit=" + (i + 1)).statusCode());
      }
    }
  }

  @Test
  void withoutRoomToOpenItSaysSo() throws IOException {
    Releases releases = new Releases(folder.resolve("releases"));
    TestReleases.publish(releases, data(1));
    releases.current().orElseThrow().open(CubeCompanion.inParquet()).close();
    Path reserve = releases.base().resolve(".reserve");
    assertTrue(Files.exists(reserve));
    PathUtils.deleteDirectory(releases.base().resolve(".open"));
    Files.writeString(releases.base().resolve(".open"), "in the way, as a full disk would be");
    String temporary = System.getProperty("java.io.tmpdir");
    System.setProperty(
        "java.io.tmpdir", Files.writeString(folder.resolve("no-folder"), "").toString());
    try {
      IOException e =
          assertThrows(
              IOException.class,
              () -> Endpoint.start(releases, Questions.NONE, Running.QUICK).close());
      assertTrue(e.getMessage().contains("is the disk full?"), e.getMessage());
      assertTrue(Files.notExists(reserve), "the reserve is given free");
    } finally {
      System.setProperty("java.io.tmpdir", temporary);
    }
  }

  @Test
  void releasesAreSwitchedAndPrunedWhileQueriesRun() throws Exception {
    try (Running running = Running.start(folder, data(0), Questions.NONE, Running.QUICK)) {
      AtomicBoolean goesOn = new AtomicBoolean(true);
      Queue<String> wrong = new ConcurrentLinkedQueue<>();
      List<Thread> clients =
          IntStream.range(0, 4)
              .mapToObj(i -> new Thread(() -> ask(running, goesOn, wrong)))
              .toList();
      clients.forEach(Thread::start);
      for (int i = 1; i <= 12; i++) {
        TestReleases.publish(running.releases, data(i));
        pause(120);
        running.releases.prune(1);
      }
      Running.eventually(
          () -> running.get(QUERY).body().contains("12"), () -> "the last release is not served");
      goesOn.set(false);
      for (Thread client : clients) {
        client.join();
      }
      assertEquals(List.of(), List.copyOf(wrong));
      Running.eventually(
          () -> folders(running.releases.base().resolve(".open")) == 1,
          () -> "older releases stay open");
    }
  }

  private static void ask(Running running, AtomicBoolean goesOn, Queue<String> wrong) {
    for (int i = 0; goesOn.get(); i++) {
      var response = running.get(i % 2 == 0 ? QUERY : "/search?q=a");
      if (response.statusCode() != 200) {
        wrong.add(response.statusCode() + " " + response.body());
      }
      pause(5);
    }
  }

  private static long folders(Path of) {
    try (Stream<Path> folders = Files.list(of)) {
      return folders.count();
    } catch (IOException e) {
      return -1;
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
