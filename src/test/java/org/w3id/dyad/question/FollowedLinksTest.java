package org.w3id.dyad.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question on a thing also tells what is said of the things that it is linked to. */
final class FollowedLinksTest {
  private static final String DATA =
      """
      PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX graph: <https://w3id.org/dyad/graph/> PREFIX official: <https://w3id.org/dyad/id/official/>
      PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      graph:own { official:a rdfs:label "own" . graph:own dcterms:title "Own" }
      graph:one { official:b rdfs:label "by rule" . graph:one dcterms:title "One" }
      graph:two { official:c rdfs:label "decided" . graph:two dcterms:title "Two" }
      graph:links {
        official:a dyad:isSameThingAs official:b , official:c .
        [] dyad:linksThing official:a , official:b .
        [] dyad:linksThing official:a , official:c ; prov:wasDerivedFrom <https://w3id.org/dyad/id/decision/1> .
      }
      """;

  @ParameterizedTest
  @CsvSource({"all, own;by rule;decided", "decided, own;decided"})
  void whatIsLinkedIsToldToo(String links, String names) throws IOException {
    Question question =
        Question.read(Path.of("queries/linking/the-same-thing-in-different-sources.rq"));
    DatasetGraph named = DatasetGraphFactory.create();
    RDFParser.fromString(DATA, Lang.TRIG).parse(named);
    DatasetGraph data = DatasetGraphFactory.create(named.getUnionGraph());
    named.listGraphNodes().forEachRemaining(name -> data.addGraph(name, named.getGraph(name)));
    Map<String, List<String>> values =
        Map.of("thing", List.of("official/a"), "links", List.of(links));
    try (QueryExec asked = QueryExec.dataset(data).query(question.with(values)).build()) {
      Set<String> told =
          asked.select().stream()
              .map(row -> row.get("value").getLiteralLexicalForm())
              .collect(Collectors.toSet());
      assertEquals(Set.of(names.split(";")), told);
    }
  }
}
