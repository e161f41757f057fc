package org.w3id.dyad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.Invocation;
import org.w3id.dyad.assembly.ShippedCopy;
import org.w3id.dyad.release.Releases;

/** What {@code load} and {@code unload} say and do. */
class LoadCommandTest {
  private static final String HEADER = "t,i,j,k,v,q\n";

  @TempDir private Path folder;
  private ShippedCopy copy;
  private Path base;

  @BeforeEach
  void open() throws IOException {
    copy = ShippedCopy.ofHeadersIn(folder);
    base = folder.resolve("base");
  }

  @AfterEach
  void close() {
    copy.close();
  }

  private Invocation dyad(String command, Object... arguments) {
    List<String> all = new ArrayList<>(List.of(command, "--base-dir", base.toString()));
    Stream.of(arguments).map(Object::toString).forEach(all::add);
    return Invocation.of(all.toArray(String[]::new));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path baci(String... rows) throws IOException {
    return file("BACI_HS17_Y2019_V202401b.csv", HEADER + String.join("\n", rows) + "\n");
  }

  private TreeMap<String, Long> files() throws IOException {
    TreeMap<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(base)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sizes.put(base.relativize(file).toString(), Files.getLastModifiedTime(file).toMillis());
      }
    }
    return sizes;
  }

  @Test
  void aDryRunTellsWhatWouldHappenAndWritesNothing() throws IOException {
    Invocation loaded = dyad("load", "baci", baci("2019,156,112,854231,1,NA"));
    assertEquals(ExitCode.OK, loaded.exit(), loaded::err);
    assertTrue(!loaded.out().contains("replaces"), loaded::out);
    TreeMap<String, Long> before = files();
    Path file = baci("2019,156,112,854231,2,NA", "2019,156,999,854231,2,NA");
    Invocation dry = dyad("load", "--dry-run", "baci", file);
    assertEquals(ExitCode.PROBLEMS_FOUND, dry.exit(), dry::err);
    String out = dry.out();
    assertTrue(out.matches("(?s).*\nbaci +2 +1 +1 +0 .*"), out);
    assertTrue(
        out.contains("\nrejected: baci: BACI_HS17_Y2019_V202401b.csv:3: j \"999\" is neither"),
        out);
    assertTrue(
        out.contains("\nwould replace 1 row of 1 file (BACI_HS17_Y2019_V202401b.csv) of baci\n"),
        out);
    assertTrue(out.endsWith("\nnothing was written\n"), out);
    Invocation empty = dyad("load", "--dry-run", "baci", baci());
    assertEquals(ExitCode.PROBLEMS_FOUND, empty.exit(), empty::err);
    assertTrue(empty.out().contains("\nwould be refused: baci: none of 0 rows"), empty::out);
    assertEquals(before, files());
  }

  @Test
  void severalSourcesMakeOneRelease() throws IOException {
    Path flows = baci("2019,156,112,854231,1,NA");
    Path triples = file("own.nt", "<urn:a> <urn:p> <urn:b> .\n");
    Invocation both = dyad("load", "baci", flows, "+", "rdf", triples);
    assertEquals(ExitCode.OK, both.exit(), both::err);
    assertTrue(both.out().matches("(?s).*\nbaci +1 +1 .*\nrdf/own +1 +1 .*"), both::out);
    assertEquals(1, new Releases(base).all().size());
    assertEquals("baci\nrdf/own\n", dyad("unload").out());

    Invocation again = dyad("load", "rdf", triples, "+", "baci", flows, "+");
    assertEquals(ExitCode.ERROR, again.exit());
    assertTrue(again.err().contains("before and after each +"), again::err);
    Invocation edition = dyad("load", "rdf", triples, "+", "baci", flows, "--edition", "2nd");
    assertEquals(ExitCode.ERROR, edition.exit());
    assertTrue(edition.err().contains("go with one source"), edition::err);
    assertEquals(1, new Releases(base).all().size());

    // One of them fails: none is loaded.
    Path wrong = file("wrong.csv", "a,b\n1,2\n");
    Path other = file("other.nt", "<urn:a> <urn:p> <urn:c> .\n");
    assertEquals(ExitCode.ERROR, dyad("load", "rdf", other, "+", "baci", wrong).exit());
    assertEquals("baci\nrdf/own\n", dyad("unload").out());
  }

  @Test
  void withoutABuildItWaitsForTheNextOne() throws IOException {
    Path triples = file("own.nt", "<urn:a> <urn:p> <urn:b> .\n");
    Invocation kept = dyad("load", "--no-build", "rdf", triples);
    assertEquals(ExitCode.OK, kept.exit(), kept::err);
    assertTrue(kept.out().endsWith("\nthe next build takes this\n"), kept::out);
    assertEquals(List.of(), new Releases(base).all());
    Invocation built = dyad("build");
    assertTrue(built.out().contains("\nrdf/own "), built::out);
    Invocation removed = dyad("unload", "--no-build", "rdf/own");
    assertEquals("the next build does without rdf/own\n", removed.out());
    assertTrue(!dyad("build").out().contains("rdf/own"));
  }

  @Test
  void aReplacementIsToldAndOldReleasesGo() throws IOException {
    String[] triples = {"<urn:a> <urn:p> <urn:b> .\n", "<urn:a> <urn:p> <urn:c> .\n"};
    for (int n = 0; n < 3; n++) {
      Invocation load = dyad("load", "--keep", "2", "rdf", file("own.nt", triples[n % 2]));
      assertEquals(ExitCode.OK, load.exit(), load::err);
      String told = "\nreplaces 1 row of 1 file (own.nt) of rdf/own\n";
      assertEquals(n > 0, load.out().contains(told), load::out);
      assertEquals(n > 1, load.err().startsWith("deleted old releases: "), load::err);
    }
    assertEquals(2, new Releases(base).all().size());
  }
}
