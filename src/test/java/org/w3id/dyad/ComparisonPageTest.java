package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.assembly.Shipped;

/** The page that compares Russia, China and Serbia shows what its commands answer. */
final class ComparisonPageTest {
  private static final Path PAGE = Path.of("docs/explanation/does-china-replace-russia.md");

  private static List<ConsoleExamples.Example> examples() throws IOException {
    return ConsoleExamples.in(Files.readString(PAGE));
  }

  @TestFactory
  Stream<DynamicTest> eachCommandAnswersWhatThePageShows() throws IOException {
    return examples().stream()
        .map(example -> DynamicTest.dynamicTest(example.command(), () -> run(example)));
  }

  private static void run(ConsoleExamples.Example example) {
    List<String> words = new ArrayList<>(example.words());
    assertEquals("./dyad", words.remove(0));
    words.addAll(List.of("--base-dir", Shipped.releases().base().toString()));
    Invocation run = Invocation.of(words.toArray(String[]::new));
    assertTrue(
        example.shows(run.out()),
        () -> example.expected() + "but it gave\n" + run.out() + run.err());
  }

  @Test
  void eachQuestionOfTheFolderIsOnThePage() throws IOException {
    String page = Files.readString(PAGE);
    try (Stream<Path> files = Files.list(Path.of("queries", "comparison"))) {
      Set<String> left =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".rq"))
              .map(name -> name.replace(".rq", ""))
              .filter(name -> !page.contains("query " + name))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(Set.of(), left);
    }
  }
}
