package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.Browser;
import org.w3id.dyad.question.Questions;

/** A question's page in a browser: the script asks and shows a table; no policy is violated. */
final class BrowserTest {
  @TempDir private Path folder;

  @Test
  void aQuestionIsAnsweredInATable() throws Exception {
    Browser.assumeInstalled();
    Path theme = Files.createDirectories(folder.resolve("queries/people"));
    Files.writeString(
        theme.resolve("who.rq"),
        "#+ summary: Who?\nSELECT ?name { ?s <http://example.org/name> ?name } ORDER BY ?name");
    Questions questions = Questions.load(folder.resolve("queries"));
    String data = "GRAPH <g:g> { <a:a> <http://example.org/name> \"北京\"@zh , \"<b>Мінск</b>\" }";
    try (Running running =
        Running.start(folder.resolve("releases"), data, questions, Running.QUICK)) {
      String page = Browser.dom(folder, running.at("/questions/people/who").toString());
      assertTrue(page.contains("2 rows"), page);
      assertTrue(page.contains("<td lang=\"zh\">北京<span class=\"lang\">zh</span></td>"), page);
      assertTrue(page.contains("<td>&lt;b&gt;Мінск&lt;/b&gt;</td>"), page);
    }
  }
}
