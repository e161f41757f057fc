package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real browser without a window. */
public final class Browser {
  private Browser() {}

  /** Skips the test if there is none. */
  public static void assumeInstalled() {
    assumeTrue(
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "chromium"))),
        "chromium is not installed");
  }

  /**
   * A browser that asks nothing of its maker.
   *
   * @param folder where its profile is
   * @param more further options, and the address
   */
  static ProcessBuilder command(Path folder, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile")));
    command.addAll(List.of(more));
    return new ProcessBuilder(command);
  }

  /**
   * The page that an address gives, after its scripts, as HTML; what the browser complains of makes
   * the test fail.
   *
   * @param folder for what the browser writes
   */
  public static String dom(Path folder, String address) throws IOException, InterruptedException {
    Path out = folder.resolve("page.html");
    Path log = folder.resolve("browser.log");
    Process browser =
        command(
                folder,
                "--enable-logging=stderr",
                "--virtual-time-budget=20000",
                "--dump-dom",
                address)
            .redirectOutput(out.toFile())
            .redirectError(log.toFile())
            .start();
    try {
      assertTrue(browser.waitFor(90, TimeUnit.SECONDS), "the browser does not end");
    } finally {
      browser.destroyForcibly().waitFor();
    }
    Files.readAllLines(log)
        .forEach(line -> assertTrue(!line.contains(":CONSOLE"), () -> "it complains: " + line));
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
