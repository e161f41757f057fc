package org.w3id.dyad.bounds.service;

import org.apache.jena.query.QueryException;

/** A service that a query asks has given no answer that can be used. */
public final class ServiceFailedException extends QueryException {
  private static final long serialVersionUID = 1L;

  ServiceFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
