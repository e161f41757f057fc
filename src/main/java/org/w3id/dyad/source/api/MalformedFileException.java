package org.w3id.dyad.source.api;

import java.io.IOException;
import java.nio.file.Path;

/** A file as a whole is not what its source publishes: another format, cut off, or hostile. */
public class MalformedFileException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Names the place.
   *
   * @param file the file
   * @param line the line, counted from 1, or 0 if no line can be named
   * @param reason what is wrong and what would be right
   */
  public MalformedFileException(Path file, long line, String reason) {
    this(file.toString(), line, reason);
  }

  /**
   * Names the place where no path can, such as in an archive.
   *
   * @param file the file, such as {@code baci.zip!country_codes.csv}
   * @param line the line, counted from 1, or 0 if no line can be named
   * @param reason what is wrong and what would be right
   */
  public MalformedFileException(String file, long line, String reason) {
    super(file + (line > 0 ? ":" + line : "") + ": " + reason);
  }
}
