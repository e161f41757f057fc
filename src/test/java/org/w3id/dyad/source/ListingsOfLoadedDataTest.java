package org.w3id.dyad.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The questions on listings over lists that a user has loaded: one official of the tables, whom
 * OFSI lists under two regimes, the United Nations and SECO by other names.
 */
final class ListingsOfLoadedDataTest {
  private static final Path FIXTURES = Path.of("src/test/resources/sources");
  private static final Path QUERIES = Path.of("queries");

  /** The official, and what a table says of keys; titles as a release gives them to graphs. */
  private static final String TABLES =
      """
      PREFIX dcat: <http://www.w3.org/ns/dcat#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX g: <https://w3id.org/dyad/graph/>
      PREFIX id: <https://w3id.org/dyad/id/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      g:officials {
        id:official\\/alexander-lukashenko a dyad:Official ; rdfs:label "A. Lukashenko"@en ;
          dyad:hasRecord id:ofsi-record\\/90001 , id:seco-record\\/5144 .
        id:state\\/GBR rdfs:label "United Kingdom"@en . id:state\\/CHE rdfs:label "Switzerland"@en . id:state\\/USA rdfs:label "United States"@en .
        id:state\\/BLR rdfs:label "Belarus"@en . id:organization\\/eu rdfs:label "European Union"@en .
        id:identifier-scheme\\/un-sanctions-reference dyad:givesOneKeyPerThing true .
        id:engagement\\/one a dyad:Meeting ; rdfs:label "A meeting"@en ; dyad:hasParticipant id:official\\/alexander-lukashenko ;
          dyad:hasParty id:state\\/BLR , id:state\\/CHN ; dyad:hasPeriod id:period\\/d .
        id:period\\/d dcat:startDate "2021-01-26"^^xsd:date ; dyad:earliestStart "2021-01-26"^^xsd:date ; dyad:latestEnd "2021-01-26"^^xsd:date .
      }
      g:provenance {
        g:officials dcterms:title "Officials" . g:ofsi dcterms:title "OFSI" . g:seco dcterms:title "SECO" . g:eu-sanctions dcterms:title "EU" .
      }
      """;

  private static DatasetGraph data;

  @BeforeAll
  static void load() throws IOException {
    DatasetGraph named = DatasetGraphFactory.create();
    RDFParser.fromString(TABLES, Lang.TRIG).parse(named);
    load(named, "ofsi", "ofsi/list/ConList.csv");
    load(named, "seco", "seco/list/consolidated.xml");
    load(named, "eu-sanctions", "eu-sanctions/xml-1.1/full.xml");
    data = DatasetGraphFactory.create(named.getUnionGraph());
    named.listGraphNodes().forEachRemaining(name -> data.addGraph(name, named.getGraph(name)));
  }

  private static void load(DatasetGraph named, String source, String file) throws IOException {
    RecordingSink sink = new RecordingSink();
    Sources.named(source).orElseThrow().read(List.of(FIXTURES.resolve(file)), sink);
    StringWriter turtle = new StringWriter();
    Rio.write(sink.statements(), turtle, RDFFormat.NTRIPLES);
    String graph = "<https://w3id.org/dyad/graph/" + source + "> { " + turtle + " }";
    RDFParser.fromString(graph, Lang.TRIG).parse(named);
  }

  private static List<String> ask(String question) throws IOException {
    List<String> rows = new ArrayList<>();
    try (QueryExec query =
        QueryExec.dataset(data)
            .query(Files.readString(QUERIES.resolve(question + ".rq")))
            .build()) {
      var select = query.select();
      select.forEachRemaining(
          row ->
              rows.add(
                  String.join(
                      "|",
                      select.getResultVars().stream()
                          .map(row::get)
                          .map(
                              node ->
                                  node == null
                                      ? ""
                                      : node.isLiteral()
                                          ? node.getLiteralLexicalForm()
                                          : node.toString().replaceFirst(".*/id/", ""))
                          .toList())));
    }
    return rows;
  }

  @Test
  void listingsAreCountedBySenderAndYear() throws IOException {
    assertEquals(
        List.of(
            "European Union|2020|1|1|1",
            "European Union|2022|1|1|1",
            "Switzerland|2012|1|1|1",
            "Switzerland|2022|1|1|1",
            "United Kingdom|2018|1|1|1",
            "United Kingdom|2020|2|1|1",
            "United Kingdom|2022|1|1|1"),
        ask("security/listings-by-sender-and-year"));
  }

  @Test
  void theListingsOfAnOfficialAreFoundByRecord() throws IOException {
    assertEquals(
        List.of(
            "Switzerland|Belarus|2012-03-28|2012-03-27|2022-03-16|2016-03-01|Ordinance on measures"
                + " against Belarus (SR 946.231.116.9), Annex 13|Made up for a"
                + " test.|document/seco|sanction/seco-5144-200",
            "United Kingdom|Global Human Rights|2020-09-29|2020-12-31|2022-02-04|||Made up for a"
                + " test (and no other).|document/ofsi|sanction/ofsi-90001-global-human-rights",
            "United Kingdom|Belarus|2020-11-06|2020-12-31|2022-02-04|||Made up for a test (and no"
                + " other).|document/ofsi|sanction/ofsi-90001-belarus",
            "Switzerland|Belarus|2022-03-16|2022-03-15|2022-03-16||Ordinance on measures against"
                + " Belarus (SR 946.231.116.9), Annex 13|Made up for a"
                + " test.|document/seco|sanction/seco-5144-200-2"),
        ask("security/listings-of-a-party"));
  }

  @Test
  void aMeetingWhileListedIsFoundAndOneAfterTheDelistingIsNot() throws IOException {
    assertEquals(
        List.of(
            "2021-01-26|A meeting|A. Lukashenko|United Kingdom|2020-09-29",
            "2021-01-26|A meeting|A. Lukashenko|United Kingdom|2020-11-06"),
        ask("security/officials-who-met-while-sanctioned"));
  }

  @Test
  void whoIsListedByOneAndNotByAnotherIsToldByWhatTheyShare() throws IOException {
    assertEquals(
        List.of(
            "Example Trading|UKR|2022-03-03|eu-sanctions/902",
            "John Doe|BLR|2020-11-06|eu-sanctions/901"),
        ask("security/who-is-on-one-list-and-not-on-another"));
    String british = "security/who-is-on-one-list-and-not-on-another";
    String query = Files.readString(QUERIES.resolve(british + ".rq"));
    assertEquals(
        List.of("eu-sanctions/902"), targets(query.replace("{ state:USA }", "{ state:GBR }")));
  }

  private static List<String> targets(String query) {
    List<String> targets = new ArrayList<>();
    try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
      execution
          .select()
          .forEachRemaining(
              row -> targets.add(row.get("target").getURI().replaceFirst(".*/id/", "")));
    }
    return targets;
  }

  @Test
  void dataSetsThatKnowAThingAndWhatTheySayOfIt() throws IOException {
    assertEquals(
        List.of(
            "OFSI|record|ofsi-record/90001|ofsi/90001",
            "Officials|itself||official/alexander-lukashenko",
            "SECO|record|seco-record/5144|seco/5144"),
        ask("linking/which-data-sets-know-a-thing"));
    List<String> births =
        ask("linking/the-same-thing-in-different-sources").stream()
            .filter(row -> row.startsWith("born on"))
            .toList();
    assertEquals(List.of("born on|1954-08|1|OFSI", "born on|1954-08-30|1|SECO"), births);
  }

  @Test
  void namesInOtherScriptsAreTold() throws IOException {
    assertEquals(
        List.of(
            "Doe John|und-cyrl|Доу Джоан",
            "Doe John|und-cyrl|Доу Джон",
            "John Doe|und-cyrl|Джон Доу",
            "John Ivanovich DOE|und-cyrl|Джон ДОУ"),
        ask("security/names-of-the-sanctioned-in-other-scripts").stream()
            .map(row -> row.replace("und-Cyrl", "und-cyrl"))
            .toList());
  }

  @Test
  void regimesAreTold() throws IOException {
    assertEquals(
        "United Kingdom|Belarus|1|2020-11-06|2020-11-06",
        ask("security/listings-by-regime").stream()
            .filter(row -> row.startsWith("United Kingdom|Belarus"))
            .findFirst()
            .orElse(""));
  }
}
