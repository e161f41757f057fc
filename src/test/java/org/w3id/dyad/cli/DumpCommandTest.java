package org.w3id.dyad.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.Invocation;
import org.w3id.dyad.assembly.ShippedCopy;

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

  /** A release with the ontology and the rows of a few tables, in it a value of each kind. */
  @TempDir private static Path base;

  /** Dumps that are not compressed, each made once. */
  @TempDir private static Path plainFiles;

  @TempDir private Path folder;

  private static Invocation dump(Path file) {
    return Invocation.of("dump", "--base-dir", base.toString(), file.toString());
  }

  @BeforeAll
  static void dumpAsQuads() throws IOException {
    try (ShippedCopy copy = ShippedCopy.smallIn(base, "claims.csv", "officials.csv")) {
      assertTrue(Files.exists(copy.table("claims")));
      Invocation build = Invocation.of("build", "--base-dir", base.toString());
      assertEquals(ExitCode.OK, build.exit(), build::err);
    }
    Path file = plainFiles.resolve("d.nq");
    Invocation dump = dump(file);
    List<Statement> statements = read(file);
    quads = content(statements, true);
    union = content(statements, false);
    assertEquals(quads.size(), statements(dump));
  }

  @AfterAll
  static void forget() {
    quads = null;
    union = null;
  }

  private static List<Statement> read(Path file) throws IOException {
    RDFFormat format = Rio.getParserFormatForFileName(file.getFileName().toString()).orElseThrow();
    RDFParser parser = Rio.createParser(format);
    StatementCollector statements = new StatementCollector(new ArrayList<>());
    parser.setRDFHandler(statements);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      parser.parse(in, "");
    }
    return List.copyOf(statements.getStatements());
  }

  private static Content content(List<Statement> statements, boolean inGraphs) {
    Set<String> named = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (Statement s : statements) {
      boolean isNamed = !s.getSubject().isBNode() && !s.getObject().isBNode();
      (isNamed ? named : others).add(text(s, inGraphs));
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

  private static void assertSame(Content expected, String name, boolean inGraphs)
      throws IOException {
    Content read = content(read(plain(name, expected)), inGraphs);
    assertEquals(expected.size(), read.size());
    assertEquals(expected.named(), read.named());
  }

  private static Path plain(String name, Content expected) {
    Path file = plainFiles.resolve(name);
    return Files.exists(file) ? file : dumped(file, expected);
  }

  private static Path dumped(Path file, Content expected) {
    Invocation dump = dump(file);
    assertEquals(ExitCode.OK, dump.exit(), dump::err);
    assertEquals(expected.size(), statements(dump));
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"d.trig", "d.jsonld"})
  void aFormatWithGraphsHoldsAll(String name) throws IOException {
    assertSame(quads, name, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"d.ttl", "d.nt", "d.rdf"})
  void aFormatWithoutGraphsHoldsTheirUnion(String name) throws IOException {
    assertSame(union, name, false);
  }

  /** What the plain ones say is compared in the other tests. */
  @ParameterizedTest
  @CsvSource({"d.trig.gz, d.trig", "d.ttl.gz, d.ttl"})
  void aCompressedDumpHoldsTheBytesOfThePlainOne(String name, String plain) throws IOException {
    Content expected = plain.equals("d.ttl") ? union : quads;
    assertUnpacksTo(plain(plain, expected), dumped(folder.resolve(name), expected));
  }

  private static void assertUnpacksTo(Path plain, Path compressed) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(compressed))) {
      assertArrayEquals(Files.readAllBytes(plain), in.readAllBytes());
    }
  }

  @Test
  void twoDumpsOfOneReleaseAreEqualAndNothingElseIsLeft() throws IOException {
    Path first = dumped(folder.resolve("d.nq.gz"), quads);
    Path second = dumped(folder.resolve("выгрузка 図.nq.gz"), quads);
    assertUnpacksTo(plain("d.nq", quads), first);
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
