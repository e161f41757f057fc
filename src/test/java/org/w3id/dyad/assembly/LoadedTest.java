package org.w3id.dyad.assembly;

import static org.eclipse.rdf4j.model.util.Values.iri;
import static org.eclipse.rdf4j.model.util.Values.literal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.JavaCommand;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.source.api.Tally;

class LoadedTest {
  /** A number that no process has. */
  private static final String DEAD = "999999999999999999";

  /**
   * A line is a label; an empty one is rejected; a file with "broken" is no file of this source.
   */
  private static final Source LINES =
      new Source() {
        @Override
        public Description description() {
          return new Description("lines", "Lines", "Nobody", "", "none", "text");
        }

        @Override
        public void read(List<Path> files, Sink sink) throws IOException {
          for (Path file : files) {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
              number++;
              if (line.equals("broken")) {
                throw new MalformedFileException(file, number, "is broken");
              } else if (line.isEmpty()) {
                sink.reject(file.getFileName().toString(), number, "", "", "is empty");
              } else {
                sink.statement(iri("http://example.org/a"), RDFS.LABEL, literal(line));
                sink.mapped();
              }
            }
          }
        }
      };

  @TempDir private Path base;
  private Loaded loaded;

  @BeforeEach
  void open() {
    loaded = new Loaded(base);
  }

  private Tally load(String text, boolean strict) throws IOException {
    Path file = base.resolve("lines.txt");
    Files.writeString(file, text);
    return loaded.load(LINES, List.of(file), null, null, strict, BuildProgress.NONE);
  }

  private String statements() throws IOException {
    assertEquals(List.of("lines"), loaded.names());
    try (InputStream in = loaded.all().get(0).openStatements()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> folders = Files.list(loaded.folder())) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aNewEditionReplacesTheLast() throws IOException {
    load("old", false);
    Tally tally = load("new\n\n", false);
    assertEquals(new Tally("lines", 2, 1, 1, 0, 1), tally);
    assertTrue(statements().contains("\"new\"") && !statements().contains("\"old\""));
    assertEquals(List.of("lines"), names());
  }

  @Test
  void aLoadThatFailsLeavesTheLast() throws IOException {
    load("old", false);
    assertThrows(MalformedFileException.class, () -> load("new\nbroken", false));
    assertThrows(IOException.class, () -> load("new\n\n", true));
    assertTrue(statements().contains("\"old\""));
    assertEquals(List.of(".rejected-lines.csv", "lines"), names());
  }

  @Test
  void aProcessThatDiedBetweenItsTwoRenamesLosesNothing() throws IOException {
    load("old", false);
    Files.move(
        loaded.folder().resolve("lines"), loaded.folder().resolve(".replaced-" + DEAD + "-lines"));
    Files.createDirectories(loaded.folder().resolve(".loading-" + DEAD + "-123"));
    assertTrue(statements().contains("\"old\""));
    assertEquals(List.of("lines"), names());
  }

  @Test
  void whatADeadProcessHadReplacedIsClearedAway() throws IOException {
    load("new", false);
    Files.createDirectories(loaded.folder().resolve(".replaced-" + DEAD + "-lines"));
    assertTrue(statements().contains("\"new\""));
    assertEquals(List.of("lines"), names());
  }

  @Test
  void loadingTheSameAgainGivesTheSameBytes() throws IOException {
    load("one\ntwo", false);
    Map<String, String> first = contents();
    load("one\ntwo", false);
    assertEquals(first, contents());
  }

  @Test
  void theOtherDataSetsStay() throws IOException {
    load("old", false);
    Path other = Files.writeString(base.resolve("other.ttl"), "<urn:s> <urn:p> <urn:o> .");
    Source rdf = Sources.named("rdf").orElseThrow();
    loaded.load(rdf, List.of(other), null, null, false, BuildProgress.NONE);
    Map<String, String> before = contents();
    load("new", false);
    Map<String, String> after = contents();
    before.keySet().removeIf(name -> name.startsWith("lines"));
    after.keySet().removeIf(name -> name.startsWith("lines"));
    assertEquals(3, before.size());
    assertEquals(before, after);
    assertEquals(List.of("lines", "rdf/other"), loaded.names());
  }

  /** The bytes of each file, as hexadecimal digits. */
  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(loaded.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            loaded.folder().relativize(file).toString(),
            HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  @Test
  void aGraphTellsFromWhichFilesItComes() throws IOException {
    Path file = Files.writeString(base.resolve("lines.txt"), "one");
    loaded.load(LINES, List.of(file), "2nd", "2026-01-31", false, BuildProgress.NONE);
    Model said = new LinkedHashModel();
    loaded.all().get(0).provenance().describe(new StatementCollector(said));
    IRI graph = Iris.graph("lines");
    String sha256 = "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed";
    IRI part = Iris.id("file", sha256);
    assertTrue(said.contains(graph, RDF.TYPE, DCAT.DATASET));
    assertTrue(said.contains(graph, RDF.TYPE, PROV.ENTITY));
    assertTrue(said.contains(graph, DCTERMS.PUBLISHER, literal("Nobody")));
    assertTrue(said.contains(graph, iri("http://www.w3.org/ns/dcat#version"), literal("2nd")));
    assertTrue(said.contains(graph, PROV.WAS_DERIVED_FROM, part));
    assertTrue(said.contains(part, DCTERMS.TITLE, literal("lines.txt")));
    assertTrue(
        said.contains(
            part, iri("http://spdx.org/rdf/terms#checksumValue"), literal(sha256, XSD.HEXBINARY)));
    assertTrue(said.contains(part, DCTERMS.DATE_ACCEPTED, literal("2026-01-31", XSD.DATE)));
  }

  @Test
  void aFullDiskIsNamedAndLeavesTheLast() throws Exception {
    load("old", false);
    Path file = base.resolve("large.nt");
    Random random = new Random(1);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < 100_000; i++) {
        out.write("<urn:s> <urn:p> <urn:o" + random.nextLong() + "> .\n");
      }
    }
    // Files may have 500 blocks of 512 bytes: what a full disk is to a program, near enough.
    List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 500; exec \"$@\"", "sh"));
    command.addAll(
        JavaCommand.ofDyad(
            Shipped.home().folder(),
            "load",
            "rdf",
            file.toString(),
            "--base-dir",
            base.toString()));
    Path output = base.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it hangs");
    String said = Files.readString(output);
    assertEquals(2, process.exitValue(), said);
    assertTrue(said.contains("cannot write " + loaded.folder()), said);
    assertTrue(said.contains("what was loaded before stays"), said);
    assertEquals(1, said.strip().lines().count(), said);
    assertTrue(statements().contains("\"old\""));
    assertEquals(List.of("lines"), names());
  }

  @Test
  void whatIsRemovedIsGone() throws IOException {
    load("old", false);
    loaded.remove("lines");
    assertEquals(List.of(), loaded.names());
    assertEquals(List.of(), names());
  }
}
