package org.w3id.dyad.benchmarks.cube;

import java.io.IOException;

/** A server answers that it cannot or will not. */
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message);
  }
}
