package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.bounds.allowance.QueryLimits;
import org.w3id.dyad.http.admission.AdmissionLimits;
import org.w3id.dyad.http.service.Options;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.Releases;

/** HTTP beyond the protocol: cut answers, tags, compression, crowds, sizes, the log, the stop. */
@Timeout(60)
final class HttpTest {
  private static final String ALL = "SELECT ?s ?o { ?s ?p ?o }";
  private static final String LONG = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
  private static final String LONG_GRAPH =
      "CONSTRUCT { ?g ?e ?c } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
  private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
  private static final List<String> LINES = Collections.synchronizedList(new ArrayList<>());

  @TempDir private static Path folder;
  private static Running running;

  /** Another over the same release, where an answer ends by its size and never by its time. */
  private static Running patient;

  @BeforeAll
  static void start() throws IOException {
    Releases releases = releases(folder);
    running = Running.over(releases, Questions.NONE, options(Duration.ofSeconds(3)));
    patient = Running.over(releases, Questions.NONE, options(Duration.ofSeconds(50)));
  }

  private static Options options(Duration time) {
    return Running.QUICK
        .withLimits(QueryLimits.STANDARD.withTime(time).withAnswer(50_000, 50_000_000))
        .withAccessLog(LINES::add);
  }

  @AfterAll
  static void stop() {
    running.close();
    patient.close();
  }

  private static Releases releases(Path base) {
    Releases releases = new Releases(base);
    TestReleases.publish(
        releases,
        out -> {
          for (int i = 0; i < 1000; i++) {
            out.addText("names", "http://example.org/" + i, "name", "the name of number " + i);
          }
        });
    return releases;
  }

  @ParameterizedTest
  @CsvSource({
    "json, SELECT",
    "xml, SELECT",
    "csv, SELECT",
    "tsv, SELECT",
    "ttl, CONSTRUCT",
    "nt, CONSTRUCT",
    "trig, CONSTRUCT",
    "nq, CONSTRUCT"
  })
  void anAnswerThatIsTooLongIsBrokenOff(String format, String form) {
    String path = Running.sparql(form.equals("SELECT") ? LONG : LONG_GRAPH) + "&format=" + format;
    assertEquals(Running.CUT, patient.statusOrCut(path));
    assertEquals(Running.CUT, patient.statusOrCut(path, "Accept-Encoding", "gzip"));
  }

  /** Its end is not the end of the connection, which a client could take for the whole answer. */
  @ParameterizedTest
  @ValueSource(strings = {"/dyad/sparql?format=csv&query=", "/dyad/sparql?format=json&query="})
  void anAnswerThatIsTooLongHasNoEndForAClientThatCloses(String path) throws IOException {
    String request = "GET " + path + Running.encode(LONG) + " HTTP/1.1\r\nHost: a\r\n";
    String cut = raw(patient, request + "Connection: close\r\n\r\n");
    assertTrue(cut.startsWith("HTTP/1.1 200"), () -> cut.substring(0, 20));
    assertTrue(cut.substring(0, cut.indexOf("\r\n\r\n")).contains("chunked"), "not in chunks");
    assertFalse(cut.endsWith("\r\n0\r\n\r\n"), "it has a last chunk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rdf", "jsonld"})
  void aGraphThatIsBuiltFirstGetsAStatus(String format) {
    HttpResponse<String> response = running.get(Running.sparql(LONG_GRAPH) + "&format=" + format);
    assertEquals(503, response.statusCode());
  }

  @Test
  void aQueryThatIsStoppedBeforeItsAnswerBeginsGetsAStatus() {
    HttpResponse<String> response = running.get(Running.sparql(SLOW));
    assertEquals(503, response.statusCode());
    assertEquals("the query took longer than 3 s and was stopped\n", response.body());
    assertTrue(response.headers().firstValue("ETag").isEmpty());
    assertEquals("no-store", header(response, "Cache-Control"));
  }

  @Test
  void aClientOfHttp10GetsAWholeAnswerOrNone() throws IOException {
    String whole = raw(patient, "GET " + Running.sparql(ALL) + "&format=csv HTTP/1.0\r\n\r\n");
    assertTrue(whole.startsWith("HTTP/1.1 200"), whole);
    assertEquals(1001, whole.substring(whole.indexOf("s,o")).lines().count());
    String cut = raw(patient, "GET " + Running.sparql(LONG) + "&format=csv HTTP/1.0\r\n\r\n");
    assertTrue(cut.startsWith("HTTP/1.1 505"), cut);
  }

  @Test
  void theSameQuestionIsAnsweredByNothingNew() {
    String path = Running.sparql(ALL);
    HttpResponse<String> first = running.get(path);
    String tag = header(first, "ETag");
    assertEquals("Accept, Accept-Encoding", header(first, "Vary"));
    assertEquals("public, no-cache", header(first, "Cache-Control"));
    HttpResponse<String> again = running.get(path, "If-None-Match", tag);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(tag, header(again, "ETag"));
    assertEquals(304, running.get(path, "If-None-Match", "\"x\", W/" + tag).statusCode());
    assertEquals(200, running.get(path, "If-None-Match", "\"x\"").statusCode());
    assertEquals(200, running.get(path, "If-None-Match", tag, "Accept", "text/csv").statusCode());
    assertEquals(first.body(), running.get(path).body());
    assertEquals(
        200,
        running
            .post("/dyad/sparql", ALL, "application/sparql-query", "If-None-Match", tag)
            .statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (RAND() AS ?x) {}",
        "SELECT (NOW() AS ?x) {}",
        "SELECT (STRUUID() AS ?x) {}",
        "SELECT (BNODE() AS ?x) {}",
        "SELECT * { ?s ?p ?o FILTER EXISTS { FILTER(RAND() < 0.5) } }",
        "SELECT (SUM(RAND()) AS ?x) { ?s ?p ?o }",
      })
  void whatChangesIsNotKept(String query) {
    HttpResponse<String> response = running.get(Running.sparql(query));
    assertEquals(200, response.statusCode(), response::body);
    assertEquals("no-store", header(response, "Cache-Control"));
    assertTrue(response.headers().firstValue("ETag").isEmpty());
  }

  @Test
  void anAnswerIsCompressedForThoseWhoLikeIt() throws Exception {
    for (int i = 0; i < 2; i++) {
      HttpResponse<byte[]> zipped = bytes(Running.sparql(ALL), "Accept-Encoding", "br, gzip;q=0.5");
      HttpResponse<byte[]> plain = bytes(Running.sparql(ALL), "Accept-Encoding", "gzip;q=0");
      assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").orElse(""));
      assertTrue(plain.headers().firstValue("Content-Encoding").isEmpty());
      assertTrue(zipped.body().length < plain.body().length / 3);
      byte[] unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes();
      assertArrayEquals(plain.body(), unzipped);
      assertNotEquals(
          plain.headers().firstValue("ETag").orElse(""), zipped.headers().firstValue("ETag").get());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dyad/data?default", "/", "/sparql", "/web/dyad.css"})
  void headIsGetWithoutABody(String path) {
    HttpResponse<String> get = running.get(path);
    HttpResponse<String> head = running.send("HEAD", path, null);
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(header(get, "Content-Type"), header(head, "Content-Type"));
  }

  @Test
  void headOfAQueryDoesNotRunIt() {
    // Run, it is stopped and has another status.
    HttpResponse<String> head = running.send("HEAD", Running.sparql(SLOW) + "&format=csv", null);
    assertEquals(200, head.statusCode());
    assertEquals("text/csv;charset=utf-8", header(head, "Content-Type"));
    assertEquals(400, running.send("HEAD", Running.sparql("SELECT"), null).statusCode());
  }

  @Test
  void otherSitesMayRead() {
    HttpResponse<String> preflight =
        running.send(
            "OPTIONS",
            "/dyad/sparql",
            null,
            "Origin",
            "https://elsewhere.example",
            "Access-Control-Request-Method",
            "POST",
            "Access-Control-Request-Headers",
            "content-type");
    assertEquals(204, preflight.statusCode());
    assertEquals("*", header(preflight, "Access-Control-Allow-Origin"));
    assertEquals("OPTIONS, GET, HEAD, POST", header(preflight, "Access-Control-Allow-Methods"));
    assertTrue(header(preflight, "Access-Control-Allow-Headers").contains("Content-Type"));
    assertTrue(preflight.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
    assertEquals("*", header(running.get("/"), "Access-Control-Allow-Origin"));
  }

  @Test
  void eachRequestIsALineOfTheLog() {
    running.get(Running.sparql(ALL), "X-Forwarded-For", "192.0.2.1");
    assertThrows(UncheckedIOException.class, () -> patient.get(Running.sparql(LONG)));
    running.get("/dyad/sparql?query=%0AFAKE%20LINE");
    String time = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";
    assertLogged(
        time
            + " 127.0.0.1 GET /dyad/sparql 200 \\d+ \\d+ 1000 [0-9a-f]{12}"
            + " \\d{8}T\\d+Z \"-\"");
    assertLogged(
        time
            + " 127.0.0.1 GET /dyad/sparql 200cut \\d+ \\d+ 50001 [0-9a-f]{12} \\S+"
            + " \"the answer has more than 50000 rows; use LIMIT\"");
    assertLogged(".* 400 .*");
    assertTrue(lines().stream().noneMatch(line -> line.contains("\n")), () -> "" + lines());
  }

  private static void assertLogged(String pattern) {
    Running.eventually(
        () -> lines().stream().anyMatch(line -> line.matches(pattern)),
        () -> pattern + " is not in " + lines());
  }

  private static List<String> lines() {
    synchronized (LINES) {
      return List.copyOf(LINES);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "tsv", "json", "xml"})
  void aClientThatHangsUpIsNoMistakeOfTheServer(String format) throws IOException {
    String query = LONG + " # " + format;
    long before = hungUp();
    String told =
        Running.errors(
            () -> {
              try (Socket socket = new Socket("127.0.0.1", patient.endpoint.address().getPort())) {
                String path = Running.sparql(query) + "&format=" + format;
                String request = "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                socket.getInputStream().readNBytes(1_000);
              }
              Running.eventually(() -> hungUp() > before, () -> "" + lines());
            });
    assertEquals("", told);
  }

  private static long hungUp() {
    return lines().stream().filter(line -> line.matches(".* 200cut .* \"-\"")).count();
  }

  @Test
  void metricsHealthAndReadinessAreForTheOperator() {
    running.get(Running.sparql(ALL));
    assertMeasured(",kind=\"query\",status=\"200\"} ");
    assertMeasured("\ndyad_queries_running{");
    assertTrue(running.operator("/$/ready").body().startsWith("release 2"));
    assertEquals(200, running.operator("/$/ping").statusCode());
    for (String path : new String[] {"/$/metrics", "/$/ready", "/$/ping"}) {
      assertEquals(403, running.get(path).statusCode());
      assertEquals(403, running.get(path, "X-Forwarded-For", "192.0.2.1").statusCode());
    }
    for (String path : new String[] {"/$/server", "/$/datasets", "/$/stats", "/$/compact/dyad"}) {
      assertEquals(404, running.get(path).statusCode(), path);
      assertNotEquals(200, running.post(path, "", "text/plain").statusCode(), path);
    }
  }

  private static void assertMeasured(String part) {
    Running.eventually(
        () -> running.operator("/$/metrics").body().contains(part),
        () -> part + " is not in " + running.operator("/$/metrics").body());
  }

  @Test
  void whatIsTooLargeIsRefused() throws IOException {
    String large = "x".repeat(33_000);
    String header = raw(running, "GET / HTTP/1.1\r\nHost: a\r\nX-Large: " + large + "\r\n\r\n");
    assertTrue(header.startsWith("HTTP/1.1 431"), header);
    String path = raw(running, "GET /" + large + " HTTP/1.1\r\nHost: a\r\n\r\n");
    assertTrue(path.startsWith("HTTP/1.1 414"), path);
    String query = "ASK {} #" + "x".repeat(QueryLimits.STANDARD.characters());
    assertEquals(413, running.post("/dyad/sparql", query, "application/sparql-query").statusCode());
    assertEquals(
        413,
        running
            .post("/dyad/sparql", "query=" + query, "application/x-www-form-urlencoded")
            .statusCode());
    String huge = "x".repeat(2_000_000);
    assertEquals(413, running.post("/dyad/sparql", huge, "application/sparql-query").statusCode());
    String many =
        IntStream.range(0, 1000).mapToObj(i -> "a" + i + "=1&").collect(Collectors.joining())
            + "query=ASK%7B%7D";
    int status =
        running.post("/dyad/sparql", many, "application/x-www-form-urlencoded").statusCode();
    assertTrue(status == 400 || status == 413, "status " + status);
  }

  @Test
  void tooManyAtOnceAreSentAway(@TempDir Path other) throws IOException {
    AdmissionLimits one = AdmissionLimits.STANDARD.withRunning(1, 9, 0, Duration.ZERO);
    assertEquals(List.of(429, 429, 429, 503), statusesAtOnce(other, one));
  }

  @Test
  void theSameQuestionAtTheSameTimeIsComputedOnce(@TempDir Path other) throws IOException {
    AdmissionLimits one = AdmissionLimits.STANDARD.withRunning(1, 1, 0, Duration.ZERO);
    Options options =
        Running.QUICK
            .withAdmissionLimits(one)
            .withLimits(QueryLimits.STANDARD.withTime(Duration.ofSeconds(3)));
    String some = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c { SELECT ?d { ?d ?e ?f } LIMIT 20 } }";
    try (Running alone = Running.over(releases(other), Questions.NONE, options)) {
      for (String query : new String[] {some, SLOW}) {
        List<CompletableFuture<HttpResponse<String>>> all =
            Stream.generate(() -> later(alone, Running.sparql(query))).limit(8).toList();
        Set<String> answers =
            all.stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.statusCode() + " " + answer.body())
                .collect(Collectors.toSet());
        assertEquals(1, answers.size(), answers::toString);
        String expected = query.equals(SLOW) ? "503 the query took longer" : "200 {";
        assertTrue(answers.iterator().next().startsWith(expected), answers::toString);
      }
    }
  }

  @Test
  void someWaitForTheirTurn(@TempDir Path other) throws IOException {
    AdmissionLimits queue = AdmissionLimits.STANDARD.withRunning(1, 9, 1, Duration.ofSeconds(20));
    assertEquals(List.of(429, 429, 503, 503), statusesAtOnce(other, queue));
  }

  @Test
  void oneAddressLeavesRoomForOthers(@TempDir Path other) throws IOException {
    AdmissionLimits two = AdmissionLimits.STANDARD.withRunning(9, 2, 9, Duration.ofSeconds(20));
    assertEquals(List.of(429, 429, 503, 503), statusesAtOnce(other, two));
  }

  /** What four slow queries at once get, sorted; the server is free again afterwards. */
  private static List<Integer> statusesAtOnce(Path folder, AdmissionLimits admissionLimits)
      throws IOException {
    Options options =
        Running.QUICK
            .withAdmissionLimits(admissionLimits)
            .withLimits(QueryLimits.STANDARD.withTime(Duration.ofSeconds(3)));
    try (Running one = Running.over(releases(folder), Questions.NONE, options)) {
      List<CompletableFuture<HttpResponse<String>>> all =
          IntStream.range(0, 4)
              .mapToObj(i -> later(one, Running.sparql(SLOW + " # " + i)))
              .toList();
      List<HttpResponse<String>> answers = all.stream().map(CompletableFuture::join).toList();
      answers.stream()
          .filter(answer -> answer.statusCode() == 429)
          .forEach(answer -> assertEquals("3", header(answer, "Retry-After")));
      assertEquals(200, one.get(Running.sparql(ALL)).statusCode());
      return answers.stream().map(HttpResponse::statusCode).sorted().toList();
    }
  }

  @Test
  void anAddressMayAskOnlySoOften(@TempDir Path other) throws IOException {
    Options options =
        limited()
            .withAdmissionLimits(AdmissionLimits.STANDARD.withRate(1, 5))
            .withProxies(List.of("127.0.0.0/8", "10.1.0.0/16"));
    try (Running one = Running.over(releases(other), Questions.NONE, options)) {
      assertEquals(429, lastStatus(one, "X-Forwarded-For", "192.0.2.1"));
      assertEquals(429, lastStatus(one, "X-Forwarded-For", "6.6.6.6, 192.0.2.1, 10.1.2.3"));
      assertEquals(200, one.get("/", "X-Forwarded-For", "192.0.2.2").statusCode());
      assertEquals(429, lastStatus(one, "X-Forwarded-For", "2001:db8:1:2::3"));
      assertEquals(429, one.get("/", "X-Forwarded-For", "2001:db8:1:2:ffff::4").statusCode());
      assertEquals(200, one.get("/", "X-Forwarded-For", "2001:db8:1:3::3").statusCode());
    }
  }

  @Test
  void aForwardedAddressIsBelievedOnlyFromAProxy(@TempDir Path other) throws IOException {
    Options options = limited().withAdmissionLimits(AdmissionLimits.STANDARD.withRate(1, 5));
    try (Running one = Running.over(releases(other), Questions.NONE, options)) {
      int status = 0;
      for (int i = 0; i < 7; i++) {
        status = one.get("/", "X-Forwarded-For", "192.0.2." + i).statusCode();
      }
      assertEquals(429, status);
    }
  }

  @Test
  void malformedOptionsAreNamed(@TempDir Path other) {
    Releases releases = releases(other);
    for (Options options :
        List.of(
            limited().withProxies(List.of("nowhere.example")),
            limited().withProxies(List.of("10.0.0.0/33")),
            limited().withServices(List.of("file:///etc/passwd")))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> Endpoint.start(releases, Questions.NONE, options).close());
    }
  }

  @Test
  void theStopLetsQueriesFinish(@TempDir Path other) throws Exception {
    Options options =
        Running.QUICK.withLimits(QueryLimits.STANDARD.withTime(Duration.ofSeconds(6)));
    Running one = Running.over(releases(other), Questions.NONE, options);
    CompletableFuture<HttpResponse<String>> slow = later(one, Running.sparql(SLOW));
    while (!slow.isDone()
        && !one.operator("/$/metrics")
            .body()
            .matches("(?s).*\\ndyad_queries_running\\{[^}]*\\} 1.0\n.*")) {
      Thread.sleep(20);
    }
    one.close();
    assertEquals(503, slow.get().statusCode());
    assertTrue(slow.get().body().contains("took longer than 6 s"));
    assertThrows(UncheckedIOException.class, () -> one.get("/"));
  }

  @Test
  void theStopEndsQueriesThatDoNotFinish(@TempDir Path other) throws Exception {
    Options options =
        Running.QUICK
            .withLimits(QueryLimits.STANDARD.withTime(Duration.ofMinutes(10)))
            .withFinish(Duration.ofMillis(300));
    Running one = Running.over(releases(other), Questions.NONE, options);
    CompletableFuture<HttpResponse<String>> slow = later(one, Running.sparql(SLOW));
    Running.eventually(
        () ->
            one.operator("/$/metrics")
                .body()
                .matches("(?s).*\\ndyad_queries_running\\{[^}]*\\} 1.0\n.*"),
        () -> "it does not run");
    long start = System.nanoTime();
    one.close();
    assertTrue(System.nanoTime() - start < 10_000_000_000L, "the stop takes long");
    assertEquals(503, slow.get().statusCode());
    assertEquals("the server stops\n", slow.get().body());
  }

  private static Options limited() {
    return Running.QUICK.withLimits(QueryLimits.STANDARD.withTime(Duration.ofSeconds(1)));
  }

  private static int lastStatus(Running one, String... headers) {
    int status = 0;
    for (int i = 0; i < 7; i++) {
      status = one.get("/", headers).statusCode();
    }
    return status;
  }

  private static CompletableFuture<HttpResponse<String>> later(Running one, String path) {
    return one.client.sendAsync(
        HttpRequest.newBuilder(one.at(path)).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
    return running.client.send(
        HttpRequest.newBuilder(running.at(path)).headers(headers).build(),
        BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static String raw(Running server, String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.endpoint.address().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
