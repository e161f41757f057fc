package org.w3id.dyad.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The questions of a folder such as {@code queries/}, in the order of their themes and names.
 *
 * @param all all of them
 */
public record Questions(List<Question> all) {

  /** No questions. */
  public static final Questions NONE = new Questions(List.of());

  /** Keeps a copy of the list. */
  public Questions {
    all = List.copyOf(all);
  }

  /**
   * Reads each {@code <theme>/<name>.rq} of a folder, with its translations.
   *
   * @throws MalformedQuestionException if one is wrong; names file and line
   */
  public static Questions load(Path queries) throws IOException {
    List<Question> questions = new ArrayList<>();
    QuestionTranslations translations = QuestionTranslations.read(queries);
    for (Path theme : list(queries)) {
      if (Files.isDirectory(theme)) {
        for (Path file : list(theme)) {
          if (file.getFileName().toString().endsWith(".rq")) {
            questions.add(Question.read(file, translations));
          }
        }
      }
    }
    return new Questions(questions);
  }

  /** The question of that name, which may have its theme before it: {@code trade/balance}. */
  public Optional<Question> named(String name) {
    return all.stream()
        .filter(
            question ->
                question.name().equals(name)
                    || (question.theme() + "/" + question.name()).equals(name))
        .findFirst();
  }

  /** The questions by theme. */
  public Map<String, List<Question>> byTheme() {
    Map<String, List<Question>> themes = new LinkedHashMap<>();
    for (Question question : all) {
      themes.computeIfAbsent(question.theme(), theme -> new ArrayList<>()).add(question);
    }
    return themes;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
