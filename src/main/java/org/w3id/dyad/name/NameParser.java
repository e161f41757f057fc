package org.w3id.dyad.name;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.w3id.dyad.name.sound.ForeignReading;
import org.w3id.dyad.name.sound.Letters;
import org.w3id.dyad.name.sound.SimplifiedCharacters;

/** Takes a name apart by the rules of its kind. */
final class NameParser {
  private final NameKind kind;
  private final NameWords words;
  private final WordReader reader;
  private final ChineseCharacters characters;
  private final RomanizedChinese romanized;

  NameParser(NameKind kind) {
    this.kind = kind;
    words = new NameWords(kind);
    reader = new WordReader(kind);
    characters = new ChineseCharacters(kind, reader);
    romanized = new RomanizedChinese(reader);
  }

  ParsedName parse(String name) {
    String folded = Letters.folded(name).strip();
    Set<String> forms = new TreeSet<>();
    boolean isChinese = Letters.script(folded) == UScript.HAN;
    List<Pronunciation> pronunciations = new ArrayList<>();
    if (isChinese) {
      pronunciations.addAll(characters.pronunciations(folded, forms));
    } else {
      alphabetic(folded, forms, pronunciations);
    }
    pronunciations.removeIf(pronunciation -> pronunciation.words().isEmpty());
    return new ParsedName(
        isChinese ? SimplifiedCharacters.of(folded) : folded,
        pronunciations,
        isChinese ? characters.overseas(folded) : List.of(),
        forms,
        kind == NameKind.STATE ? StateNames.nearestCodes(name) : Set.of(),
        NameKeys.signature(pronunciations));
  }

  private void alphabetic(String folded, Set<String> forms, List<Pronunciation> pronunciations) {
    List<String> words = this.words.of(folded, forms);
    pronunciations.add(reader.read(words));
    int script = Letters.script(folded);
    if (kind == NameKind.PERSON && script == UScript.LATIN) {
      foreign(folded, words, pronunciations);
    } else if (kind == NameKind.PERSON && script == UScript.GEORGIAN) {
      georgian(words, pronunciations);
    }
    if (kind == NameKind.PERSON || kind == NameKind.PLACE) {
      pronunciations.addAll(romanized.pronunciations(words, folded.indexOf('-') > 0));
    }
  }

  private void foreign(String folded, List<String> words, List<Pronunciation> pronunciations) {
    List<String> others =
        ForeignReading.withoutEndings(words(ForeignReading.withoutCzechEndings(folded)));
    if (!others.equals(words)) {
      pronunciations.add(reader.read(others));
    }
    heard(words, ForeignReading::french, pronunciations);
    heard(words, ForeignReading::english, pronunciations);
  }

  private void heard(
      List<String> words, UnaryOperator<String> reading, List<Pronunciation> pronunciations) {
    List<String> heard = words.stream().map(reading).toList();
    if (!heard.equals(words)) {
      List<Word> read = reader.read(heard).words();
      if (pronunciations.stream().noneMatch(known -> known.words().equals(read))) {
        pronunciations.add(new Pronunciation(UScript.LATIN, read, Pronunciation.Origin.HEARD));
      }
    }
  }

  private void georgian(List<String> words, List<Pronunciation> pronunciations) {
    List<String> others = words.stream().map(ForeignReading::withoutGeorgianEnding).toList();
    if (!others.equals(words)) {
      pronunciations.add(reader.read(others));
    }
  }

  private List<String> words(String folded) {
    return words.of(folded, new TreeSet<>());
  }
}
