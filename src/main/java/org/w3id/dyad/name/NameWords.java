package org.w3id.dyad.name;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.dyad.name.sound.Hebrew;
import org.w3id.dyad.name.sound.Letters;

/** Cuts names of a kind into words. */
final class NameWords {
  private static final Pattern POINTED =
      Pattern.compile("\\b(?:\\p{L}\\.\\s?){2,}|\\b(?:\\p{L}\\.)+\\p{L}\\b");

  /** A title after a name, which repeats the family name and adds a place. */
  private static final Pattern PEERAGE =
      Pattern.compile(
          "(?<=\\p{L} \\S{1,40})\\s*,\\s*(\\d+\\p{L}+ )?"
              + "(baron|baroness|viscount|viscountess|earl|countess|marquess|lord|lady|duke) .*$");

  private static final Pattern APOSTROPHES = Pattern.compile("['’ʼʹʻ‘`´ʾʿʺ\"“”«»]");
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");

  private static final int LONGEST_KOREAN_NAME = 4;
  private static final int MOST_WORDS = 14;

  private final NameKind kind;

  NameWords(NameKind kind) {
    this.kind = kind;
  }

  /** What stands between blanks, points and the like. */
  static String[] parts(String folded) {
    return GAP.split(folded);
  }

  /**
   * The words in small letters, Latin ones without marks.
   *
   * @param folded the name in small letters
   * @param forms receives the legal forms of an organization, which are left out
   */
  List<String> of(String folded, Set<String> forms) {
    String text = kind == NameKind.PERSON ? PEERAGE.matcher(folded).replaceFirst("") : folded;
    text = POSSESSIVE.matcher(text).replaceAll("").replace("&", " and ");
    if (kind != NameKind.PERSON) {
      text =
          POINTED.matcher(text).replaceAll(match -> match.group().replaceAll("[.\\s]", "") + " ");
    }
    text = APOSTROPHES.matcher(Hebrew.withGeresh(text)).replaceAll("");
    List<String> words = new ArrayList<>();
    for (String word : parts(text)) {
      if (!word.isEmpty() && words.size() < MOST_WORDS) {
        words.add(plain(word));
      }
    }
    if (isKorean(words)) {
      return List.of(words.get(0).substring(0, 1), words.get(0).substring(1));
    }
    return kind == NameKind.ORGANIZATION ? LegalForms.without(words, forms) : words;
  }

  /** A Korean name is written as one word: a syllable for the family, and the given name. */
  private boolean isKorean(List<String> words) {
    return kind == NameKind.PERSON
        && words.size() == 1
        && Letters.script(words.get(0)) == UScript.HANGUL
        && words.get(0).length() > 1
        && words.get(0).length() <= LONGEST_KOREAN_NAME;
  }

  /** Latin words lose their marks here, so that lists of words find them. */
  private static String plain(String word) {
    return Letters.script(word) == UScript.LATIN ? Letters.latin(word) : word;
  }
}
