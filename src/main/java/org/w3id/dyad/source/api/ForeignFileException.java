package org.w3id.dyad.source.api;

/**
 * A file is of another format than the source's, and nothing of it was read. Beside others in a
 * folder or archive it is read over with a remark; by itself it is an error.
 */
public final class ForeignFileException extends MalformedFileException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * Names the file.
   *
   * @param file the file
   * @param line the line by which it was seen, or 0
   * @param reason what it is instead
   */
  public ForeignFileException(String file, long line, String reason) {
    super(file, line, reason);
    this.reason = reason;
  }

  /** What it is instead. */
  public String reason() {
    return reason;
  }
}
