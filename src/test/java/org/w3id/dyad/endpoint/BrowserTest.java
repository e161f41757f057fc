package org.w3id.dyad.endpoint;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.query.Questions;

/** A question's page in a browser: the script asks and shows a table; no policy is violated. */
final class BrowserTest {
  @TempDir private Path folder;

  @Test
  void aQuestionIsAnsweredInATable() throws Exception {
    assumeTrue(
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "chromium"))),
        "chromium is not installed");
    Path theme = Files.createDirectories(folder.resolve("queries/people"));
    Files.writeString(
        theme.resolve("who.rq"),
        "#+ summary: Who?\nSELECT ?name { ?s <http://example.org/name> ?name } ORDER BY ?name");
    Questions questions = Questions.load(folder.resolve("queries"));
    String data = "GRAPH <g:g> { <a:a> <http://example.org/name> \"北京\"@zh , \"<b>Мінск</b>\" }";
    try (Running running =
        Running.start(folder.resolve("releases"), data, questions, Running.QUICK)) {
      String page = browse(running.at("/questions/people/who").toString());
      assertTrue(page.contains("2 rows"), page);
      assertTrue(page.contains("<td lang=\"zh\">北京<span class=\"lang\">zh</span></td>"), page);
      assertTrue(page.contains("<td>&lt;b&gt;Мінск&lt;/b&gt;</td>"), page);
    }
  }

  private String browse(String address) throws IOException, InterruptedException {
    Path out = folder.resolve("page.html");
    Process browser =
        new ProcessBuilder(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=20000",
                "--dump-dom",
                address)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertTrue(browser.waitFor(90, TimeUnit.SECONDS), "the browser does not end");
    } finally {
      browser.destroyForcibly().waitFor();
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
