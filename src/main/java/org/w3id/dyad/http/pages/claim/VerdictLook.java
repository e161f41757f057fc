package org.w3id.dyad.http.pages.claim;

import org.w3id.dyad.claim.Verdict;

/** The classes of the style sheet that set verdicts apart. */
final class VerdictLook {
  private VerdictLook() {}

  static String of(Verdict verdict) {
    return switch (verdict) {
      case SUPPORTED -> "verdict yes";
      case PARTLY -> "verdict some";
      case CONTRADICTED -> "verdict no";
      case NOT_DECIDABLE -> "verdict";
    };
  }
}
