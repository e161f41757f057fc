package org.w3id.dyad.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.rdf.Rdf;

/**
 * The source {@code rdf} on the syntax suites of the W3C for RDF 1.1, where they are at hand: what
 * is legal is read as the statements that the suite gives, what is not is refused or rejected.
 *
 * @see <a href="https://w3c.github.io/rdf-tests/rdf/rdf11/">RDF 1.1 test suites</a>
 */
final class RdfSyntaxSuiteTest {
  private static final Path ARCHIVE = Path.of("../shared/data/w3c/w3c_rdf_tests_cg_jena.tar.gz");
  private static final String FOLDER = "/rdf-tests-cg/rdf/rdf11/";
  private static final String MANIFEST =
      "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

  /**
   * By RDF 1.1 literals of XML are in exclusive canonical form, which leaves out namespaces that
   * are not used; the results of two tests still have those of the older, inclusive form.
   *
   * @see <a href="https://www.w3.org/TR/rdf-syntax-grammar/#parseTypeLiteralPropertyElt">RDF 1.1
   *     XML Syntax, 7.2.17</a>
   */
  private static final Pattern UNUSED_NAMESPACE = Pattern.compile(" xmlns:\\w+=\\\\\"[^\"]*\\\\\"");

  @TempDir private Path folder;

  /** One test of a manifest. */
  private record Case(String name, String kind, String action, Optional<String> result) {
    boolean isNegative() {
      return kind.contains("Negative");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rdf-turtle", "rdf-trig", "rdf-n-triples", "rdf-n-quads", "rdf-xml"})
  void theSuitePasses(String suite) throws IOException {
    Map<String, byte[]> files = files(suite);
    Map<String, String> failures = new TreeMap<>();
    List<Case> cases = cases(files.get("manifest.ttl"), suite);
    assertTrue(cases.size() > 50, () -> "only " + cases.size() + " cases in " + suite);
    for (Case test : cases) {
      failure(test, files, suite).ifPresent(failure -> failures.put(test.name(), failure));
    }
    assertEquals(Map.of(), failures, () -> failures.size() + " of " + cases.size());
  }

  private Optional<String> failure(Case test, Map<String, byte[]> files, String suite)
      throws IOException {
    Path file = folder.resolve(test.action());
    Files.createDirectories(file.getParent());
    Files.write(file, files.get(test.action()));
    RecordingSink sink = new RecordingSink();
    try {
      Sources.named("rdf").orElseThrow().read(List.of(file), sink);
    } catch (MalformedFileException e) {
      return test.isNegative() ? Optional.empty() : Optional.of(e.getMessage());
    }
    if (test.isNegative() || sink.rejectedRows() > 0) {
      return test.isNegative() && sink.rejectedRows() == 0
          ? Optional.of("was accepted")
          : Optional.of(sink.rejections()).filter(text -> !test.isNegative());
    }
    return test.result().flatMap(result -> difference(test, files.get(result), suite, sink));
  }

  private static Optional<String> difference(
      Case test, byte[] result, String suite, RecordingSink sink) {
    String base = Iris.graph("rdf/" + Rdf.name(Path.of(test.action()))).stringValue() + "/";
    String tests = "https://w3c.github.io/rdf-tests/rdf/rdf11/" + suite + "/";
    String text =
        new String(result, StandardCharsets.UTF_8)
            .replace(tests + test.action(), base)
            .replace(tests, base);
    if (test.name().startsWith("xml-canon")) {
      text = UNUSED_NAMESPACE.matcher(text).replaceAll("");
    }
    try {
      Model expected = new LinkedHashModel();
      Rio.parse(new StringReader(text), base, RDFFormat.NQUADS)
          .forEach(s -> expected.add(s.getSubject(), s.getPredicate(), s.getObject()));
      return Models.isomorphic(expected, sink.statements())
          ? Optional.empty()
          : Optional.of("was read as " + sink.statements() + " and not as " + expected);
    } catch (IOException e) {
      return Optional.of(e.getMessage());
    }
  }

  private static List<Case> cases(byte[] manifest, String suite) throws IOException {
    String base = "https://example.org/" + suite + "/";
    Model model =
        Rio.parse(
            new StringReader(new String(manifest, StandardCharsets.UTF_8)), base, RDFFormat.TURTLE);
    List<Case> cases = new ArrayList<>();
    for (Resource test : model.filter(null, iri("action"), null).subjects()) {
      String kind = Models.getPropertyIRI(model, test, RDF.TYPE).orElseThrow().getLocalName();
      cases.add(
          new Case(
              Models.getPropertyString(model, test, iri("name")).orElse(test.stringValue()),
              kind,
              file(model, test, "action", base).orElseThrow(),
              file(model, test, "result", base)));
    }
    return cases;
  }

  private static IRI iri(String name) {
    return org.eclipse.rdf4j.model.util.Values.iri(MANIFEST, name);
  }

  private static Optional<String> file(Model model, Resource test, String property, String base) {
    return Models.getProperty(model, test, iri(property))
        .map(Value::stringValue)
        .map(address -> address.substring(base.length()));
  }

  private static Map<String, byte[]> files(String suite) throws IOException {
    assumeTrue(Files.exists(ARCHIVE), () -> ARCHIVE + " is not at hand: not part of the project");
    Map<String, byte[]> files = new HashMap<>();
    String beginning = FOLDER + suite + "/";
    try (InputStream in = new GZIPInputStream(Files.newInputStream(ARCHIVE));
        TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        int at = entry.getName().indexOf(beginning);
        if (at >= 0 && !entry.isDirectory()) {
          files.put(entry.getName().substring(at + beginning.length()), tar.readAllBytes());
        }
      }
    }
    return files;
  }
}
