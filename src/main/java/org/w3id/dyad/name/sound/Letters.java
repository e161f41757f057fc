package org.w3id.dyad.name.sound;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/** Takes names apart into words, and words into Latin letters without marks. */
public final class Letters {
  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 APART = Normalizer2.getNFDInstance();

  private Letters() {}

  /** In small letters, in the form in which letters of full width and ligatures are plain. */
  public static String folded(String name) {
    return FOLD.normalize(name);
  }

  /** The script of the first letter that has one. */
  public static int script(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int script = UScript.getScript(c);
      if (script != UScript.COMMON && script != UScript.INHERITED) {
        return script;
      }
      i += Character.charCount(c);
    }
    return UScript.COMMON;
  }

  /** Latin letters a to z; š, č, ž, ł and their like as the sounds that they stand for. */
  public static String latin(String word) {
    if (isPlain(word)) {
      return word;
    }
    StringBuilder plain = new StringBuilder(word.length() + 4);
    String composed = Normalizer2.getNFCInstance().normalize(word);
    for (int i = 0; i < composed.length(); i++) {
      plain.append(plain(composed.charAt(i)));
    }
    return plain.toString();
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static String plain(char letter) {
    return switch (letter) {
      case 'š', 'ş', 'ș', 'ŝ', 'ś' -> "S";
      case 'č', 'ć', 'ç' -> "C";
      case 'ž', 'ż', 'ź', 'ĵ' -> "Z";
      case 'đ', 'ǰ' -> "J";
      case 'ł', 'ľ', 'ļ' -> "l";
      case 'ß' -> "s";
      case 'ø' -> "o";
      case 'æ' -> "e";
      case 'œ' -> "e";
      case 'þ' -> "t";
      case 'ð' -> "d";
      case 'ı', 'İ' -> "i";
      case 'ə' -> "a";
      case 'ĥ', 'ẖ' -> "h";
      default -> bare(letter);
    };
  }

  private static String bare(char letter) {
    StringBuilder bare = new StringBuilder(1);
    APART
        .normalize(Character.toString(letter))
        .chars()
        .filter(c -> c < 0x80 && Character.isLetterOrDigit(c))
        .forEach(c -> bare.append((char) c));
    return bare.toString();
  }

  /** Any other script by ICU. */
  public static String romanized(String word) {
    synchronized (Other.LATIN) {
      return latin(folded(Other.LATIN.transliterate(word)).replaceAll("[^\\p{L}\\p{N}]", ""));
    }
  }

  /** Made when it is needed first. */
  private static final class Other {
    static final Transliterator LATIN = Transliterator.getInstance("Any-Latin");
  }
}
