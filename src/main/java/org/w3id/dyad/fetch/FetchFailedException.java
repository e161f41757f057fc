package org.w3id.dyad.fetch;

import java.io.IOException;
import java.net.URI;

/** A file could not be downloaded; what was there before is as it was. */
public final class FetchFailedException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Names the address.
   *
   * @param reason what is wrong and what would help
   */
  public FetchFailedException(URI address, String reason) {
    super(address + ": " + reason);
  }
}
