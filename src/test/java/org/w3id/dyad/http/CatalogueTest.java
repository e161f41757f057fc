package org.w3id.dyad.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.http.service.Options;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;

/** What the server says of itself, and the files that it gives out. */
@Timeout(60)
final class CatalogueTest {
  private static final String DATA =
      """
      PREFIX : <http://example.org/>
      PREFIX g: <https://w3id.org/dyad/graph/>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      g:a { :a a :Person ; :knows :b ; skos:exactMatch <http://www.wikidata.org/entity/Q1> }
      g:b { :b a :Person . :a :knows :b }
      g:provenance {
        g:a dcterms:title "The <a>"@en ; dcterms:publisher "A" ; dcterms:rights "CC BY 4.0, see a" .
        g:b dcterms:title "The b"@en ; dcterms:publisher "B" ; dcterms:rights "as it is" .
        g:provenance dcterms:title "p"@en ; dcterms:publisher "P" ; dcterms:rights "CC0 1.0" .
      }
      """;

  @TempDir private static Path folder;
  private static Running running;
  private static Release release;

  @BeforeAll
  static void start() throws IOException {
    Path theme = Files.createDirectories(folder.resolve("queries/people"));
    Files.writeString(
        theme.resolve("who-is-it.rq"),
        "#+ summary: Who is it?\nSELECT ?s { ?s <http://example.org/knows> ?o }");
    Questions questions = Questions.load(folder.resolve("queries"));
    Releases releases = new Releases(folder.resolve("releases"));
    release = TestReleases.publishDescribed(releases, DATA, questions);
    Options options = Running.QUICK.withProxies(List.of("127.0.0.0/8"));
    running = Running.over(releases, questions, options);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/.well-known/void", "/catalogue", "/dyad/sparql"})
  void theReleaseDescribesItself(String path) {
    Graph graph = RDFParser.fromString(running.get(path).body(), Lang.TURTLE).toGraph();
    String set = "https://w3id.org/dyad/catalogue#data";
    assertTrue(has(graph, set, "http://rdfs.org/ns/void#triples", "13"), graph::toString);
    assertTrue(has(graph, "https://w3id.org/dyad/graph/a", "http://rdfs.org/ns/void#triples", "3"));
    assertTrue(has(graph, set, "http://www.w3.org/ns/dcat#version", release.name()));
    for (String type :
        new String[] {
          "http://www.w3.org/ns/sparql-service-description#Service",
          "http://www.w3.org/ns/shacl#SPARQLSelectExecutable",
          "http://www.w3.org/ns/dcat#Catalog",
          "http://www.w3.org/ns/dcat#Distribution",
          "http://rdfs.org/ns/void#Linkset",
        }) {
      assertTrue(graph.contains(Node.ANY, Node.ANY, NodeFactory.createURI(type)), type);
    }
  }

  @Test
  void itKeepsItsShapes() {
    Graph graph = RDFParser.fromString(running.get("/catalogue").body(), Lang.TURTLE).toGraph();
    Shapes shapes = Shapes.parse("ontology/shapes/catalogue.ttl");
    assertEquals("[]", ShaclValidator.get().validate(shapes, graph).getEntries().toString());
  }

  @Test
  void whatItSaysIsInTheGraph() {
    String query =
        "PREFIX sh: <http://www.w3.org/ns/shacl#> ASK { GRAPH <https://w3id.org/dyad/graph/catalogue>"
            + " { ?q sh:select ?sparql ; sh:prefixes/sh:declare/sh:prefix 'dyad' } }";
    assertTrue(running.get(Running.sparql(query)).body().contains("true"));
  }

  @Test
  void theQuestionIsFoundAndDereferenced() {
    assertTrue(running.get("/search?q=who+is+it").body().contains("/questions/people/who-is-it"));
    HttpResponse<String> turtle =
        running.get("/questions/people/who-is-it", "Accept", "text/turtle");
    assertEquals(303, turtle.statusCode());
    String body = running.get(turtle.headers().firstValue("Location").orElse("")).body();
    assertTrue(body.contains("SPARQLSelectExecutable"), body);
  }

  @Test
  void aBrowserGetsAPage() {
    String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    String page = running.get("/catalogue", "Accept", browser).body();
    assertTrue(page.contains("The &lt;a&gt;"), page);
    assertTrue(page.contains("href=\"https://creativecommons.org/licenses/by/4.0/\""), page);
    assertTrue(page.contains("/download/" + release.name() + "/dyad.nq.gz"), page);
    HttpResponse<String> endpoint = running.get("/dyad/sparql", "Accept", browser);
    assertEquals(303, endpoint.statusCode());
    assertEquals("/sparql", endpoint.headers().firstValue("Location").orElse(""));
  }

  @Test
  void theLinksToASiteAreAFileOfTheirOwn() throws Exception {
    String path = "/download/" + release.name() + "/links-exactMatch-http-www.wikidata.org.nt.gz";
    HttpResponse<byte[]> file =
        running.client.send(
            HttpRequest.newBuilder(running.at(path)).build(), BodyHandlers.ofByteArray());
    assertEquals(
        "<http://example.org/a> <http://www.w3.org/2004/02/skos/core#exactMatch>"
            + " <http://www.wikidata.org/entity/Q1> .\n",
        new String(
            new GZIPInputStream(new ByteArrayInputStream(file.body())).readAllBytes(),
            StandardCharsets.UTF_8));
    Graph graph = RDFParser.fromString(running.get("/catalogue").body(), Lang.TURTLE).toGraph();
    Node set =
        graph
            .find(
                Node.ANY,
                NodeFactory.createURI("http://rdfs.org/ns/void#dataDump"),
                NodeFactory.createURI("https://w3id.org/dyad" + path))
            .next()
            .getSubject();
    for (String property :
        new String[] {
          "http://rdfs.org/ns/void#linkPredicate",
          "http://rdfs.org/ns/void#objectsTarget",
          "http://rdfs.org/ns/void#triples",
          "http://purl.org/dc/terms/creator",
          "http://purl.org/dc/terms/created",
          "http://purl.org/dc/terms/description",
        }) {
      assertTrue(graph.contains(set, NodeFactory.createURI(property), Node.ANY), property);
    }
  }

  @Test
  void theFileIsWhatTheCatalogueSays() throws Exception {
    Graph graph = RDFParser.fromString(running.get("/catalogue").body(), Lang.TURTLE).toGraph();
    String path = "/download/" + release.name() + "/dyad.nq.gz";
    String node = "https://w3id.org/dyad" + path;
    HttpResponse<byte[]> file =
        running.client.send(
            HttpRequest.newBuilder(running.at(path)).build(), BodyHandlers.ofByteArray());
    assertEquals(200, file.statusCode());
    byte[] body = file.body();
    assertTrue(has(graph, node, "http://www.w3.org/ns/dcat#byteSize", "" + body.length));
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    assertTrue(has(graph, node + "#sha256", "http://spdx.org/rdf/terms#checksumValue", hash));
    DatasetGraph dump = DatasetGraphFactory.create();
    RDFParser.source(new GZIPInputStream(new ByteArrayInputStream(body)))
        .lang(Lang.NQUADS)
        .parse(dump);
    DatasetGraph served = DatasetGraphFactory.create();
    RDFParser.fromString(running.get("/dyad/data").body(), Lang.TRIG).parse(served);
    assertEquals(Set.copyOf(dump.stream().toList()), Set.copyOf(served.stream().toList()));
    HttpResponse<String> head = running.send("HEAD", path, null);
    assertEquals(200, head.statusCode());
    for (String name : new String[] {"Content-Length", "Last-Modified", "ETag", "Content-Type"}) {
      assertTrue(file.headers().firstValue(name).isPresent(), name);
      assertEquals(file.headers().firstValue(name), head.headers().firstValue(name), name);
    }
    String modified = file.headers().firstValue("Last-Modified").orElse("");
    assertEquals(304, running.get(path, "If-Modified-Since", modified).statusCode());
    String tag = file.headers().firstValue("ETag").orElse("");
    assertEquals(304, running.get(path, "If-None-Match", tag).statusCode());
    String before = "Thu, 01 Jan 2015 00:00:00 GMT";
    assertEquals(200, running.send("HEAD", path, null, "If-Modified-Since", before).statusCode());
    assertArrayEquals(body, Files.readAllBytes(release.downloads().resolve("dyad.nq.gz")));
  }

  /** As a release with many flows has one beside its statements. */
  @Test
  void aFileOfFlowsIsNamedAsWhatItIs() throws IOException {
    withFlows(
        "PAR1",
        () -> {
          String path = flows();
          HttpResponse<String> file = running.get(path);
          assertEquals("PAR1", file.body());
          String parquet = "application/vnd.apache.parquet";
          assertEquals(parquet, file.headers().firstValue("Content-Type").orElse(""));
          String catalogue = running.get("/catalogue").body();
          Graph graph = RDFParser.fromString(catalogue, Lang.TURTLE).toGraph();
          assertTrue(
              graph.contains(
                  NodeFactory.createURI("https://w3id.org/dyad" + path),
                  NodeFactory.createURI("http://www.w3.org/ns/dcat#mediaType"),
                  NodeFactory.createURI(
                      "https://www.iana.org/assignments/media-types/" + parquet)));
        });
  }

  /** More than fits between the server and a client that does not read. */
  @Test
  void whoDoesNotReadLeavesRoomForOthers() throws IOException {
    withFlows(
        "x".repeat(30_000_000),
        () -> {
          String path = flows();
          List<Socket> slow = new ArrayList<>();
          try {
            for (int i = 0; i < 8; i++) {
              Socket socket = new Socket("127.0.0.1", running.endpoint.address().getPort());
              slow.add(socket);
              String request = "GET " + path + " HTTP/1.1\r\nHost: a\r\n";
              socket
                  .getOutputStream()
                  .write((request + "X-Forwarded-For: 192.0.2.1\r\n\r\n").getBytes(US_ASCII));
              byte[] begin = socket.getInputStream().readNBytes(12);
              assertEquals("HTTP/1.1 200", new String(begin, US_ASCII));
            }
            assertEquals(429, running.statusOrCut(path, "X-Forwarded-For", "192.0.2.1"));
            assertEquals(200, running.statusOrCut(path, "X-Forwarded-For", "192.0.2.2"));
          } finally {
            for (Socket each : slow) {
              each.close();
            }
          }
          Running.eventually(
              () -> running.statusOrCut(path, "X-Forwarded-For", "192.0.2.1") == 200,
              () -> "those who are gone still count");
        });
  }

  private static String flows() {
    return "/download/" + release.name() + "/trade-made-up.parquet";
  }

  private static void withFlows(String content, Running.Action action) throws IOException {
    Path flows = release.downloads().resolve("trade-made-up.parquet");
    Path hash = release.downloads().resolve("trade-made-up.parquet.sha256");
    Files.writeString(flows, content);
    Files.writeString(hash, "00ff  trade-made-up.parquet\n");
    try {
      action.run();
    } finally {
      Files.delete(flows);
      Files.delete(hash);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/download, 303",
    "/download/, 303",
    "/download/19990101T000000000Z/dyad.nq.gz, 404",
    "/download/.open/dyad.nq.gz, 404",
    "/download/x/../y, 400",
  })
  void otherFilesAreNotThere(String path, int status) {
    assertEquals(status, running.get(path).statusCode());
    String inside = "/download/" + release.name();
    for (String name : new String[] {"manifest.json", "dyad.nq.gz.sha256", "..%2Fmanifest.json"}) {
      int answer = running.get(inside + "/" + name).statusCode();
      assertTrue(answer == 404 || answer == 400, name + ": " + answer);
    }
  }

  private static boolean has(Graph graph, String subject, String property, String text) {
    return graph
        .find(NodeFactory.createURI(subject), NodeFactory.createURI(property), Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .toList()
        .contains(text);
  }
}
