package org.w3id.dyad.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDFBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.Seed;

/** Lines are read as Jena's parser reads them. */
final class TripleLinesTest {
  private static final int LINES = 3_000;
  private static final List<String> SUBJECTS =
      List.of("<urn:s>", "<urn:минск/𝕄>", "_:b0", "_:genid-x_1", "<http://a.b/\\u0041>", "<>");
  private static final List<String> PROPERTIES = List.of("<urn:p>", "<urn:q#a>", "<urn:\\u00e9>");
  private static final List<String> OBJECTS =
      List.of(
          "<urn:o>",
          "_:b0",
          "\"\"",
          "\"a b\"",
          "\"明斯克 𝕄\"@zh-Hans",
          "\"x\"@EN-gb",
          "\"x\"@en--ltr",
          "\"a\\\\\\\"b\\n\\r\\t\\\\\"",
          "\"\\u0041\\b\\f\\'\"",
          "\" . \"^^<urn:t> ",
          "\"<urn:o> .\"",
          "\"01\"^^<http://www.w3.org/2001/XMLSchema#integer>",
          "\"t\"^^<http://www.w3.org/2001/XMLSchema#string>",
          "\"2024-02-30\"^^<http://www.w3.org/2001/XMLSchema#date>",
          "\"1\"^^<urn:\\u0041>");

  private final long seed = Seed.next();
  private final Random random = new Random(seed);

  private String any(List<String> terms) {
    return terms.get(random.nextInt(terms.size()));
  }

  /** Most are as this program writes them. */
  private String line() {
    String line = any(SUBJECTS) + " " + any(PROPERTIES) + " " + any(OBJECTS) + " .";
    return switch (random.nextInt(20)) {
      case 0 -> line.replaceFirst(" ", "  ");
      case 1 -> line.replaceFirst(" \\.$", ".");
      case 2 -> line + " # <urn:a>";
      case 3 -> "";
      case 4 -> "# " + line;
      case 5 -> line.replace("<urn:s>", "<urn:" + "s".repeat(random.nextInt(200_000)) + ">");
      case 6 -> line + " " + line;
      default -> line;
    };
  }

  /** A stream that gives few bytes at a time. */
  private InputStream slow(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] bytes, int from, int length) {
        return super.read(bytes, from, Math.min(length, 1 + random.nextInt(5_000)));
      }
    };
  }

  @Test
  void linesAreReadLikeJenaDoes() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      lines.add(line());
    }
    String text = String.join("\n", lines);
    assertEquals(parsed(text), read(text), "seed " + seed);
    assertEquals(parsed(text), read(text + "\n"), "seed " + seed);
  }

  private List<Triple> read(String text) throws IOException {
    List<Triple> found = new ArrayList<>();
    new TripleLines("", found::add).read(slow(text));
    return found;
  }

  private static List<Triple> parsed(String text) {
    List<Triple> found = new ArrayList<>();
    RDFParser.fromString(text, Lang.NTRIPLES)
        .checking(false)
        .resolveURIs(false)
        .labelToNode(LabelToNode.createUseLabelAsGiven())
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                found.add(triple);
              }
            });
    return found;
  }

  @Test
  void blankNodesAreRenamed() throws IOException {
    List<Triple> found = new ArrayList<>();
    String text = "_:a <urn:p> _:b_1 .\n";
    new TripleLines("s7", found::add).read(slow(text));
    assertEquals("s7a", found.get(0).getSubject().getBlankNodeLabel());
    assertEquals("s7b_1", found.get(0).getObject().getBlankNodeLabel());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<urn:s> <urn:p> <urn:o>",
        "<urn:s> <urn:p> .",
        "<urn:s> .",
        " .",
        ".",
        "\"s\" <urn:p> <urn:o> .",
        "<urn:s> _:p <urn:o> .",
        "<urn:s> \"p\" <urn:o> .",
        "<urn:s> <urn:p> \"o .",
        "<urn:s> <urn:p> \"o\\\" .",
        "<urn:s> <urn:p> \"o\"@ .",
        "<urn:s> <urn:p> \"o\"^^ .",
        "<urn:s> <urn:p> \"o\"^^<urn:t .",
        "<urn:s> <urn:p> \"o\"x ."
      })
  void whatIsNoStatementIsRefused(String line) {
    IOException refused =
        assertThrows(IOException.class, () -> read("<urn:s> <urn:p> <urn:o> .\n" + line + "\n"));
    assertTrue(refused.getMessage().startsWith("line 2 is no statement"), refused::getMessage);
  }
}
