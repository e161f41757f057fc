package org.w3id.dyad.http.entity;

import com.ibm.icu.lang.UCharacter;

/** What somebody has typed of a name so far; case does not matter. */
final class Prefix {
  private final String typed;

  /** The beginning of a word, or of several; an empty one is in every name. */
  Prefix(String typed) {
    this.typed = fold(typed.strip());
  }

  /** Whether a word of the name begins so. */
  boolean isIn(String name) {
    String folded = fold(name);
    int at = folded.indexOf(typed);
    while (at > 0 && Character.isLetterOrDigit(folded.charAt(at - 1))) {
      at = folded.indexOf(typed, at + 1);
    }
    return at >= 0;
  }

  private static String fold(String text) {
    return UCharacter.foldCase(text, true);
  }
}
