package org.w3id.dyad.qa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.validation.QueryProblem;
import org.w3id.dyad.validation.QueryValidation;
import org.w3id.dyad.validation.ReleaseTerms;

/** The questions in words over the shipped release. */
final class QaQuestionsTest {
  private static QaQuestions questions;
  private static ReleaseRows release;

  @BeforeAll
  static void read() throws IOException {
    questions = QaQuestions.load(Shipped.home().queries().resolve("qa"));
    release = new ReleaseRows(Shipped.store().data());
  }

  @Test
  void thereAreManyInEachLanguageAndSomeThatNobodyCanAnswer() {
    assertTrue(questions.all().size() >= 150, () -> "questions: " + questions.all().size());
    long unanswerable = questions.all().stream().filter(it -> !it.isAnswerable()).count();
    assertTrue(unanswerable >= 30, () -> "unanswerable: " + unanswerable);
    Set<String> ids = new HashSet<>();
    Set<String> wordings = new HashSet<>();
    for (QaQuestion question : questions.all()) {
      assertTrue(ids.add(question.id()), question::id);
      assertEquals(Set.of("en", "ru", "zh"), question.wordings().keySet(), question::id);
      question.wordings().values().forEach(text -> assertTrue(wordings.add(text), text));
      assertTrue(question.wordings().get("ru").matches(".*[а-я].*"), question::id);
      assertTrue(question.wordings().get("zh").matches(".*[\\u4e00-\\u9fff].*"), question::id);
    }
  }

  @Test
  void eachQueryGivesItsRows() {
    List<String> wrong = new ArrayList<>();
    for (QaQuestion question : questions.all()) {
      if (question.isAnswerable()) {
        List<List<String>> found = release.of(question.sparql().orElseThrow());
        assertFalse(question.rows().isEmpty(), () -> question.id() + " expects no rows");
        if (!found.equals(question.rows())) {
          wrong.add(question.id() + ": expected " + question.rows() + ", found " + found);
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void noQueryHasAnErrorOfTheSchema() {
    ReleaseTerms terms = Txn.calculateRead(release.data(), () -> ReleaseTerms.of(release.data()));
    List<String> errors = new ArrayList<>();
    for (QaQuestion question : questions.all()) {
      question
          .sparql()
          .ifPresent(
              query ->
                  Txn.calculateRead(release.data(), () -> QueryValidation.of(query, terms)).stream()
                      .filter(it -> it.severity() == QueryProblem.Severity.ERROR)
                      .forEach(it -> errors.add(question.id() + ": " + it.sentence())));
    }
    assertEquals("", String.join("\n", errors));
  }

  @Test
  void whoKnowsTheQueriesReachesAll() {
    Scoring.Result best = new Scoring(questions, release::of).of(QuestionAnswering.exact(), "en");
    assertEquals(1, best.f1());
    assertEquals(best.answerable(), best.exact());
    assertEquals(best.unanswerable(), best.rightlyRefused());
    assertEquals(0, best.wronglyRefused() + best.failed());
  }

  @Test
  void keywordsReachSomethingAndFarFromAll() throws IOException {
    Questions shipped = Questions.load(Shipped.home().queries());
    Scoring.Result keywords =
        new Scoring(questions, release::of).of(new KeywordRouter(shipped, release.names()), "en");
    assertTrue(keywords.f1() > 0.02 && keywords.f1() < 0.5, keywords::line);
  }

  @Test
  void otherProgramsReadThemAsQald() throws IOException {
    JsonNode qald = new ObjectMapper().readTree(questions.qald()).get("questions");
    assertEquals(questions.all().size(), qald.size());
    JsonNode first = qald.get(0);
    Optional<QaQuestion> same =
        questions.all().stream().filter(it -> it.id().equals(first.get("id").asText())).findFirst();
    assertEquals(same.orElseThrow().sparql().orElseThrow(), first.at("/query/sparql").asText());
    assertEquals(3, first.get("question").size());
  }
}
