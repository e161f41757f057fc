package org.w3id.dyad.assembly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.JavaCommand;
import org.w3id.dyad.Seed;
import org.w3id.dyad.release.Dump;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.source.api.Tally;
import org.w3id.dyad.source.table.Tables;
import org.w3id.dyad.trade.virtual.CubeCompanion;

class BuildTest {
  private static final int KILLS = 20;

  @TempDir private Path folder;
  private ShippedCopy headers;

  @BeforeEach
  void open() throws IOException {
    headers = ShippedCopy.ofHeadersIn(folder);
  }

  @AfterEach
  void close() {
    headers.close();
  }

  private Build build(Home home) {
    return new Build(home, releases(), BuildProgress.NONE);
  }

  private Releases releases() {
    return new Releases(folder.resolve("releases"));
  }

  /** The shipped release as the current one of a folder: its files are linked, for none changes. */
  private Release shipped() throws IOException {
    Path shipped = Shipped.release().folder();
    Path copy = releases().base().resolve(shipped.getFileName());
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.toList()) {
        Path target = copy.resolve(shipped.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.createLink(target, file);
        }
      }
    }
    Files.writeString(releases().base().resolve("current"), copy.getFileName().toString());
    return releases().current().orElseThrow();
  }

  private static byte[] dump(Release release) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Store store = release.open(CubeCompanion.inParquet())) {
      Dump.write(store, RDFFormat.NQUADS, out);
    }
    return out.toByteArray();
  }

  private static long statements(Release release) throws IOException {
    try (Store store = release.open(CubeCompanion.inParquet())) {
      return Txn.calculateRead(store.data(), () -> store.data().stream().count());
    }
  }

  @Test
  void noShippedRowIsRejected() {
    for (Tally tally : Shipped.tallies()) {
      assertEquals(0, tally.rejected(), tally::source);
      assertEquals(tally.read(), tally.mapped() + tally.rejected(), tally::source);
    }
    long rows =
        Shipped.tallies().stream()
            .filter(tally -> !tally.source().equals("sources"))
            .mapToLong(Tally::read)
            .sum();
    assertTrue(rows > 1_500, () -> rows + " rows");
  }

  @Test
  void everyShippedTableHasItsFormat() throws IOException {
    try (Stream<Path> files = Files.list(Shipped.home().data())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        String name = file.getFileName().toString().replace(".csv", "");
        assertTrue(Tables.named(name).isPresent(), () -> name + ".csv is read by no format");
      }
    }
  }

  @Test
  void theSameDataGiveTheSameDumpByteForByte() throws IOException {
    byte[] first = dump(Shipped.release());
    byte[] second = dump(build(Shipped.home()).run(false).release());
    assertTrue(first.length > 1_000_000, () -> first.length + " bytes");
    assertArrayEquals(first, second);
  }

  @Test
  void aReleaseIsCurrentUntilItsInputsChange() throws IOException {
    Home home = headers.home();
    Release release = build(home).run(false).release();
    assertEquals(release, build(home).current().orElseThrow());
    Files.writeString(
        home.data().resolve("sources.csv"),
        Files.readString(home.data().resolve("sources.csv")) + "added,,An added document,,,,,\n");
    assertTrue(build(home).current().isEmpty());
  }

  @Test
  void aBuildThatFailsLeavesTheLastRelease() throws IOException {
    Home home = headers.home();
    Release release = build(home).run(false).release();
    Path table = home.data().resolve("officials.csv");
    String good = Files.readString(table);
    Files.writeString(table, "name,age\n");
    IOException failure = assertThrows(IOException.class, () -> build(home).run(false));
    assertTrue(failure.getMessage().contains("officials.csv:1: "), failure::getMessage);
    assertEquals(release, releases().current().orElseThrow());
    dump(release);

    Files.writeString(table, good + "somebody,,,,,,,,\n");
    IOException strict = assertThrows(IOException.class, () -> build(home).run(true));
    assertTrue(strict.getMessage().contains("rejected rows: 1, "), strict::getMessage);
    assertEquals(release, releases().current().orElseThrow());

    Build.Result tolerant = build(home).run(false);
    String report = Files.readString(tolerant.release().report());
    assertTrue(report.contains("rejected,officials,officials.csv,"), report);
  }

  @Test
  void whateverTheMomentAKilledBuildLeavesAReleaseThatServes() throws Exception {
    Home home = headers.home();
    long statements = statements(build(home).run(false).release());
    long seed = Seed.next();
    Random random = new Random(seed);
    for (int n = 0; n < KILLS; n++) {
      Process process = startBuildThatWrites(home);
      boolean ended = process.waitFor(random.nextInt(2_500), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      Release current = releases().current().orElseThrow();
      String context = "seed " + seed + ", kill " + n + ", ended " + ended;
      assertEquals(statements, statements(current), context);
    }
    // What the killed builds left behind does not hinder the next one, and is cleared away by it.
    build(home).run(false);
    assertEquals(Set.of(), unfinished());
  }

  /** Its folder is there: a kill before, while Java starts, is none of a build. */
  private Process startBuildThatWrites(Home home) throws Exception {
    Set<Path> before = unfinished();
    Process process = startBuild(home);
    while (process.isAlive() && before.containsAll(unfinished())) {
      Thread.sleep(2);
    }
    return process;
  }

  private Set<Path> unfinished() throws IOException {
    try (Stream<Path> files = Files.list(releases().base())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(".building-"))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void aBuildThatCannotWriteSaysSoAndLeavesTheLastRelease() throws Exception {
    Release release = shipped();
    // Files may have 2,000 blocks of 512 bytes: what a full disk is to a program, near enough.
    Process process = startBuild(Shipped.home(), "sh", "-c", "ulimit -f 2000; exec \"$@\"", "sh");
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it hangs");
    String output = Files.readString(output());
    assertEquals(2, process.exitValue(), output);
    assertTrue(output.contains("cannot build in " + releases().base()), output);
    assertEquals(release, releases().current().orElseThrow());
  }

  private Process startBuild(Home home, String... before) throws IOException {
    List<String> command = new ArrayList<>(List.of(before));
    command.addAll(
        JavaCommand.ofDyad(home.folder(), "build", "--base-dir", releases().base().toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true);
    builder.redirectOutput(output().toFile());
    return builder.start();
  }

  private Path output() {
    return folder.resolve("output.txt");
  }

  @Test
  void anOldViewOfAnotherProcessIsClearedAway() throws IOException {
    Release release = shipped();
    Path abandoned = releases().base().resolve(".open").resolve("999999999-x");
    Files.createDirectories(abandoned);
    Files.write(abandoned.resolve("file"), "x".getBytes(StandardCharsets.UTF_8));
    release.open(CubeCompanion.inParquet()).close();
    assertTrue(Files.notExists(abandoned));
  }
}
