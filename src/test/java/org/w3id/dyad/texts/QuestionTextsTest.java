package org.w3id.dyad.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.question.Parameter;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.QuestionText;
import org.w3id.dyad.question.Questions;

/** Each question is there in each language of the interface, and no translation is left over. */
final class QuestionTextsTest {
  private static final Path QUERIES = Path.of("queries");
  private static final Path CURRENT = Path.of("src/test/resources/texts/questions.csv");

  private static List<Question> questions;

  @BeforeAll
  static void load() throws IOException {
    questions = Questions.load(QUERIES).all();
  }

  private static Map<String, String> byKey(Question question, QuestionText text) {
    String name = question.theme() + "/" + question.name();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(name + ".summary", text.summary());
    texts.put(name + ".description", text.description());
    texts.put(name + ".formula", text.formula());
    texts.values().removeIf(String::isEmpty);
    return texts;
  }

  private static Map<String, String> english() {
    Map<String, String> texts = new LinkedHashMap<>();
    questions.forEach(question -> texts.putAll(byKey(question, question.text("en"))));
    assertTrue(texts.size() > 400, texts::toString);
    return texts;
  }

  @Test
  void eachQuestionIsThereInEachLanguage() {
    for (Question question : questions) {
      assertEquals(
          TranslatedTexts.LANGUAGES,
          question.texts().stream().map(QuestionText::language).sorted().toList(),
          question.path().toString());
    }
  }

  @Test
  void noTranslationIsLeftOverOrGivenTwice() throws IOException {
    List<String> keys = english().keySet().stream().sorted().toList();
    for (String language :
        TranslatedTexts.LANGUAGES.stream().filter(tag -> !tag.equals("en")).toList()) {
      Path file = QUERIES.resolve("texts_" + language + ".properties");
      assertEquals(
          keys,
          Files.readAllLines(file).stream().map(line -> line.split("=")[0]).sorted().toList(),
          file.toString());
    }
  }

  @Test
  void eachTranslationSaysWhatTheEnglishTextSays() {
    Set<String> problems = new TreeSet<>();
    for (Question question : questions) {
      Map<String, String> english = byKey(question, question.text("en"));
      for (QuestionText text : question.texts()) {
        if (!text.language().equals("en")) {
          byKey(question, text)
              .forEach(
                  (key, words) ->
                      problems.addAll(
                          new Translation(key, text.language(), english.get(key), words)
                              .problems()));
        }
      }
    }
    assertEquals(Set.of(), problems);
  }

  /** What the columns, the fields and the themes are called; the pages show them in words. */
  @Test
  void eachColumnAndEachThemeHasAName() {
    Messages texts = Messages.of(List.of("en"));
    Set<String> missing = new TreeSet<>();
    for (Question question : questions) {
      Stream.concat(
              question.query().getResultVars().stream(),
              question.parameters().stream().map(Parameter::name))
          .map(name -> name.replaceFirst("(?<=.)Label$", ""))
          .map(name -> "column." + name)
          .filter(key -> texts.find(key).isEmpty())
          .forEach(missing::add);
      if (texts.find("theme." + question.theme()).isEmpty()) {
        missing.add("theme." + question.theme());
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void noTwoQuestionsHaveOneTitle() {
    for (String language : TranslatedTexts.LANGUAGES) {
      Map<String, Long> titles =
          questions.stream()
              .collect(
                  Collectors.groupingBy(
                      question -> question.text(language).summary(), Collectors.counting()));
      titles.values().removeIf(count -> count == 1);
      assertEquals(Map.of(), titles, language);
    }
  }

  @Test
  void translationsWereReadSinceTheEnglishTextChanged() throws IOException {
    TranslatedTexts.assertCurrent(CURRENT, english(), "queries/texts_*.properties");
  }
}
