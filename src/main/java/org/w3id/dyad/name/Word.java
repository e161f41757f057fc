package org.w3id.dyad.name;

/**
 * A word of a name.
 *
 * @param text as it is written, in small letters without marks
 * @param sounds how it sounds, see {@link Sounds}
 * @param weight how much it tells, 0 to 1
 * @param isInitial whether it is the first letter of a word
 */
record Word(String text, String sounds, double weight, boolean isInitial) {

  /** Whether it has a digit, so that another number is another thing. */
  boolean isNumber() {
    return sounds.chars().anyMatch(Character::isDigit);
  }

  /** The two words written as one. */
  Word joined(Word next) {
    return new Word(text + next.text, sounds + next.sounds, Math.max(weight, next.weight), false);
  }
}
