package org.w3id.dyad;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
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

/**
 * A browser that is led by the DevTools protocol: one process and one page for all stories.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">the protocol</a>
 */
public final class DevTools implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SECONDS = 120;

  private final Process browser;
  private final WebSocket socket;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private String session;

  private DevTools(Process browser, String address) {
    this.browser = browser;
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Receiver())
            .join();
  }

  /** Starts a browser that keeps what it writes in a folder. */
  public static DevTools start(Path folder) throws Exception {
    Process browser =
        Browser.command(folder, "--remote-debugging-port=0", "about:blank")
            .redirectErrorStream(true)
            .start();
    BufferedReader out = browser.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    while (line != null && !line.startsWith("DevTools listening on ")) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IOException("the browser does not start");
    }
    Thread drain = new Thread(() -> out.lines().forEach(each -> {}));
    drain.setDaemon(true);
    drain.start();
    DevTools tools = new DevTools(browser, line.substring("DevTools listening on ".length()));
    tools.attach();
    return tools;
  }

  private final class Receiver implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
      text.append(part);
      if (isLast) {
        receive(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  private void receive(String text) {
    try {
      JsonNode message = JSON.readTree(text);
      if (message.has("id")) {
        open.remove(message.get("id").asInt()).complete(message);
      } else {
        events.add(message);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void attach() {
    String target =
        call("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    session =
        call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
    call("Page.setLifecycleEventsEnabled", Map.of("enabled", true));
  }

  /** Calls a method of the protocol and gives its result. */
  public JsonNode call(String method, Map<String, ?> parameters) {
    int id = ids.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (session != null) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    open.put(id, answer);
    socket.sendText(message.toString(), true).join();
    JsonNode found = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    if (found.has("error")) {
      throw new IllegalStateException(method + ": " + found.get("error"));
    }
    return found.get("result");
  }

  /** Goes to a page and waits until it is loaded, its scripts included. */
  public void go(String address) throws InterruptedException {
    events.clear();
    String loader = call("Page.navigate", Map.of("url", address)).path("loaderId").asText();
    for (int i = 0; !isLoaded(loader); i++) {
      if (i > SECONDS * 50) {
        throw new IllegalStateException(address + " is not loaded");
      }
      Thread.sleep(20);
    }
  }

  /** The page before may have become ready only now. */
  private boolean isLoaded(String loader) {
    return events("Page.lifecycleEvent").stream()
        .anyMatch(
            event ->
                event.path("name").asText().equals("load")
                    && event.path("loaderId").asText().equals(loader));
  }

  /** The value of an expression of JavaScript; a promise is waited for. */
  public JsonNode value(String expression) {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + result.get("exceptionDetails"));
    }
    return result.get("result").path("value");
  }

  /** The parameters of events of a kind since the page was asked for. */
  public List<JsonNode> events(String method) {
    List<JsonNode> found = new ArrayList<>();
    events.stream()
        .filter(event -> event.get("method").asText().equals(method))
        .forEach(event -> found.add(event.get("params")));
    return found;
  }

  @Override
  public void close() {
    socket.abort();
    browser.descendants().forEach(ProcessHandle::destroyForcibly);
    browser.destroyForcibly().onExit().join();
  }
}
