package org.w3id.dyad.replica;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server over a folder that knows ranges, and answers some paths otherwise. */
final class OriginServer implements AutoCloseable {

  /** Another way to answer. */
  interface Fault {
    void answer(HttpExchange exchange, byte[] file) throws IOException;
  }

  private final Path folder;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Fault> faults = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  OriginServer(Path folder) throws IOException {
    this.folder = folder;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** Answers a path so from now on. */
  void set(String path, Fault fault) {
    faults.put(path, fault);
  }

  /** Answers a path rightly again. */
  void mend(String path) {
    faults.remove(path);
  }

  /** The paths that were asked for, each with the range. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(1);
      String range = exchange.getRequestHeaders().getFirst("Range");
      requests.add(range == null ? path : path + " " + range);
      Path file = folder.resolve(path);
      byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
      Fault fault = faults.get(path);
      if (fault != null) {
        fault.answer(exchange, bytes);
      } else if (bytes == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        send(exchange, bytes, bytes.length);
      }
    }
  }

  /** Sends the range that is asked for, and breaks off after so many bytes of it. */
  static void send(HttpExchange exchange, byte[] file, int most) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    if (range != null) {
      String sent = "bytes " + from + "-" + (file.length - 1) + "/" + file.length;
      exchange.getResponseHeaders().set("Content-Range", sent);
    }
    int length = file.length - from;
    exchange.sendResponseHeaders(range == null ? 200 : 206, length == 0 ? -1 : length);
    exchange.getResponseBody().write(file, from, Math.min(length, most));
  }

  /** Sends the whole file, whatever is asked for. */
  static void sendWhole(HttpExchange exchange, byte[] file) throws IOException {
    exchange.sendResponseHeaders(200, file.length);
    exchange.getResponseBody().write(file);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
