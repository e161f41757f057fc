package org.w3id.dyad.http.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.http.Running;

/** Reconciliation over a few things of the test's own. */
final class ReconcileTest {
  private static final String DATA =
      """
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX id: <https://w3id.org/dyad/id/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      GRAPH <https://w3id.org/dyad/graph/made> {
        id:organization\\/one a dyad:Organization , dyad:Company ; rdfs:label "Example Works"@en ; dyad:isInState id:state\\/BLR ;
          dyad:foundedOn "2001-05"^^xsd:gYearMonth ; dyad:acronym "EW" .
        id:organization\\/two a dyad:Organization ; rdfs:label "Example Works"@en ; dyad:isInState id:state\\/CHN .
        id:organization\\/three a dyad:Organization ; rdfs:label "<script>alert(1)</script>"@en .
        id:official\\/one a dyad:Official ; rdfs:label "Jan Beispiel"@en ; dyad:isSameThingAs id:ofac\\/1 .
        id:ofac\\/1 a dyad:Official ; rdfs:label "Jan Beispiel"@en .
        id:official\\/family a dyad:Official ; rdfs:label "Musterfrau"@en .
        id:ofac\\/2 a <http://xmlns.com/foaf/0.1/Person> , <http://xmlns.com/foaf/0.1/Agent> ; rdfs:label "Erika Musterfrau"@en .
        id:official\\/foreigner a dyad:Official ; rdfs:label "Alexander Lukashenko"@en , "亚历山大·卢卡申科"@zh .
        id:state\\/LUX a dyad:State ; rdfs:label "Luxembourg"@en .
        id:document\\/one a dyad:Document ; rdfs:label "Example Works opens"@en .
        id:state\\/BLR a dyad:State ; rdfs:label "Belarus"@en .
        id:state\\/CHN a dyad:State ; rdfs:label "China"@en , "Китай"@ru .
        id:measure\\/one a dyad:Measure ; rdfs:label "measure"@en ; dyad:value 12 , 1.5 , true , "2020"^^xsd:gYear , "2020-01-02"^^xsd:date ,
          "2020-01-02T03:04:05Z"^^xsd:dateTime , <http://example.org/x> , "Text"@de .
      }
      """;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private static Path folder;
  private static Running running;

  @BeforeAll
  static void start() throws IOException {
    running = Running.start(folder, DATA);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static JsonNode posted(String field, String json) throws IOException {
    HttpResponse<String> answer =
        running.post(
            "/reconcile",
            field + "=" + java.net.URLEncoder.encode(json, java.nio.charset.StandardCharsets.UTF_8),
            "application/x-www-form-urlencoded");
    assertEquals(200, answer.statusCode(), answer.body());
    return MAPPER.readTree(answer.body());
  }

  private static JsonNode result(String query) throws IOException {
    return posted("queries", "{\"q\":" + query + "}").at("/q/result");
  }

  @Test
  void ofTwoNamesakesNoneIsChosen() throws IOException {
    JsonNode result = result("{\"query\":\"Example Works\"}");
    assertEquals(2, result.size(), result.toString());
    assertFalse(result.at("/0/match").asBoolean(), result.toString());
    assertFalse(result.at("/1/match").asBoolean(), result.toString());
  }

  @Test
  void whatIsLinkedAsTheSameIsNoOtherThing() throws IOException {
    JsonNode result = result("{\"query\":\"Jan Beispiel\"}");
    assertEquals(2, result.size(), result.toString());
    assertEquals("official/one", result.at("/0/id").asText());
    assertTrue(result.at("/0/match").asBoolean(), result.toString());
    assertFalse(result.at("/1/match").asBoolean(), result.toString());
  }

  @Test
  void aFamilyNameAloneChoosesNobodyWhereAnotherHasIt() throws IOException {
    JsonNode result = result("{\"query\":\"Musterfrau\"}");
    assertEquals(2, result.size(), result.toString());
    assertFalse(result.at("/0/match").asBoolean(), result.toString());
    assertEquals("[{\"id\":\"foaf:Person\",\"name\":\"person\"}]", result.at("/1/type").toString());
  }

  @Test
  void aFamilyNameComesBeforeWhatSoundsLikeIt() throws IOException {
    for (String name : List.of("卢卡申科", "Lukashenko")) {
      JsonNode result = result("{\"query\":\"" + name + "\"}");
      assertEquals("official/foreigner", result.at("/0/id").asText(), result.toString());
      assertFalse(result.at("/0/match").asBoolean(), result.toString());
    }
  }

  @Test
  void aTypeAndAPropertyTellThemApart() throws IOException {
    JsonNode typed = result("{\"query\":\"Example Works\",\"type\":\"Company\"}");
    assertEquals("organization/one", typed.at("/0/id").asText());
    assertTrue(typed.at("/0/match").asBoolean(), typed.toString());
    JsonNode placed =
        result(
            "{\"query\":\"Example Works\",\"properties\":[{\"pid\":\"isInState\",\"v\":\"Китай\"}]}");
    assertEquals("organization/two", placed.at("/0/id").asText(), placed.toString());
    assertTrue(placed.at("/0/score").asDouble() > placed.at("/1/score").asDouble() + 10);
  }

  @Test
  void aYearAgreesWithADayInIt() throws IOException {
    JsonNode result =
        result("{\"query\":\"Example Works\",\"properties\":[{\"pid\":\"foundedOn\",\"v\":2001}]}");
    assertEquals("organization/one", result.at("/0/id").asText(), result.toString());
  }

  @Test
  void allTypesOrOneOfThem() throws IOException {
    String both = "{\"query\":\"Example Works\",\"type\":[\"Company\",\"Organization\"]";
    assertEquals(1, result(both + ",\"type_strict\":\"all\"}").size());
    assertEquals(2, result(both + ",\"type_strict\":\"any\"}").size());
    JsonNode should =
        result("{\"query\":\"Example Works\",\"type\":\"Company\",\"type_strict\":\"should\"}");
    assertEquals(2, should.size());
    assertEquals("organization/one", should.at("/0/id").asText());
  }

  @Test
  void aDocumentIsFoundIfDocumentsAreWanted() throws IOException {
    JsonNode result = result("{\"query\":\"Example Works opens\",\"type\":\"Document\"}");
    assertEquals("document/one", result.at("/0/id").asText(), result.toString());
  }

  @Test
  void valuesAreAsTheyAre() throws IOException {
    JsonNode answer =
        posted("extend", "{\"ids\":[\"measure/one\"],\"properties\":[{\"id\":\"value\"}]}");
    String values = answer.at("/rows/measure~1one/value").toString();
    for (String value :
        new String[] {
          "{\"int\":12}",
          "{\"float\":1.5}",
          "{\"str\":\"true\"}",
          "{\"str\":\"2020\"}",
          "{\"date\":\"2020-01-02T00:00:00Z\"}",
          "{\"date\":\"2020-01-02T03:04:05Z\"}",
          "{\"str\":\"http://example.org/x\"}",
          "{\"str\":\"Text\"}"
        }) {
      assertTrue(values.contains(value), () -> value + " is not in " + values);
    }
  }

  @Test
  void aPreviewMayBeFramedAndHasNoScript() {
    HttpResponse<String> preview = running.get("/reconcile/preview?id=organization/three");
    String policy = preview.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("frame-ancestors *"), policy);
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertFalse(policy.contains("script"), policy);
    assertFalse(preview.body().contains("<script"), preview.body());
    assertEquals(policy, policyOf("/reconcile/preview?id=organization/three"));
    assertTrue(policyOf("/search").contains("frame-ancestors 'none'"));
  }

  private static String policyOf(String path) {
    return running.get(path).headers().firstValue("Content-Security-Policy").orElse("");
  }

  @Test
  void aFlyoutIsEscaped() {
    String flyout = running.get("/reconcile/flyout/entity?id=organization/three").body();
    assertTrue(flyout.contains("&lt;script&gt;alert(1)"), flyout);
  }

  @Test
  void theManifestHasTheAddressByWhichItWasReached() throws IOException {
    String plain = running.get("/reconcile").body();
    String host = running.endpoint.address().getHost() + ":" + running.endpoint.address().getPort();
    assertEquals(
        "http://" + host + "/reconcile/preview?id={{id}}",
        MAPPER.readTree(plain).at("/preview/url").asText());
    String secure = running.get("/reconcile", "X-Forwarded-Proto", "https").body();
    assertTrue(MAPPER.readTree(secure).at("/preview/url").asText().startsWith("https://" + host));
  }
}
