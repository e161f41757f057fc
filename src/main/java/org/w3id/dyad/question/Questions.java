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

  private static final String SUFFIX = ".rq";

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
    for (Path file : files(queries)) {
      questions.add(Question.read(file, translations));
    }
    return new Questions(questions);
  }

  /**
   * Reads the question of a name, as {@link #named} knows it, and no other; in English alone.
   *
   * @throws MalformedQuestionException if it is wrong; names file and line
   */
  public static Optional<Question> find(Path queries, String name) throws IOException {
    for (Path file : files(queries)) {
      String path = queries.relativize(file).toString().replace('\\', '/');
      if (path.equals(name + SUFFIX) || path.endsWith("/" + name + SUFFIX)) {
        return Optional.of(Question.read(file));
      }
    }
    return Optional.empty();
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

  /**
   * The question of that name, without which what is asked cannot be made.
   *
   * @throws MissingQuestionException if there is none
   */
  public Question needed(String name) {
    return named(name).orElseThrow(() -> new MissingQuestionException(name));
  }

  /** The questions by theme. */
  public Map<String, List<Question>> byTheme() {
    Map<String, List<Question>> themes = new LinkedHashMap<>();
    for (Question question : all) {
      themes.computeIfAbsent(question.theme(), theme -> new ArrayList<>()).add(question);
    }
    return themes;
  }

  private static List<Path> files(Path queries) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path theme : list(queries)) {
      if (Files.isDirectory(theme)) {
        list(theme).stream()
            .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
            .forEach(files::add);
      }
    }
    return files;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
