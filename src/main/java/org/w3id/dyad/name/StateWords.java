package org.w3id.dyad.name;

import com.ibm.icu.lang.UScript;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3id.dyad.name.sound.Letters;

/**
 * The words of a name of a state.
 *
 * @param all in the order in which they are written, in small letters without marks, without
 *     articles and the like
 * @param told those that say which state it is, and not how it is governed; all if none does
 */
record StateWords(List<String> all, List<String> told) {
  /** The article of French before a vowel. */
  private static final Pattern ELISION = Pattern.compile("\\b[dl]['’](?=\\p{L})");

  private static final Pattern ARABIC_ARTICLE = Pattern.compile("^ال(?=...)");

  /** At the end of Chinese names: people's republic, republic, kingdom, federation, state. */
  private static final Pattern CHINESE_END =
      Pattern.compile(
          "(?<=\\p{IsHan}{2})"
              + "(社会|社會|民主|主义|主義|人民|伊斯兰|伊斯蘭|联邦|聯邦|联合|聯合|合作|独立|獨立|哈希姆|玻利瓦尔|玻利瓦爾|东岸|東岸)*"
              + "(共和|大公|苏丹|蘇丹|合众|合眾|民|王|公)?(国|國|联邦|聯邦|联盟|聯盟)$");

  /** Before Chinese names: Arab, of many peoples. */
  private static final Pattern CHINESE_START = Pattern.compile("^(阿拉伯|多民族)(?=\\p{IsHan}{2})");

  /** A kingdom that is named by one character is also called a state. */
  private static final Pattern ONE_CHARACTER = Pattern.compile("(?<=^\\p{IsHan})(王国|王國)$");

  private static final NameWords WORDS = new NameWords(NameKind.STATE);

  StateWords {
    all = List.copyOf(all);
    told = List.copyOf(told);
  }

  static StateWords of(String name) {
    String folded = Letters.folded(name).strip();
    if (Letters.script(folded) == UScript.HAN) {
      return chinese(folded);
    }
    List<String> all =
        words(ELISION.matcher(folded).replaceAll("")).stream()
            .filter(word -> !WordLists.is("stops", word))
            .toList();
    List<String> told =
        all.stream()
            .filter(word -> WordLists.weight(NameKind.STATE, word) == 1)
            .map(word -> ARABIC_ARTICLE.matcher(word).replaceFirst(""))
            .toList();
    return new StateWords(all, told.isEmpty() ? all : told);
  }

  private static List<String> words(String folded) {
    return WORDS.of(folded, new TreeSet<>());
  }

  private static StateWords chinese(String folded) {
    String state = ONE_CHARACTER.matcher(folded).replaceAll("国");
    String end = CHINESE_END.matcher(state).replaceAll("");
    String told = CHINESE_START.matcher(end).replaceAll("");
    return new StateWords(words(folded), words(told));
  }

  /** Whether a form of government is named with which a state's name can be an adjective. */
  boolean namesGovernment() {
    return any("government");
  }

  boolean isDemocratic() {
    return any("democratic") || all.stream().anyMatch(word -> word.contains("民主"));
  }

  boolean isSoviet() {
    return any("soviet");
  }

  private boolean any(String list) {
    return all.stream().anyMatch(word -> WordLists.is(list, word));
  }
}
