package org.w3id.dyad.name.sound;

import com.ibm.icu.lang.UScript;

/** Which letters of a writing system say how a name sounds. */
public enum Alphabet {
  /** Letters for consonants and vowels: Latin, Cyrillic, Greek, Georgian and the like. */
  FULL,
  /** Names of other languages are cut into syllables: Chinese characters, kana, hangul. */
  SYLLABIC,
  /** Short vowels are not written: Arabic, Hebrew. */
  CONSONANTAL;

  /** Whether what is written says less than all sounds. */
  public boolean isLossy() {
    return this != FULL;
  }

  /** The alphabet of a name by its letters. */
  public static Alphabet of(int script) {
    return switch (script) {
      case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.HANGUL -> SYLLABIC;
      case UScript.ARABIC, UScript.HEBREW -> CONSONANTAL;
      default -> FULL;
    };
  }
}
