package org.w3id.dyad.name.sound;

import com.ibm.icu.text.Transliterator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The simplified forms of Chinese characters, by the transliterator Hant-Hans of ICU. */
public final class SimplifiedCharacters {
  private static final int FIRST = 0x4E00;
  private static final int LAST = 0x9FFF;
  private static final char[] FORMS = forms();

  private SimplifiedCharacters() {}

  /** A gap after each character keeps the rules for phrases away. */
  private static char[] forms() {
    String all =
        IntStream.rangeClosed(FIRST, LAST)
            .mapToObj(Character::toString)
            .collect(Collectors.joining("\n"));
    String[] forms = Transliterator.getInstance("Hant-Hans").transliterate(all).split("\n");
    char[] simplified = new char[forms.length];
    for (int i = 0; i < forms.length; i++) {
      simplified[i] = forms[i].length() == 1 ? forms[i].charAt(0) : (char) (FIRST + i);
    }
    return simplified;
  }

  /** The simplified form of a character; what has none is left as it is. */
  static char of(char character) {
    return character >= FIRST && character <= LAST ? FORMS[character - FIRST] : character;
  }

  /** A text with all its characters simplified. */
  public static String of(String text) {
    StringBuilder simplified = new StringBuilder(text.length());
    text.chars().forEach(c -> simplified.append(of((char) c)));
    return simplified.toString();
  }
}
