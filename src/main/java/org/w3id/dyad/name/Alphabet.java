package org.w3id.dyad.name;

/** Which letters of a writing system say how a name sounds. */
enum Alphabet {
  /** Letters for consonants and vowels: Latin, Cyrillic, Greek, Georgian and the like. */
  FULL,
  /** Names of other languages are cut into syllables: Chinese characters, kana, hangul. */
  SYLLABIC,
  /** Short vowels are not written: Arabic, Hebrew. */
  CONSONANTAL;

  /** Whether what is written says less than all sounds. */
  boolean isLossy() {
    return this != FULL;
  }

  /** The alphabet of a name by its letters. */
  static Alphabet of(int script) {
    return switch (script) {
      case com.ibm.icu.lang.UScript.HAN,
          com.ibm.icu.lang.UScript.HIRAGANA,
          com.ibm.icu.lang.UScript.KATAKANA,
          com.ibm.icu.lang.UScript.HANGUL ->
          SYLLABIC;
      case com.ibm.icu.lang.UScript.ARABIC, com.ibm.icu.lang.UScript.HEBREW -> CONSONANTAL;
      default -> FULL;
    };
  }
}
