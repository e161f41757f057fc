package org.w3id.dyad.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.reasoning.explain.ExplanationFunction;
import org.w3id.dyad.validation.QueryProblem.Severity;

/** Queries compared with the shipped release. */
final class QueryValidationTest {
  private static final int MISTAKES = 300;
  private static final String PREFIXES =
      """
      PREFIX dyad: <https://w3id.org/dyad/ontology#> PREFIX state: <https://w3id.org/dyad/id/state/>\
       PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\
       PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  /** A query in a block, in an input of the shell, or in a program in Python or R. */
  private static final Pattern DOCUMENTED =
      Pattern.compile(
          "(?s)```sparql\n(.*?)\n```|<<'END'\n(.*?)\nEND|\"\"\"(.*?)\"\"\"|query <- \"(.*?)\"");

  private static DatasetGraph data;
  private static ReleaseTerms terms;

  @BeforeAll
  static void read() {
    ExplanationFunction.makeKnown();
    data = Shipped.store().data();
    terms = Txn.calculateRead(data, () -> ReleaseTerms.of(data));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * { ?s a dyad:PartnershipStatuses } | 2:17: dyad:PartnershipStatuses is no class of this release; did you mean dyad:PartnershipStatus or ",
        "SELECT * { ?s dyad:hasPartie ?x } | 2:15: dyad:hasPartie is no property of this release; did you mean dyad:hasParty or ",
        "SELECT * { ?s dyad:hasParty state:Belarus } | 2:29: state:Belarus is not in this release; did you mean state:BLR or ",
        "SELECT * { ?s skos:prefLabel ?x } | 2:15: the prefix \"skos:\" is not declared; did you mean PREFIX skos: <http://www.w3.org/2004/02/skos/core#>?",
        "SELECT * { ?s dyda:hasParty ?x } | 2:15: the prefix \"dyda:\" is not declared; did you mean dyad:hasParty or ",
        "PREFIX d: <http://w3id.org/dyad/ontology#> SELECT * { ?s d:hasParty ?x } | 2:11: nothing of the release is in the namespace <http://w3id.org/dyad/ontology#>; did you mean <https://w3id.org/dyad/ontology#> or ",
        "SELECT * { ?s a dyad:Loan ; dyad:hasLevel ?x } | 2:29: no dyad:Loan has dyad:hasLevel",
        "SELECT * { ?s dyad:hasParty ?x . ?x a dyad:PartnershipStatus } | 2:15: dyad:hasParty leads to no dyad:PartnershipStatus; did you mean ",
        "SELECT * { ?s dyad:tradeValue ?v . FILTER(?v > \"2020-01-01\"^^xsd:date) } | 2:15: no value of dyad:tradeValue is of the datatype of \"2020-01-01\"^^xsd:date; did you mean ",
        "SELECT * { ?s a dyad:Loan ; rdfs:label \"x\" } | 2:29: no value of rdfs:label is of the datatype of \"x\"; did you mean ",
        "SELECT * { ?s dyad:hasParty ?x FILTER(?x = 3) } | 2:15: dyad:hasParty leads to things, not to a literal such as 3",
        "SELECT * { ?s ?p \"2020\"^^xsd:yaer } | 2:26: xsd:yaer is no datatype of XML Schema; did you mean xsd:",
        "SELECT * { ?s ?p ?o . FILTER(xsd:intger(?o) = 1) } | 2:30: xsd:intger is no function that is known; did you mean xsd:integer or ",
        "SELECT * { ?s ?p | 2:16: Encountered \"<EOF>\"",
      })
  void saysWhatCannotBeMeant(String query, String sentence) {
    List<String> sentences =
        problems(PREFIXES + query).stream().map(QueryProblem::sentence).toList();
    assertTrue(
        sentences.stream().anyMatch(it -> it.startsWith(sentence)), () -> query + " " + sentences);
  }

  @Test
  void noShippedQuestionHasAnError() throws IOException {
    List<String> errors = new ArrayList<>();
    for (Question question : Questions.load(Shipped.home().queries()).all()) {
      problems(question.sparql()).stream()
          .filter(problem -> problem.severity() == Severity.ERROR)
          .forEach(problem -> errors.add(question.name() + ": " + problem.sentence()));
    }
    assertEquals("", String.join("\n", errors));
  }

  @Test
  void noQueryOfTheDocumentsHasAnError() throws IOException {
    List<String> errors = new ArrayList<>();
    int queries = 0;
    for (Path page : pages()) {
      Matcher found = DOCUMENTED.matcher(Files.readString(page));
      for (; found.find(); queries++) {
        String query = found.group().replaceFirst("(?s)^.*?(?=PREFIX|SELECT|ASK)", "");
        problems(query.replaceFirst("\\s*(```|END|\"+)$", "")).stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .forEach(problem -> errors.add(page + ": " + problem.sentence()));
      }
    }
    assertEquals("", String.join("\n", errors));
    assertTrue(queries >= 4, "queries: " + queries);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("docs"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  @Test
  void mistakesAreCaughtAndTheRightTermIsSuggested() throws IOException {
    List<Question> questions = Questions.load(Shipped.home().queries()).all();
    List<SchemaMistakes.Mistake> mistakes =
        Txn.calculateRead(data, () -> new SchemaMistakes(terms, questions).make(MISTAKES));
    Map<SchemaMistakes.Kind, List<String>> missed = new TreeMap<>();
    for (SchemaMistakes.Mistake mistake : mistakes) {
      List<QueryProblem> problems = problems(mistake.query());
      if (!mistake.isCaughtBy(problems)) {
        missed
            .computeIfAbsent(mistake.kind(), kind -> new ArrayList<>())
            .add(
                mistake
                    + " -> "
                    + problems.stream()
                        .map(QueryProblem::sentence)
                        .collect(Collectors.joining(" | ")));
      }
    }
    int number = missed.values().stream().mapToInt(List::size).sum();
    String list = missed.values().stream().flatMap(List::stream).collect(Collectors.joining("\n"));
    assertTrue(number <= MISTAKES * 5 / 100, () -> number + " not caught:\n" + list);
  }

  private static List<QueryProblem> problems(String query) {
    return Txn.calculateRead(data, () -> QueryValidation.of(query, terms));
  }
}
