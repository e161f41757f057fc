package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.Releases;

/** What holds for each route of the server, whatever it answers. */
final class RoutesTest {
  private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
  private static final String THING = "/id/state/BLR";

  /** Data are the same in all languages; a query is of the release that it names. */
  private static final Map<String, String> DATA = data();

  /** Kinds of things that have a page of their own. */
  private static final List<String> KINDS =
      List.of("official", "organization", "agreement", "commitment", "event", "document");

  /** A path for each route that answers with a document of a release. */
  private static final Map<String, String> DOCUMENTS = documents();

  /** These answer what is posted to them, and are held to it by conversations. */
  private static final Set<String> POSTED =
      Set.of("/match/*", "/mcp", "/reconcile/1.0/match", "/reconcile/1.0/extend");

  /** These answer from no release: operators' pages, maps of times, and files as they are. */
  private static final Set<String> WITHOUT_RELEASE =
      Set.of(
          "/health",
          "/ready",
          "/$/ping",
          "/$/metrics",
          "/$/ready",
          "/timemap/*",
          "/download/*",
          "/pair",
          "/language",
          "/web/*",
          "/favicon.ico",
          "/mcp",
          "/robots.txt",
          "/");

  @TempDir private static Path folder;
  private static Running running;
  private static String release;

  private static Map<String, String> data() {
    Map<String, String> paths =
        new TreeMap<>(
            Map.of(
                "/dyad/sparql", Running.sparql("ASK {}"),
                "/dyad/data", "/dyad/data?default",
                "/resolve", "/resolve?id=wd:Q184&format=json",
                "/api/*", "/api/openapi.json",
                "/api/questions/*", "/api/questions/people/who",
                "/api/dyads/*", "/api/dyads/BLR/CHN",
                "/api/states/*", "/api/states/BLR",
                "/api/claims/*", "/api/claims",
                "/api/coverage", "/api/coverage"));
    paths.put("/api/classes/*", "/api/classes");
    paths.put("/api/match", "/api/match?name=Belarus");
    paths.put("/sparql/plan", "/sparql/plan?query=ASK%7B%7D");
    paths.put("/sitemap.xml", "/sitemap.xml");
    paths.put("/sitemap/*", "/sitemap/states-1.xml");
    return paths;
  }

  private static Map<String, String> documents() {
    Map<String, String> paths = new TreeMap<>();
    paths.put("", "/");
    paths.put("/.well-known/void", "/.well-known/void");
    paths.put("/catalogue", "/catalogue");
    paths.put("/catalogue/*", "/catalogue/rejected");
    paths.put("/docs", "/docs");
    paths.put("/docs/*", "/docs/explanation/reading");
    paths.put("/explain", "/explain?subject=state/BLR&predicate=a&object=dyad%3AState");
    paths.put("/claims", "/claims?about=BLR-CHN");
    paths.put("/claim/*", "/claim/140-times");
    for (String kind : KINDS) {
      paths.put("/" + kind + "/*", "/" + kind + "/made");
    }
    paths.put("/state/*", "/state/BLR");
    paths.put("/dyad/*", "/dyad/BLR/CHN");
    paths.put("/map/*", "/map?state=BLR");
    paths.put("/network/*", "/network?state=BLR");
    paths.put("/trade/*", "/trade?exporter=CHN&importer=BLR");
    paths.put("/graph/*", "/graph/made.html");
    paths.put("/id/*", THING + ".html");
    paths.put("/ontology/*", "/ontology/core.html");
    for (String form : new String[] {"", ".html", ".ttl", ".jsonld", ".nt", ".rdf"}) {
      paths.put("/ontology" + form, "/ontology" + form);
    }
    paths.put("/questions/*", "/questions/people/who");
    paths.put("/reconcile", "/reconcile");
    paths.put("/search/*", "/search/default?q=belarus");
    paths.put("/entities/*", "/entities/state/BLR");
    for (String path : new String[] {"/catalog", "/algorithms", "/healthz", "/readyz"}) {
      paths.put(path, path);
    }
    paths.put("/reconcile/1.0", "/reconcile/1.0");
    for (String version : new String[] {"/reconcile", "/reconcile/1.0"}) {
      paths.put(version + "/suggest/*", version + "/suggest/entity?prefix=belarus");
      paths.put(version + "/preview", version + "/preview?id=state/BLR");
    }
    paths.put("/reconcile/flyout/*", "/reconcile/flyout/entity?id=state/BLR");
    paths.put("/reconcile/propose", "/reconcile/propose?type=State");
    paths.put("/reconcile/1.0/extend/propose", "/reconcile/1.0/extend/propose?type=State");
    paths.put("/search", "/search?q=belarus");
    paths.put("/sparql", "/sparql");
    String rows = Running.encode("SELECT * { VALUES (?name ?value) { (\"a\" 1) (\"b\" 2) } }");
    paths.put("/sparql/chart.svg", "/sparql/chart.svg?query=" + rows);
    paths.put("/sparql/chart.html", "/sparql/chart.html?query=" + rows);
    return paths;
  }

  @BeforeAll
  static void start() throws Exception {
    Path theme = Files.createDirectories(folder.resolve("queries/people"));
    Files.writeString(
        theme.resolve("who.rq"), "#+ summary: Who?\nSELECT ?s { ?s ?p ?o } ORDER BY ?s");
    List<Question> all = new ArrayList<>(Questions.load(folder.resolve("queries")).all());
    all.addAll(Questions.load(Path.of("queries")).all());
    Questions questions = new Questions(all);
    Releases releases = new Releases(folder.resolve("releases"));
    String base = "https://w3id.org/dyad/";
    StringBuilder made = new StringBuilder("GRAPH <" + base + "graph/made> {\n");
    for (String state : List.of("BLR", "CHN")) {
      made.append("<%sid/state/%s> a <%sontology#State> .%n".formatted(base, state, base));
    }
    for (String kind : KINDS) {
      made.append("<%sid/%s/made> <%s> '%s'@en .%n".formatted(base, kind, LABEL, kind));
    }
    made.append("<%sid/state/BLR> <%s> 'Belarus'@en .%n".formatted(base, LABEL));
    made.append("<%sontology/core> <%s> 'Core'@en }%n".formatted(base, LABEL));
    String claims = Files.readString(Path.of("ontology/examples/valid/claims.ttl"));
    String prefixes = claims.lines().filter(RoutesTest::isPrefix).collect(Collectors.joining("\n"));
    String rest = claims.lines().filter(line -> !isPrefix(line)).collect(Collectors.joining("\n"));
    String examples = prefixes + "\nGRAPH <" + base + "graph/claims> {\n" + rest + "\n}\n";
    release = TestReleases.publishDescribed(releases, examples + made, questions).name();
    running = Running.over(releases, questions, Running.QUICK);
  }

  private static boolean isPrefix(String line) {
    return line.toLowerCase(Locale.ROOT).matches("@?prefix .*");
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void eachRouteIsTested() {
    Set<String> known = new TreeSet<>(WITHOUT_RELEASE);
    known.addAll(DATA.keySet());
    known.addAll(POSTED);
    known.addAll(DOCUMENTS.keySet());
    assertEquals(known, running.endpoint.routes());
  }

  @TestFactory
  Stream<DynamicTest> eachDocumentIsOfARelease() {
    return DOCUMENTS.values().stream()
        .map(path -> DynamicTest.dynamicTest(path, () -> assertDocument(path)));
  }

  @TestFactory
  Stream<DynamicTest> allDataAreOfARelease() {
    return DATA.values().stream()
        .map(
            path ->
                DynamicTest.dynamicTest(path, () -> assertKeeps(path, "Accept, Accept-Encoding")));
  }

  @Test
  void theFormsOfADocumentAreFoundAlsoWhereItIsKept() {
    for (int i = 0; i < 2; i++) {
      assertLinked(THING, "<" + THING + ".ttl>; rel=\"describedby\"; type=\"text/turtle\"");
      assertLinked(THING + ".html", "<" + THING + ".ttl>; rel=\"alternate\"");
      assertLinked("/state/BLR", "<" + THING + ".jsonld>; rel=\"alternate describedby\"");
    }
  }

  private static void assertLinked(String path, String link) {
    String links = String.join(" ", running.get(path).headers().allValues("Link"));
    assertTrue(links.contains(link), () -> path + ": " + links);
  }

  @Test
  void crawlersFindThePages() {
    String robots = running.get("/robots.txt").body();
    String address = running.endpoint.address().toString().replaceFirst("/$", "");
    assertTrue(robots.startsWith("User-agent: *\nDisallow: /api/\n"), robots);
    assertTrue(robots.contains("\nSitemap: " + address + "/sitemap.xml\n"), robots);
    String index = running.get("/sitemap.xml").body();
    assertTrue(index.contains("<loc>" + address + "/sitemap/states-1.xml</loc>"), index);
    String states = running.get("/sitemap/states-1.xml").body();
    assertTrue(states.contains("<url><loc>" + address + "/state/BLR</loc></url>"), states);
    String pages = running.get("/sitemap/pages-1.xml").body();
    assertTrue(pages.contains(address + "/questions/people/who</loc>"), pages);
    assertEquals(404, running.get("/sitemap/states-2.xml").statusCode());
    assertEquals(404, running.get("/sitemap/nothing-1.xml").statusCode());
  }

  @Test
  void searchEnginesFindTheDataSets() {
    String page = running.get("/catalogue", "Accept", "text/html").body();
    assertTrue(
        page.contains("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\""),
        page);
    assertTrue(
        page.contains("\"@type\":\"Dataset\",\"@id\":\"https://w3id.org/dyad/graph/made\""), page);
  }

  @Test
  void aChosenLanguageComesBeforeThatOfTheBrowser() {
    HttpResponse<String> chosen = running.get("/language?to=be&back=/claims?year=2024");
    assertEquals(303, chosen.statusCode());
    assertEquals("/claims?year=2024", header(chosen, "Location"));
    String cookie = header(chosen, "Set-Cookie");
    assertTrue(cookie.startsWith("language=be; Path=/;"), cookie);
    assertTrue(cookie.contains("HttpOnly"), cookie);
    String page = running.get("/", "Cookie", "language=be", "Accept-Language", "zh").body();
    assertTrue(page.contains("<html lang=\"be\">"), page);
    assertTrue(running.get("/", "Accept-Language", "zh").body().contains("<html lang=\"zh\">"));
    assertTrue(running.get("/", "Cookie", "language=x<y").body().contains("<html lang=\"en\">"));
  }

  @Test
  void aChoiceOfALanguageLeadsToNoOtherServer() {
    for (String back : List.of("//evil.example/", "/%5Cevil.example", "https://evil.example", "")) {
      HttpResponse<String> chosen = running.get("/language?to=ru&back=" + back);
      assertEquals("/", header(chosen, "Location"), back);
    }
  }

  @Test
  void ofTwoStatesWithoutDataThePageSaysWhatIsMissing() {
    String page = running.get("/dyad/BLR/CHN?date=2014-06-01").body();
    assertTrue(page.contains("Levels of partnership: No source in the graph"), page);
    assertTrue(page.contains("As of 2014-06-01"), page);
    assertEquals(404, running.get("/dyad/BLR/CHN/trade-1.csv").statusCode());
    assertEquals(404, running.get("/dyad/BLR/XYZ").statusCode());
  }

  private static void assertDocument(String path) {
    assertKeeps(path, "Accept, Accept-Datetime, Accept-Encoding, Accept-Language, Cookie");
    String tag = header(answered(path), "ETag");
    assertNotEquals(tag, header(answered(path, "Accept-Language", "zh"), "ETag"));
    assertNotEquals(tag, header(answered(path, "Accept-Encoding", "gzip"), "ETag"));
    String links = String.join(" ", answered(path).headers().allValues("Link"));
    assertTrue(links.contains("<" + path + ">; rel=\"original timegate\""), links);
    assertTrue(links.contains("</timemap" + path + ">; rel=\"timemap\""), links);
    assertGate(path);
  }

  /** The document of a time is that of the release of that time, and says so. */
  private static void assertGate(String path) {
    HttpResponse<String> gate = running.get(path, "Accept-Datetime", time());
    assertEquals(302, gate.statusCode());
    assertTrue(header(gate, "Vary").contains("Accept-Datetime"));
    String memento = path + (path.contains("?") ? "&" : "?") + "release=" + release;
    assertEquals(memento, header(gate, "Location"));
    HttpResponse<String> then = running.get(memento);
    assertEquals(200, then.statusCode(), then.body());
    assertTrue(header(then, "Cache-Control").contains("immutable"));
    assertEquals(time(), header(then, "Memento-Datetime"));
    assertTrue(
        running.get("/timemap" + path).body().contains("<" + memento + ">; rel=\"memento\""));
    assertEquals(404, running.get(memento + "x").statusCode());
  }

  /** What holds for documents and for data. */
  private static void assertKeeps(String path, String vary) {
    HttpResponse<String> first = answered(path);
    assertEquals(vary, header(first, "Vary"));
    assertEquals("public, no-cache", header(first, "Cache-Control"));
    String tag = header(first, "ETag");
    assertTrue(tag.matches("\"[0-9a-f]{32}\""), tag);
    assertEquals(tag, header(answered(path), "ETag"));
    HttpResponse<String> known = running.get(path, "If-None-Match", "\"other\", " + tag);
    assertEquals(304, known.statusCode());
    assertEquals("", known.body());
    assertEquals(tag, header(known, "ETag"));
    assertEquals(vary, header(known, "Vary"));
    HttpResponse<String> head = running.send("HEAD", path, null);
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(tag, header(head, "ETag"));
    assertEquals(header(first, "Content-Type"), header(head, "Content-Type"));
    assertEquals(405, running.send("DELETE", path, null).statusCode());
  }

  private static HttpResponse<String> answered(String path, String... headers) {
    HttpResponse<String> answer = running.get(path, headers);
    assertEquals(200, answer.statusCode(), answer::body);
    return answer;
  }

  private static String time() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        running
            .releases
            .named(release)
            .orElseThrow()
            .time()
            .orElseThrow()
            .atZone(java.time.ZoneOffset.UTC));
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
