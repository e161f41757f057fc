package org.w3id.dyad.source.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.Seed;
import org.w3id.dyad.source.RecordingSink;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.api.Rejection;

/** RDF that users bring, good and bad, in every format. */
final class RdfTest {
  private static final String LINE = "<urn:s> <urn:p> \"o\" .\n";

  @TempDir Path folder;

  private RecordingSink load(String name, String text) throws IOException {
    RecordingSink sink = new RecordingSink();
    Path file = Files.writeString(folder.resolve(name), text);
    new Rdf().read(List.of(file), sink);
    return sink;
  }

  private String problem(String name, String text) {
    return assertThrows(MalformedFileException.class, () -> load(name, text)).getMessage();
  }

  @Test
  void randomGraphsComeBackInEveryFormat() throws IOException {
    long seed = Seed.next();
    Random random = new Random(seed);
    for (RDFFormat format :
        List.of(
            RDFFormat.TURTLE,
            RDFFormat.TRIG,
            RDFFormat.NTRIPLES,
            RDFFormat.NQUADS,
            RDFFormat.RDFXML,
            RDFFormat.JSONLD)) {
      for (int round = 0; round < 20; round++) {
        Model model = random(random);
        StringWriter text = new StringWriter();
        Rio.write(model, text, format);
        for (String name : List.of("a." + format.getDefaultFileExtension(), "a")) {
          RecordingSink sink = load(name, text.toString());
          assertTrue(
              Models.isomorphic(model, sink.statements()),
              format + " seed " + seed + " as " + name + "\n" + text);
        }
      }
    }
  }

  private static Model random(Random random) {
    ValueFactory values = SimpleValueFactory.getInstance();
    Model model = new LinkedHashModel();
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      var subject =
          random.nextInt(4) == 0
              ? values.createBNode("b" + random.nextInt(3))
              : values.createIRI("http://example.org/s" + random.nextInt(5));
      var predicate = values.createIRI("http://example.org/p" + random.nextInt(3));
      model.add(
          subject,
          predicate,
          switch (random.nextInt(5)) {
            case 0 -> values.createBNode("b" + random.nextInt(3));
            case 1 -> values.createIRI("http://example.org/o" + random.nextInt(5));
            case 2 -> values.createLiteral("text \"" + random.nextInt() + "\" ж\n<&>", "be");
            case 3 -> values.createLiteral(random.nextInt());
            default -> values.createLiteral("x" + random.nextInt());
          });
    }
    return model;
  }

  @Test
  void theSameFileGivesTheSameNodes() throws IOException {
    String text = "[] <urn:p> [ <urn:q> _:a.b ] . _:x <urn:p> _:a.b .";
    assertEquals(load("a.ttl", text).statements(), load("a.ttl", text).statements());
  }

  @Test
  void nodesOfTwoFilesStayApart() throws IOException {
    RecordingSink sink = new RecordingSink();
    Path one = Files.writeString(folder.resolve("1.ttl"), "_:a <urn:p> [] .");
    Path two = Files.writeString(folder.resolve("2.ttl"), "_:a <urn:p> [] .");
    new Rdf().read(List.of(one, two), sink);
    assertEquals(2, sink.statements().size());
  }

  @Test
  void aBadLineIsRejectedAndTheNextOneRead() throws IOException {
    RecordingSink sink =
        load(
            "a.nt",
            LINE + "<urn:s> nonsense .\n" + LINE.replace("o", "q") + "<urn:s> <urn:p> \"open\n");
    assertEquals(2, sink.mappedRows());
    assertEquals(2, sink.rejectedRows(), sink::rejections);
    assertTrue(sink.rejections().contains("a.nt:2"), sink::rejections);
    assertTrue(sink.rejections().contains("a.nt:4"), sink::rejections);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "urn:s <urn:p> <urn:o> .; subject; urn:s <urn:p> <urn:o> .",
        "<s> <urn:p> <urn:o> .; subject; <s> <urn:p> <urn:o> .",
        "<urn:s> _:p <urn:o> .; predicate; _:p <urn:o> .",
        "<urn:s> <urn:p> <urn:o o> .; object; <urn:o o> .",
        "<urn:s> <urn:p> \"open; object; \"open",
        "_:s <urn:p> \"a \\\" b\"@en; end; ''",
        "<urn:s> <urn:p> <urn:o> <urn:x> <urn:y> .; end; <urn:x> <urn:y> ."
      })
  void aBadLineNamesItsPartAndWhatStandsThere(String line, String part, String value)
      throws IOException {
    for (int before : List.of(0, 1, 5000)) {
      Rejection rejection =
          load("a.nt", LINE.repeat(before) + line + "\n" + LINE).allRejections().get(0);
      assertEquals(before + 1, rejection.line());
      assertEquals(part, rejection.column(), rejection::toString);
      assertEquals(value, rejection.value());
    }
  }

  @Test
  void namedGraphsBecomeOneWithARemark() throws IOException {
    RecordingSink sink = load("a.nq", "<urn:s> <urn:p> <urn:o> <urn:g> .\n" + LINE);
    assertEquals(2, sink.statements().contexts().size() + 1);
    assertTrue(sink.remarks().contains("named graphs"), sink::remarks);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<urn:s> <urn:p> .",
        "@prefix a: <urn:a> . b:c a:d a:e .",
        "<urn:s> <urn:p> \"never closed .\n",
        "<urn:s> <urn:p> <urn:a b> ."
      })
  void badTurtleNamesItsLine(String text) {
    String problem = problem("a.ttl", "\n\n" + text);
    assertTrue(problem.matches("(?s).*a\\.ttl:[3-5]: is not Turtle.*"), problem);
  }

  @Test
  void remoteContextsOfJsonLdAreRefused() {
    for (String context :
        List.of("https://schema.org/", "http://127.0.0.1:9/c", "file:///etc/passwd")) {
      String problem =
          problem(
              "a.jsonld",
              "{\"@context\": \"" + context + "\", \"@id\": \"urn:s\", \"name\": \"x\"}");
      assertTrue(problem.contains("a.jsonld"), problem);
    }
  }

  @Test
  void entityBombsAreRefused() {
    StringBuilder bomb =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a0 \"aaaaaaaaaaaaaaaa\">");
    for (int i = 1; i <= 12; i++) {
      bomb.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    bomb.append(
        "]><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"urn:e\">"
            + "<rdf:Description rdf:about=\"urn:s\"><e:p>&a12;</e:p></rdf:Description></rdf:RDF>");
    assertTrue(problem("a.rdf", bomb.toString()).contains("a.rdf"));
  }

  @Test
  void externalEntitiesAreNotRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
    String text =
        "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
            + " xmlns:e=\"urn:e\"><rdf:Description rdf:about=\"urn:s\"><e:p>&x;</e:p>"
            + "</rdf:Description></rdf:RDF>";
    try {
      assertTrue(
          load("a.rdf", text).statements().stream()
              .noneMatch(s -> s.getObject().stringValue().contains("SECRET")));
    } catch (MalformedFileException refused) {
      assertTrue(refused.getMessage().contains("a.rdf"));
    }
  }

  @Test
  void internalEntitiesOfOntologiesAreRead() throws IOException {
    String text =
        "<?xml version=\"1.0\"?><!DOCTYPE rdf:RDF [<!ENTITY owl \"http://www.w3.org/2002/07/owl#\">]>"
            + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
            + "<rdf:Description rdf:about=\"urn:s\"><rdf:type rdf:resource=\"&owl;Class\"/>"
            + "</rdf:Description></rdf:RDF>";
    assertEquals(1, load("a.owl", text).mappedRows());
  }

  @Test
  void endlessLinesAreRefused() throws IOException {
    for (String ending : List.of("nt", "ttl", "rdf")) {
      Path file = folder.resolve("long." + ending + ".gz");
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write("<urn:s> <urn:p> \"".getBytes(StandardCharsets.US_ASCII));
        byte[] text = new byte[1 << 20];
        new Random(1).nextBytes(text);
        for (int i = 0; i < text.length; i++) {
          text[i] = (byte) ('a' + (text[i] & 15));
        }
        for (int i = 0; i < 20; i++) {
          out.write(text);
        }
      }
      String problem =
          assertThrows(
                  MalformedFileException.class,
                  () -> new Rdf().read(List.of(file), new RecordingSink()))
              .getMessage();
      assertTrue(problem.contains(ending), problem);
    }
  }

  @Test
  void whatIsNoRdfIsNamed() {
    assertTrue(problem("table.csv", "a,b\n1,2\n").contains("is not RDF in a format that is read"));
    assertTrue(problem("page.html", "<!DOCTYPE html><html></html>").contains("is not RDF"));
    assertTrue(problem("x.json", "{\"a\": 1}").contains("is not RDF"));
  }

  @Test
  void theGraphIsNamedAfterTheFile() {
    assertEquals("rdf/my-data", new Rdf().graph(List.of(Path.of("x", "My Data.ttl.gz"))));
  }
}
