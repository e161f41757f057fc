package org.w3id.dyad.bounds.allowance;

import org.apache.jena.query.QueryException;

/** A query asks for something that this server never does. */
public final class RefusedException extends QueryException {
  private static final long serialVersionUID = 1L;

  /** Refuses with a message for the client. */
  public RefusedException(String message) {
    super(message);
  }
}
