package org.w3id.dyad.trade.virtual.sql;

/** Something cannot be said in SQL with exactly SPARQL's meaning, so it stays outside. */
public final class NotMovableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says why a part of a query stays outside of SQL. */
  public NotMovableException(String reason) {
    // No stack trace: this steers planning and is thrown often.
    super(reason, null, false, false);
  }
}
