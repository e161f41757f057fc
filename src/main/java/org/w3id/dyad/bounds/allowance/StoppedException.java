package org.w3id.dyad.bounds.allowance;

import org.apache.jena.query.QueryCancelledException;

/** A query was stopped because it used more than it may. */
public final class StoppedException extends QueryCancelledException {
  private static final long serialVersionUID = 1L;

  /** What ran out. */
  public enum Reason {
    /** The time. */
    TIME,
    /** Rows, triples or bytes of the answer. */
    ANSWER,
    /** Memory, of its own or of the server. */
    MEMORY,
    /** It is no longer wanted: the client is gone, or the server stops. */
    ENDED
  }

  private final Reason reason;
  private final String message;

  StoppedException(Reason reason, String message) {
    this.reason = reason;
    this.message = message;
  }

  /** What ran out. */
  public Reason reason() {
    return reason;
  }

  @Override
  public String getMessage() {
    return message;
  }

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
