package org.w3id.dyad.http.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.answer.AnsweredQuestion;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.http.Running;
import org.w3id.dyad.question.Parameter;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;

/** What programs get that do not write SPARQL, over the shipped data. */
final class ApiTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Of so many questions one is asked: all are asked of the release elsewhere. */
  private static final int SAMPLE = 12;

  private static Questions questions;
  private static Running running;
  private static JsonNode description;

  @BeforeAll
  static void start() throws IOException {
    questions = Questions.load(Path.of("queries"));
    running = Running.over(Shipped.releases(), questions, Running.QUICK);
    description = json("/api/openapi.json");
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static JsonNode json(String path) throws IOException {
    HttpResponse<String> response = running.get(path);
    assertEquals(200, response.statusCode(), response::body);
    assertEquals("application/json", response.headers().firstValue("Content-Type").orElse(""));
    return MAPPER.readTree(response.body());
  }

  private static List<List<String>> csv(String text) throws IOException {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
      return reader.stream().map(CsvRecord::getFields).toList();
    }
  }

  @Test
  void theDescriptionIsOpenApi() {
    SwaggerParseResult read = new OpenAPIV3Parser().readContents(description.toString());
    assertEquals(List.of(), read.getMessages());
    assertTrue(read.isOpenapi31());
    Set<String> paths = new TreeSet<>(read.getOpenAPI().getPaths().keySet());
    for (Question question : questions.all()) {
      assertTrue(
          paths.remove("/api/questions/" + AnsweredQuestion.name(question)), question.name());
    }
    assertEquals(11, paths.size(), paths::toString);
  }

  @Test
  void aWordOfTheReadersLanguageFindsAQuestion() throws IOException {
    String words = URLEncoder.encode("возможности государств", StandardCharsets.UTF_8);
    JsonNode found = json("/api/questions?lang=ru&q=" + words);
    assertTrue(found.path("count").asInt() > 0, found::toString);
    found
        .path("questions")
        .forEach(question -> assertEquals("ru", question.path("language").asText()));
    String title = URLEncoder.encode("соотносятся возможности", StandardCharsets.UTF_8);
    JsonNode named = MAPPER.readTree(running.get("/search?format=json&q=" + title).body());
    assertTrue(
        named.toString().contains("questions/security/capabilities-of-two-states"),
        named::toString);
  }

  @Test
  void noQuestionHasAParameterThatMeansSomethingElse() {
    questions
        .all()
        .forEach(
            question ->
                question.parameters().stream()
                    .map(Parameter::name)
                    .forEach(
                        name -> assertFalse(ApiParameters.COMMON.contains(name), question.name())));
  }

  @TestFactory
  List<DynamicTest> eachAnswerIsAsDescribed() {
    return Stream.of(
            "/api",
            "/api/openapi.json",
            "/api/questions?q=mirror",
            "/api/questions?q=mirror&lang=zh",
            "/api/dyads/BLR/CHN?date=2014-06-01&limit=3",
            "/api/dyads/TUV/MNG?limit=1",
            "/api/dyads/BLR/CHN?part=levels",
            "/api/states/BLR?limit=2",
            "/api/claims?about=BLR-CHN&limit=5",
            "/api/claims/golovchenko-trade-140-times",
            "/api/classes",
            "/api/classes/TradeFlow",
            "/api/classes/skos:Concept",
            "/api/coverage",
            "/api/match?name=Li%20Qiang&kind=person&state=CHN",
            "/api/match?name=Nobody%20of%20Nowhere%20Xyz",
            "/api/questions/trade/mirror-gap?limit=2")
        .map(path -> DynamicTest.dynamicTest(path, () -> assertDescribed(path)))
        .toList();
  }

  /** What goes wrong has a status and a type that the description has for it. */
  @ParameterizedTest
  @CsvSource({
    "/api/coverage?format=csv, text/csv, 200",
    "/api/states/BLR?limit=0, */*, 400",
    "/api/questions/trade/mirror-gap?nosuch=1, */*, 400",
    "/api/questions/linking/names-of-a-state-at-the-eu, */*, 403",
    "/api/states/ZZZ, */*, 404",
    "/api/claims, image/png, 406",
  })
  void eachStatusIsDescribed(String path, String accept, int status) {
    HttpResponse<String> answer = running.get(path, "Accept", accept);
    assertEquals(status, answer.statusCode(), answer::body);
    JsonNode response =
        description.at(
            "/paths/"
                + operation(path.replaceFirst("\\?.*", "")).replace("/", "~1")
                + "/get/responses/"
                + status);
    String reference = response.path("$ref").asText("#");
    JsonNode described = response.has("$ref") ? description.at(reference.substring(1)) : response;
    String type = answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
    assertTrue(described.path("content").has(type), () -> type + " in " + described);
  }

  private static void assertDescribed(String path) throws IOException {
    String operation = operation(path.replaceFirst("\\?.*", ""));
    String pointer =
        "/paths/"
            + operation.replace("/", "~1")
            + "/get/responses/200/content/application~1json/schema";
    assertFalse(description.at(pointer).isMissingNode(), pointer);
    String reference = description.at(pointer + "/$ref").asText();
    JsonNode answer = json(path);
    assertEquals(List.of(), schema(reference).validate(answer.toString(), InputFormat.JSON), path);
    if (!path.endsWith("openapi.json")) {
      assertEquals(Shipped.release().name(), answer.path("release").asText());
      for (JsonNode link : answer.path("links")) {
        assertEquals(200, running.get(link.asText()).statusCode(), link.asText());
      }
    }
  }

  private static Schema schema(String reference) {
    ObjectNode schema = MAPPER.createObjectNode().put("$ref", reference);
    schema.set("$defs", description.at("/components/schemas"));
    String text = schema.toString().replace("#/components/schemas/", "#/$defs/");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
  }

  private static String operation(String path) {
    if (description.path("paths").has(path)) {
      return path;
    }
    return path.startsWith("/api/dyads/")
        ? "/api/dyads/{one}/{other}"
        : path.replaceFirst("^/api/states/.*", "/api/states/{code}")
            .replaceFirst("^/api/claims/.*", "/api/claims/{id}")
            .replaceFirst("^/api/classes/.*", "/api/classes/{name}");
  }

  @TestFactory
  Stream<DynamicTest> theRowsAreThoseOfTheQuestion() {
    return questions.all().stream()
        .filter(question -> Math.floorMod(question.name().hashCode(), SAMPLE) == 0)
        .filter(question -> question.services().isEmpty())
        .map(question -> DynamicTest.dynamicTest(question.name(), () -> assertRows(question)));
  }

  /** The rows that are expected of the query, which were written without the API. */
  private static void assertRows(Question question) throws IOException {
    List<List<String>> expected =
        csv(Files.readString(Path.of(question.path().toString().replace(".rq", ".csv"))));
    String path = "/api/questions/" + AnsweredQuestion.name(question) + "?limit=10000";
    List<List<String>> rows = csv(running.get(path + "&format=csv").body());
    assertEquals(withoutBlankNodes(expected), withoutBlankNodes(rows));
    assertEquals(expected.size() - 1, json(path).path("rows").size());
  }

  private static List<List<String>> withoutBlankNodes(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(value -> value.startsWith("_:") ? "_:" : value).toList())
        .toList();
  }

  @Test
  void pagesFitTogether() throws IOException {
    String path = "/api/questions/partnership/history-of-a-pair";
    JsonNode all = json(path).path("rows");
    List<JsonNode> rows = new ArrayList<>();
    String next = path + "?limit=2";
    while (!next.isEmpty()) {
      HttpResponse<String> response = running.get(next);
      JsonNode page = MAPPER.readTree(response.body());
      page.path("rows").forEach(rows::add);
      assertTrue(page.path("rows").size() <= 2);
      next = page.path("links").path("next").asText("");
      String header = String.join(",", response.headers().allValues("Link"));
      assertEquals(
          !next.isEmpty(), header.contains("<" + next + ">; rel=\"next\"") && !next.isEmpty());
      assertEquals(!next.isEmpty(), page.path("hasMore").asBoolean());
    }
    assertTrue(rows.size() > 4);
    assertEquals(MAPPER.createArrayNode().addAll(rows), all);
  }

  @Test
  void parametersAreTyped() throws IOException {
    String path = "/api/questions/partnership/level-between-two-states-on-a-date";
    JsonNode answer = json(path + "?state=state/BLR&partner=CHN&date=2014-01-01");
    assertEquals("comprehensive strategic partnership", answer.at("/rows/0/levelLabel").asText());
    assertTrue(answer.at("/sources/0").asText().startsWith("https://w3id.org/dyad/id/document/"));
    assertEquals("answered", answer.at("/coverage/status").asText());
    JsonNode parameters = description.at("/paths").path(path).at("/get/parameters");
    assertEquals("date", parameters.at("/2/name").asText());
    assertEquals("date", parameters.at("/2/schema/items/format").asText());
    JsonNode numbers = json("/api/questions/trade/mirror-gap?limit=1");
    assertTrue(numbers.at("/rows/0/exporterReports").isNumber(), numbers::toString);
  }

  @Test
  void whatIsNotCoveredIsSaid() throws IOException {
    JsonNode none = json("/api/questions/partnership/history-of-a-pair?state=TUV&partner=MNG");
    assertEquals(0, none.path("rows").size());
    assertEquals("not known", none.at("/coverage/status").asText());
    assertTrue(none.at("/coverage/sentence").asText().startsWith("Not known here"));
  }

  @Test
  void theSparqlIsOneClickAway() throws IOException {
    JsonNode answer = json("/api/questions/trade/mirror-gap?exporter=BLR&importer=CHN");
    JsonNode same = json0(answer.at("/links/sparql").asText() + "&format=json");
    assertEquals(answer.path("rows").size(), same.at("/results/bindings").size());
    assertEquals(
        running.get(answer.at("/links/alternate").asText()).body().lines().count(),
        answer.path("rows").size() + 1);
  }

  private static JsonNode json0(String path) throws IOException {
    return MAPPER.readTree(running.get(path).body());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/questions/trade/mirror-gap?exporter=%20x%20y, 400",
    "/api/questions/trade/mirror-gap?exportr=BLR, 400",
    "/api/questions/trade/mirror-gap?limit=0, 400",
    "/api/questions/trade/mirror-gap?limit=10001, 400",
    "/api/questions/trade/mirror-gap?offset=-1, 400",
    "/api/questions/mirror-gap, 404",
    "/api/questions?lang=xx, 400",
    "/api/questions/partnership/level-between-two-states-on-a-date?date=2014-02-31, 400",
    "/api/dyads/BLR, 404",
    "/api/dyads/BLR/BLR, 400",
    "/api/dyads/BLR/ATLANTIS, 404",
    "/api/dyads/BLR/CHN?date=yesterday, 400",
    "/api/dyads/BLR/CHN?part=nothing, 404",
    "/api/states/XYZ, 404",
    "/api/claims?about=BLR/CHN, 400",
    "/api/claims?verdict=Suported, 400",
    "/api/claims/golovchenko-trade-140-times?format=csv, 400",
    "/api/claims/no-such-claim, 404",
    "/api/classes/TradeFlw, 404",
    "/api/classes/x:y, 404",
    "/api/classes/TradeFlow/x, 404",
    "/api/classes/TradeFlow?format=ttl, 400",
    "/api/match, 400",
    "/api/match?name=x&kind=dragon, 400",
    "/api/match?name=x&date=soon, 400",
    "/api/match?name=x&limit=21, 400",
    "/api/nothing, 404",
    "/api/coverage?release=none, 404",
    "/api/coverage?format=xml, 400"
  })
  void problemsAreJson(String path, int status) throws IOException {
    HttpResponse<String> response = running.get(path);
    assertEquals(status, response.statusCode(), response::body);
    assertEquals(
        "application/problem+json", response.headers().firstValue("Content-Type").orElse(""));
    JsonNode problem = MAPPER.readTree(response.body());
    assertEquals(status, problem.path("status").asInt());
    assertEquals("about:blank", problem.path("type").asText());
    assertFalse(problem.path("detail").asText().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/dyads/BLR/CHN?date=-0001-01-01",
        "/api/dyads/BLR/CHN?date=0000-01-01",
        "/api/questions/partnership/history-of-a-pair?state=BLR&partner=BLR",
        "/api/questions/partnership/history-of-a-pair?state=CHN",
        "/questions/partnership/history-of-a-pair?state=BLR&partner=BLR"
      })
  void whatCannotBeMeantIsRefused(String path) {
    HttpResponse<String> told = running.get(path);
    assertEquals(400, told.statusCode(), told::body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/dyads/BLR/CHN?date=2999-01-01",
        "/api/dyads/BLR/CHN?part=levels-on-the-day&date=2999-01-01",
        "/api/questions/partnership/level-between-two-states-on-a-date?date=2999-01-01",
        "/dyad/BLR/CHN?date=2999-01-01",
        "/questions/partnership/level-between-two-states-on-a-date?date=2999-01-01"
      })
  void ofADayBehindAllThatIsKnownItIsSaid(String path) {
    HttpResponse<String> told = running.get(path);
    assertTrue(told.body().contains("whether it holds on 2999-01-01 is not known"), told::body);
    String known = running.get(path.replace("2999", "2014")).body();
    assertFalse(known.contains("is not known"), path);
  }

  @Test
  void aClassThatIsNotThereIsToldWithThoseThatAreNear() throws IOException {
    JsonNode problem = MAPPER.readTree(running.get("/api/classes/TradeFlw").body());
    String near = problem.path("detail").asText();
    assertTrue(near.contains("\"TradeFlw\"; near are dyad:TradeFlow"), near);
  }

  @Test
  void theAddressesOfTheDocumentationAnswer() throws IOException {
    Matcher address =
        Pattern.compile("http://127\\.0\\.0\\.1:3030(/api[^'\"\\s]+)|\"(/api[^\"]+)\"")
            .matcher(Files.readString(Path.of("docs/reference/api.md")));
    int count = 0;
    while (address.find()) {
      String path = address.group(1) == null ? address.group(2) : address.group(1);
      assertEquals(200, running.get(path).statusCode(), path);
      count++;
    }
    assertTrue(count >= 8, "addresses: " + count);
  }

  /** What the description says of formats is what the server does. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/questions?q=mirror",
        "/api/dyads/BLR/CHN?part=levels",
        "/api/states/BLR?part=names",
        "/api/claims?about=BLR-CHN",
        "/api/claims/golovchenko-trade-140-times",
        "/api/classes",
        "/api/classes/TradeFlow",
        "/api/coverage",
        "/api/match?name=Li%20Qiang",
        "/api/questions/trade/mirror-gap"
      })
  void eachFormatThatIsDescribedIsGiven(String path) throws IOException {
    String operation = "/paths/" + operation(path.replaceFirst("\\?.*", "")).replace("/", "~1");
    JsonNode content = description.at(operation + "/get/responses/200/content");
    for (String format : List.of("json", "csv", "shex")) {
      HttpResponse<String> response =
          running.get(path + (path.contains("?") ? "&" : "?") + "format=" + format);
      String type =
          response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
      String described = (format.equals("json") ? "application/" : "text/") + format;
      assertEquals(content.has(described) ? described : "application/problem+json", type, format);
      if (format.equals("csv") && content.has(described)) {
        assertTrue(csv(response.body()).size() > 1, response::body);
      }
    }
  }

  @Test
  void theSameAnswerIsKnownByItsTag() {
    String path = "/api/questions/partnership/history-of-a-pair?limit=3";
    String tag = running.get(path).headers().firstValue("ETag").orElseThrow();
    assertEquals(304, running.get(path, "If-None-Match", tag).statusCode());
  }
}
