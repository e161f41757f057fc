package org.w3id.dyad.conformance;

/** Ends an evaluation that needs more steps than the comparison is worth. */
final class TooCostlyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooCostlyException() {
    super("more steps than the budget has", null, false, false);
  }
}
