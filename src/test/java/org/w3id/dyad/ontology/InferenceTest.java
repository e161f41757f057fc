package org.w3id.dyad.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.check.Checks;

/** What the axioms make of the valid examples, and that the shapes put up with it. */
final class InferenceTest {

  private static final String PREFIXES =
      """
      PREFIX : <https://w3id.org/dyad/ontology#>
      PREFIX id: <https://w3id.org/dyad/id/>
      PREFIX cito: <http://purl.org/spar/cito/>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      """;

  private static Model closure;

  @BeforeAll
  static void reason() throws IOException {
    var graph = OntologyFiles.graph();
    var examples = OntologyFiles.FOLDER.resolve("examples");
    RDFParser.source(examples.resolve("shared.ttl")).parse(graph);
    for (var file : OntologyFiles.files(examples.resolve("valid"), ".ttl")) {
      RDFParser.source(file).parse(graph);
    }
    closure = Inference.closure(graph);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id:state\\/BLR a :AllWeatherPartner",
        "id:state\\/BLR :isPartyTo id:partnership-status\\/2022",
        "id:partnership-level\\/all-weather a :AllWeatherLevel",
        "id:partnership-status\\/2022 a :AllWeatherStatus, :DatedRelation, prov:Entity",
        "id:partnership-status\\/2022 :inTier id:tier\\/example-1",
        "id:partnership-status\\/2022 :atLeastTier id:tier\\/example-1, id:tier\\/example-2",
        "id:tier\\/example-2 :lowerTierThan id:tier\\/example-1",
        "id:ranking-scheme\\/example :hasTier id:tier\\/example-1",
        "id:place\\/warsaw :isInRegion id:region\\/151, id:region\\/150",
        "id:official\\/li-qiang :hasHeldPost id:post\\/premier",
        "id:post\\/premier :wasHeldBy id:official\\/li-keqiang",
        "id:tenure\\/li-qiang org:member id:official\\/li-qiang ; a org:Membership",
        "id:membership\\/blr-sco-member a :FullMembership",
        "id:official\\/zhao-leji :isParticipantIn id:engagement\\/zhao-kochanova ; a foaf:Agent",
        "id:engagement\\/talks :takesPlaceInState id:state\\/BLR",
        "id:commitment\\/slavkali a :TiedLoan, :StalledCommitment",
        "id:project\\/slavkali :hasFinancier id:organization\\/cdb",
        "id:commitment\\/slavkali :involves id:state\\/CHN, id:state\\/BLR, id:organization\\/cdb",
        "id:product\\/HS2022\\/854231 a :ControlledProduct",
        "id:claim\\/50-times :isInDisputeWith id:claim\\/140-times",
        "id:claim\\/140-times cito:disputes id:claim\\/50-times",
      })
  void follows(String pattern) {
    assertTrue(holds(pattern), pattern);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id:state\\/PAK a :AllWeatherPartner",
        "id:partnership-status\\/2013 a :AllWeatherStatus",
        "id:partnership-status\\/2013 :atLeastTier id:tier\\/example-1",
        "id:tier\\/example-2 :higherTierThan id:tier\\/example-1",
        "id:membership\\/blr-sco-observer a :FullMembership",
        "id:commitment\\/umbrella a :StalledCommitment",
        "id:claim\\/50-times :disputes id:claim\\/140-times",
        "id:product\\/HS2022\\/8542 a :ControlledProduct",
      })
  void doesNotFollow(String pattern) {
    assertFalse(holds(pattern), pattern);
  }

  @Test
  void whatFollowsBreaksNoRule() throws IOException {
    var data = GraphFactory.createDefaultGraph();
    closure.getGraph().find().forEachRemaining(data::add);
    var report = Checks.load(OntologyFiles.FOLDER).run(DatasetGraphFactory.wrap(data));
    assertEquals("0 violations, 0 warnings\n", report.toText(5));
  }

  private static boolean holds(String pattern) {
    try (var execution =
        QueryExecutionFactory.create(PREFIXES + "ASK { " + pattern + " }", closure)) {
      return execution.execAsk();
    }
  }
}
