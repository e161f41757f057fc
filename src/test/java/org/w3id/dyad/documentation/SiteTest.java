package org.w3id.dyad.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.source.api.Source;

/** The documentation site has a place for each thing of the project, and no link that is broken. */
final class SiteTest {
  @TempDir private static Path folder;
  private static Path reference;

  @BeforeAll
  static void make() throws IOException {
    Site.make(folder);
    reference = folder.resolve("docs/docs/reference");
  }

  private static void assertAnchor(Path page, String anchor) throws IOException {
    assertTrue(
        Files.readString(page).contains(" {#" + anchor + "}\n"), () -> anchor + " in " + page);
  }

  @Test
  void eachTermAndShapeHasAnAnchor() throws IOException {
    int terms = 0;
    for (String part : new String[] {"", "shapes"}) {
      try (Stream<Path> files = Files.list(Path.of("ontology").resolve(part))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".ttl")).toList()) {
          String page = file.getFileName().toString().replace(".ttl", ".md");
          for (Resource term : TermPages.terms(RDFDataMgr.loadModel(file.toString()))) {
            assertAnchor(
                reference.resolve("ontology").resolve(part).resolve(page), TermPages.anchor(term));
            terms++;
          }
        }
      }
    }
    assertTrue(terms > 400, "terms and shapes: " + terms);
  }

  @Test
  void eachQuestionAndSourceHasAPlace() throws IOException {
    for (Question question : Questions.load(Path.of("queries")).all()) {
      assertAnchor(
          reference.resolve("questions").resolve(question.theme() + ".md"), question.name());
    }
    for (Source source : Sources.all()) {
      Path page = reference.resolve("sources").resolve(source.description().id() + ".md");
      assertTrue(Files.readString(page).contains("published by"), page::toString);
    }
  }

  @Test
  void commandsSettingsAndMetricsAreListed() throws IOException {
    String commands = Files.readString(reference.resolve("commands.md"));
    assertTrue(commands.contains("{#serve}") && commands.contains("Exit codes:"), commands);
    String settings = Files.readString(reference.resolve("settings.md"));
    assertTrue(settings.contains("`serve.port` | `DYAD_SERVE_PORT` | `3030`"), settings);
    String metrics = Files.readString(reference.resolve("metrics.md"));
    assertTrue(metrics.contains("dyad_queries_running"), metrics);
  }

  @Test
  void noLinkIsBroken() throws IOException {
    assertEquals(List.of(), SiteLinks.broken(folder.resolve("docs")));
  }

  /** The generator itself finds links to anchors that are not there, and mistakes of the set-up. */
  @Test
  void theGeneratorHasNoWarning() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkdocs")), "mkdocs is not installed");
    String file = folder.resolve("mkdocs.yml").toString();
    Process process =
        new ProcessBuilder("/usr/bin/mkdocs", "build", "--strict", "--quiet", "-f", file)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertTrue(Files.exists(folder.resolve("site/index.html")), said);
  }
}
