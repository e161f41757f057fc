package org.w3id.dyad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.Invocation;
import org.w3id.dyad.assembly.ShippedCopy;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;

/** What a build tells, and the exit code. */
class BuildCommandTest {
  @TempDir private Path folder;

  private static void append(Path table, String row) throws IOException {
    Files.writeString(table, Files.readString(table) + row + "\n");
  }

  @Test
  void rejectedRowsAreCountedReportedAndWithStrictFail() throws IOException {
    try (ShippedCopy copy = ShippedCopy.smallIn(folder)) {
      Path base = folder.resolve("выпуски 版");
      String[] build = {"build", "--base-dir", base.toString()};
      Invocation good = Invocation.of(build);
      assertEquals(ExitCode.OK, good.exit(), good::err);
      Release first = new Releases(base).current().orElseThrow();
      assertTrue(good.out().contains("release " + first.name() + ", "), good::out);
      assertTrue(good.out().matches("(?s).*\nofficials +[0-9,]+ +[0-9,]+ +0 .*"), good::out);

      append(copy.table("officials"), "somebody,A Name,,,BLR,Minsk,pinelyte-2025,,");
      Invocation stale = Invocation.of("query", "names-of-a-state", "--base-dir", base.toString());
      assertEquals(ExitCode.OK, stale.exit());
      assertTrue(stale.err().startsWith("note: what release " + first.name()), stale::err);

      Invocation strict = Invocation.of("build", "--strict", "--base-dir", base.toString());
      assertEquals(ExitCode.ERROR, strict.exit(), strict::out);
      assertTrue(
          strict.err().startsWith("dyad build: rejected rows: 1, and --strict is set"),
          strict::err);
      assertEquals(first, new Releases(base).current().orElseThrow());

      Invocation tolerant = Invocation.of(build);
      assertEquals(ExitCode.PROBLEMS_FOUND, tolerant.exit(), tolerant::err);
      Release second = new Releases(base).current().orElseThrow();
      assertTrue(
          tolerant.out().contains("rejected rows: 1, see " + second.report()), tolerant::out);
      String report = Files.readString(second.report());
      assertTrue(report.contains("rejected,officials,officials.csv,"), report);
      assertTrue(report.contains(",wikidata,Minsk,"), report);
    }
  }

  @Test
  void aMalformedTableFailsAndIsNamed() throws IOException {
    try (ShippedCopy copy = ShippedCopy.smallIn(folder)) {
      Files.writeString(copy.table("officials"), "name,age\n");
      Path base = folder.resolve("releases");
      Invocation build = Invocation.of("build", "--base-dir", base.toString());
      assertEquals(ExitCode.ERROR, build.exit());
      assertTrue(build.err().contains("officials.csv:1: "), build::err);
      assertTrue(new Releases(base).current().isEmpty());
    }
  }

  @Test
  void aFileInPlaceOfTheFolderIsTold() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Invocation build = Invocation.of("build", "--base-dir", file.toString());
    assertEquals(ExitCode.ERROR, build.exit());
    assertEquals("dyad build: " + file + ": something of that name is in the way\n", build.err());
  }
}
