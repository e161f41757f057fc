package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;

/**
 * Questions that ask elsewhere, over the shipped data and servers of this test, one for each host:
 * {@code src/test/resources/federation/<host>.ttl} is what it holds. The rows of a question stand
 * beside these files. With {@code -Ddyad.update=true} they are written anew.
 */
final class FederatedQuestionsTest {
  private static final Path FOLDER = Path.of("src/test/resources/federation");
  private static final String TAG = "asks-elsewhere";

  private static Questions questions;
  private static FusekiServer elsewhere;
  private static Running running;

  @BeforeAll
  static void start() throws IOException {
    questions = Questions.load(Path.of("queries"));
    FusekiServer.Builder builder =
        FusekiServer.create().port(0).loopback(true).fusekiModules(FusekiModules.empty());
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".ttl")).toList()) {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        RDFParser.source(file).parse(data);
        builder.add("/" + file.getFileName().toString().replace(".ttl", ""), data);
      }
    }
    elsewhere = builder.start();
    running =
        Running.over(
            Shipped.releases(), questions, Running.QUICK.withServices(List.of(address(""))));
  }

  @AfterAll
  static void stop() {
    running.close();
    elsewhere.stop();
  }

  private static String address(String host) {
    return "http://127.0.0.1:" + elsewhere.getPort() + "/" + host;
  }

  private static List<Question> federated() {
    return questions.all().stream().filter(question -> !question.services().isEmpty()).toList();
  }

  @TestFactory
  Stream<DynamicTest> eachGivesItsRows() {
    assertTrue(federated().size() >= 8, () -> "questions: " + federated().size());
    return federated().stream()
        .map(question -> DynamicTest.dynamicTest(question.name(), () -> givesItsRows(question)));
  }

  private static void givesItsRows(Question question) throws IOException {
    assertTrue(question.tags().contains(TAG), "it has the tag " + TAG);
    assertTrue(question.query().hasOrderBy(), "the rows have an order");
    String sparql = question.sparql();
    for (String service : question.services()) {
      assertTrue(question.description().contains(service), "its description names " + service);
      sparql =
          sparql.replace("<" + service + ">", "<" + address(URI.create(service).getHost()) + ">");
    }
    HttpResponse<String> answer = running.get(Running.sparql(sparql) + "&format=csv");
    assertEquals(200, answer.statusCode(), answer.body());
    String rows = answer.body().replace("\r\n", "\n");
    Path golden = FOLDER.resolve(question.name() + ".csv");
    if (Boolean.getBoolean("dyad.update")) {
      Files.writeString(golden, rows);
    }
    assertTrue(rows.lines().count() > 1, "it has an answer");
    assertEquals(Files.readString(golden), rows);
  }

  @Test
  void whoLooksAtAPageAsksNobodyElse() {
    HttpResponse<String> page = running.get("/questions/linking/what-wikidata-says-of-a-thing");
    assertEquals(200, page.statusCode(), page.body());
    assertTrue(page.body().contains("<code>https://query.wikidata.org/sparql</code>"), page.body());
  }

  @Test
  void aServerThatMayNotAskSaysSo() throws IOException {
    String sparql = questions.named("what-wikidata-says-of-a-thing").orElseThrow().sparql();
    HttpResponse<String> answer = running.get(Running.sparql(sparql));
    assertEquals(403, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("is not allowed here"), answer.body());
  }

  @Test
  void onlyQuestionsThatAskElsewhereHaveTheTag() {
    for (Question question : questions.all()) {
      assertFalse(question.services().isEmpty() && question.tags().contains(TAG), question.name());
    }
  }
}
