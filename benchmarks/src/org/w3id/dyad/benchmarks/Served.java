package org.w3id.dyad.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Programs that are run and stopped; none outlives this program. */
public final class Served implements AutoCloseable {
  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
  }

  private final Process process;
  private final Path log;
  private long peak;

  private Served(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts a program; what it says goes to a file. */
  public static Served start(List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Process process = builder.start();
    RUNNING.add(process);
    return new Served(process, log);
  }

  /**
   * Runs a program to its end and fails if it fails.
   *
   * @return the most memory that it had, in MB
   */
  public static long run(
      List<String> command, Map<String, String> environment, Path log, long seconds)
      throws IOException {
    try (Served served = start(command, environment, log)) {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
      while (!served.process.waitFor(100, TimeUnit.MILLISECONDS)) {
        served.peakMegabytes();
        if (System.nanoTime() > end) {
          throw new IOException("not done after " + seconds + " s: " + String.join(" ", command));
        }
      }
      if (served.process.exitValue() != 0) {
        throw new IOException(String.join(" ", command) + " failed:\n" + served.said());
      }
      return served.peak;
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** The most memory that it had so far (Linux: resident set), in MB; 0 if that is not known. */
  public long peakMegabytes() {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.replaceAll("[^0-9]", ""))
          .forEach(kilobytes -> peak = Math.max(peak, Long.parseLong(kilobytes) / 1024));
    } catch (IOException | UncheckedIOException e) {
      // It has ended: the last figure stands.
    }
    return peak;
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  /** The end of what it said. */
  public String said() throws IOException {
    String text = Files.readString(log);
    return text.substring(Math.max(0, text.length() - 2000));
  }

  /** Ends it at once, as a machine that fails. */
  public void kill() {
    process.destroyForcibly().onExit().join();
    RUNNING.remove(process);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    RUNNING.remove(process);
  }

  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
