package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.assembly.Shipped;

/**
 * What the README and the tutorials show is what happens: each {@code ./dyad} command of their
 * {@code console} blocks is run, and its output compared. A line {@code …} stands for any lines.
 */
class ReadmeTest {
  private static List<ConsoleExamples.Example> examples() throws IOException {
    StringBuilder pages = new StringBuilder(Files.readString(Path.of("README.md")));
    try (Stream<Path> tutorials = Files.list(Path.of("docs/tutorials"))) {
      for (Path tutorial : tutorials.filter(Files::isRegularFile).sorted().toList()) {
        pages.append(Files.readString(tutorial));
      }
    }
    return ConsoleExamples.in(pages.toString());
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

  private static void run(ConsoleExamples.Example example) {
    List<String> words = example.words();
    assertTrue(words.get(0).equals("./dyad"), () -> "not a command of dyad: " + example.command());
    String output =
        Invocation.output(
                Map.of("DYAD_BASE_DIR", Shipped.releases().base().toString()),
                words.subList(1, words.size()).toArray(String[]::new))
            .replace("\r\n", "\n");
    assertTrue(
        example.shows(output),
        () -> "the page shows\n" + example.expected() + "but it gave\n" + output);
  }
}
