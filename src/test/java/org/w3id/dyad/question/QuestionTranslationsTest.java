package org.w3id.dyad.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions have their texts in other languages from files beside the themes. */
final class QuestionTranslationsTest {
  @TempDir private Path queries;

  @BeforeEach
  void write() throws IOException {
    Path theme = Files.createDirectories(queries.resolve("people"));
    Files.writeString(
        theme.resolve("who.rq"),
        "#+ summary: Who is it?\n#+ description: By name.\nSELECT ?who WHERE { ?who ?p ?o }\n");
  }

  private Question read(String language, String texts) throws IOException {
    Files.writeString(queries.resolve("texts_" + language + ".properties"), texts);
    return Questions.load(queries).named("people/who").orElseThrow();
  }

  @Test
  void aQuestionSpeaksTheLanguagesThatItHas() throws IOException {
    Question question =
        read("ru", "people/who.summary=Кто это?\npeople/who.description=По имени.\n");
    assertEquals(
        List.of(
            new QuestionText("en", "Who is it?", "By name.", ""),
            new QuestionText("ru", "Кто это?", "По имени.", "")),
        question.texts());
    assertEquals("Кто это?", question.text("ru").summary());
    assertEquals("Who is it?", question.text("zh").summary());
  }

  @Test
  void aQuestionThatIsNotTranslatedIsInEnglish() throws IOException {
    assertEquals("en", read("ru", "people/other.summary=Кто?\n").text("ru").language());
  }

  @Test
  void aTranslationThatLacksATextIsNamed() {
    IOException problem =
        assertThrows(
            MalformedQuestionException.class, () -> read("zh", "people/who.summary=是谁？\n"));
    assertTrue(
        problem
            .getMessage()
            .endsWith("texts_zh.properties: no people/who.description; translate \"By name.\""),
        problem.getMessage());
  }

  @Test
  void aTextWithoutAnOriginalIsNamed() {
    IOException problem =
        assertThrows(
            MalformedQuestionException.class,
            () ->
                read(
                    "be",
                    "people/who.summary=Хто?\npeople/who.description=Так.\npeople/who.formula=1\n"));
    assertTrue(problem.getMessage().contains("people/who.formula"), problem.getMessage());
  }
}
