package org.w3id.dyad.name;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.dyad.name.sound.CharacterReading;
import org.w3id.dyad.name.sound.Letters;
import org.w3id.dyad.name.sound.Pinyin;
import org.w3id.dyad.name.sound.Sounds;
import org.w3id.dyad.name.sound.Transcription;

/** Reads names in Chinese characters, of Chinese and of others. */
final class ChineseCharacters {
  private static final int LONGEST_CHINESE_NAME = 4;

  /** Junior before a given name, the second or third after a family name. */
  private static final Pattern GENERATION = Pattern.compile("^小(?=..)|(?<=.)[二三四]世$");

  private final NameKind kind;
  private final WordReader reader;

  ChineseCharacters(NameKind kind, WordReader reader) {
    this.kind = kind;
    this.reader = reader;
  }

  /**
   * The ways to read a name.
   *
   * @param forms receives the legal forms of an organization, which are left out
   */
  List<Pronunciation> pronunciations(String folded, Set<String> forms) {
    List<String> parts = new ArrayList<>();
    for (String part : NameWords.parts(folded)) {
      if (!part.isEmpty()) {
        parts.add(kind == NameKind.ORGANIZATION ? LegalForms.withoutEnd(part, forms) : part);
      }
    }
    List<Pronunciation> pronunciations = new ArrayList<>();
    if (parts.size() == 1 && parts.get(0).length() <= LONGEST_CHINESE_NAME) {
      pronunciations.add(
          new Pronunciation(UScript.LATIN, pinyin(parts.get(0)), Pronunciation.Origin.CHINESE));
      if (kind == NameKind.PERSON && parts.get(0).length() > 1) {
        elsewhere(parts.get(0), pronunciations);
      }
    }
    List<Word> transcribed = new ArrayList<>();
    boolean isDivided = kind == NameKind.PERSON && parts.size() > 1;
    parts.forEach(
        part ->
            transcribed(isDivided ? GENERATION.matcher(part).replaceFirst("") : part, transcribed));
    pronunciations.add(new Pronunciation(UScript.HAN, transcribed, Pronunciation.Origin.OTHER));
    return pronunciations;
  }

  /** How a person's name may be spelt overseas; at most one. */
  List<OverseasName> overseas(String folded) {
    boolean isShort = folded.length() > 1 && folded.length() <= LONGEST_CHINESE_NAME;
    return kind == NameKind.PERSON && isShort
        ? OverseasName.of(folded).stream().toList()
        : List.of();
  }

  /** The name of somebody from Hong Kong or Korea. */
  private void elsewhere(String characters, List<Pronunciation> pronunciations) {
    int cut = Pinyin.surnameLength(characters);
    for (CharacterReading reading : CharacterReading.values()) {
      String family = reading.of(characters.substring(0, cut));
      String given = reading.of(characters.substring(cut));
      if (!family.isEmpty() && !given.isEmpty()) {
        Pronunciation read = reader.read(List.of(family, given));
        pronunciations.add(
            reading == CharacterReading.KOREAN
                ? new Pronunciation(read.script(), read.words(), Pronunciation.Origin.KOREAN)
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
