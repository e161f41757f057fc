package org.w3id.dyad.http.protocol;

import java.io.IOException;
import org.eclipse.jetty.io.QuietException;

/**
 * An answer that has begun cannot be finished. Thrown to the server, it breaks the connection, so
 * that the client sees that the answer is cut, in whatever format it is.
 */
public final class CutException extends IOException implements QuietException {
  private static final long serialVersionUID = 1L;

  /** Breaks the connection, because the answer cannot be brought to its end. */
  public CutException(String message, Throwable cause) {
    super(message, cause);
  }
}
