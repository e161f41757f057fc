package org.w3id.dyad.question;

import java.io.IOException;
import java.nio.file.Path;

/** A file in {@code queries/} is not a question: its header or its SPARQL is wrong. */
public class MalformedQuestionException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Names the place.
   *
   * @param file the file
   * @param line the line, counted from 1, or 0 if no line can be named
   * @param reason what is wrong and what would be right
   */
  public MalformedQuestionException(Path file, long line, String reason) {
    super(file + (line > 0 ? ":" + line : "") + ": " + reason);
  }
}
