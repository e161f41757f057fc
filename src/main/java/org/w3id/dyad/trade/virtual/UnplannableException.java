package org.w3id.dyad.trade.virtual;

/** A query whose parts cannot be told apart: it is evaluated pattern by pattern instead. */
final class UnplannableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnplannableException(String reason) {
    super(reason, null, false, false);
  }
}
