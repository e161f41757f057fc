package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.assembly.Shipped;

/**
 * What the README and the worked question show is what happens: each {@code ./dyad} command of
 * their {@code console} blocks is run, and its output compared. A line {@code …} stands for any
 * lines.
 */
class ReadmeTest {
  private static List<ConsoleExamples.Example> examples() throws IOException {
    return ConsoleExamples.in(
        Files.readString(Path.of("README.md"))
            + Files.readString(Path.of("docs/worked-question.md")));
  }

  @Test
  void thereAreExamples() throws IOException {
    assertTrue(examples().size() >= 5, () -> "too few examples");
  }

  @TestFactory
  Stream<DynamicTest> everyExampleDoesWhatTheReadmeShows() throws IOException {
    return examples().stream()
        .map(example -> DynamicTest.dynamicTest(example.command(), () -> run(example)));
  }

  private static void run(ConsoleExamples.Example example) throws Exception {
    List<String> words = example.words();
    assertTrue(words.get(0).equals("./dyad"), () -> "not a command of dyad: " + example.command());
    ProcessBuilder builder =
        new ProcessBuilder(
            JavaCommand.ofDyad(
                Shipped.home().folder(), words.subList(1, words.size()).toArray(String[]::new)));
    builder.environment().put("DYAD_BASE_DIR", Shipped.releases().base().toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().remove("COLUMNS");
    builder.redirectErrorStream(true);
    Process process = builder.start();
    process.getOutputStream().close();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .replace("\r\n", "\n");
    process.waitFor();
    assertTrue(
        example.shows(output),
        () -> "the README shows\n" + example.expected() + "but it gave\n" + output);
  }
}
