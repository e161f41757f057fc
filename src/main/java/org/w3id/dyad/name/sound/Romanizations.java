package org.w3id.dyad.name.sound;

import com.ibm.icu.text.Transliterator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads Chinese names back from the Palladius system in Cyrillic and from Wade–Giles. Each is made
 * of all syllables of pinyin: Palladius by ICU's transliterator, Wade–Giles by its rules (H. A.
 * Giles, A Chinese-English Dictionary, 1912), without apostrophes and marks.
 */
public final class Romanizations {
  private static final Syllables PINYIN =
      new Syllables(Pinyin.all().stream().collect(Collectors.toMap(one -> one, one -> one)));
  private static final Syllables WADE_GILES = new Syllables(wadeGiles());

  /** The syllables of pinyin that a syllable of Wade–Giles stands for, without its apostrophe. */
  private static final Map<String, List<String>> BY_WADE_GILES =
      Pinyin.all().stream().sorted().collect(Collectors.groupingBy(Romanizations::wadeGiles));

  /** Taiwan writes hui so; of kui, Wade–Giles has this form only. */
  private static final Pattern UEI = Pattern.compile("^(h|ch|ts|j|t|s|sh)uei$");

  private Romanizations() {}

  private static Map<String, String> wadeGiles() {
    Map<String, String> syllables = new HashMap<>();
    // Of two syllables that are written alike, the unaspirated one stays: it comes last.
    Pinyin.all().stream()
        .sorted(
            (one, other) ->
                Boolean.compare(isAspirated(other), isAspirated(one)) != 0
                    ? Boolean.compare(isAspirated(other), isAspirated(one))
                    : other.compareTo(one))
        .forEach(syllable -> syllables.put(wadeGiles(syllable), syllable));
    return syllables;
  }

  private static boolean isAspirated(String pinyin) {
    return pinyin.matches("(p|t|k|q|ch|c).*");
  }

  private static String wadeGiles(String pinyin) {
    String special =
        Map.of(
                "zi", "tzu", "ci", "tzu", "si", "szu", "zhi", "chih", "chi", "chih", "shi", "shih",
                "ri", "jih", "er", "erh", "yi", "i", "you", "yu")
            .getOrDefault(pinyin, "");
    if (!special.isEmpty()) {
      return special;
    }
    return pinyin
        .replaceFirst("^zh|^ch|^j|^q", "ch")
        .replaceFirst("^x", "hs")
        .replaceFirst("^z|^c(?!h)", "ts")
        .replaceFirst("^r", "j")
        .replaceFirst("^b", "p")
        .replaceFirst("^d", "t")
        .replaceFirst("^gui$", "kuei")
        .replaceFirst("^kui$", "kuei")
        .replaceFirst("^g", "k")
        .replaceFirst("ong$", "ung")
        .replaceFirst("ian$", "ien")
        .replaceFirst("^yan$", "yen")
        .replaceFirst("(i|y|u|ü|v)e$", "$1eh")
        .replaceFirst("^([tlns]|ch|ts|j|sh)uo$", "$1o")
        .replaceFirst("^([kh])e$", "$1o")
        .replace('v', 'u');
  }

  /** The pinyin of a Latin word in Wade–Giles that is no pinyin itself. */
  public static Optional<String> fromWadeGiles(String word) {
    return word.length() > 1 && !PINYIN.make(word)
        ? WADE_GILES.pinyin(word, true)
        : Optional.empty();
  }

  /** The syllables of pinyin for which one of Wade–Giles stands; none if it is no syllable. */
  public static List<String> wadeGilesSyllables(String word) {
    return BY_WADE_GILES.getOrDefault(UEI.matcher(word).replaceFirst("$1ui"), List.of());
  }

  /** Whether a word is one syllable of pinyin. */
  public static boolean isSyllable(String word) {
    return PINYIN.has(word);
  }

  /**
   * The pinyin of a Cyrillic word that consists of syllables of Palladius.
   *
   * @param isLongestFirst whether long syllables are tried first: хунин is hu ning, and not hong
   *     ying
   */
  public static Optional<String> fromPalladius(String word, boolean isLongestFirst) {
    return Palladius.SYLLABLES.pinyin(word, isLongestFirst);
  }

  /** Whether a word is one syllable of a romanization, as all but few Chinese family names are. */
  public static boolean isOneSyllable(String word) {
    return PINYIN.has(word) || WADE_GILES.has(word) || Palladius.SYLLABLES.has(word);
  }

  /** Whether a Latin word can be pinyin. */
  public static boolean isPinyin(String word) {
    return word.length() > 1 && PINYIN.make(word);
  }

  /** Made when it is needed first. */
  private static final class Palladius {
    static final Syllables SYLLABLES = new Syllables(syllables());

    private static Map<String, String> syllables() {
      Transliterator system = Transliterator.getInstance("zh_Latn_PINYIN-ru");
      Map<String, String> syllables = new HashMap<>();
      Pinyin.all().stream()
          // Of two syllables that are written alike, the longer one is the usual one: luo, not lo.
          .sorted(Comparator.comparing(String::length).reversed().thenComparing(pinyin -> pinyin))
          .forEach(
              pinyin -> {
                String russian = system.transliterate(pinyin.replace('v', 'ü'));
                syllables.putIfAbsent(russian, pinyin);
                syllables.putIfAbsent(russian.replace("ъ", ""), pinyin);
              });
      syllables.put("хуэй", "hui");
      syllables.put("хуй", "hui");
      return syllables;
    }
  }
}
