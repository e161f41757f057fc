package org.w3id.dyad.question;

/** A question that is needed is not among those of the program's folder. */
public final class MissingQuestionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The question of that name is missing. */
  public MissingQuestionException(String name) {
    super(
        "the question \""
            + name
            + "\" is needed and is not in the folder of questions from which this was started;"
            + " the shipped folder queries/ has it");
  }
}
