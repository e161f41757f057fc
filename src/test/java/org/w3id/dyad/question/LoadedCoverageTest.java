package org.w3id.dyad.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

/** What no rows mean where a user has loaded data of which nothing says how complete they are. */
final class LoadedCoverageTest {
  private static final String LOADED =
      """
      PREFIX dcat: <http://www.w3.org/ns/dcat#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX g: <https://w3id.org/dyad/graph/>
      PREFIX id: <https://w3id.org/dyad/id/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      g:provenance {
        g:engagements a dcat:Dataset ; dcterms:title "Occasions"@en ; dcterms:publisher "Dyad" ; prov:wasDerivedFrom id:file\\/a .
        g:visits a dcat:Dataset ; dcterms:title "Visits of leaders"@en ; dcterms:publisher "A university" ; prov:wasDerivedFrom id:file\\/b .
      }
      """;
  private static final String REGISTER =
      """
      g:more {
        id:coverage\\/visits dyad:coversKind dyad:Engagement ; dyad:hasCompleteness dyad:FullRegister ;
          prov:hadPrimarySource id:document\\/visits .
        id:document\\/visits dcterms:title "All visits" .
        dyad:Engagement rdfs:subClassOf dyad:Event .
      }
      """;

  private static String absence(String trig) throws IOException {
    Question question =
        Questions.load(Path.of("queries")).named("meetings-of-a-pair-by-year").orElseThrow();
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.fromString(trig, Lang.TRIG).parse(data);
    DatasetGraph union = DatasetGraphFactory.create(data.getUnionGraph());
    data.listGraphNodes().forEachRemaining(name -> union.addGraph(name, data.getGraph(name)));
    return new Coverages(union).absence(question, Map.of()).sentence();
  }

  @Test
  void theLoadedDataAreNamed() throws IOException {
    assertEquals(
        "Not known here: no source in the graph has all of this; nothing says how complete the"
            + " loaded data are: “Visits of leaders”.",
        absence(LOADED));
  }

  @Test
  void aRegisterThatTheUserDescribesTells() throws IOException {
    assertEquals("No: “All visits” has all.", absence(LOADED + REGISTER));
  }
}
