package org.w3id.dyad.bounds.allowance;

import org.apache.jena.query.QueryException;

/** A query is larger than what this server parses or plans. */
public final class TooLargeException extends QueryException {
  private static final long serialVersionUID = 1L;

  /** Refuses with a message that names the limit. */
  public TooLargeException(String message) {
    super(message);
  }
}
