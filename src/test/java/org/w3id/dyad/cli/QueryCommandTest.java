package org.w3id.dyad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dyad.Invocation;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.http.Endpoint;
import org.w3id.dyad.http.service.Options;
import org.w3id.dyad.question.Questions;

/** Asking by name, by file and by standard input, of the release and of an endpoint. */
class QueryCommandTest {
  private static final String QUESTION = "names-of-a-state";

  @TempDir private Path folder;

  private static String[] local(String... arguments) {
    return Stream.concat(
            Stream.of("query", "--base-dir", Shipped.releases().base().toString()),
            Stream.of(arguments))
        .toArray(String[]::new);
  }

  private static String answer(String sparql, String... arguments) {
    Invocation asked =
        Invocation.withInput(
            sparql,
            local(Stream.concat(Stream.of("-"), Stream.of(arguments)).toArray(String[]::new)));
    assertEquals(ExitCode.OK, asked.exit(), asked::err);
    return asked.out();
  }

  private static void assertFails(String message, String... arguments) {
    assertFails(message, Invocation.of(arguments));
  }

  private static void assertFails(String message, Invocation wrong) {
    assertEquals(ExitCode.ERROR, wrong.exit(), wrong::out);
    assertEquals(message, wrong.err().lines().findFirst().orElse(""));
    assertEquals("", wrong.out());
  }

  @Test
  void withoutANameTheQuestionsAreListedWithWhatCanBeSet() {
    Invocation list = Invocation.of("query");
    assertEquals(ExitCode.OK, list.exit());
    assertTrue(list.out().contains("What is a state called in each language?"), list::out);
    assertTrue(list.out().contains("--set state=state/BLR"), list::out);
  }

  @Test
  void aQuestionIsAskedByNameInEachFormat() {
    String text = Invocation.of(local(QUESTION)).out();
    assertTrue(text.endsWith("(4 rows)\n"), text);
    String csv = Invocation.of(local(QUESTION, "--format", "csv")).out();
    assertTrue(csv.startsWith("language,name\r\n"), csv);
    assertTrue(csv.contains("zh,白俄罗斯\r\n"), csv);
    String json = Invocation.of(local("linking/" + QUESTION, "--format", "json")).out();
    assertTrue(json.contains("\"bindings\""), json);
  }

  @Test
  void aParameterTakesOtherValues() {
    String text = Invocation.of(local(QUESTION, "--set", "state=KAZ")).out();
    assertTrue(text.contains("Kazakhstan"), text);
    String iri = Invocation.of(local(QUESTION, "--set", "state=state/KAZ")).out();
    assertEquals(text, iri);
  }

  @Test
  void aNameThatTheGraphDoesNotKnowIsTold() {
    Invocation asked = Invocation.of(local(QUESTION, "--set", "state=XYZ"));
    assertEquals(ExitCode.OK, asked.exit());
    assertTrue(asked.out().endsWith("(0 rows)\n"), asked::out);
    assertEquals(
        """
        note: state/XYZ is not in the graph
        Not known here: no source in the graph has all of this.
        """,
        asked.err());
  }

  @Test
  void noRowsMeanNoOnlyWhereARegisterHasAll() {
    String[] mongolia = {
      "membership-of-a-state-on-a-date", "--set", "state=MNG", "--set", "date=2020-01-01"
    };
    assertEquals(
        "No: “Belarus joins SCO, becomes its 10th member state (Head-Post)” has all, 2001-06-15 to"
            + " 2024-07-04.\n",
        Invocation.of(local(mongolia)).err());
  }

  @ParameterizedTest
  @CsvSource({
    "nothing, 'there is no question and no file \"nothing\"; \"dyad query\" lists the questions'",
    QUESTION + " --set a=b, 'the question names-of-a-state has no parameter \"a\"; it has state'",
    QUESTION + " --set state, --set \"state\" is not of the form name=value",
    QUESTION + " --set state=, parameter state: \"\" is empty; give something like state/BLR",
    "level-between-two-states-on-a-date --set date=2013, 'parameter date: \"2013\" is not of type"
        + " date; give something like 2023-01-01'",
    "--endpoint nothing "
        + QUESTION
        + ", '--endpoint \"nothing\" is not an address such as"
        + " http://127.0.0.1:3030/dyad/sparql'",
  })
  void whatIsAskedWronglyIsAnsweredByWhatIsWrong(String arguments, String message) {
    assertFails("dyad query: " + message, local(arguments.split(" ")));
  }

  @Test
  void ownQueriesComeFromFilesAndFromTheStandardInput() throws IOException {
    String sparql = "SELECT ?x { VALUES ?n { 1 } BIND(?n + 1 AS ?x) }";
    Path file = Files.writeString(folder.resolve("мой запрос 问.sparql"), sparql);
    assertTrue(Invocation.of(local(file.toString())).out().contains("\n2\n"));
    assertTrue(Invocation.of(local(file.toString(), "--set", "n=5")).out().contains("\n6\n"));
    assertTrue(answer(sparql, "--set", "n=5").contains("\n6\n"));
    assertEquals("true\n", answer("ASK { ?s ?p ?o }"));
    assertTrue(answer("ASK { ?s ?p ?o }", "--format", "json").contains("\"boolean\" : true"));
    String state = "<https://w3id.org/dyad/id/state/BLR>";
    assertTrue(answer("DESCRIBE " + state).contains("Беларусь"));
    assertTrue(answer("DESCRIBE " + state, "--format", "json").contains("\"@id\""));
    assertTrue(answer("CONSTRUCT WHERE { " + state + " ?p ?o }").contains("Беларусь"));
  }

  @Test
  void aMalformedQueryIsToldWithLineAndColumn() throws IOException {
    String sparql = "SELECT *\n{ ?s ?p }";
    Path file = Files.writeString(folder.resolve("bad.rq"), sparql);
    String reason = ":2:9: Encountered \" \"}\" \"} \"\"";
    assertFails("dyad query: " + file + reason, local(file.toString()));
    assertFails("dyad query: -" + reason, Invocation.withInput(sparql, local("-")));
    assertFails(
        "dyad query: -: Duplicate variable in result projection '?x'",
        Invocation.withInput("SELECT (1 AS ?x) (2 AS ?x) {}", local("-")));
    Invocation update = Invocation.withInput("INSERT DATA { <a:b> <a:c> 1 }", local("-"));
    assertEquals(ExitCode.ERROR, update.exit());
    assertTrue(update.err().startsWith("dyad query: -:1:1: "), update::err);
  }

  @Test
  void fromPicksGraphs() {
    String count = "SELECT (COUNT(*) AS ?n) %s { ?s ?p ?o }";
    String tenures = "<https://w3id.org/dyad/graph/tenures>";
    String all = answer(count.formatted(""), "--format", "csv");
    String one = answer(count.formatted("FROM " + tenures), "--format", "csv");
    String graph =
        answer("SELECT (COUNT(*) AS ?n) { GRAPH " + tenures + " { ?s ?p ?o } }", "--format", "csv");
    assertEquals(graph, one);
    assertFalse(all.equals(one), one);
    assertEquals("n\r\n0\r\n", answer(count.formatted("FROM <urn:none>"), "--format", "csv"));
  }

  @Test
  void serviceGoesNowhere() {
    Invocation asked =
        Invocation.withInput("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", local("-"));
    assertFails(
        "dyad query: SERVICE is not followed here; ask a server started with \"dyad serve"
            + " --allow-service\"",
        asked);
  }

  @Test
  void anEndpointGivesTheSameAnswer() throws IOException {
    Options options = Options.STANDARD.withPort(0);
    try (Endpoint endpoint = Endpoint.start(Shipped.releases(), Questions.NONE, options)) {
      String address = endpoint.address() + "dyad/sparql";
      for (String format : new String[] {"text", "csv"}) {
        Invocation remote =
            Invocation.of("query", "--endpoint", address, QUESTION, "--format", format);
        assertEquals(ExitCode.OK, remote.exit(), remote::err);
        assertEquals(Invocation.of(local(QUESTION, "--format", format)).out(), remote.out());
      }
      Invocation wrong = Invocation.of("query", "--endpoint", address + "/none", QUESTION);
      assertTrue(wrong.err().startsWith("dyad query: " + address + "/none: 404 "), wrong::err);
      assertEquals(ExitCode.ERROR, wrong.exit());
    }
  }

  @Test
  void whatIsNoEndpointIsToldInOneLine() throws IOException {
    assertFails(
        "dyad query: http://127.0.0.1:9/dyad/sparql: no answer",
        "query",
        "--endpoint",
        "http://127.0.0.1:9/dyad/sparql",
        QUESTION);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "<html>hello</html>".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      assertFails(
          "dyad query: " + address + " does not answer as a SPARQL endpoint does",
          "query",
          "--endpoint",
          address,
          QUESTION);
    } finally {
      server.stop(0);
    }
  }
}
