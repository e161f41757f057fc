package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.http.protocol.ContentPolicy;
import org.w3id.dyad.question.Questions;

/** What a reader and a program are told where there is no page; the server has no questions. */
final class ProblemPagesTest {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  /** Pages that are made of shipped questions. */
  private static final List<String> OF_QUESTIONS =
      List.of(
          "/dyad/BLR/CHN",
          "/dyad/BLR/CHN/trade-1.csv",
          "/state/BLR",
          "/map",
          "/map/map.svg",
          "/network",
          "/trade",
          "/trade/flow.csv",
          "/explain?subject=state/BLR&predicate=a&object=dyad%3AState");

  /** Pages that need none. */
  private static final List<String> OTHERS =
      List.of("/", "/search?q=belarus", "/claims", "/docs", "/sparql", "/ontology");

  @TempDir private static Path folder;
  private static Running running;

  @BeforeAll
  static void start() throws IOException {
    running =
        Running.start(
            folder,
            """
            PREFIX dyad: <https://w3id.org/dyad/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX state: <https://w3id.org/dyad/id/state/>
            GRAPH <https://w3id.org/dyad/graph/made> {
              state:BLR a dyad:State ; rdfs:label "Belarus"@en .
              state:CHN a dyad:State ; rdfs:label "China"@en
            }
            """,
            Questions.NONE,
            Running.QUICK);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @TestFactory
  Stream<DynamicTest> aPageTellsWhichQuestionItNeeds() {
    return OF_QUESTIONS.stream().map(path -> DynamicTest.dynamicTest(path, () -> assertTold(path)));
  }

  private static void assertTold(String path) {
    HttpResponse<String> page = running.get(path, "Accept", BROWSER);
    assertEquals(404, page.statusCode(), page.body());
    assertTrue(page.body().contains("The question \""), page.body());
    assertTrue(page.body().contains("queries/"), page.body());
  }

  @TestFactory
  Stream<DynamicTest> pagesWithoutQuestionsAreThere() {
    return OTHERS.stream()
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path,
                    () -> assertEquals(200, running.get(path, "Accept", BROWSER).statusCode())));
  }

  @Test
  void aReaderIsLedOnInHisLanguage() {
    for (String path : List.of("/nothing", "/claim/nothing", "/dyad/BLR/ZZZ", "/docs/nothing")) {
      HttpResponse<String> page =
          running.get(path, "Accept", BROWSER, "Accept-Language", "zh-CN,zh;q=0.9");
      assertEquals(404, page.statusCode());
      assertEquals("text/html;charset=utf-8", type(page));
      assertEquals(List.of(ContentPolicy.PAGE), page.headers().allValues(ContentPolicy.HEADER));
      assertTrue(page.body().contains("<h1>没有这个页面</h1>"), page.body());
      assertTrue(page.body().contains("action=\"/search\""), page.body());
    }
  }

  @Test
  void aMalformedAddressIsSaidToBeSo() {
    for (String day : List.of("2023-02-30", "0000-01-01", "%2B10000-01-01", "x")) {
      HttpResponse<String> page = running.get("/dyad/BLR/CHN?date=" + day, "Accept", BROWSER);
      assertEquals(400, page.statusCode());
      assertTrue(page.body().contains("<h1>The address cannot be read</h1>"), page.body());
      assertTrue(page.body().contains("Date is a day of the years 0001 to 9999"), page.body());
    }
  }

  @Test
  void twoStatesAreDifferentOnes() {
    for (String path : List.of("/dyad/BLR/BLR", "/dyad/BLR/CHN?beside=CHN/CHN")) {
      assertEquals(400, running.get(path, "Accept", BROWSER).statusCode(), path);
    }
  }

  @Test
  void programsAreToldInPlainText() {
    for (String accept : List.of("*/*", "text/plain", "application/sparql-results+json")) {
      HttpResponse<String> answer = running.get("/dyad/BLR/ZZZ", "Accept", accept);
      assertEquals("text/plain;charset=utf-8", type(answer));
      assertTrue(answer.body().startsWith("there is no state with the code \"ZZZ\""));
    }
    assertEquals("application/problem+json", type(running.get("/api/nothing", "Accept", BROWSER)));
  }

  @Test
  void whatIsToldIsNoMarkup() {
    HttpResponse<String> page =
        running.get("/trade?exporter=%3Cscript%3E1%3C/script%3E", "Accept", BROWSER);
    assertTrue(page.statusCode() == 400 || page.statusCode() == 404, page.body());
    assertFalse(page.body().contains("<script>1"), page.body());
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }
}
