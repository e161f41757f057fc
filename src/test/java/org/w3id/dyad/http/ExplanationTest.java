package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.Invocation;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.bounds.allowance.QueryLimits;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;

/** A query asks why a statement is in the graph: by HTTP and on the command line, within bounds. */
final class ExplanationTest {
  private static final String QUESTION = "why-any-statement-is-there";
  private static final String PREFIXES =
      """
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX function: <https://w3id.org/dyad/function#>
      PREFIX graph: <https://w3id.org/dyad/graph/>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX state: <https://w3id.org/dyad/id/state/>
      """;

  private static Question question;
  private static Running running;

  @BeforeAll
  static void start() throws IOException {
    question =
        Questions.load(Shipped.home().queries()).all().stream()
            .filter(q -> q.name().equals(QUESTION))
            .findFirst()
            .orElseThrow();
    running = over(QueryLimits.STANDARD.withTime(Duration.ofSeconds(20)));
  }

  private static Running over(QueryLimits limits) throws IOException {
    return Running.over(Shipped.releases(), Questions.NONE, Running.QUICK.withLimits(limits));
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static HttpResponse<String> ask(String query) {
    return running.get(Running.sparql(PREFIXES + query), "Accept", "text/csv");
  }

  @Test
  void theShippedQuestionGivesItsRowsByHttpAndOnTheCommandLine() throws IOException {
    String golden = Files.readString(question.path().resolveSibling(QUESTION + ".csv"));
    HttpResponse<String> response =
        running.get(Running.sparql(question.query().toString()), "Accept", "text/csv");
    assertEquals(200, response.statusCode(), response::body);
    assertEquals(golden, response.body().replace("\r\n", "\n"));
    Invocation asked =
        Invocation.of(
            "query",
            "--base-dir",
            Shipped.releases().base().toString(),
            QUESTION,
            "--format",
            "csv");
    assertEquals(golden, asked.out().replace("\r\n", "\n"), asked::err);
  }

  /** By OWL 2 RL, by a query rule whose reasons are not kept, and by one whose reasons are kept. */
  @Test
  void whateverFollowsCanBeExplainedInOneQuery() {
    HttpResponse<String> response =
        ask(
            """
            SELECT ?p (COUNT(?number) AS ?statements)
            WHERE {
              VALUES ?p { dyad:inTier dyad:certainStart dyad:replaces dyad:isPartyTo }
              {
                SELECT ?p (MIN(?x) AS ?s) WHERE {
                  VALUES ?p { dyad:inTier dyad:certainStart dyad:replaces dyad:isPartyTo }
                  GRAPH graph:inferred { ?x ?p ?any } } GROUP BY ?p
              }
              GRAPH graph:inferred { ?s ?p ?o }
              (?s ?p ?o) function:explanation (?number ?premiseOf ?rule ?ps ?pp ?po) .
            }
            GROUP BY ?p
            """);
    assertEquals(200, response.statusCode(), response::body);
    List<String> rows = response.body().lines().skip(1).toList();
    assertEquals(4, rows.size(), response::body);
    rows.forEach(row -> assertTrue(Integer.parseInt(row.split(",")[1]) > 1, row));
  }

  @Test
  void whatIsStatedIsOneRowAndWhatIsNotThereIsNone() {
    String all = " function:explanation (?number ?premiseOf ?rule ?s ?p ?o) }";
    String stated = ask("SELECT ?number ?rule { (state:BLR dyad:iso3Code \"BLR\")" + all).body();
    assertEquals("number,rule\n1,\n", stated.replace("\r\n", "\n"));
    String absent =
        ask("SELECT ?number { (state:FRA rdf:type dyad:AllWeatherPartner)" + all).body();
    assertEquals("number\n", absent.replace("\r\n", "\n"));
    String only =
        ask("SELECT ?s { (state:BLR rdf:type dyad:AllWeatherPartner)"
                + " function:explanation (1 ?premiseOf \"cax-sco\" ?s ?p ?o) }")
            .body();
    assertEquals("s\nhttps://w3id.org/dyad/id/state/BLR\n", only.replace("\r\n", "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { (?s ?p ?o) function:explanation (?number ?premiseOf ?rule ?a ?b ?c) }",
        "SELECT * { (state:BLR ?p) function:explanation (?number ?premiseOf ?rule ?a ?b ?c) }",
        "SELECT * { (state:BLR rdf:type dyad:State) function:explanation (?number ?rule) }",
      })
  void whatIsAskedWronglyIsAnsweredByWhatIsWrong(String query) {
    HttpResponse<String> response = ask(query);
    assertEquals(400, response.statusCode(), response::body);
    assertTrue(response.body().contains("function#explanation"), response::body);
  }

  @Test
  void aQueryThatExplainsEverythingIsStopped() throws IOException {
    Duration time = Duration.ofSeconds(3);
    QueryLimits limits = QueryLimits.STANDARD.withTime(time);
    try (Running impatient = over(limits)) {
      impatient.assertStopped(
          Running.sparql(
              PREFIXES
                  + "SELECT (COUNT(?number) AS ?n) { GRAPH graph:inferred { ?s ?p ?o }"
                  + " (?s ?p ?o) function:explanation (?number ?premiseOf ?rule ?a ?b ?c) }"),
          time);
    }
  }
}
