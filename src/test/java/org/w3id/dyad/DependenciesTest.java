package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.unibz.inf.ontop.injection.OntopSQLOWLAPIConfiguration;
import it.unibz.inf.ontop.rdf4j.repository.OntopRepository;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.profiles.Profiles;

/** The libraries work beside each other in one Java machine, in the versions that the pom pins. */
final class DependenciesTest {

  private static final String NS = "https://w3id.org/dyad/id/state/";
  private static final String TRIPLE =
      """
      PREFIX state: <https://w3id.org/dyad/id/state/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      state:BLR rdfs:label "Беларусь"@be .
      """;

  @TempDir Path folder;

  @Test
  void tdb2KeepsATripleAndFusekiServesIt() {
    var dataset = TDB2Factory.connectDataset(folder.resolve("tdb2").toString());
    Txn.executeWrite(dataset, () -> load(dataset));
    var server =
        FusekiServer.create().loopback(true).port(0).add("/dyad", dataset, false).build().start();
    try (var connection = RDFConnection.connect(server.datasetURL("/dyad"))) {
      assertTrue(connection.queryAsk("ASK { <" + NS + "BLR> ?p 'Беларусь'@be }"));
    } finally {
      server.stop();
    }
  }

  private static void load(Dataset dataset) {
    assertEquals(ReadWrite.WRITE, dataset.transactionMode());
    RDFParser.fromString(TRIPLE, Lang.TURTLE).parse(dataset);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/trig",
        "application/n-quads",
        "application/n-triples",
        "application/rdf+xml",
        "application/ld+json"
      })
  void rioReadsWhatItWrites(String mediaType) throws Exception {
    var format = Rio.getParserFormatForMIMEType(mediaType).orElseThrow();
    var model = Rio.parse(new StringReader(TRIPLE), "", RDFFormat.TURTLE);
    var text = new StringWriter();
    Rio.write(model, text, format);
    var read = Rio.parse(new StringReader(text.toString()), "", format);
    assertEquals(model, read);
    assertTrue(read.contains(Values.iri(NS, "BLR"), null, Values.literal("Беларусь", "be")));
  }

  @Test
  void ontopAnswersFromDuckDbByAnR2rmlMapping() throws Exception {
    var url = "jdbc:duckdb:" + folder.resolve("trade.duckdb");
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE flow (partner VARCHAR NOT NULL, usd DECIMAL(18, 2) NOT NULL)");
      statement.execute("INSERT INTO flow VALUES ('BLR', 10.50), ('BLR', 2.25), ('PAK', 7)");
    }
    var mapping =
        Files.writeString(
            folder.resolve("flow.ttl"),
            """
            PREFIX rr: <http://www.w3.org/ns/r2rml#>
            <#flow> a rr:TriplesMap ;
              rr:logicalTable [ rr:tableName "flow" ] ;
              rr:subjectMap [ rr:template "https://w3id.org/dyad/id/state/{partner}" ] ;
              rr:predicateObjectMap [
                rr:predicate <https://w3id.org/dyad/ontology#value> ;
                rr:objectMap [ rr:column "usd" ] ] .
            """);
    var configuration =
        OntopSQLOWLAPIConfiguration.defaultBuilder()
            .r2rmlMappingFile(mapping.toFile())
            .jdbcUrl(url)
            .jdbcDriver("org.duckdb.DuckDBDriver")
            .jdbcUser("")
            .jdbcPassword("")
            .build();
    var repository = OntopRepository.defaultRepository(configuration);
    try (var connection = repository.getConnection();
        var rows =
            connection
                .prepareTupleQuery(
                    """
                    PREFIX : <https://w3id.org/dyad/ontology#>
                    SELECT ?state (SUM(?value) AS ?total) { ?state :value ?value }
                    GROUP BY ?state ORDER BY DESC(?total) LIMIT 1
                    """)
                .evaluate()) {
      var row = rows.next();
      assertEquals(Values.iri(NS, "BLR"), row.getValue("state"));
      assertEquals(
          0, ((Literal) row.getValue("total")).decimalValue().compareTo(new BigDecimal("12.75")));
      assertFalse(rows.hasNext());
    } finally {
      repository.shutDown();
    }
  }

  @Test
  void owlApiChecksTheProfileAndHermitReasons() throws Exception {
    var ontology =
        ontology(
            """
            PREFIX : <https://w3id.org/dyad/ontology#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            <https://w3id.org/dyad/ontology> a owl:Ontology .
            :Agent a owl:Class .
            :Loan a owl:Class ; rdfs:subClassOf :Commitment .
            :Commitment a owl:Class ; owl:disjointWith :Agent .
            :muddle a :Loan .
            """);
    assertTrue(Profiles.OWL2_RL.checkOntology(ontology).isInProfile());
    assertTrue(new ReasonerFactory().createReasoner(ontology).isConsistent());
  }

  @Test
  void owlApiSeesWhatIsOutsideTheProfileAndHermitSeesAContradiction() throws Exception {
    var ontology =
        ontology(
            """
            PREFIX : <https://w3id.org/dyad/ontology#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            <https://w3id.org/dyad/ontology> a owl:Ontology .
            :hasFunder a owl:ObjectProperty .
            :Agent a owl:Class .
            :Loan a owl:Class ; owl:disjointWith :Agent ;
              rdfs:subClassOf [ a owl:Restriction ;
                owl:onProperty :hasFunder ; owl:someValuesFrom :Agent ] .
            :muddle a :Loan, :Agent .
            """);
    assertFalse(Profiles.OWL2_RL.checkOntology(ontology).isInProfile());
    assertFalse(new ReasonerFactory().createReasoner(ontology).isConsistent());
  }

  /** OWLAPI reads RDF/XML: its Turtle parser does not know SPARQL's PREFIX. */
  private static OWLOntology ontology(String turtle) throws Exception {
    var xml = new ByteArrayOutputStream();
    Rio.write(Rio.parse(new StringReader(turtle), "", RDFFormat.TURTLE), xml, RDFFormat.RDFXML);
    return OWLManager.createOWLOntologyManager()
        .loadOntologyFromOntologyDocument(new ByteArrayInputStream(xml.toByteArray()));
  }
}
