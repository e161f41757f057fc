package org.w3id.dyad.name;

import org.w3id.dyad.name.sound.Sounds;

/**
 * A word of a name.
 *
 * @param sounds how it sounds, see {@link Sounds}
 * @param weight how much it tells, 0 to 1
 * @param isInitial whether it is the first letter of a word
 * @param isNumber whether it has a digit, so that another number is another thing
 * @param givenName the number of the given name of which it is a form, see {@link GivenNames}; 0
 *     for none
 */
record Word(String sounds, double weight, boolean isInitial, boolean isNumber, int givenName) {

  /** A word that is no initial. */
  static Word of(String sounds, double weight) {
    return new Word(sounds, weight, false, hasDigit(sounds), 0);
  }

  Word weighing(double other) {
    return new Word(sounds, other, isInitial, isNumber, givenName);
  }

  static boolean hasDigit(String sounds) {
    for (int i = 0; i < sounds.length(); i++) {
      if (sounds.charAt(i) >= '0' && sounds.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }
}
