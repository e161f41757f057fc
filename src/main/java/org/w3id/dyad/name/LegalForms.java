package org.w3id.dyad.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.dyad.name.sound.ResourceLines;

/** Finds the legal forms in names of organizations: Ltd, GmbH, ООО, 有限公司. */
final class LegalForms {
  private static final int LONGEST = 7;
  private static final Map<String, String> PHRASES = read();

  private LegalForms() {}

  private static Map<String, String> read() {
    Map<String, String> phrases = new HashMap<>();
    for (String line : ResourceLines.of("legal-forms.txt")) {
      int colon = line.indexOf(':');
      for (String phrase : line.substring(colon + 1).split("\\|")) {
        phrases.put(phrase.strip(), line.substring(0, colon));
      }
    }
    return Map.copyOf(phrases);
  }

  /**
   * The words without those of legal forms; all of them if nothing else would be left.
   *
   * @param words in small letters without marks
   * @param forms receives the forms that were found
   */
  static List<String> without(List<String> words, Set<String> forms) {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      int length = phrase(words, i, forms);
      if (length == 0) {
        left.add(words.get(i));
      }
      i += Math.max(1, length);
    }
    return left.isEmpty() ? words : left;
  }

  private static int phrase(List<String> words, int from, Set<String> forms) {
    for (int length = Math.min(LONGEST, words.size() - from); length > 0; length--) {
      String form = PHRASES.get(String.join(" ", words.subList(from, from + length)));
      if (form != null) {
        forms.add(form);
        return length;
      }
    }
    return 0;
  }

  /** A Chinese name without the form at its end. */
  static String withoutEnd(String characters, Set<String> forms) {
    for (int length = Math.min(LONGEST, characters.length() - 2); length > 1; length--) {
      int cut = characters.length() - length;
      String form = PHRASES.get(characters.substring(cut));
      if (form != null) {
        forms.add(form);
        return characters.substring(0, cut);
      }
    }
    return characters;
  }
}
