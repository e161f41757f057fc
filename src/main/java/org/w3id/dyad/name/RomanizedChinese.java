package org.w3id.dyad.name;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.dyad.name.sound.Letters;
import org.w3id.dyad.name.sound.Romanizations;

/** Reads Chinese names in Palladius and Wade–Giles as pinyin. */
final class RomanizedChinese {
  /** Aspiration is not written where the apostrophes of Wade–Giles are left out. */
  private static final int MOST_READINGS = 8;

  private static final int MOST_SYLLABLES = 4;

  private final WordReader reader;

  RomanizedChinese(WordReader reader) {
    this.reader = reader;
  }

  /** The ways to read a name as Chinese; none if it is in another romanization, or no Chinese. */
  Set<Pronunciation> pronunciations(List<String> words, boolean isHyphenated) {
    Set<Pronunciation> found = new LinkedHashSet<>();
    pinyin(words, true).ifPresent(found::add);
    pinyin(words, false).ifPresent(found::add);
    found.addAll(wadeGiles(words, isHyphenated));
    return found;
  }

  /** Long syllables first, or short ones: хунин is hu ning, and not hong ying. */
  private Optional<Pronunciation> pinyin(List<String> words, boolean isLongestFirst) {
    List<Word> read = new ArrayList<>();
    boolean isOther = false;
    boolean isAll = WordReader.hasOneSyllable(words);
    for (String word : words) {
      Optional<String> pinyin =
          switch (Letters.script(word)) {
            case UScript.CYRILLIC -> Romanizations.fromPalladius(word, isLongestFirst);
            case UScript.LATIN -> Romanizations.fromWadeGiles(word);
            default -> Optional.empty();
          };
      isOther |= pinyin.isPresent();
      isAll &= pinyin.isPresent() || Romanizations.isPinyin(word);
      int script = pinyin.isPresent() ? UScript.LATIN : Letters.script(word);
      reader.add(pinyin.orElse(word), script, read);
    }
    return isOther ? Optional.of(chinese(read, isAll)) : Optional.empty();
  }

  private static Pronunciation chinese(List<Word> words, boolean isAll) {
    return new Pronunciation(
        UScript.LATIN, words, isAll ? Pronunciation.Origin.CHINESE : Pronunciation.Origin.OTHER);
  }

  /**
   * A name of single syllables, as Taiwan writes it: Lin Chia-lung. Pinyin writes given names as
   * one word, so that a hyphen tells, as do syllables that pinyin does not have.
   */
  private List<Pronunciation> wadeGiles(List<String> words, boolean isHyphenated) {
    boolean isWadeGiles =
        words.size() > 2
            && words.size() <= MOST_SYLLABLES
            && (isHyphenated || words.stream().anyMatch(word -> !Romanizations.isSyllable(word)));
    if (!isWadeGiles) {
      return List.of();
    }
    List<List<String>> readings = List.of(List.of());
    for (String word : words) {
      readings = continued(readings, Romanizations.wadeGilesSyllables(word));
    }
    return readings.stream().limit(MOST_READINGS).map(this::chinese).toList();
  }

  private static List<List<String>> continued(List<List<String>> begun, List<String> syllables) {
    List<List<String>> longer = new ArrayList<>();
    for (List<String> words : begun) {
      for (String syllable : syllables) {
        List<String> more = new ArrayList<>(words);
        more.add(syllable);
        longer.add(more);
      }
    }
    return longer;
  }

  private Pronunciation chinese(List<String> syllables) {
    List<Word> read = new ArrayList<>();
    syllables.forEach(syllable -> reader.add(syllable, UScript.LATIN, read));
    return chinese(read, true);
  }
}
