package org.w3id.dyad.mcp;

/** A call cannot be answered, for a reason that the caller is told. */
public final class ToolProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong, and what would be right. */
  public ToolProblemException(String message, Throwable cause) {
    super(message, cause);
  }
}
