package org.w3id.dyad.question;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The texts of questions in other languages than English. They stand beside the themes in {@code
 * texts_<language>.properties}, in UTF-8, with keys such as {@code trade/balance.summary}.
 */
final class QuestionTranslations {
  /** No translations. */
  static final QuestionTranslations NONE = new QuestionTranslations(new TreeMap<>());

  private static final String PREFIX = "texts_";
  private static final String SUFFIX = ".properties";

  private final TreeMap<Path, Properties> files;

  private QuestionTranslations(TreeMap<Path, Properties> files) {
    this.files = files;
  }

  /** Reads the files of a folder such as {@code queries/}. */
  static QuestionTranslations read(Path queries) throws IOException {
    TreeMap<Path, Properties> files = new TreeMap<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(queries, PREFIX + "*" + SUFFIX)) {
      for (Path file : found) {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
          texts.load(in);
        }
        files.put(file, texts);
      }
    }
    return new QuestionTranslations(files);
  }

  /**
   * The translations of a question, in the order of the languages.
   *
   * @param name the theme and the name, such as {@code trade/balance}
   * @throws MalformedQuestionException if a language has the summary but not all texts of the
   *     header
   */
  List<QuestionText> of(String name, QuestionText english) throws MalformedQuestionException {
    List<QuestionText> all = new ArrayList<>();
    for (Path file : files.keySet()) {
      if (files.get(file).containsKey(name + ".summary")) {
        all.add(
            new QuestionText(
                language(file),
                text(file, name + ".summary", english.summary()),
                text(file, name + ".description", english.description()),
                text(file, name + ".formula", english.formula())));
      }
    }
    return List.copyOf(all);
  }

  private static String language(Path file) {
    String name = file.getFileName().toString();
    return name.substring(PREFIX.length(), name.length() - SUFFIX.length());
  }

  private String text(Path file, String key, String english) throws MalformedQuestionException {
    String text = files.get(file).getProperty(key, "");
    if (text.isEmpty() != english.isEmpty()) {
      throw new MalformedQuestionException(
          file,
          0,
          text.isEmpty()
              ? "no " + key + "; translate \"" + english + "\""
              : "the question has nothing that " + key + " translates; delete it");
    }
    return text;
  }
}
