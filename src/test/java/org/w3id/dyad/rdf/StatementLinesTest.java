package org.w3id.dyad.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.Test;

/** Holds what is written against what Rio reads and writes. */
class StatementLinesTest {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final IRI GRAPH = Iris.graph("test");
  private static final String AWKWARD =
      "\"\\\n\r\t\b\f\u0000\u001F\u007F\u0080é中🇧🇾<>{}|^`a b'.@\uFFFD";

  private final Random random = new Random(1);

  @Test
  void writesWhatRioWrites() throws IOException {
    Statement statement =
        VALUES.createStatement(
            Iris.id("state", "BLR"),
            RDFS.LABEL,
            VALUES.createLiteral("\"Бела\\русь\"\n", "ru"),
            GRAPH);
    assertEquals(
        "<https://w3id.org/dyad/id/state/BLR> <http://www.w3.org/2000/01/rdf-schema#label>"
            + " \"\\\"Бела\\\\русь\\\"\\n\"@ru <https://w3id.org/dyad/graph/test> .\n",
        quads(List.of(statement)));
    assertEquals(byRio(List.of(statement)), quads(List.of(statement)));
  }

  @Test
  void writesAnythingAsRioDoes() throws IOException {
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      statements.add(
          VALUES.createStatement(subject(i), predicate(), object(statements.size()), graph(i)));
    }
    String[] expected = byRio(statements).split("\n");
    String[] actual = quads(statements).split("\n");
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], actual[i]);
    }
  }

  @Test
  void writesTextsLongerThanItsBuffer() throws IOException {
    String text = (AWKWARD + "x").repeat(10_000);
    Statement statement =
        VALUES.createStatement(
            VALUES.createIRI("https://example.org/" + "é".repeat(50_000)),
            RDFS.COMMENT,
            VALUES.createLiteral(text),
            GRAPH);
    assertEquals(new LinkedHashModel(List.of(statement)), parsed(quads(List.of(statement))));
  }

  @Test
  void replacesHalfOfAPair() throws IOException {
    Statement statement =
        VALUES.createStatement(RDF.NIL, RDFS.LABEL, VALUES.createLiteral("a\uD83Cb"), GRAPH);
    assertEquals(
        "a\uFFFDb", parsed(quads(List.of(statement))).objects().iterator().next().stringValue());
  }

  @Test
  void writesTriplesWithoutGraph() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StatementLines lines = StatementLines.triples(bytes);
    lines.write(RDF.NIL, RDF.TYPE, RDF.LIST);
    lines.endRDF();
    assertEquals(
        "<http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>"
            + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
            + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#List> .\n",
        bytes.toString(StandardCharsets.UTF_8));
  }

  private Resource subject(int i) {
    return i % 3 == 0
        ? VALUES.createBNode("b" + i % 7)
        : VALUES.createIRI("https://example.org/" + text(4_500, "é中\"<>\\^`{}|%?#🇾\u001B\u007F "));
  }

  /** Some statements stand in the default graph. */
  private static Resource graph(int i) {
    return switch (i / 10 % 4) {
      case 0 -> null;
      case 1 -> VALUES.createBNode("g");
      case 2 -> VALUES.createIRI("https://example.org/é<>" + i / 100);
      default -> GRAPH;
    };
  }

  private IRI predicate() {
    return random.nextBoolean()
        ? RDFS.LABEL
        : VALUES.createIRI("https://example.org/p" + random.nextInt(3_000));
  }

  private Value object(int i) {
    return switch (random.nextInt(5)) {
      case 0 -> subject(i);
      case 1 -> VALUES.createLiteral(text(60, AWKWARD), "zh-Hans");
      case 2 -> VALUES.createLiteral(Integer.toString(i), XSD.INTEGER);
      case 3 -> VALUES.createLiteral(text(9_000, AWKWARD));
      default -> VALUES.createLiteral(text(60, AWKWARD), Iris.term("madeUp" + i % 5));
    };
  }

  /** Mostly short, seldom as long as that. */
  private String text(int most, String letters) {
    int length = random.nextInt(random.nextInt(100) == 0 ? most : 30);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      int c = letters.codePointAt(random.nextInt(letters.length()));
      text.appendCodePoint(random.nextInt(4) > 0 || isHalf(c) ? 'a' + random.nextInt(26) : c);
    }
    return text.toString();
  }

  private static boolean isHalf(int c) {
    return c < 0x10000 && Character.isSurrogate((char) c);
  }

  private static String quads(List<Statement> statements) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StatementLines lines = StatementLines.quads(bytes);
    lines.startRDF();
    statements.forEach(lines::handleStatement);
    lines.endRDF();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String byRio(List<Statement> statements) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Rio.write(statements, bytes, RDFFormat.NQUADS);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Model parsed(String quads) throws IOException {
    Model model = new LinkedHashModel();
    var parser = Rio.createParser(RDFFormat.NQUADS);
    parser.set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
    parser.set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
    parser.setRDFHandler(new StatementCollector(model));
    parser.parse(new ByteArrayInputStream(quads.getBytes(StandardCharsets.UTF_8)));
    return model;
  }
}
