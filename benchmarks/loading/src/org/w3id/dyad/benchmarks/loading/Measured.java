package org.w3id.dyad.benchmarks.loading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One run of a program, start of the virtual machine and compilation included.
 *
 * @param lines the lines that it wrote, counted here and not by itself
 * @param seconds from start to end
 * @param cpuSeconds what all its threads used, user and system
 * @param peakKilobytes its largest resident set
 * @param finished false if it was stopped at the time limit
 */
record Measured(
    long lines, double seconds, double cpuSeconds, long peakKilobytes, boolean finished) {
  private static final int TICKS = 100;

  /**
   * Runs a program and counts the lines that it writes.
   *
   * @param log where its error output goes
   * @param limit seconds after which it is stopped
   */
  static Measured run(List<String> command, Path log, long limit) throws IOException {
    return run(command, log, limit, null);
  }

  /** Runs a program and hands on each line. */
  static Measured run(List<String> command, Path log, long limit, Consumer<String> each)
      throws IOException {
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    Watch watch = new Watch(process);
    Thread watching = new Thread(watch);
    watching.start();
    Thread stopping = new Thread(() -> stop(process, limit));
    stopping.setDaemon(true);
    stopping.start();
    try (InputStream out = process.getInputStream()) {
      long lines = each == null ? count(out) : hand(out, each);
      int code = process.waitFor();
      double seconds = (System.nanoTime() - start) / 1e9;
      watching.join();
      if (code != 0 && seconds < limit) {
        throw new IOException(
            String.join(" ", command) + " ended with " + code + ":\n" + Files.readString(log));
      }
      return new Measured(lines, seconds, watch.cpu, watch.peak, code == 0);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void stop(Process process, long limit) {
    try {
      if (!process.waitFor(limit, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long count(InputStream out) throws IOException {
    byte[] bytes = new byte[1 << 16];
    long lines = 0;
    for (int count = out.read(bytes); count >= 0; count = out.read(bytes)) {
      for (int i = 0; i < count; i++) {
        lines += bytes[i] == '\n' ? 1 : 0;
      }
    }
    return lines;
  }

  private static long hand(InputStream out, Consumer<String> each) {
    var lines =
        new java.io.BufferedReader(new java.io.InputStreamReader(out, StandardCharsets.UTF_8))
            .lines();
    return lines.peek(each).mapToLong(line -> 1).sum();
  }

  /** Reads time and memory of a process from /proc while it lives; the last reading stands. */
  private static final class Watch implements Runnable {
    private final Process process;
    private volatile double cpu;
    private volatile long peak;

    Watch(Process process) {
      this.process = process;
    }

    @Override
    public void run() {
      Path folder = Path.of("/proc", Long.toString(process.pid()));
      try {
        while (process.isAlive()) {
          String stat = Files.readString(folder.resolve("stat"));
          String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
          cpu = (Long.parseLong(words[11]) + Long.parseLong(words[12])) / (double) TICKS;
          for (String line : Files.readAllLines(folder.resolve("status"))) {
            if (line.startsWith("VmHWM:")) {
              peak = Long.parseLong(line.replaceAll("\\D", ""));
            }
          }
          Thread.sleep(10);
        }
      } catch (IOException e) {
        return; // It has ended between two looks.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
