import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/**
 * Opens pages in Chromium without its cache, and writes a table in Markdown: SERVER PAGES YASGUI
 * REPETITIONS PROFILE PROCESS. What a page costs to make is told in processor time of the server's
 * process too, which other work of the machine does not change.
 */
public final class Pages {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String QUERY =
      "SELECT * { ?state a <https://w3id.org/dyad/ontology#State> ;"
          + " <http://www.w3.org/2000/01/rdf-schema#label> ?name } LIMIT 100";

  /** Loaded, and with its editor if it has one. */
  private static final String WHOLE =
      "document.readyState === 'complete'"
          + " && (!document.querySelector('form.editor') || document.querySelector('.code'))";

  private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final StringBuilder part = new StringBuilder();
  private final ProcessHandle server;
  private WebSocket socket;
  private String session;

  private Pages(long process) {
    server = ProcessHandle.of(process).orElseThrow();
  }

  private record Load(double firstByte, double paint, long script, long all) {}

  public static void main(String[] args) throws Exception {
    HttpServer yasgui = yasgui(Path.of(args[2]), args[0]);
    Process browser =
        new ProcessBuilder(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + args[4],
                "about:blank")
            .redirectErrorStream(true)
            .start();
    try {
      Pages pages = new Pages(Long.parseLong(args[5]));
      pages.awaitRest();
      pages.attach(browser);
      System.out.println(
          "| page | made, processor ms | first byte, made ms | first byte ms | first paint ms | scripts kB | all kB |");
      System.out.println("| --- | --: | --: | --: | --: | --: | --: |");
      int repetitions = Integer.parseInt(args[3]);
      for (String path : Files.readAllLines(Path.of(args[1]))) {
        pages.row("`" + path + "`", args[0] + path, WHOLE, repetitions);
      }
      String plain = "http://127.0.0.1:" + yasgui.getAddress().getPort() + "/";
      pages.row(
          "plain YASGUI 4.6.2, rows shown",
          plain,
          "document.querySelector('.yasr table td')",
          repetitions);
    } finally {
      browser.destroy();
      yasgui.stop(0);
    }
  }

  /** A page with YASGUI and nothing else, which asks the endpoint as soon as it is there. */
  private static HttpServer yasgui(Path build, String server) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String page =
        "<!DOCTYPE html><title>YASGUI</title><link rel=stylesheet href=/yasgui.min.css><div id=y></div>"
            + "<script src=/yasgui.min.js></script><script>const y = new Yasgui(document.getElementById('y'),"
            + " {requestConfig: {endpoint: '"
            + server
            + "/dyad/sparql'}}); y.getTab().setQuery(`"
            + QUERY
            + "`);"
            + " y.getTab().query();</script>";
    http.createContext(
        "/",
        exchange -> {
          String name = exchange.getRequestURI().getPath().substring(1);
          Path file = build.resolve(name.isEmpty() ? "." : name);
          byte[] content =
              name.isEmpty()
                  ? page.getBytes(StandardCharsets.UTF_8)
                  : Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
          String type =
              name.endsWith(".css")
                  ? "text/css"
                  : name.endsWith(".js") ? "text/javascript" : "text/html";
          exchange.getResponseHeaders().set("Content-Type", type + ";charset=utf-8");
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(content.length == 0 ? 404 : 200, 0);
          try (GZIPOutputStream zipped = new GZIPOutputStream(exchange.getResponseBody())) {
            zipped.write(content);
          }
          exchange.close();
        });
    http.start();
    return http;
  }

  private long processorMillis() {
    return server.info().totalCpuDuration().orElseThrow().toMillis();
  }

  /** A server that has just started makes the pages that are opened first. */
  private void awaitRest() throws InterruptedException {
    long before = -1;
    while (processorMillis() - before > 20) {
      before = processorMillis();
      Thread.sleep(2_000);
    }
  }

  private void attach(Process browser) throws IOException {
    BufferedReader out = browser.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    while (!line.startsWith("DevTools listening on ")) {
      line = out.readLine();
    }
    Thread drain = new Thread(() -> out.lines().forEach(each -> {}));
    drain.setDaemon(true);
    drain.start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(
                URI.create(line.substring("DevTools listening on ".length())), new Receiver())
            .join();
    String target =
        call("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    session =
        call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    for (String domain : List.of("Page", "Runtime", "Network")) {
      call(domain + ".enable", Map.of());
    }
    call("Network.setCacheDisabled", Map.of("cacheDisabled", true));
  }

  private final class Receiver implements WebSocket.Listener {
    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean isLast) {
      part.append(text);
      if (isLast) {
        try {
          JsonNode message = JSON.readTree(part.toString());
          if (message.has("id")) {
            open.remove(message.get("id").asInt()).complete(message);
          } else {
            events.add(message);
          }
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
        part.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    int id = ids.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (session != null) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    open.put(id, answer);
    socket.sendText(message.toString(), true).join();
    return answer.orTimeout(120, TimeUnit.SECONDS).join().get("result");
  }

  private JsonNode value(String expression) {
    return call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true))
        .get("result")
        .path("value");
  }

  private void row(String name, String address, String isThere, int repetitions) throws Exception {
    long start = System.nanoTime();
    long cost = processorMillis();
    HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build(),
            BodyHandlers.discarding());
    double made = (System.nanoTime() - start) / 1e6;
    cost = processorMillis() - cost;
    List<Load> loads = new ArrayList<>();
    for (int i = 0; i < repetitions; i++) {
      loads.add(load(address, isThere));
    }
    System.out.printf(
        "| %s | %d | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
        name,
        cost,
        made,
        median(loads.stream().map(Load::firstByte).toList()),
        median(loads.stream().map(Load::paint).toList()),
        loads.get(0).script() / 1000.0,
        loads.get(0).all() / 1000.0);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private Load load(String address, String isThere) throws InterruptedException {
    call("Page.navigate", Map.of("url", "about:blank"));
    events.clear();
    call("Page.navigate", Map.of("url", address));
    String painted = "performance.getEntriesByName('first-contentful-paint').length > 0";
    for (int i = 0; !value("!!(" + isThere + ") && " + painted).asBoolean(); i++) {
      if (i > 3_000) {
        throw new IllegalStateException(address + " is not there");
      }
      Thread.sleep(20);
    }
    double firstByte =
        value(
                "(e => e.responseStart - e.requestStart)(performance.getEntriesByType('navigation')[0])")
            .asDouble();
    double paint =
        value("performance.getEntriesByName('first-contentful-paint')[0].startTime").asDouble();
    return new Load(firstByte, paint, bytes("Script"), bytes(""));
  }

  /** The bytes of the requests of a type, as they were sent. */
  private long bytes(String type) {
    List<String> requests =
        events.stream()
            .filter(event -> event.get("method").asText().equals("Network.responseReceived"))
            .map(event -> event.get("params"))
            .filter(event -> type.isEmpty() || event.get("type").asText().equals(type))
            .map(event -> event.get("requestId").asText())
            .toList();
    return events.stream()
        .filter(event -> event.get("method").asText().equals("Network.loadingFinished"))
        .map(event -> event.get("params"))
        .filter(event -> requests.contains(event.get("requestId").asText()))
        .mapToLong(event -> event.get("encodedDataLength").asLong())
        .sum();
  }
}
