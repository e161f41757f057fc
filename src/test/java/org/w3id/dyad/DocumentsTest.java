package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.http.Running;
import org.w3id.dyad.question.Questions;

/**
 * What the README and the pages of {@code docs/} show is what happens: their commands, programs and
 * queries are run, and where a page shows an output, that is what comes. A line {@code …} stands
 * for any lines. {@code not-run.csv} names the few that are not run here, and why.
 */
final class DocumentsTest {

  /** Languages of what is read and not run. */
  static final String[] DATA = {"csv", "tsv", "turtle", "text", "", "json", "properties"};

  private static final String[] RUN = {"console", "sh", "sparql", "python", "r", "ini"};

  @TempDir private static Path folder;
  private static Running running;
  private static NotRun notRun;

  @BeforeAll
  static void start() throws IOException {
    notRun = NotRun.read();
    Questions questions = Questions.load(Shipped.home().queries());
    running = Running.over(Shipped.releases(), questions, Running.QUICK);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static List<Path> pages() throws IOException {
    return DocumentBlock.pages("README.md", "docs");
  }

  @TestFactory
  Stream<DynamicTest> eachPageDoesWhatItShows() throws IOException {
    List<Path> pages = pages();
    assertTrue(pages.size() > 50, () -> "pages: " + pages);
    return pages.stream()
        .map(page -> DynamicTest.dynamicTest(page.toString(), page.toUri(), () -> run(page)));
  }

  private static void run(Path page) throws Exception {
    List<DocumentBlock> blocks = DocumentBlock.of(page);
    if (blocks.stream().noneMatch(block -> block.isIn(RUN))) {
      return;
    }
    Path own = Files.createTempDirectory(folder, "page");
    try (DocumentRun run = DocumentRun.of(page, own, running.endpoint.address(), notRun)) {
      for (int i = 0; i < blocks.size(); i++) {
        boolean isShown = i + 1 < blocks.size() && blocks.get(i + 1).isIn("text");
        run.run(blocks.get(i), isShown ? blocks.get(i + 1).text() : "");
      }
      assumeTrue(run.missing().isEmpty(), () -> "not installed: " + run.missing());
    }
  }

  @Test
  void theAddressForASpreadsheetGivesACsv() throws IOException {
    String page = Files.readString(Path.of("docs/tutorials/spreadsheet.md"));
    Matcher address = Pattern.compile("\nhttp://127\\.0\\.0\\.1:3030(/\\S+)\n").matcher(page);
    assertTrue(address.find(), "there is an address");
    String rows = running.get(address.group(1)).body();
    assertTrue(rows.startsWith("label\r\n") && rows.contains("Беларусь"), rows);
  }

  @Test
  void eachLineThatIsNotRunIsStillThere() throws IOException {
    NotRun list = NotRun.read();
    for (Path page : pages()) {
      for (DocumentBlock block : DocumentBlock.of(page)) {
        list.has(page, block.language() + " ");
        for (ShellStep step : ShellStep.of(block.text())) {
          String text = step.isOfDyad() ? "dyad " + step.text() : step.text();
          text.lines().forEach(line -> list.has(page, line));
        }
      }
    }
    assertEquals(List.of(), list.left(), "no page has these any more");
  }

  @Test
  void whatRunsThemInsteadIsThere() {
    for (String reason : notRun.reasons()) {
      Matcher named =
          Pattern.compile("\\b(packaging|benchmarks)/[\\w/-]+|\\w+Test\\b").matcher(reason);
      while (named.find()) {
        String name = named.group();
        assertTrue(
            Files.exists(Path.of(name)) || isTest(name), () -> name + " is not there: " + reason);
      }
    }
  }

  private static boolean isTest(String name) {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files.anyMatch(file -> file.endsWith(name + ".java"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
