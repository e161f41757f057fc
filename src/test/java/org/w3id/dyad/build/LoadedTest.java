package org.w3id.dyad.build;

import static org.eclipse.rdf4j.model.util.Values.iri;
import static org.eclipse.rdf4j.model.util.Values.literal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.source.MalformedFileException;
import org.w3id.dyad.source.Sink;
import org.w3id.dyad.source.Source;
import org.w3id.dyad.source.Tally;

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
    return loaded.load(LINES, List.of(file), null, null, strict, Progress.NONE);
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
  void whatIsRemovedIsGone() throws IOException {
    load("old", false);
    loaded.remove("lines");
    assertEquals(List.of(), loaded.names());
    assertEquals(List.of(), names());
  }
}
