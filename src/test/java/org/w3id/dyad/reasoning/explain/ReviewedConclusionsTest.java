package org.w3id.dyad.reasoning.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.system.Prefixes;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.rdf.AttributionTest;

/**
 * Explanations name only documents that say the premises. Which rows of the tables do was found by
 * reading them, conclusion by conclusion, and stands in {@code reviewed-conclusions.csv}.
 */
final class ReviewedConclusionsTest {
  private static final Path REVIEW =
      Path.of("src/test/resources/reasoning/reviewed-conclusions.csv");
  private static final String ID = "https://w3id.org/dyad/id/";
  private static final Map<String, String> KEYS =
      Map.of("states", "iso3", "regions", "m49", "control_list", "product");

  private static DatasetGraph data;
  private static Explainer explainer;

  @BeforeAll
  static void open() {
    data = Shipped.store().data();
    data.begin(ReadWrite.READ);
    explainer = new Explainer(data);
  }

  @AfterAll
  static void close() {
    data.end();
  }

  @TestFactory
  Stream<DynamicTest> onlyTheDocumentsOfThePremisesAreNamed() throws IOException {
    List<NamedCsvRecord> review = rows(REVIEW);
    assertTrue(review.size() >= 60, "conclusions");
    return review.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getField("subject") + " " + row.getField("predicate"), () -> check(row)));
  }

  private static void check(NamedCsvRecord row) throws IOException {
    Triple conclusion =
        Triple.create(
            node(row.getField("subject")),
            row.getField("predicate").equals("a")
                ? RDF.Nodes.type
                : node(row.getField("predicate")),
            node(row.getField("object")));
    Proof proof = explainer.explain(conclusion).orElseThrow();
    assertTrue(proof.reason(conclusion).isPresent(), "it is stated, and no conclusion");
    Set<String> named = named(proof);
    assertFalse(named.isEmpty(), "no document is named");
    named.removeAll(documents(row.getField("rows")));
    assertEquals(Set.of(), named);
  }

  /** The documents of what the conclusion rests on in the end. */
  private static Set<String> named(Proof proof) {
    ProofSources sources = new ProofSources(explainer.graph());
    Set<String> named = new TreeSet<>();
    proof.reasons().values().stream()
        .flatMap(reason -> reason.premises().stream())
        .filter(premise -> proof.reason(premise).isEmpty())
        .flatMap(premise -> sources.documents(premise).stream())
        .forEach(document -> named.add(document.toString().replaceFirst(".*/", "")));
    return named;
  }

  /** The documents that rows such as {@code tenures/x;places/minsk} cite. */
  private static Set<String> documents(String rows) throws IOException {
    Set<String> documents = new HashSet<>();
    for (String reference : rows.split(";")) {
      String table = reference.substring(0, reference.indexOf('/'));
      String key = reference.substring(reference.indexOf('/') + 1);
      List<NamedCsvRecord> found =
          rows(Path.of("data", table + ".csv")).stream()
              .filter(row -> row.getField(KEYS.getOrDefault(table, "id")).equals(key))
              .toList();
      assertFalse(found.isEmpty(), reference + " is no row");
      found.forEach(row -> documents.addAll(AttributionTest.documents(row.getField("sources"))));
    }
    return documents;
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  /** {@code state/BLR}, {@code dyad:inTier}, or a literal. */
  private static Node node(String text) {
    return text.matches("[a-z][a-z0-9-]*/.*")
        ? NodeFactory.createURI(ID + text)
        : NodeFactoryExtra.parseNode(text, Prefixes.adapt(org.w3id.dyad.rdf.Prefixes.ALL));
  }
}
