package org.w3id.dyad.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A data set that gives a chapter, its headings and their subheadings: a sum of subheadings holds
 * those and nothing that contains them, or the same goods would be there twice.
 */
final class LevelsOfGoodsTest {
  private static final Model WORLD = ModelFactory.createDefaultModel();

  private static Questions questions;

  @BeforeAll
  static void load() throws IOException {
    questions = Questions.load(Path.of("queries"));
    String head =
        "PREFIX dyad: <https://w3id.org/dyad/ontology#> PREFIX state: <https://w3id.org/dyad/id/state/>"
            + " PREFIX qb: <http://purl.org/linked-data/cube#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
            + " PREFIX hs: <https://w3id.org/dyad/id/product/HS2022/>"
            + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
            + " state:BRA rdfs:label \"Brasov\"@en .";
    String flows =
        Stream.of(
                flow("31", 100, "dyad:hasChapter hs:31"),
                flow("3104", 60, "dyad:hasChapter hs:31 ; dyad:hasHeading hs:3104"),
                flow("310420", 40, "dyad:hasChapter hs:31 ; dyad:hasHeading hs:3104"),
                flow("310430", 10, "dyad:hasChapter hs:31 ; dyad:hasHeading hs:3104"))
            .collect(Collectors.joining());
    RDFParser.fromString(head + flows, org.apache.jena.riot.Lang.TURTLE).parse(WORLD);
  }

  private static String flow(String code, int value, String parts) {
    return (" [] a dyad:TradeFlow ; dyad:hasExporter state:ARC ; dyad:hasImporter state:BRA ;"
            + " dyad:hasReportingSide dyad:ExporterReported ; dyad:year 2020 ; dyad:tradeValue %d ;"
            + " qb:dataSet <https://example.org/x> ; dyad:hasProduct hs:%s ; %s ."
            + " hs:%s a dyad:Product ; skos:notation \"%s\" . ")
        .formatted(value, code, parts, code, code);
  }

  /** Columns: question, product, its rows as basis and value. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "flow-of-a-product-by-year # TOTAL # sum of HS2022 subheadings 50",
        "flow-of-a-product-by-year # HS2022/31 # published 100, sum of subheadings 50",
        "flow-of-a-product-by-year # HS2022/3104 # published 60, sum of subheadings 50",
        "flow-of-a-product-by-year # HS2022/310420 # published 40",
        "buyers-of-a-product # TOTAL # sum of HS2022 subheadings 50",
        "buyers-of-a-product # HS2022/31 # published 100, sum of subheadings 50",
        "buyers-of-a-product # HS2022/3104 # published 60, sum of subheadings 50",
        "parts-of-a-flow # TOTAL # published 100, sum of subheadings 50",
        "parts-of-a-flow # HS2022/31 # sum of subheadings 50",
      })
  void addsUpEachSubheadingOnce(String name, String product, String rows) {
    Question question = questions.needed("trade/" + name);
    Map<String, List<String>> wanted =
        Map.of(
            "exporter", List.of("state/ARC"),
            "importer", List.of("state/BRA"),
            "year", List.of("2020"),
            "product", List.of("product/" + product));
    Map<String, List<String>> values =
        wanted.entrySet().stream()
            .filter(each -> question.parameter(each.getKey()).isPresent())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    List<String> found = new ArrayList<>();
    try (QueryExecution execution = QueryExecution.create(question.with(values), WORLD)) {
      execution.execSelect().forEachRemaining(row -> found.add(text(row)));
    }
    assertEquals(rows, String.join(", ", found));
  }

  private static String text(QuerySolution row) {
    return row.getLiteral("basis").getString() + " " + row.getLiteral("value").getInt();
  }
}
