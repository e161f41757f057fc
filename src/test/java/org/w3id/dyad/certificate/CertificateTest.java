package org.w3id.dyad.certificate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.Invocation;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.http.Running;
import org.w3id.dyad.http.TestReleases;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/** Certificates are the same each time, and nobody can change anything in one. */
final class CertificateTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String QUERY =
      """
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      SELECT ?flow ?value ?document {
        ?flow dyad:tradeValue ?value ; prov:hadPrimarySource ?document
        FILTER NOT EXISTS { ?flow dyad:hasCertainty dyad:Doubtful }
      }
      """;

  @TempDir private static Path folder;
  private static Releases releases;
  private static Release release;
  private static Store store;
  private static SigningKey key;
  private static Path secret;
  private static Path open;

  @BeforeAll
  static void publish() throws Exception {
    releases = new Releases(folder.resolve("releases"));
    StringBuilder flows = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      flows.append(
          """
          <https://w3id.org/dyad/id/figure/f%d> dyad:tradeValue %d.50 ; prov:hadPrimarySource <https://w3id.org/dyad/id/document/d%d> .
          """
              .formatted(i, 1_000 + i, i % 4));
    }
    release =
        TestReleases.publish(
            releases,
            """
            PREFIX dyad: <https://w3id.org/dyad/ontology#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            GRAPH <https://w3id.org/dyad/graph/made> {
              <https://w3id.org/dyad/id/figure/f3> dyad:hasCertainty dyad:Doubtful .
              <https://w3id.org/dyad/id/x> <http://example.org/p> [] .
              %s}
            """
                .formatted(flows));
    store = release.open(CubeCompanion.inParquet());
    secret = folder.resolve("key.pem");
    open = folder.resolve("public.pem");
    write(KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), secret, open);
    key = SigningKey.read(secret);
  }

  private static void write(KeyPair pair, Path secretFile, Path openFile) throws IOException {
    Files.writeString(secretFile, pem("PRIVATE", pair.getPrivate().getEncoded()));
    Files.writeString(openFile, pem("PUBLIC", pair.getPublic().getEncoded()));
  }

  private static String pem(String kind, byte[] bytes) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN %s KEY-----\n%s\n-----END %s KEY-----\n".formatted(kind, text, kind);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static ReleaseView view() {
    return new ReleaseView(
        release.name(),
        store.data(),
        query -> QueryExec.dataset(store.data()).query(query).build(),
        store.labels(),
        Questions.NONE,
        () -> {});
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T read(Reading<T> reading) {
    return Txn.calculateRead(
        store.data(),
        () -> {
          try {
            return reading.read();
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }

  private static Certificate certificate(String query) {
    return read(() -> Certificate.signed(CertificateBody.of(view(), release, query), key));
  }

  private static List<String> problems(Certificate certificate) {
    return read(() -> Verification.byReplay(certificate, view(), release)).problems();
  }

  @Test
  void aHundredReplaysAreTheSameBytes() {
    Set<String> all = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      all.add(new String(certificate(QUERY).bytes(), StandardCharsets.UTF_8));
    }
    assertEquals(1, all.size());
  }

  @Test
  void itSaysWhatTheAnswerRestsOn() {
    ObjectNode document = certificate(QUERY).document();
    assertEquals(29, document.at("/answer/count").asInt());
    assertEquals(
        "\"1000.5\"^^<http://www.w3.org/2001/XMLSchema#decimal>",
        document.at("/answer/rows/0/1").asText());
    assertEquals(4, document.path("documents").size());
    assertTrue(document.at("/negatives/0").asText().contains("hasCertainty"));
    assertEquals("answered", document.at("/coverage/status").asText());
    JsonNode none = certificate("SELECT ?x { ?x <http://example.org/nothing> ?y }").document();
    assertEquals("not known", none.at("/coverage/status").asText());
    assertTrue(none.at("/coverage/sentence").asText().startsWith("Not known here"));
    assertEquals("truth", certificate("ASK {}").document().at("/answer/kind").asText());
    String construct =
        "CONSTRUCT { ?x <http://example.org/q> 1 } WHERE { ?x <http://example.org/p> ?y }";
    assertEquals(1, certificate(construct).document().at("/answer/count").asInt());
  }

  /** Each tampering is another one; what is changed is drawn by a fixed seed. */
  @Test
  void aHundredTamperingsAreCaught() throws IOException {
    byte[] good = certificate(QUERY).bytes();
    Certificate whole = Certificate.read(good);
    assertEquals(List.of(), Verification.ofSignature(whole, Optional.of(key.open())).problems());
    assertEquals(List.of(), problems(whole));
    Random random = new Random(1);
    Set<String> tampered = new HashSet<>();
    for (int kind = 0; tampered.size() < 100; kind++) {
      byte[] bytes = tampered(whole, kind % 10, random);
      if (!Arrays.equals(good, bytes) && tampered.add(new String(bytes, StandardCharsets.UTF_8))) {
        assertTrue(isCaught(bytes), () -> new String(bytes, StandardCharsets.UTF_8));
      }
    }
  }

  private static boolean isCaught(byte[] bytes) {
    try {
      Certificate read = Certificate.read(bytes);
      return !Verification.ofSignature(read, Optional.of(key.open())).problems().isEmpty();
    } catch (IOException e) {
      return true;
    }
  }

  private static byte[] tampered(Certificate whole, int kind, Random random) {
    ObjectNode document = whole.document().deepCopy();
    ArrayNode rows = (ArrayNode) document.at("/answer/rows");
    ObjectNode ofRelease = (ObjectNode) document.get("release");
    ObjectNode answer = (ObjectNode) document.get("answer");
    int row = random.nextInt(rows.size());
    switch (kind) {
      case 0 -> rows.remove(row);
      case 1 ->
          ((ArrayNode) rows.get(row))
              .set(1, document.textNode(rows.at("/" + row + "/1").asText().replace("1", "2")));
      case 2 -> rows.insert(row, rows.get(random.nextInt(rows.size())).deepCopy());
      case 3 -> ofRelease.put("name", "2026010" + random.nextInt(9) + "T000000000Z");
      case 4 -> ofRelease.put("contents", changed(ofRelease.get("contents").asText(), random));
      case 5 -> document.put("key", changed(document.get("key").asText(), random));
      case 6 -> document.put("signature", changed(document.get("signature").asText(), random));
      case 7 -> document.put("query", QUERY + "# " + random.nextInt(1_000));
      case 8 -> answer.put("count", random.nextInt(1_000));
      default -> {
        byte[] bytes = whole.bytes();
        bytes[random.nextInt(bytes.length)] = (byte) (32 + random.nextInt(95));
        return bytes;
      }
    }
    return new Certificate(document).bytes();
  }

  private static String changed(String text, Random random) {
    int at = random.nextInt(text.length());
    char other = text.charAt(at) == 'a' ? 'b' : 'a';
    return text.substring(0, at) + other + text.substring(at + 1);
  }

  @Test
  void whoSignsALieAnewIsCaughtByTheReplayAndByTheKey() throws Exception {
    Path other = folder.resolve("other.pem");
    write(
        KeyPairGenerator.getInstance("Ed25519").generateKeyPair(),
        other,
        folder.resolve("other-public.pem"));
    SigningKey liar = SigningKey.read(other);
    ObjectNode body = certificate(QUERY).body();
    ((ArrayNode) body.at("/answer/rows/0")).set(1, body.textNode("\"9999.50\""));
    Certificate lie = Certificate.signed(body, liar);
    assertEquals(List.of(), Verification.ofSignature(lie, Optional.empty()).problems());
    assertFalse(Verification.ofSignature(lie, Optional.of(key.open())).problems().isEmpty());
    assertEquals(List.of("answer: the release gives another one"), problems(lie));
    body.put("note", "and more");
    assertTrue(problems(Certificate.signed(body, liar)).contains("note: no certificate has this"));
  }

  @Test
  void theCommandsWriteAndCheck() throws Exception {
    Path query = Files.writeString(folder.resolve("q.rq"), QUERY);
    Path file = folder.resolve("answer.json");
    String base = releases.base().toString();
    Invocation asked =
        Invocation.of(
            "query",
            query.toString(),
            "--format",
            "csv",
            "--base-dir",
            base,
            "--certificate",
            file.toString(),
            "--signing-key",
            secret.toString());
    assertEquals(0, asked.exit(), asked.err());
    assertArrayEquals(certificate(QUERY).bytes(), Files.readAllBytes(file));
    Invocation verified =
        Invocation.of("verify", file.toString(), "--key", open.toString(), "--base-dir", base);
    assertEquals(0, verified.exit(), verified.out() + verified.err());
    assertTrue(verified.out().contains("The certificate holds"), verified.out());
    String changed = Files.readString(file).replaceFirst("1005\\.5", "1005.6");
    Files.writeString(file, changed);
    Invocation wrong = Invocation.of("verify", file.toString(), "--base-dir", base);
    assertEquals(1, wrong.exit());
    assertTrue(wrong.out().contains("wrong: signature"), wrong.out());
    assertTrue(wrong.out().contains("wrong: answer"), wrong.out());
    Files.writeString(file, changed.replace(release.name(), "20260101T000000000Z"));
    Invocation missing = Invocation.of("verify", file.toString(), "--base-dir", base);
    assertTrue(missing.out().contains("wrong: release: no release here"), missing.out());
    Files.writeString(file, "{}");
    assertEquals(2, Invocation.of("verify", file.toString(), "--base-dir", base).exit());
  }

  @Test
  void theEndpointGivesTheSame() throws Exception {
    String asked =
        "/dyad/sparql?certificate&query=" + URLEncoder.encode(QUERY, StandardCharsets.UTF_8);
    try (Running running =
        Running.over(releases, Questions.NONE, Running.QUICK.withSigningKey(key))) {
      HttpResponse<String> response = running.get(asked);
      assertEquals(200, response.statusCode(), response::body);
      assertEquals(new String(certificate(QUERY).bytes(), StandardCharsets.UTF_8), response.body());
      String tag = response.headers().firstValue("ETag").orElseThrow();
      assertEquals(304, running.get(asked, "If-None-Match", tag).statusCode());
      HttpResponse<String> posted =
          running.post("/dyad/sparql?certificate", QUERY, "application/sparql-query");
      assertEquals(response.body(), posted.body());
      for (String refused :
          List.of(
              "SELECT (NOW() AS ?now) {}",
              "SELECT ?y { ?x <http://example.org/p> ?y }",
              "DESCRIBE <http://example.org/x>",
              "SELECT ?s {")) {
        assertEquals(
            400,
            running
                .post("/dyad/sparql?certificate", refused, "application/sparql-query")
                .statusCode(),
            refused);
      }
    }
    try (Running running = Running.over(releases, Questions.NONE, Running.QUICK)) {
      assertEquals(501, running.get(asked).statusCode());
    }
  }

  @Test
  void aFileThatIsNoKeyIsNamed() throws IOException {
    Path none = Files.writeString(folder.resolve("none.pem"), pem("PRIVATE", new byte[] {1, 2}));
    for (Path file : List.of(none, open)) {
      try {
        SigningKey.read(file);
        throw new AssertionError("read " + file);
      } catch (IOException e) {
        assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        assertTrue(e.getMessage().contains("openssl genpkey"), e.getMessage());
      }
    }
  }

  @Test
  void membersAreSortedAndNoneStandsTwice() throws IOException {
    JsonNode document = MAPPER.readTree("{\"b\":[1,{\"z\":\"\\u00e9\\n\",\"y\":2}],\"a\":null}");
    assertEquals(
        "{\"a\":null,\"b\":[1,{\"y\":2,\"z\":\"é\\n\"}]}",
        new String(CanonicalJson.bytes(document), StandardCharsets.UTF_8));
    for (String wrong : List.of("{\"a\":1,\"a\":2}", "[1]", "{} {}", "{")) {
      try {
        CanonicalJson.read(wrong.getBytes(StandardCharsets.UTF_8));
        throw new AssertionError("read " + wrong);
      } catch (IOException e) {
        assertFalse(e.getMessage().isEmpty());
      }
    }
  }

  /** The hash of a release says nothing of them. */
  @Test
  void flowsInTrinoAreNotCertified() {
    String trino = "jdbc:trino://127.0.0.1:1/hive/dyad";
    String key = "key.pem";
    for (Invocation refused :
        List.of(
            Invocation.of(
                "query", "-", "--trade-store", trino, "--certificate", "a", "--signing-key", key),
            Invocation.of("serve", "--trade-store", trino, "--signing-key", key))) {
      assertEquals(2, refused.exit(), refused.out());
      assertTrue(refused.err().contains("leave --trade-store out"), refused.err());
    }
  }
}
