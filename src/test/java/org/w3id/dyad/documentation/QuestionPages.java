package org.w3id.dyad.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.question.Parameter;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;

/** A page for each theme of the shipped questions, with a section for each question. */
final class QuestionPages {
  private static final int ROWS_SHOWN = 5;

  private QuestionPages() {}

  static void write(Path folder) throws IOException {
    Map<String, List<Question>> themes = Questions.load(Path.of("queries")).byTheme();
    for (Map.Entry<String, List<Question>> theme : themes.entrySet()) {
      Page page =
          new Page("Questions: " + theme.getKey(), "Each is asked by `./dyad query` and its name.");
      for (Question question : theme.getValue()) {
        write(question, page);
      }
      page.write(folder.resolve(theme.getKey() + ".md"));
    }
  }

  private static void write(Question question, Page page) throws IOException {
    page.section(question.header().summary(), question.name());
    page.markdown("`" + question.name() + "`").paragraph(question.header().description());
    for (Parameter parameter : question.parameters()) {
      String defaults = String.join("`, `", parameter.defaultTexts());
      page.markdown("- `--set " + parameter.name() + "=` (default: `" + defaults + "`)");
    }
    page.block("sparql", question.sparql());
    Path rows = Path.of(question.path().toString().replaceFirst("\\.rq$", ".csv"));
    if (Files.exists(rows)) {
      List<String> lines = Files.readAllLines(rows);
      page.markdown("Of the shipped data, rows: " + (lines.size() - 1) + ". The first of them:");
      page.block("csv", String.join("\n", lines.subList(0, Math.min(lines.size(), ROWS_SHOWN))));
    }
  }
}
