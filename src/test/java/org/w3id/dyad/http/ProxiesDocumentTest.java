package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3id.dyad.bounds.allowance.QueryLimits;
import org.w3id.dyad.http.service.Options;
import org.w3id.dyad.question.Questions;

/**
 * The configurations of nginx and HAProxy that the documentation shows do what it says, with TLS by
 * a certificate that is made for the test.
 */
@Timeout(120)
final class ProxiesDocumentTest {
  private static final Path PAGE = Path.of("docs/how-to/behind-a-proxy.md");
  private static final List<String> LOG = Collections.synchronizedList(new ArrayList<>());
  private static final String MADE_UP = "198.51.100.9";
  private static final int THINGS = 200;
  private static final int ROWS = 20_000;

  @TempDir private static Path folder;
  private static Running running;
  private static SSLContext trusting;

  /** A proxy, with what its configuration needs beside the block that the page shows. */
  private enum Proxy {
    NGINX("/usr/sbin/nginx") {
      @Override
      String configuration(String shown, int port) {
        return """
            daemon off;
            master_process off;
            pid %1$s/nginx.pid;
            error_log %1$s/nginx.log;
            events { }
            http {
              access_log off;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              %2$s
            }
            """
            .formatted(
                folder,
                shown
                    .replaceFirst("listen 443 ssl;", "listen 127.0.0.1:" + port + " ssl;")
                    .replaceFirst("listen \\[::]:443 ssl;", "")
                    .replaceFirst("/etc/\\S+/fullchain.pem", folder + "/certificate.pem")
                    .replaceFirst("/etc/\\S+/privkey.pem", folder + "/key.pem"));
      }

      @Override
      List<String> options(Path file) {
        return List.of("-p", folder.toString(), "-e", folder + "/nginx.log", "-c", file.toString());
      }
    },
    HAPROXY("/usr/sbin/haproxy") {
      @Override
      String configuration(String shown, int port) {
        return "defaults\n  timeout connect 5s\n  timeout client 50s\n\n"
            + shown
                .replaceFirst("bind :443", "bind 127.0.0.1:" + port)
                .replaceFirst("/etc/haproxy/dyad.pem", folder + "/both.pem");
      }

      @Override
      List<String> options(Path file) {
        return List.of("-db", "-f", file.toString());
      }
    };

    private final String program;

    Proxy(String program) {
      this.program = program;
    }

    abstract String configuration(String shown, int port);

    abstract List<String> options(Path file);

    private String shown() throws IOException {
      String language = name().toLowerCase(Locale.ROOT);
      Matcher block =
          Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
              .matcher(Files.readString(PAGE));
      assertTrue(block.find(), language);
      String own = "127.0.0.1:" + running.endpoint.address().getPort();
      assertTrue(block.group(1).contains("127.0.0.1:3030"), language);
      return block.group(1).replace("127.0.0.1:3030", own);
    }

    Process start(int port) throws IOException {
      Path file = Files.writeString(folder.resolve(name() + ".conf"), configuration(shown(), port));
      List<String> command = new ArrayList<>(List.of(program));
      command.addAll(options(file));
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve(name() + ".out").toFile())
          .start();
    }

    String told() {
      try {
        return Files.readString(folder.resolve(name() + ".out"));
      } catch (IOException e) {
        return e.toString();
      }
    }
  }

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "openssl is not installed");
    Options options =
        Running.QUICK
            .withProxies(List.of("127.0.0.1", "::1"))
            .withLimits(QueryLimits.STANDARD.withAnswer(ROWS, 100_000_000))
            .withAccessLog(LOG::add);
    running = Running.start(folder.resolve("releases"), data(), Questions.NONE, options);
    certificate();
    trusting = trusting(folder.resolve("certificate.pem"));
  }

  private static String data() {
    StringBuilder text = new StringBuilder("GRAPH <https://w3id.org/dyad/graph/made> {\n");
    for (int i = 0; i < THINGS; i++) {
      text.append(
          "<http://example.org/" + i + "> <http://example.org/name> \"name " + i + "\" .\n");
    }
    return text.append("}").toString();
  }

  private static void certificate() throws Exception {
    Process made =
        new ProcessBuilder(
                ("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
                        + " -keyout key.pem -out certificate.pem -subj /CN=localhost"
                        + " -addext subjectAltName=IP:127.0.0.1")
                    .split(" "))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String told = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, made.waitFor(), told);
    Files.writeString(
        folder.resolve("both.pem"),
        Files.readString(folder.resolve("certificate.pem"))
            + Files.readString(folder.resolve("key.pem")));
  }

  private static SSLContext trusting(Path certificate) throws Exception {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null);
    try (InputStream in = Files.newInputStream(certificate)) {
      trusted.setCertificateEntry(
          "proxy", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  @AfterAll
  static void stop() {
    if (running != null) {
      running.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Proxy.class)
  void theProxyBringsRequestsAndAnswers(Proxy proxy) throws Exception {
    assumeTrue(Files.isExecutable(Path.of(proxy.program)), proxy.program + " is not installed");
    int port = freePort();
    Process process = proxy.start(port);
    try {
      HttpClient client = HttpClient.newBuilder().sslContext(trusting).build();
      URI address = URI.create("https://127.0.0.1:" + port + "/");
      Running.eventually(
          () -> !process.isAlive() || status(client, address.resolve("/ready")) == 200,
          proxy::told);
      assertAnswers(client, address);
      assertNobodyIsBelieved(client, address);
      assertCutStaysCut(client, address);
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** The status of an answer; 0 if it has none. */
  private static int status(HttpClient client, URI address) {
    try {
      return client
          .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertAnswers(HttpClient client, URI address) throws Exception {
    String query = "ASK { <http://example.org/1> ?p ?o } # " + "x".repeat(90_000);
    HttpRequest post =
        HttpRequest.newBuilder(address.resolve("/dyad/sparql"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("query=" + Running.encode(query)))
            .build();
    HttpResponse<String> answer = client.send(post, BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), answer::body);
    assertTrue(answer.body().contains("true"), answer::body);
    String inTheAddress =
        Running.sparql("ASK { <http://example.org/1> ?p ?o } # " + "x".repeat(7_000));
    assertEquals(200, status(client, address.resolve(inTheAddress)));
  }

  /** What a client writes into the header does not count, but what the proxy writes does. */
  private static void assertNobodyIsBelieved(HttpClient client, URI address) throws Exception {
    LOG.clear();
    HttpRequest lying =
        HttpRequest.newBuilder(address.resolve("/health"))
            .header("X-Forwarded-For", MADE_UP)
            .build();
    assertEquals(200, client.send(lying, BodyHandlers.ofString()).statusCode());
    Running.eventually(
        () -> LOG.stream().anyMatch(line -> line.contains("/health")), () -> "no line in the log");
    assertFalse(LOG.toString().contains(MADE_UP), LOG::toString);
  }

  /** An answer of more rows than one may have begins, and is broken off. */
  private static void assertCutStaysCut(HttpClient client, URI address) {
    String pairs = "SELECT * { ?s <http://example.org/name> ?o . ?t <http://example.org/name> ?p }";
    assertEquals(0, status(client, address.resolve(Running.sparql(pairs))));
  }
}
