package org.w3id.dyad.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A stub of a Trino coordinator on loopback. It speaks as much of Trino's client protocol as the
 * JDBC driver needs, and runs no SQL: it says that flows have one source, and answers each other
 * statement as a script says.
 */
final class StubTrino implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PATH = "/v1/statement";

  /** In every column of every row. */
  static final int NUMBER = 2013;

  private static final Pattern COLUMN = Pattern.compile(" AS c\\d+");
  private static final String SOURCES = "SELECT DISTINCT graph FROM trade";

  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<String, Sent> statements = new ConcurrentHashMap<>();
  private volatile Play play = new Play(Page::end);

  StubTrino() throws IOException {
    server.createContext(PATH, this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** Where the driver finds it. */
  String url() {
    return "jdbc:trino://127.0.0.1:" + server.getAddress().getPort() + "/stub/dyad";
  }

  /** Whatever is sent from now on is answered by a script. */
  Play play(Script script) {
    play = new Play(script);
    return play;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** Answers whoever asks for a page, by one of the page's methods. */
  interface Script {
    void answer(Page page) throws IOException;
  }

  /** A script, and what has become of the statements that were sent since it was set. */
  static final class Play {
    private final Script script;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger cancelled = new AtomicInteger();

    private Play(Script script) {
      this.script = script;
    }

    /** Whether each statement has come to its end, or to an error of Trino's. */
    boolean isOver() {
      return begun.get() > 0 && ended.get() == begun.get();
    }

    /** Whether each statement has been cancelled. */
    boolean isCancelled() {
      return begun.get() > 0 && cancelled.get() == begun.get();
    }

    @Override
    public String toString() {
      return begun + " statements, " + ended + " ended, " + cancelled + " cancelled";
    }
  }

  private record Sent(String id, Play play, int columns, CountDownLatch cancelled) {}

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().substring(PATH.length()).split("/");
      switch (exchange.getRequestMethod()) {
        case "POST" -> begin(exchange);
        case "GET" -> {
          Sent sent = statements.get(path[1]);
          if (sent == null) {
            send(exchange, 404, "there is no such statement");
          } else {
            sent.play.script.answer(new Page(exchange, sent, Integer.parseInt(path[2])));
          }
        }
        case "DELETE" -> {
          Sent sent = statements.remove(path[1]);
          if (sent != null) {
            sent.play.cancelled.incrementAndGet();
            sent.cancelled.countDown();
          }
          exchange.sendResponseHeaders(204, -1);
        }
        default -> exchange.sendResponseHeaders(200, -1);
      }
    }
  }

  private void begin(HttpExchange exchange) throws IOException {
    String sql = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String id = "stub" + numbers.incrementAndGet();
    if (sql.equals(SOURCES)) {
      ObjectNode result = result(id, "FINISHED");
      addColumn(result.putArray("columns"), "varchar")
          .addObject()
          .put("kind", "LONG")
          .put("value", Integer.MAX_VALUE);
      result.putArray("data").addArray().add("trade");
      send(exchange, 200, result.toString());
    } else {
      int columns = (int) COLUMN.matcher(sql).results().count();
      Sent sent = new Sent(id, play, columns, new CountDownLatch(1));
      statements.put(id, sent);
      sent.play.begun.incrementAndGet();
      new Page(exchange, sent, 0).empty();
    }
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + PATH + "/";
  }

  private ObjectNode result(String id, String state) {
    ObjectNode result = JSON.createObjectNode().put("id", id).put("infoUri", base() + id);
    result.putObject("stats").put("state", state);
    return result;
  }

  /** Gives the arguments of the column's type. */
  private static ArrayNode addColumn(ArrayNode columns, String type) {
    ObjectNode column = columns.addObject().put("name", "c").put("type", type);
    return column.putObject("typeSignature").put("rawType", type).putArray("arguments");
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    send(exchange, status, text, text.length());
  }

  private static void send(HttpExchange exchange, int status, String text, int length)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, length);
    exchange.getResponseBody().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** A page of what a statement gives. */
  final class Page {
    private final HttpExchange exchange;
    private final Sent sent;
    private final int number;

    private Page(HttpExchange exchange, Sent sent, int number) {
      this.exchange = exchange;
      this.sent = sent;
      this.number = number;
    }

    /** Which it is, counted from 1. */
    int number() {
      return number;
    }

    /** So many rows, in whose columns is always the same number; more may follow. */
    void rows(int count) throws IOException {
      ObjectNode result = described(unfinished());
      ArrayNode data = result.putArray("data");
      for (int i = 0; i < count; i++) {
        ArrayNode row = data.addArray();
        for (int column = 0; column < sent.columns; column++) {
          row.add(NUMBER);
        }
      }
      send(200, result.toString());
    }

    /** No rows, after a moment: Trino still computes. */
    void nothingYet() throws IOException {
      try {
        sent.cancelled.await(100, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      empty();
    }

    /** No rows any more. */
    void end() throws IOException {
      sendLast(described(result(sent.id, "FINISHED")));
    }

    /** An error of Trino's. */
    void fail(String name, String type, int code) throws IOException {
      ObjectNode result = result(sent.id, "FAILED");
      ObjectNode error = result.putObject("error").put("message", "The stub says " + name);
      error.put("errorCode", code).put("errorName", name).put("errorType", type);
      sendLast(result);
    }

    /** Any status and text, within the protocol or not. */
    void send(int status, String text) throws IOException {
      StubTrino.send(exchange, status, text);
    }

    /** Half of a page; then the connection breaks. */
    void half() throws IOException {
      String text = unfinished().toString();
      StubTrino.send(exchange, 200, text.substring(0, text.length() / 2), text.length());
    }

    private void empty() throws IOException {
      send(200, unfinished().toString());
    }

    private void sendLast(ObjectNode result) throws IOException {
      if (statements.remove(sent.id) != null) {
        sent.play.ended.incrementAndGet();
      }
      send(200, result.toString());
    }

    private ObjectNode unfinished() {
      ObjectNode result = result(sent.id, "RUNNING");
      return result.put("nextUri", base() + sent.id + "/" + (number + 1));
    }

    private ObjectNode described(ObjectNode result) {
      ArrayNode columns = result.putArray("columns");
      for (int column = 0; column < sent.columns; column++) {
        addColumn(columns, "integer");
      }
      return result;
    }
  }
}
