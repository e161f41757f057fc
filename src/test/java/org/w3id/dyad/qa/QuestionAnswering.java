package org.w3id.dyad.qa;

import java.io.IOException;
import java.util.Optional;

/** A system that makes queries of questions. */
public interface QuestionAnswering {

  /**
   * Answers a question.
   *
   * @param question the question
   * @param language the tag of the language in which it is asked
   * @return a query; empty if the system says that the data cannot answer it
   * @throws IOException if the system gives no answer
   */
  Optional<String> query(QaQuestion question, String language) throws IOException;

  /** Whoever knows the expected queries: what can be reached at most. */
  static QuestionAnswering exact() {
    return (question, language) -> question.sparql();
  }
}
