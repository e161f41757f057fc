package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.Releases;

/** Keys of other registers lead to things, and wrong ones to what would be right. */
final class ResolveTest {
  private static final String DATA =
      """
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX id: <https://w3id.org/dyad/id/>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX wd: <http://www.wikidata.org/entity/>
      <https://w3id.org/dyad/graph/made> {
        id:identifier-scheme\\/wikidata a dyad:IdentifierScheme ; skos:notation "wd" ; dyad:identifierPattern "Q[1-9][0-9]*" ;
          dyad:addressTemplate "http://www.wikidata.org/entity/{}" .
        id:identifier-scheme\\/imo a dyad:IdentifierScheme ; skos:notation "imo" ; dyad:identifierPattern "[0-9]{7}" .
        id:x\\/1 a dyad:ExternalIdentifier ; skos:notation "Q2280" ; dyad:inIdentifierScheme id:identifier-scheme\\/wikidata ; dyad:isIdentifierOf id:place\\/minsk .
        id:x\\/2 a dyad:ExternalIdentifier ; skos:notation "Q334" ; dyad:inIdentifierScheme id:identifier-scheme\\/wikidata ; dyad:isIdentifierOf id:place\\/singapore ;
          dyad:hasCertainty dyad:Probable .
        id:state\\/SGP schema:sameAs wd:Q334 .
        id:x\\/3 a dyad:ExternalIdentifier ; skos:notation "9074729" ; dyad:inIdentifierScheme id:identifier-scheme\\/imo ; dyad:isIdentifierOf id:ofsi\\/1 , id:seco\\/1 .
        id:x\\/4 a dyad:ExternalIdentifier ; skos:notation "9270658" ; dyad:inIdentifierScheme id:identifier-scheme\\/imo ;
          dyad:isIdentifierOf id:ofsi\\/2 , id:seco\\/2 , id:official\\/two .
        id:ofsi\\/2 dyad:isSameThingAs id:official\\/two .
        id:official\\/two dyad:isSameThingAs id:ofsi\\/2 , id:seco\\/2 .
      }
      """;

  @TempDir private static Path folder;
  private static Running running;

  @BeforeAll
  static void start() throws Exception {
    Questions questions = Questions.load(Files.createDirectories(folder.resolve("queries")));
    Releases releases = new Releases(folder.resolve("releases"));
    TestReleases.publishDescribed(releases, DATA, questions);
    running = Running.over(releases, questions, Running.QUICK);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @ParameterizedTest
  @CsvSource({
    "wd:Q2280,/id/place/minsk",
    "wikidata:Q2280,/id/place/minsk",
    "http://www.wikidata.org/entity/Q2280,/id/place/minsk",
    "https://www.wikidata.org/entity/Q2280,/id/place/minsk",
    "wd:Q334,/id/state/SGP",
    "imo:9270658,/id/official/two"
  })
  void aKeyLeadsToTheThing(String key, String path) {
    HttpResponse<String> answer = running.get("/resolve?id=" + key);
    assertEquals(303, answer.statusCode(), answer.body());
    assertEquals(path, answer.headers().firstValue("Location").orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "wd:Q1,no thing here has this key of wikidata",
    "wd:L1,is no key of wikidata",
    "viaf:1,the prefixes imo\\, wd",
    "nothing,a key is <prefix>:<value>"
  })
  void anUnknownKeyIsNotFoundAndSaysWhatWouldBeRight(String key, String reason) {
    HttpResponse<String> answer = running.get("/resolve?id=" + key);
    assertEquals(404, answer.statusCode());
    String words = answer.body().replace("&lt;", "<").replace("&gt;", ">");
    assertTrue(words.contains(reason.replace("\\", "")), answer.body());
  }

  @Test
  void aKeyOfTwoThingsIsNotDecided() {
    HttpResponse<String> answer = running.get("/resolve?id=imo:9074729");
    assertEquals(300, answer.statusCode());
    assertTrue(answer.body().contains("/id/ofsi/1"), answer.body());
    assertTrue(answer.body().contains("/id/seco/1"), answer.body());
  }

  @Test
  void manyKeysAreAnsweredInTheirOrder() {
    String json = running.post("/resolve", "[\"wd:Q334\",\"wd:Q1\"]", "application/json").body();
    assertTrue(
        json.contains(
            "{\"id\":\"wd:Q334\",\"things\":[{\"thing\":\"https://w3id.org/dyad/id/state/SGP\","
                + "\"doubted\":false},{\"thing\":\"https://w3id.org/dyad/id/place/singapore\","
                + "\"doubted\":true}]},{\"id\":\"wd:Q1\",\"things\":[],\"problem\":"),
        json);
    String csv =
        running
            .post("/resolve?format=csv", "wd:Q2280\nnothing\n", "text/plain")
            .body()
            .replace("\r\n", "\n");
    assertTrue(
        csv.startsWith(
            "id,thing,doubted,problem\nwd:Q2280,https://w3id.org/dyad/id/place/minsk,false,\n"
                + "nothing,,,"),
        csv);
    assertEquals(
        200,
        running
            .post("/resolve", "id=wd:Q1&id=wd:Q2", "application/x-www-form-urlencoded")
            .statusCode());
  }

  @Test
  void wrongRequestsSayWhatWouldBeRight() {
    assertEquals(400, running.get("/resolve").statusCode());
    assertEquals(400, running.post("/resolve", "{\"a\":1}", "application/json").statusCode());
    assertEquals(400, running.post("/resolve", "[", "application/json").statusCode());
    assertEquals(415, running.post("/resolve", "<a/>", "text/xml").statusCode());
    assertEquals(413, running.post("/resolve", "wd:Q1\n".repeat(1_001), "text/plain").statusCode());
    assertEquals(400, running.get("/resolve?id=wd:Q1&format=xml").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"wd:", ":", "wd:Q1%00", "%E2%80%AE", "wd:Q1%0D%0ALocation:x"})
  void oddKeysAreNotFound(String key) {
    assertEquals(404, running.get("/resolve?id=" + key).statusCode());
  }
}
