package org.w3id.dyad.name;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3id.dyad.name.sound.CharacterReading;
import org.w3id.dyad.name.sound.Cyrillic;
import org.w3id.dyad.name.sound.ForeignReading;
import org.w3id.dyad.name.sound.Greek;
import org.w3id.dyad.name.sound.Letters;
import org.w3id.dyad.name.sound.Pinyin;
import org.w3id.dyad.name.sound.Romanizations;
import org.w3id.dyad.name.sound.Sounds;
import org.w3id.dyad.name.sound.Transcription;

/** Takes a name apart by the rules of its kind. */
final class NameParser {
  private static final Pattern VOWELLESS = Pattern.compile("[bcdfghjklmnpqrstvwxz]{2,3}");

  /** Иванович, Iwanowitsch, Івановіч, Ивановна, Іванаўна by their sounds. */
  private static final Pattern PATRONYMIC =
      Pattern.compile("..+([oeai]viC|[oeai]vn[ao]|liC|[ao]un[ao])");

  /** An adjective made of a name: Брестская, Брэсцкая, Полтавська. */
  private static final Pattern ADJECTIVE =
      Pattern.compile("(?<=..)(ская|ский|ское|ской|ська|ський|ське|ская|скi|скі)$");

  private static final double INITIAL = 0.4;
  private static final double PATRONYMIC_WEIGHT = 0.4;

  private static final int MOST_INITIALS = 3;
  private static final int LONGEST_CHINESE_NAME = 4;

  private final NameKind kind;
  private final NameWords words;

  NameParser(NameKind kind) {
    this.kind = kind;
    this.words = new NameWords(kind);
  }

  ParsedName parse(String name) {
    String folded = Letters.folded(name).strip();
    Set<String> forms = new TreeSet<>();
    List<Pronunciation> pronunciations = new ArrayList<>();
    if (Letters.script(folded) == UScript.HAN) {
      chinese(folded, forms, pronunciations);
    } else {
      List<String> words = this.words.of(folded, forms);
      pronunciations.add(read(words));
      if (kind == NameKind.PERSON && Letters.script(folded) == UScript.LATIN) {
        foreign(folded, words, pronunciations);
      }
      if (kind == NameKind.PERSON || kind == NameKind.PLACE) {
        romanizedChinese(words, true).ifPresent(pronunciations::add);
        romanizedChinese(words, false)
            .filter(other -> !pronunciations.contains(other))
            .ifPresent(pronunciations::add);
      }
    }
    pronunciations.removeIf(pronunciation -> pronunciation.words().isEmpty());
    return new ParsedName(
        folded,
        pronunciations,
        forms,
        kind == NameKind.STATE ? StateNames.nearestCodes(name) : Set.of(),
        NameKeys.signature(pronunciations));
  }

  private void foreign(String folded, List<String> words, List<Pronunciation> pronunciations) {
    List<String> others =
        ForeignReading.withoutEndings(words(ForeignReading.withoutCzechEndings(folded)));
    if (!others.equals(words)) {
      pronunciations.add(read(others));
    }
    List<String> french = words.stream().map(ForeignReading::french).toList();
    if (!french.equals(words)) {
      pronunciations.add(
          new Pronunciation(UScript.LATIN, read(french).words(), Pronunciation.Origin.HEARD));
    }
  }

  private List<String> words(String folded) {
    return words.of(folded, new TreeSet<>());
  }

  private Pronunciation read(List<String> words) {
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
    boolean isPinyin = kind == NameKind.PERSON && words.stream().allMatch(Romanizations::isPinyin);
    return new Pronunciation(
        main,
        read.size() > 2 ? withPatronymics(read) : read,
        isPinyin ? Pronunciation.Origin.PINYIN : Pronunciation.Origin.OTHER);
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

  private void add(String word, int script, List<Word> words) {
    String sounds =
        switch (script) {
          case UScript.LATIN, UScript.COMMON -> Sounds.of(word);
          case UScript.CYRILLIC ->
              Cyrillic.sounds(isArea() ? ADJECTIVE.matcher(word).replaceFirst("") : word);
          case UScript.GREEK -> Greek.sounds(word);
          default -> Sounds.of(Letters.romanized(word));
        };
    boolean isInitial = kind == NameKind.PERSON && word.length() == 1;
    double weight = isInitial ? INITIAL : WordLists.weight(kind, word);
    if (!sounds.isEmpty()) {
      int givenName = kind == NameKind.PERSON ? GivenNames.number(sounds) : 0;
      words.add(new Word(sounds, weight, isInitial, Word.hasDigit(sounds), givenName));
    }
  }

  /** A name in Palladius or Wade–Giles as pinyin. */
  private Optional<Pronunciation> romanizedChinese(List<String> words, boolean isLongestFirst) {
    List<Word> read = new ArrayList<>();
    boolean isOther = false;
    boolean isAll = true;
    for (String word : words) {
      Optional<String> pinyin =
          switch (Letters.script(word)) {
            case UScript.CYRILLIC -> Romanizations.fromPalladius(word, isLongestFirst);
            case UScript.LATIN -> Romanizations.fromWadeGiles(word);
            default -> Optional.empty();
          };
      isOther |= pinyin.isPresent();
      isAll &= pinyin.isPresent() || Romanizations.isPinyin(word);
      add(pinyin.orElse(word), pinyin.isPresent() ? UScript.LATIN : Letters.script(word), read);
    }
    return isOther
        ? Optional.of(
            new Pronunciation(
                UScript.LATIN,
                read,
                isAll ? Pronunciation.Origin.CHINESE : Pronunciation.Origin.OTHER))
        : Optional.empty();
  }

  private void chinese(String folded, Set<String> forms, List<Pronunciation> pronunciations) {
    List<String> parts = new ArrayList<>();
    for (String part : NameWords.parts(folded)) {
      if (!part.isEmpty()) {
        parts.add(kind == NameKind.ORGANIZATION ? LegalForms.withoutEnd(part, forms) : part);
      }
    }
    List<Word> transcribed = new ArrayList<>();
    parts.forEach(part -> transcribed(part, transcribed));
    if (parts.size() == 1 && parts.get(0).length() <= LONGEST_CHINESE_NAME) {
      pronunciations.add(
          new Pronunciation(UScript.LATIN, pinyin(parts.get(0)), Pronunciation.Origin.CHINESE));
      if (kind == NameKind.PERSON && parts.get(0).length() > 1) {
        elsewhere(parts.get(0), pronunciations);
      }
    }
    pronunciations.add(new Pronunciation(UScript.HAN, transcribed, Pronunciation.Origin.OTHER));
  }

  /** The name of somebody from Hong Kong or Korea. */
  private void elsewhere(String characters, List<Pronunciation> pronunciations) {
    int cut = Pinyin.surnameLength(characters);
    for (CharacterReading reading : CharacterReading.values()) {
      String family = reading.of(characters.substring(0, cut));
      String given = reading.of(characters.substring(cut));
      if (!family.isEmpty() && !given.isEmpty()) {
        Pronunciation read = read(List.of(family, given));
        pronunciations.add(
            reading == CharacterReading.KOREAN
                ? read
                : new Pronunciation(UScript.LATIN, read.words(), Pronunciation.Origin.CANTONESE));
      }
    }
  }

  private static void transcribed(String part, List<Word> words) {
    String sounds =
        Letters.script(part) == UScript.HAN
            ? Transcription.sounds(part)
            : Sounds.of(Letters.romanized(part));
    if (!sounds.isEmpty()) {
      words.add(Word.of(sounds, 1));
    }
  }

  /** Family name and given name; a place is one word. */
  private List<Word> pinyin(String characters) {
    int cut = kind == NameKind.PERSON ? Pinyin.surnameLength(characters) : 0;
    StringBuilder family = new StringBuilder();
    StringBuilder given = new StringBuilder();
    for (int i = 0; i < characters.length(); i++) {
      int c = characters.charAt(i);
      (i < cut ? family : given).append(i == 0 && cut > 0 ? Pinyin.surname(c) : Pinyin.reading(c));
    }
    List<Word> words = new ArrayList<>();
    for (String word : List.of(family.toString(), given.toString())) {
      if (!word.isEmpty()) {
        words.add(Word.of(Sounds.of(word), 1));
      }
    }
    return words;
  }
}
