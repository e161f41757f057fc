package org.w3id.dyad.name;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.w3id.dyad.name.sound.Cyrillic;
import org.w3id.dyad.name.sound.Greek;
import org.w3id.dyad.name.sound.Hebrew;
import org.w3id.dyad.name.sound.Letters;
import org.w3id.dyad.name.sound.Romanizations;
import org.w3id.dyad.name.sound.Sounds;

/** Reads the written words of a name of a kind: how each sounds, and how much it tells. */
final class WordReader {
  private static final Pattern VOWELLESS = Pattern.compile("(?!ng$)[bcdfghjklmnpqrstvwxz]{2,3}");

  /** Иванович, Iwanowitsch, Івановіч, Ивановна, Іванаўна by their sounds. */
  private static final Pattern PATRONYMIC =
      Pattern.compile("..+([oeai]viC|[oeai]vn[ao]|liC|[ao]un[ao])");

  /** An adjective made of a name: Брестская, Брэсцкая, Полтавська. */
  private static final Pattern ADJECTIVE =
      Pattern.compile("(?<=..)(ская|ский|ское|ской|ська|ський|ське|ская|скi|скі)$");

  private static final double INITIAL = 0.4;
  private static final double PATRONYMIC_WEIGHT = 0.4;

  private static final int MOST_INITIALS = 3;

  private final NameKind kind;

  WordReader(NameKind kind) {
    this.kind = kind;
  }

  Pronunciation read(List<String> words) {
    List<Word> read = new ArrayList<>();
    int main = UScript.COMMON;
    for (String word : words) {
      int script = Letters.script(word);
      main = main == UScript.COMMON ? script : main;
      if (isAbbreviated(word) && words.size() > 1) {
        word.chars().forEach(c -> add(Character.toString(c), script, read));
      } else {
        add(word, script, read);
      }
    }
    boolean isPinyin =
        kind == NameKind.PERSON
            && words.stream().allMatch(Romanizations::isPinyin)
            && hasOneSyllable(words);
    return new Pronunciation(
        main,
        read.size() > 2 ? withPatronymics(read) : read,
        isPinyin ? Pronunciation.Origin.PINYIN : Pronunciation.Origin.OTHER);
  }

  /** Whether one word can be a Chinese family name, whatever the others are. */
  static boolean hasOneSyllable(List<String> words) {
    return words.size() < 2 || words.stream().anyMatch(Romanizations::isOneSyllable);
  }

  /** The first letters of a person's names, written as one word. */
  private boolean isAbbreviated(String word) {
    return kind == NameKind.PERSON
        && word.length() <= MOST_INITIALS
        && VOWELLESS.matcher(word).matches();
  }

  /** Many have the same father's name: it tells less than a family name. */
  private List<Word> withPatronymics(List<Word> words) {
    return words.stream()
        .map(word -> isPatronymic(word) ? word.weighing(PATRONYMIC_WEIGHT) : word)
        .toList();
  }

  private boolean isPatronymic(Word word) {
    return kind == NameKind.PERSON && PATRONYMIC.matcher(word.sounds()).matches();
  }

  private boolean isArea() {
    return kind == NameKind.STATE || kind == NameKind.PLACE;
  }

  /** Appends a word, unless it has no sound. */
  void add(String word, int script, List<Word> words) {
    String sounds =
        switch (script) {
          case UScript.LATIN, UScript.COMMON -> Sounds.of(word);
          case UScript.CYRILLIC ->
              Cyrillic.sounds(isArea() ? ADJECTIVE.matcher(word).replaceFirst("") : word);
          case UScript.GREEK -> Greek.sounds(word);
          case UScript.HEBREW -> Hebrew.sounds(word);
          default -> Sounds.of(Letters.romanized(word));
        };
    boolean isInitial = kind == NameKind.PERSON && word.length() == 1;
    double weight = isInitial ? INITIAL : WordLists.weight(kind, word);
    if (!sounds.isEmpty()) {
      int givenName = kind == NameKind.PERSON ? GivenNames.number(sounds) : 0;
      words.add(new Word(sounds, weight, isInitial, Word.hasDigit(sounds), givenName));
    }
  }
}
