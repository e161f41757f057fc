package org.w3id.dyad.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.check.CheckReport;
import org.w3id.dyad.check.Checks;
import org.w3id.dyad.check.Problem;

/** Valid examples keep all rules; an invalid one breaks the rule that it is named after, only. */
final class ExamplesTest {

  private static final Path EXAMPLES = OntologyFiles.FOLDER.resolve("examples");

  private static Checks checks;
  private static Graph common;

  @BeforeAll
  static void load() throws IOException {
    checks = Checks.load(OntologyFiles.FOLDER);
    common = OntologyFiles.graph();
    RDFParser.source(EXAMPLES.resolve("shared.ttl")).parse(common);
  }

  @TestFactory
  Stream<DynamicTest> valid() throws IOException {
    return tests("valid", file -> assertEquals("", problems(file)));
  }

  @TestFactory
  Stream<DynamicTest> invalid() throws IOException {
    return tests(
        "invalid",
        file -> {
          var broken = run(file).problems().stream().map(Problem::rule).collect(Collectors.toSet());
          assertEquals(Set.of(OntologyFiles.stem(file)), broken, () -> run(file).toText(5));
        });
  }

  @Test
  void everyCheckHasAnInvalidExample() throws IOException {
    var examples =
        OntologyFiles.files(EXAMPLES.resolve("invalid"), ".ttl").stream()
            .map(OntologyFiles::stem)
            .toList();
    var without = new TreeSet<>(checks.queryRules());
    examples.forEach(without::remove);
    assertEquals(Set.of(), without);
  }

  @Test
  void everyModuleHasAValidExample() throws IOException {
    var stems = stems(EXAMPLES.resolve("valid"));
    for (String module : stems(OntologyFiles.FOLDER)) {
      assertEquals(!List.of("dyad", "reused").contains(module), stems.contains(module), module);
    }
    assertFalse(stems.isEmpty());
  }

  private static List<String> stems(Path folder) throws IOException {
    return OntologyFiles.files(folder, ".ttl").stream().map(OntologyFiles::stem).toList();
  }

  private static Stream<DynamicTest> tests(String folder, FileTest test) throws IOException {
    return OntologyFiles.files(EXAMPLES.resolve(folder), ".ttl").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    OntologyFiles.stem(file), file.toUri(), () -> test.run(file)));
  }

  private static String problems(Path file) {
    var report = run(file);
    return report.problems().isEmpty() ? "" : report.toText(5);
  }

  private static CheckReport run(Path file) {
    var data = DatasetGraphFactory.createTxnMem();
    data.executeWrite(
        () -> {
          GraphUtil.addInto(data.getDefaultGraph(), common);
          RDFParser.source(file).parse(data);
        });
    return checks.run(data);
  }

  private interface FileTest {
    void run(Path file) throws IOException;
  }
}
