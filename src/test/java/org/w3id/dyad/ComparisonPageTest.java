package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that compares Russia, China and Serbia leaves none of its questions out. */
final class ComparisonPageTest {
  private static final Path PAGE = Path.of("docs/explanation/does-china-replace-russia.md");

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
