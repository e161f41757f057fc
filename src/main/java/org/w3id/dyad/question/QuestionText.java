package org.w3id.dyad.question;

/**
 * A question in words, in one language.
 *
 * @param language the tag of the language, such as {@code ru}
 * @param summary the question
 * @param description more about it; empty if there is none
 * @param formula how the value of an indicator is computed; empty if it is no indicator
 */
public record QuestionText(String language, String summary, String description, String formula) {
  /** The language of the headers. */
  static final String ENGLISH = "en";

  /** The text that the header of a question has. */
  static QuestionText of(QuestionHeader header) {
    return new QuestionText(ENGLISH, header.summary(), header.description(), header.formula());
  }
}
