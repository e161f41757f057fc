package org.w3id.dyad.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.file.PathUtils;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.Invocation;
import org.w3id.dyad.assembly.Shipped;

/** What is dumped can be read again and says the same, in each format. */
class DumpCommandTest {
  private static Model expected;

  @TempDir private Path folder;

  private static Invocation dump(Path file) {
    return Invocation.of(
        "dump", "--base-dir", Shipped.releases().base().toString(), file.toString());
  }

  private static Model read(Path file) throws IOException {
    String name = file.getFileName().toString();
    boolean compressed = name.endsWith(".gz");
    RDFFormat format = Rio.getParserFormatForFileName(name.replace(".gz", "")).orElseThrow();
    RDFParser parser = Rio.createParser(format);
    Model model = new LinkedHashModel();
    parser.setRDFHandler(new StatementCollector(model));
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        InputStream plain = compressed ? new GZIPInputStream(in) : in) {
      parser.parse(plain, "");
    }
    return model;
  }

  private static int statements(Invocation dump) {
    return Integer.parseInt(
        dump.out().replaceAll(".*: ([0-9,]+) statements.*\\R", "$1").replace(",", ""));
  }

  /** What the release holds, as N-Quads say it. */
  private static synchronized Model expected() throws IOException {
    if (expected == null) {
      Path folder = Files.createTempDirectory("dyad-dump-");
      Path file = folder.resolve("expected.nq");
      dump(file);
      expected = read(file);
      PathUtils.deleteDirectory(folder);
    }
    return expected;
  }

  /** All statements but those with blank nodes, whose names may differ; they are only counted. */
  private static void assertSame(Model expected, Path file) throws IOException {
    Invocation dump = dump(file);
    assertEquals(ExitCode.OK, dump.exit(), dump::err);
    Model read = read(file);
    assertEquals(expected.size(), read.size());
    assertEquals(expected.size(), statements(dump));
    assertEquals(named(expected), named(read));
  }

  /** Two statements are equal in RDF4J whatever graph they are in, so the graph comes as text. */
  private static Set<String> named(Model model) {
    return model.stream()
        .filter(s -> !s.getSubject().isBNode() && !s.getObject().isBNode())
        .map(Statement::toString)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"d.trig", "d.jsonld", "d.nq.gz", "d.trig.gz", "выгрузка 図.nq.gz"})
  void aFormatWithGraphsHoldsAll(String name) throws IOException {
    assertSame(expected(), folder.resolve(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"d.ttl", "d.nt", "d.rdf", "d.ttl.gz"})
  void aFormatWithoutGraphsHoldsTheirUnion(String name) throws IOException {
    Model union = new LinkedHashModel();
    expected().forEach(s -> union.add(s.getSubject(), s.getPredicate(), s.getObject()));
    assertSame(union, folder.resolve(name));
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
