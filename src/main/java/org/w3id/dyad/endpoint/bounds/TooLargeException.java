package org.w3id.dyad.endpoint.bounds;

import org.apache.jena.query.QueryException;

/** A query is larger than what this server parses or plans. */
public final class TooLargeException extends QueryException {
  private static final long serialVersionUID = 1L;

  TooLargeException(String message) {
    super(message);
  }
}
