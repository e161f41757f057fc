package org.w3id.dyad.replica;

import java.io.IOException;

/** What is published cannot be had, or is not as it has to be; nothing here is at fault. */
public final class OriginException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Names the place.
   *
   * @param where the file or address
   * @param reason what is wrong and what would be right
   */
  OriginException(String where, String reason) {
    super(where + ": " + reason);
  }
}
