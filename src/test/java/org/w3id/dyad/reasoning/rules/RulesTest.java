package org.w3id.dyad.reasoning.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.reasoning.materialise.Finding;

/**
 * Each rule that is implemented, by its name in the specification: a file has axioms, data, what
 * must follow, what must not follow, and exactly what must be reported.
 */
final class RulesTest {
  private static final Path FOLDER = Path.of("src/test/resources/reasoning/rules");
  private static final Path SPECIFIED = Path.of("src/test/resources/reasoning/owl2rl-names.txt");
  private static final String EXPECT = "https://example.org/expect#";

  /** Rules with any property in them, which are code and not text. */
  private static final Set<String> IN_CODE = Set.of("eq-rep-s", "eq-rep-o");

  @TestFactory
  Stream<DynamicTest> rules() throws IOException {
    return files().stream()
        .map(file -> DynamicTest.dynamicTest(name(file), file.toUri(), () -> test(file)));
  }

  @Test
  void everyRuleHasItsTest() throws IOException {
    Set<String> rules = new TreeSet<>(IN_CODE);
    RuleText.owl2Rl().forEach(rule -> rules.add(rule.name()));
    assertEquals(
        rules,
        files().stream().map(RulesTest::name).collect(Collectors.toCollection(TreeSet::new)));
  }

  /**
   * The 78 rules of tables 4 to 9 of the specification are implemented or have a reason why not.
   */
  @Test
  void everyRuleOfTheSpecificationIsImplementedOrHasAReason() throws IOException {
    Set<String> specified = new TreeSet<>(Files.readAllLines(SPECIFIED));
    assertEquals(78, specified.size());
    Set<String> implemented = new TreeSet<>(IN_CODE);
    RuleText.owl2Rl().forEach(rule -> implemented.add(rule.name()));
    String readme = Files.readString(Path.of("ontology", "README.md"));
    Matcher listed = Pattern.compile("(?s)\nImplemented: (.+?)\\. Where ").matcher(readme);
    assertTrue(listed.find(), "the list of rules in ontology/README.md");
    assertEquals(implemented, names(listed.group(1)), "as ontology/README.md lists them");

    Set<String> withReason = new TreeSet<>();
    readme
        .lines()
        .filter(line -> line.matches("\\| `[a-z]+-.*` \\|.{20,} \\|"))
        .forEach(line -> withReason.addAll(names(line.split(" \\| ")[0])));
    Set<String> rest = new TreeSet<>(specified);
    rest.removeAll(implemented);
    assertEquals(rest, withReason, "not implemented, with a reason in ontology/README.md");
    assertTrue(specified.containsAll(implemented));
  }

  /** The names between backticks; eq-diff1–3 stands for three. */
  private static Set<String> names(String text) {
    Set<String> names = new TreeSet<>();
    Matcher name = Pattern.compile("`([a-z]+-[a-z0-9-]*?)(?:(\\d)–(\\d))?`").matcher(text);
    while (name.find()) {
      if (name.group(2) == null) {
        names.add(name.group(1));
      } else {
        for (int i = Integer.parseInt(name.group(2)); i <= Integer.parseInt(name.group(3)); i++) {
          names.add(name.group(1) + i);
        }
      }
    }
    return names;
  }

  private static void test(Path file) {
    DatasetGraph expected = RDFDataMgr.loadDatasetGraph(file.toString());
    Graph axioms = graph("axioms", expected);
    Graph data = graph("data", expected);
    Reasoned reasoned = Reasoned.over(Axioms.of(axioms), data);
    Set<Triple> follows = graph("follows", expected).find().toSet();
    Set<Triple> missing = new TreeSet<>(RulesTest::byText);
    missing.addAll(follows);
    missing.removeAll(reasoned.inferred());
    assertEquals(Set.of(), missing, "must follow");
    for (Triple never : graph("doesNotFollow", expected).find().toList()) {
      assertFalse(reasoned.inferred().contains(never), () -> never + " must not follow");
    }
    assertEquals(
        graph("isReported", expected).find().mapWith(RulesTest::report).toSet(),
        reasoned.findings().stream().map(RulesTest::report).collect(Collectors.toSet()));
    reasoned.findings().forEach(finding -> assertFalse(finding.premises().isEmpty()));
    assertTrue(
        !follows.isEmpty() || !reasoned.findings().isEmpty(), "a test that something comes of");
    assertTheRuleAloneDoesIt(name(file), axioms, data, follows);
  }

  /** So that what follows does not follow by another rule only. */
  private static void assertTheRuleAloneDoesIt(
      String name, Graph axioms, Graph data, Set<Triple> follows) {
    if (!IN_CODE.contains(name)) {
      List<Rule> alone =
          RuleText.owl2Rl().stream().filter(rule -> rule.name().equals(name)).toList();
      assertTrue(
          Reasoned.over(new Axioms(axioms, alone), data).inferred().containsAll(follows),
          "follows by other rules only");
    }
  }

  private static Set<Object> report(Triple expected) {
    return expected.getPredicate().getURI().endsWith("contradicts")
        ? Set.of(expected.getSubject(), expected.getObject().getLiteralLexicalForm())
        : Set.of(expected.getSubject(), expected.getObject());
  }

  private static Set<Object> report(Finding finding) {
    return finding.isContradiction()
        ? Set.of(finding.focus(), finding.rule())
        : Set.of(finding.focus(), finding.other());
  }

  private static Graph graph(String name, DatasetGraph dataset) {
    Node graph = NodeFactory.createURI(EXPECT + name);
    return dataset.getGraph(graph);
  }

  private static int byText(Triple one, Triple other) {
    return one.toString().compareTo(other.toString());
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".trig", "");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }
}
