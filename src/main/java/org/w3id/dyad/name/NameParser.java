package org.w3id.dyad.name;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Takes a name apart by the rules of its kind. */
final class NameParser {
  private static final Pattern POINTED =
      Pattern.compile("\\b(?:\\p{L}\\.\\s?){2,}|\\b(?:\\p{L}\\.)+\\p{L}\\b");
  private static final Pattern APOSTROPHES = Pattern.compile("['’ʼʹʻ‘`´ʾʿʺ\"“”«»]");
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");
  private static final Pattern VOWELLESS = Pattern.compile("[bcdfghjklmnpqrstvwxz]{2,3}");

  /** At the end of Chinese names of states: people's republic, republic, kingdom, federation. */
  private static final Pattern CHINESE_STATE =
      Pattern.compile(
          "(?<=\\p{IsHan}{2})(民主)?(人民)?(伊斯兰|伊斯蘭)?(社会主义|社會主義)?"
              + "(共和国|共和國|王国|王國|联邦|聯邦|联合王国|大公国|公国)$");

  /** Иванович, Iwanowitsch, Івановіч, Ивановна, Іванаўна by their sounds. */
  private static final Pattern PATRONYMIC =
      Pattern.compile("..+([oeai]viC|[oeai]vn[ao]|liC|[ao]un[ao])");

  /** An adjective made of a name: Брестская, Брэсцкая, Полтавська. */
  private static final Pattern ADJECTIVE =
      Pattern.compile("(?<=..)(ская|ский|ское|ской|ська|ський|ське|ская|скi|скі)$");

  private static final double INITIAL = 0.4;
  private static final double PATRONYMIC_WEIGHT = 0.4;
  private static final double BEHIND_COMMA = 0.3;

  private static final int LONGEST_CHINESE_NAME = 4;
  private static final int MOST_WORDS = 14;

  private final NameKind kind;

  NameParser(NameKind kind) {
    this.kind = kind;
  }

  ParsedName parse(String name) {
    String folded = Letters.folded(name).strip();
    Set<String> forms = new TreeSet<>();
    List<Pronunciation> pronunciations = new ArrayList<>();
    if (Letters.script(folded) == UScript.HAN) {
      chinese(folded, forms, pronunciations);
    } else {
      List<String> words = words(folded, forms);
      pronunciations.add(read(words));
      if (kind == NameKind.PERSON || kind == NameKind.PLACE) {
        romanizedChinese(folded, words).ifPresent(pronunciations::add);
      }
    }
    pronunciations.removeIf(pronunciation -> pronunciation.words().isEmpty());
    return new ParsedName(
        folded,
        pronunciations,
        forms,
        kind == NameKind.STATE ? StateNames.codes(name) : Set.of(),
        NameKeys.signature(pronunciations));
  }

  /** The words that say which one it is, sorted; all if none does. */
  List<String> told(String name) {
    String folded = CHINESE_STATE.matcher(Letters.folded(name).strip()).replaceAll("");
    List<String> all = words(folded, new TreeSet<>());
    List<String> told = all.stream().filter(word -> WordLists.weight(kind, word) == 1).toList();
    return (told.isEmpty() ? all : told).stream().sorted().toList();
  }

  private List<String> words(String folded, Set<String> forms) {
    String text = POSSESSIVE.matcher(folded).replaceAll("").replace("&", " and ");
    if (kind != NameKind.PERSON) {
      text =
          POINTED.matcher(text).replaceAll(match -> match.group().replaceAll("[.\\s]", "") + " ");
    }
    text = APOSTROPHES.matcher(text).replaceAll("");
    List<String> words = new ArrayList<>();
    for (String word : GAP.split(text)) {
      if (!word.isEmpty() && words.size() < MOST_WORDS) {
        words.add(plain(word));
      }
    }
    return kind == NameKind.ORGANIZATION ? LegalForms.without(words, forms) : words;
  }

  /** Latin words lose their marks here, so that lists of words find them. */
  private static String plain(String word) {
    return Letters.script(word) == UScript.LATIN ? Letters.latin(word) : word;
  }

  private Pronunciation read(List<String> words) {
    List<Word> read = new ArrayList<>();
    int main = UScript.COMMON;
    for (String word : words) {
      int script = Letters.script(word);
      main = main == UScript.COMMON ? script : main;
      if (kind == NameKind.PERSON && VOWELLESS.matcher(word).matches() && words.size() > 1) {
        word.chars().forEach(c -> add(Character.toString(c), script, read));
      } else {
        add(word, script, read);
      }
    }
    return Pronunciation.of(main, read.size() > 2 ? withPatronymics(read) : read);
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
          default -> Sounds.of(Letters.romanized(word));
        };
    boolean isInitial = kind == NameKind.PERSON && word.length() == 1;
    double weight = isInitial ? INITIAL : WordLists.weight(kind, word);
    if (!sounds.isEmpty()) {
      words.add(new Word(word, sounds, weight, isInitial, Word.hasDigit(sounds)));
    }
  }

  /** A name in Palladius or Wade–Giles as pinyin. */
  private Optional<Pronunciation> romanizedChinese(String folded, List<String> words) {
    List<Word> read = new ArrayList<>();
    boolean isOther = false;
    for (String word : words) {
      Optional<String> pinyin =
          switch (Letters.script(word)) {
            case UScript.CYRILLIC -> Romanizations.fromPalladius(word);
            case UScript.LATIN -> Romanizations.fromWadeGiles(word);
            default -> Optional.empty();
          };
      isOther |= pinyin.isPresent();
      add(
          pinyin.orElse(word).replace(" ", ""),
          pinyin.isPresent() ? UScript.LATIN : Letters.script(word),
          read);
    }
    return isOther && !folded.isEmpty()
        ? Optional.of(Pronunciation.of(UScript.LATIN, read))
        : Optional.empty();
  }

  private void chinese(String folded, Set<String> forms, List<Pronunciation> pronunciations) {
    List<String> parts = new ArrayList<>();
    for (String part : GAP.split(folded)) {
      if (!part.isEmpty()) {
        parts.add(kind == NameKind.ORGANIZATION ? LegalForms.withoutEnd(part, forms) : part);
      }
    }
    List<Word> transcribed = new ArrayList<>();
    parts.forEach(part -> transcribed(part, transcribed));
    if (parts.size() == 1 && parts.get(0).length() <= LONGEST_CHINESE_NAME) {
      pronunciations.add(Pronunciation.of(UScript.LATIN, pinyin(parts.get(0))));
    }
    pronunciations.add(Pronunciation.of(UScript.HAN, transcribed));
  }

  private static void transcribed(String part, List<Word> words) {
    String sounds =
        Letters.script(part) == UScript.HAN
            ? Transcription.sounds(part)
            : Sounds.of(Letters.romanized(part));
    if (!sounds.isEmpty()) {
      words.add(Word.of(part, sounds, 1));
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
        words.add(Word.of(word, Sounds.of(word), 1));
      }
    }
    return words;
  }
}
