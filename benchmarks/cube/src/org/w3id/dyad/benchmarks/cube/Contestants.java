package org.w3id.dyad.benchmarks.cube;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.benchmarks.Http;
import org.w3id.dyad.benchmarks.Served;

/** The systems, each with its own loader and server as its makers recommend them. */
final class Contestants {
  private final Path work;
  private final Path triples;
  private final List<Path> baci;
  private final String home;
  private final String java;
  private final String classpath;
  private final long loadSeconds;

  /**
   * All of them.
   *
   * @param triples a folder with the data as N-Triples
   * @param baci the flows in BACI's format
   * @param home Dyad's folder
   * @param classpath Dyad's, which has Jena too
   */
  Contestants(
      Path work,
      Path triples,
      List<Path> baci,
      String home,
      String java,
      String classpath,
      long loadSeconds) {
    this.work = work;
    this.triples = triples;
    this.baci = baci;
    this.home = home;
    this.java = java;
    this.classpath = classpath;
    this.loadSeconds = loadSeconds;
  }

  /** The one of that name. */
  Contestant named(String name) throws IOException {
    return switch (name) {
      case "dyad" -> new Dyad();
      case "tdb2" -> new Tdb2();
      case "oxigraph" -> new Oxigraph();
      case "virtuoso" -> new Virtuoso();
      default -> throw new IOException("no contestant is called " + name);
    };
  }

  private Path log(String name) {
    return work.resolve(name + ".log");
  }

  private List<Path> files() throws IOException {
    try (var all = Files.list(triples)) {
      return all.sorted().toList();
    }
  }

  private final class Dyad implements Contestant {
    private final Path base = work.resolve("dyad");

    @Override
    public Path store() {
      return base;
    }

    @Override
    public String name() {
      return "Dyad";
    }

    private List<String> command(String... words) {
      List<String> command = new ArrayList<>(List.of(home + "/dyad"));
      command.addAll(List.of(words));
      command.addAll(List.of("--base-dir", base.toString()));
      return command;
    }

    @Override
    public long load() throws IOException {
      List<String> command = command("load", "baci");
      baci.forEach(file -> command.add(file.toString()));
      return Served.run(command, Map.of(), log("dyad-load"), loadSeconds);
    }

    @Override
    public Served serve(int port) throws IOException {
      return Served.start(
          command("serve", "--port", Integer.toString(port), "--timeout", "3600"),
          Map.of(),
          log("dyad"));
    }

    @Override
    public String address(int port) {
      return "http://127.0.0.1:" + port + "/dyad/sparql";
    }
  }

  private final class Tdb2 implements Contestant {
    private final Path store = work.resolve("tdb2");

    @Override
    public Path store() {
      return store;
    }

    @Override
    public String name() {
      return "Jena TDB2 " + org.apache.jena.query.ARQ.VERSION;
    }

    @Override
    public long load() throws IOException {
      List<String> command =
          new ArrayList<>(List.of(java, "-Xmx4g", "-cp", classpath, "tdb2.tdbloader"));
      command.addAll(List.of("--loader=parallel", "--loc", store.toString()));
      files().forEach(file -> command.add(file.toString()));
      return Served.run(command, Map.of(), log("tdb2-load"), loadSeconds);
    }

    @Override
    public Served serve(int port) throws IOException {
      return Served.start(
          List.of(
              java,
              "-Xmx4g",
              "-cp",
              classpath,
              Tdb2Server.class.getName(),
              store.toString(),
              Integer.toString(port)),
          Map.of(),
          log("tdb2"));
    }

    @Override
    public String address(int port) {
      return "http://127.0.0.1:" + port + "/cube/sparql";
    }
  }

  private final class Oxigraph implements Contestant {
    private final Path store = work.resolve("oxigraph");

    @Override
    public Path store() {
      return store;
    }

    @Override
    public String name() {
      return "Oxigraph " + Versions.of("oxigraph", "--version");
    }

    @Override
    public long load() throws IOException {
      List<String> command =
          new ArrayList<>(List.of("oxigraph", "load", "--location", store.toString(), "--file"));
      files().forEach(file -> command.add(file.toString()));
      try {
        return Served.run(command, Map.of(), log("oxigraph-load"), loadSeconds);
      } catch (IOException e) {
        // Some builds abort when they end, after the data is in: the answers tell whether it is.
        if (!Files.isDirectory(store) || e.getMessage().startsWith("not done")) {
          throw e;
        }
        return -1;
      }
    }

    @Override
    public Served serve(int port) throws IOException {
      return Served.start(
          List.of(
              "oxigraph",
              "serve-read-only",
              "--location",
              store.toString(),
              "--bind",
              "127.0.0.1:" + port),
          Map.of(),
          log("oxigraph"));
    }

    @Override
    public String address(int port) {
      return "http://127.0.0.1:" + port + "/query";
    }
  }

  private final class Virtuoso implements Contestant {
    private final Path store = work.resolve("virtuoso");

    @Override
    public Path store() {
      return store;
    }

    @Override
    public String name() {
      return "Virtuoso " + Versions.of("virtuoso-t", "-?");
    }

    @Override
    public long load() throws IOException {
      int port = Served.freePort();
      int sql = Served.freePort();
      try (Served server = start(port, sql)) {
        Http.awaitAnswer(address(port), server);
        String script =
            "ld_dir('%s', '*.nt', 'urn:cube'); rdf_loader_run(); checkpoint;".formatted(triples);
        Served.run(
            List.of("isql-vt", "127.0.0.1:" + sql, "dba", "dba", "exec=" + script),
            Map.of(),
            log("virtuoso-load"),
            loadSeconds);
        return server.peakMegabytes();
      }
    }

    @Override
    public Served serve(int port) throws IOException {
      return start(port, Served.freePort());
    }

    private Served start(int port, int sql) throws IOException {
      Files.createDirectories(store);
      Path settings = store.resolve("virtuoso.ini");
      Files.writeString(settings, settings(port, sql));
      return Served.start(
          List.of("virtuoso-t", "+foreground", "+configfile", settings.toString()),
          Map.of(),
          log("virtuoso"));
    }

    private String settings(int port, int sql) {
      return """
          [Database]
          DatabaseFile = %1$s/cube.db
          ErrorLogFile = %1$s/cube.log
          LockFile = %1$s/cube.lck
          TransactionFile = %1$s/cube.trx
          xa_persistent_file = %1$s/cube.pxa
          MaxCheckpointRemap = 2000
          [TempDatabase]
          DatabaseFile = %1$s/temporary.db
          TransactionFile = %1$s/temporary.trx
          [Parameters]
          ServerPort = 127.0.0.1:%2$d
          DirsAllowed = %4$s
          NumberOfBuffers = 1000000
          MaxDirtyBuffers = 750000
          ThreadsPerQuery = 2
          AsyncQueueMaxThreads = 4
          MaxQueryMem = 2G
          [HTTPServer]
          ServerPort = 127.0.0.1:%3$d
          ServerThreads = 4
          [SPARQL]
          ResultSetMaxRows = 10000000
          """
          .formatted(store, sql, port, triples);
    }

    @Override
    public String address(int port) {
      return "http://127.0.0.1:" + port + "/sparql";
    }
  }
}
