package org.w3id.dyad.check;

import java.io.IOException;
import java.nio.file.Path;

/** A file of {@code ontology/checks} or {@code ontology/shapes} cannot be used. */
public class MalformedCheckException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Names the file.
   *
   * @param reason what is wrong and what would be right
   */
  public MalformedCheckException(Path file, String reason, Throwable cause) {
    super(file + ": " + reason, cause);
  }
}
