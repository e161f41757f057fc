package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.dyad.http.Running.eventually;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.bounds.allowance.QueryLimits;
import org.w3id.dyad.http.service.Options;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.trade.TrinoStore;
import org.w3id.dyad.trade.virtual.CubeCompanion;
import org.w3id.dyad.trade.virtual.exec.QueryBounds;

/**
 * A {@link TrinoStore} behind an endpoint, with Trino's own driver but a stub in the place of
 * Trino: what errors become, that SQL is cancelled with its query, and that no answer is cut
 * unawares. That the SQL is right is shown with a true Trino only.
 */
@Timeout(60)
final class TrinoStoreTest {
  private static final Duration TIME = Duration.ofSeconds(1);

  private static final String PREFIX = "PREFIX dyad: <https://w3id.org/dyad/ontology#> ";
  private static final String FLOWS = "SELECT ?y { ?f dyad:year ?y }";

  /** Rows of a page whose answer is too long to be held back. */
  private static final int MANY = 120_000;

  private static final String UNREADABLE = "the trade flows cannot be read\n";

  /** Makes each query another, so that none is answered from what is kept. */
  private static final AtomicInteger ASKED = new AtomicInteger();

  @TempDir private static Path folder;
  private static StubTrino trino;
  private static Running running;
  private static Running hasty;

  @BeforeAll
  static void start() throws IOException {
    trino = new StubTrino();
    TestReleases.publish(
        new Releases(folder), out -> out.addText("names", "http://example.org/a", "name", "a"));
    running = over(trino, QueryLimits.STANDARD.time());
    hasty = over(trino, TIME);
    assertEquals(200, hasty.statusOrCut(path(FLOWS)));
  }

  @AfterAll
  static void stop() {
    running.close();
    hasty.close();
    trino.close();
  }

  private static Running over(StubTrino stub, Duration time) throws IOException {
    QueryLimits limits =
        QueryLimits.STANDARD.withTime(time).withAnswer(Long.MAX_VALUE, Long.MAX_VALUE);
    Options options = Running.QUICK.withCompanion(CubeCompanion.inTrino(stub.url()));
    return Running.over(new Releases(folder), Questions.NONE, options.withLimits(limits));
  }

  private static String path(String query) {
    String each = PREFIX + query + " #" + ASKED.incrementAndGet();
    return Running.sparql(each) + (query.startsWith("SELECT") ? "&format=csv" : "");
  }

  private static void assertOver(StubTrino.Play play) {
    eventually(play::isOver, play::toString);
  }

  private static void assertCancelled(StubTrino.Play play) {
    eventually(play::isCancelled, play::toString);
  }

  private static void outOfMemory(StubTrino.Page page) throws IOException {
    page.fail("EXCEEDED_LOCAL_MEMORY_LIMIT", "INSUFFICIENT_RESOURCES", 131_079);
  }

  private static void internalError(StubTrino.Page page) throws IOException {
    page.fail("GENERIC_INTERNAL_ERROR", "INTERNAL_ERROR", 65_536);
  }

  private static StubTrino.Script after(int pages, int rows, StubTrino.Script then) {
    return page -> {
      if (page.number() <= pages) {
        page.rows(rows);
      } else {
        then.answer(page);
      }
    };
  }

  @Test
  void rowsAreReadPageByPage() {
    StubTrino.Play play = trino.play(after(3, 10, StubTrino.Page::end));
    HttpResponse<String> answer = running.get(path(FLOWS));
    assertEquals(200, answer.statusCode());
    assertEquals("y\r\n" + "2013\r\n".repeat(30), answer.body());
    assertOver(play);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aQueryThatNeedsTooMuchMemoryIsToldSo(int pages) {
    StubTrino.Play play = trino.play(after(pages, 10, TrinoStoreTest::outOfMemory));
    HttpResponse<String> answer = running.get(path(FLOWS));
    assertEquals(503, answer.statusCode());
    assertEquals(QueryBounds.NO_MEMORY + "\n", answer.body());
    assertOver(play);
  }

  /** The codes as Trino 476 has them. */
  @ParameterizedTest
  @CsvSource({
    "TOO_MANY_REQUESTS_FAILED, 65537",
    "PAGE_TRANSPORT_ERROR, 65539",
    "PAGE_TRANSPORT_TIMEOUT, 65540",
    "NO_NODES_AVAILABLE, 65541",
    "REMOTE_TASK_ERROR, 65542",
    "REMOTE_TASK_MISMATCH, 65544",
    "SERVER_SHUTTING_DOWN, 65545",
    "REMOTE_BUFFER_CLOSE_FAILED, 65547",
    "SERVER_STARTING_UP, 65548",
    "ABANDONED_TASK, 65553",
    "REMOTE_HOST_GONE, 65558",
    "REMOTE_TASK_FAILED, 65563",
  })
  void aWorkerThatIsGoneIsToldAndMayBeBackLater(String name, int code) throws IOException {
    for (int pages = 0; pages < 2; pages++) {
      StubTrino.Play play =
          trino.play(after(pages, 10, page -> page.fail(name, "INTERNAL_ERROR", code)));
      assertLogged(
          () -> {
            HttpResponse<String> answer = running.get(path(FLOWS));
            assertEquals(503, answer.statusCode());
            assertEquals(
                "a machine with the trade flows is gone; try again in a minute\n", answer.body());
            assertEquals("60", answer.headers().firstValue("Retry-After").orElse(""));
          });
      assertOver(play);
    }
  }

  @Test
  void aWorkerThatIsGoneBreaksTheAnswerOffThatHasBegun() throws IOException {
    trino.play(after(2, MANY, page -> page.fail("REMOTE_HOST_GONE", "INTERNAL_ERROR", 65_558)));
    assertBrokenOff();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void anyOtherErrorIsNotTheClientsFault(int pages) throws IOException {
    StubTrino.Play play = trino.play(after(pages, 10, TrinoStoreTest::internalError));
    assertUnreadable(running);
    assertOver(play);
  }

  /** The client is told neither the SQL nor what Trino says; the log is. */
  private static void assertUnreadable(Running one) throws IOException {
    assertLogged(
        () -> {
          HttpResponse<String> answer = one.get(path(FLOWS));
          assertEquals(500, answer.statusCode());
          assertEquals(UNREADABLE, answer.body());
        });
  }

  private static void assertBrokenOff() throws IOException {
    assertLogged(() -> assertEquals(Running.CUT, running.statusOrCut(path(FLOWS))));
  }

  private static void assertLogged(Running.Action action) throws IOException {
    String told = Running.errors(action);
    assertTrue(told.contains("The trade store cannot answer: "), told);
  }

  @Test
  void anErrorBreaksTheAnswerOffThatHasBegun() throws IOException {
    trino.play(after(2, MANY, TrinoStoreTest::outOfMemory));
    assertEquals(Running.CUT, running.statusOrCut(path(FLOWS)));
    trino.play(after(2, MANY, TrinoStoreTest::internalError));
    assertBrokenOff();
  }

  @ParameterizedTest
  @CsvSource({"200, <html>", "200, {}", "200, [", "404, nowhere", "500, broken"})
  void nonsenseIsNotTakenForTheEnd(int status, String text) throws IOException {
    trino.play(page -> page.send(status, text));
    assertUnreadable(running);
    trino.play(after(1, 10, page -> page.send(status, text)));
    assertUnreadable(running);
    trino.play(after(2, MANY, page -> page.send(status, text)));
    assertBrokenOff();
  }

  @Test
  void aPageThatBreaksOffIsAskedForAgain() {
    AtomicBoolean isBroken = new AtomicBoolean();
    StubTrino.Play play =
        trino.play(
            page -> {
              if (page.number() == 2 && isBroken.compareAndSet(false, true)) {
                page.half();
              } else {
                after(2, 10, StubTrino.Page::end).answer(page);
              }
            });
    assertEquals("y\r\n" + "2013\r\n".repeat(20), running.get(path(FLOWS)).body());
    assertOver(play);
  }

  @Test
  void aTrinoThatIsGoneIsToldOf() throws IOException {
    StubTrino other = new StubTrino();
    try (other;
        Running without = over(other, QueryLimits.STANDARD.time())) {
      other.close();
      assertUnreadable(without);
    }
  }

  /** Also where flows are found as quads: by a path, and to describe one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        FLOWS,
        "SELECT (COUNT(*) AS ?n) { ?f dyad:year ?y }",
        "ASK { ?f dyad:year+ ?y }",
        "CONSTRUCT { ?f dyad:year ?y } { ?f dyad:year ?y }",
        "DESCRIBE ?f { ?f dyad:year 2013 }",
        "DESCRIBE <https://w3id.org/dyad/id/flow/cow-trade-4.0/CHN/BLR/I/TOTAL/2013>",
      })
  void aQueryWhoseTimeIsOverCancelsItsStatement(String query) {
    StubTrino.Play play = trino.play(StubTrino.Page::nothingYet);
    hasty.assertStopped(path(query), TIME);
    assertCancelled(play);
  }

  @Test
  void rowsWithoutEndAreCancelledWhenTheTimeIsOver() {
    StubTrino.Play play = trino.play(page -> page.rows(MANY));
    hasty.assertStopped(path(FLOWS), TIME);
    assertCancelled(play);
  }

  @Test
  void pagesThatAlwaysBreakOffAreCancelledWhenTheTimeIsOver() {
    StubTrino.Play play = trino.play(after(1, 10, StubTrino.Page::half));
    hasty.assertStopped(path(FLOWS), TIME);
    assertCancelled(play);
  }

  @Test
  void rowsThatNobodyNeedsAreCancelled() {
    StubTrino.Play play = trino.play(page -> page.rows(MANY));
    HttpResponse<String> answer = running.get(path("ASK { ?f dyad:year ?y }"));
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("true"), answer.body());
    assertCancelled(play);
  }

  /** A query, and a dump; long before their time is over. */
  @Test
  void aClientThatHangsUpCancelsItsStatement() throws IOException {
    for (String path : List.of(path(FLOWS), "/dyad/data?format=nq")) {
      StubTrino.Play play = trino.play(page -> page.rows(2_000));
      try (Socket client = new Socket("127.0.0.1", running.endpoint.address().getPort())) {
        client.setSoTimeout(20_000);
        String request = "GET " + path + " HTTP/1.1\r\nHost: dyad\r\n\r\n";
        client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String begin =
            new String(client.getInputStream().readNBytes(1_000), StandardCharsets.UTF_8);
        assertTrue(begin.startsWith("HTTP/1.1 200 "), begin);
      }
      assertCancelled(play);
    }
  }
}
