package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.question.Questions;

/** A server that has started makes the pages that readers open first. */
final class FirstPagesTest {
  private static final String STATE =
      "GRAPH <https://w3id.org/dyad/graph/a> { <https://w3id.org/dyad/id/state/BLR> a"
          + " <https://w3id.org/dyad/ontology#State> }";

  @TempDir private Path folder;

  @Test
  void theFrontPageIsAskedForInEachLanguage() throws Exception {
    List<String> lines = lines();
    assertTrue(lines.stream().noneMatch(line -> line.contains(" 500 ")), lines::toString);
  }

  @Test
  void allPagesAreMadeInOneLanguageBeforeTheNext() throws Exception {
    List<String> lines = lines();
    int map = lines.indexOf(first(lines, " GET /map "));
    assertEquals(1, fronts(lines.subList(0, map)), lines::toString);
  }

  /**
   * What is noted of a server that has started, once the front page is asked for in each language.
   */
  private List<String> lines() throws Exception {
    List<String> lines = new CopyOnWriteArrayList<>();
    try (Running running =
        Running.start(
            folder,
            STATE,
            Questions.load(Path.of("queries")),
            Running.QUICK.withAccessLog(lines::add))) {
      FirstPages.ask(running.endpoint).join();
      Running.eventually(() -> fronts(lines) == Messages.LANGUAGES.size(), lines::toString);
    }
    return lines;
  }

  private static String first(List<String> lines, String part) {
    return lines.stream().filter(line -> line.contains(part)).findFirst().orElseThrow();
  }

  @Test
  void aServerThatStopsIsAskedNoMore() throws Exception {
    Running running = Running.start(folder, STATE, Questions.NONE, Running.QUICK);
    running.close();
    Thread asking = FirstPages.ask(running.endpoint);
    asking.join();
    assertEquals(Thread.State.TERMINATED, asking.getState());
  }

  private static long fronts(List<String> lines) {
    return lines.stream().filter(line -> line.contains(" GET / ")).count();
  }
}
