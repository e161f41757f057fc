package org.w3id.dyad.benchmarks;

import java.io.IOException;

/** A server answers that it cannot or will not. */
public final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  public RefusedException(String message) {
    super(message);
  }
}
