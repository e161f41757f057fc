package org.w3id.dyad.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.Invocation;
import org.w3id.dyad.assembly.Shipped;

/** What is dumped can be read again and says the same, in each format. */
class DumpCommandTest {
  /**
   * The statements of a file as text: two statements are equal in RDF4J whatever graph they are in.
   *
   * @param named those without blank nodes, whose names may differ
   * @param size how many there are, those with blank nodes among them
   */
  private record Content(Set<String> named, int size) {}

  /** What the release holds, as N-Quads say it. */
  private static Content quads;

  /** The union of its graphs. */
  private static Content union;

  @TempDir private Path folder;

  private static Invocation dump(Path file) {
    return Invocation.of(
        "dump", "--base-dir", Shipped.releases().base().toString(), file.toString());
  }

  @BeforeAll
  static void dumpAsQuads(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("expected.nq");
    dump(file);
    quads = read(file, true);
    union = read(file, false);
  }

  @AfterAll
  static void forget() {
    quads = null;
    union = null;
  }

  private static Content read(Path file, boolean inGraphs) throws IOException {
    String name = file.getFileName().toString();
    boolean compressed = name.endsWith(".gz");
    RDFFormat format = Rio.getParserFormatForFileName(name.replace(".gz", "")).orElseThrow();
    RDFParser parser = Rio.createParser(format);
    Set<String> named = new HashSet<>();
    Set<String> others = new HashSet<>();
    parser.setRDFHandler(
        new AbstractRDFHandler() {
          @Override
          public void handleStatement(Statement s) {
            boolean isNamed = !s.getSubject().isBNode() && !s.getObject().isBNode();
            (isNamed ? named : others).add(text(s, inGraphs));
          }
        });
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        InputStream plain = compressed ? new GZIPInputStream(in) : in) {
      parser.parse(plain, "");
    }
    return new Content(named, named.size() + others.size());
  }

  private static String text(Statement s, boolean inGraphs) {
    String triple = s.getSubject() + " " + s.getPredicate() + " " + s.getObject();
    return inGraphs ? triple + " " + s.getContext() : triple;
  }

  private static int statements(Invocation dump) {
    return Integer.parseInt(
        dump.out().replaceAll(".*: ([0-9,]+) statements.*\\R", "$1").replace(",", ""));
  }

  private static void assertSame(Content expected, Path file, boolean inGraphs) throws IOException {
    Invocation dump = dump(file);
    assertEquals(ExitCode.OK, dump.exit(), dump::err);
    Content read = read(file, inGraphs);
    assertEquals(expected.size(), read.size());
    assertEquals(expected.size(), statements(dump));
    assertEquals(expected.named(), read.named());
  }

  @ParameterizedTest
  @ValueSource(strings = {"d.trig", "d.jsonld", "d.nq.gz", "d.trig.gz", "выгрузка 図.nq.gz"})
  void aFormatWithGraphsHoldsAll(String name) throws IOException {
    assertSame(quads, folder.resolve(name), true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"d.ttl", "d.nt", "d.rdf", "d.ttl.gz"})
  void aFormatWithoutGraphsHoldsTheirUnion(String name) throws IOException {
    assertSame(union, folder.resolve(name), false);
  }

  @Test
  void twoDumpsOfOneReleaseAreEqualAndNothingElseIsLeft() throws IOException {
    Path first = folder.resolve("a.nq.gz");
    Path second = folder.resolve("b.nq.gz");
    dump(first);
    dump(second);
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    try (var files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"d", "d.json", "d.bz2", "d.nq.bz2", "d.nq.zip", "d.gz", "d.ttls"})
  void aNameThatTellsNoFormatIsRefused(String name) {
    Path file = folder.resolve(name);
    Invocation dump = dump(file);
    assertEquals(ExitCode.ERROR, dump.exit());
    assertTrue(dump.err().contains("tells no format; use .nq, .trig,"), dump::err);
    assertTrue(Files.notExists(file));
  }

  @Test
  void aFolderIsNotReplacedAndAMissingOneNotMade() throws IOException {
    Path existing = Files.createDirectory(folder.resolve("d.nq"));
    Invocation dump = dump(existing);
    assertEquals(ExitCode.ERROR, dump.exit());
    assertTrue(dump.err().contains("d.nq is a folder"), dump::err);
    assertTrue(Files.isDirectory(existing));
    Invocation missing = dump(folder.resolve("none").resolve("d.nq"));
    assertEquals(ExitCode.ERROR, missing.exit());
    assertTrue(missing.err().contains("there is no folder " + folder), missing::err);
  }
}
