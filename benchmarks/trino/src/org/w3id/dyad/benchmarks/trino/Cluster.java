package org.w3id.dyad.benchmarks.trino;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.benchmarks.Served;

/**
 * Trino as three processes that listen on the loopback address: a coordinator, which does none of
 * the work, and two workers. Its one catalog {@code hive} reads files below a folder, and keeps
 * what it knows of tables there too.
 */
final class Cluster implements AutoCloseable {
  private static final int SECONDS_TO_START = 300;
  private static final String COORDINATOR = "coordinator";
  private static final String MORTAL = "worker-2";

  private final Path folder;
  private final int port = Served.freePort();
  private final String java;
  private final Path server;
  private final Map<String, Served> nodes = new LinkedHashMap<>();

  private Cluster(String java, Path server, Path folder) throws IOException {
    this.java = java;
    this.server = server;
    this.folder = folder;
  }

  /**
   * Starts it, and returns when all nodes are there.
   *
   * @param java a program {@code java} of version 24 or newer
   * @param server the unpacked server
   * @param folder settings, logs, and in {@code files} what the catalog reads, as {@code local:///}
   */
  static Cluster start(String java, Path server, Path folder) throws IOException {
    Cluster cluster = new Cluster(java, server, folder);
    try {
      Files.createDirectories(cluster.files());
      cluster.startNode(COORDINATOR, cluster.port);
      cluster.startNode("worker-1", Served.freePort());
      cluster.startNode(MORTAL, Served.freePort());
      cluster.await(3);
      return cluster;
    } catch (IOException e) {
      cluster.close();
      throw e;
    }
  }

  /** What is {@code local:///} to the catalog. */
  Path files() {
    return folder.resolve("files");
  }

  /** The address of a schema, for {@code --trade-store}. */
  String address(String schema) {
    return "jdbc:trino://127.0.0.1:" + port + "/hive/" + schema;
  }

  /** Kills a worker, as a machine that fails. */
  void killWorker() {
    nodes.get(MORTAL).kill();
  }

  /** Starts it again, and returns when all nodes are there. */
  void startWorker() throws IOException {
    startNode(MORTAL, Served.freePort());
    await(3);
  }

  private void startNode(String name, int ownPort) throws IOException {
    Path node = Files.createDirectories(folder.resolve(name));
    Path catalogs = Files.createDirectories(node.resolve("catalogs"));
    Files.writeString(
        catalogs.resolve("hive.properties"),
        """
        connector.name=hive
        hive.metastore=file
        hive.metastore.catalog.dir=local:///metastore
        fs.native-local.enabled=true
        local.location=%s
        """
            .formatted(files()));
    Path settings = node.resolve("config.properties");
    Files.writeString(settings, settings(name, ownPort, node));
    Path levels = node.resolve("log.properties");
    Files.writeString(levels, "io.trino=WARN\n");
    nodes.put(
        name,
        Served.start(
            List.of(
                java,
                "-Xmx2g",
                "-XX:+UseG1GC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:ReservedCodeCacheSize=256M",
                "-XX:+EnableDynamicAgentLoading",
                "-Djdk.attach.allowAttachSelf=true",
                "-Dfile.encoding=UTF-8",
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlog.levels-file=" + levels,
                "-Dconfig=" + settings,
                "-cp",
                server.resolve("lib") + "/*",
                "io.trino.server.TrinoServer"),
            Map.of(),
            log(name)));
  }

  private String settings(String name, int ownPort, Path node) {
    return """
        node.environment=dyad
        node.id=%1$s
        node.bind-ip=127.0.0.1
        node.internal-address=127.0.0.1
        coordinator=%2$s
        %3$shttp-server.http.port=%4$d
        http-server.log.enabled=false
        discovery.uri=http://127.0.0.1:%5$d
        plugin.dir=%6$s
        catalog.config-dir=%7$s
        query.max-memory=1GB
        query.max-memory-per-node=1GB
        memory.heap-headroom-per-node=600MB
        """
        .formatted(
            name,
            name.equals(COORDINATOR),
            name.equals(COORDINATOR) ? "node-scheduler.include-coordinator=false\n" : "",
            ownPort,
            port,
            server.resolve("plugin"),
            node.resolve("catalogs"));
  }

  private Path log(String name) {
    return folder.resolve(name + ".log");
  }

  /** Waits until so many nodes are there, none less and none that is gone. */
  private void await(int expected) throws IOException {
    SQLException last = null;
    for (int i = 0; i < SECONDS_TO_START; i++) {
      for (Served node : nodes.values()) {
        if (!node.isRunning()) {
          throw new IOException("Trino does not start:\n" + node.said());
        }
      }
      try {
        if (count("SELECT count(*) FROM system.runtime.nodes WHERE state = 'active'") == expected) {
          return;
        }
      } catch (SQLException e) {
        last = e;
      }
      pause();
    }
    throw new IOException("Trino is not ready after " + SECONDS_TO_START + " s", last);
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private long count(String query) throws SQLException {
    try (Connection connection = connection("dyad");
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Connection connection(String schema) throws SQLException {
    return DriverManager.getConnection(address(schema), "dyad", null);
  }

  /**
   * Makes a schema, and in it what the statements of an export say.
   *
   * @return how many flows the table then has
   */
  long create(String schema, Path statements) throws IOException {
    try (Connection connection = connection(schema);
        Statement sql = connection.createStatement()) {
      sql.execute("CREATE SCHEMA hive." + schema);
      for (String statement : Files.readString(statements).split(";\\s*\n")) {
        sql.execute(statement);
      }
      try (ResultSet rows = sql.executeQuery("SELECT count(*) FROM trade")) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IOException("Trino does not take " + statements + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    nodes.values().forEach(Served::close);
  }
}
