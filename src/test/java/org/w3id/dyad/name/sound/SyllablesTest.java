package org.w3id.dyad.name.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Words are taken apart as the plain way does it, which tries one syllable after the other. */
class SyllablesTest {
  private static final Map<String, String> MEANINGS =
      Pinyin.all().stream()
          .collect(Collectors.toMap(syllable -> syllable, syllable -> syllable + "/"));

  private static Optional<String> plainly(String word, Comparator<String> order) {
    if (word.isEmpty()) {
      return Optional.of("");
    }
    return MEANINGS.keySet().stream()
        .filter(word::startsWith)
        .sorted(order)
        .flatMap(
            syllable ->
                plainly(word.substring(syllable.length()), order)
                    .map(rest -> MEANINGS.get(syllable) + rest)
                    .stream())
        .findFirst();
  }

  @Test
  void wordsAreTakenApartAsThePlainWayDoes() {
    Random random = new Random(11);
    List<String> all = Pinyin.all().stream().sorted().toList();
    Syllables syllables = new Syllables(MEANINGS);
    Comparator<String> shortFirst = Comparator.comparing(String::length);
    for (int i = 0; i < 2_000; i++) {
      String word =
          all.get(random.nextInt(all.size()))
              + all.get(random.nextInt(all.size()))
              + (random.nextInt(4) == 0 ? (char) ('a' + random.nextInt(26)) : "");
      assertEquals(plainly(word, shortFirst.reversed()), syllables.pinyin(word, true), word);
      assertEquals(plainly(word, shortFirst), syllables.pinyin(word, false), word);
      assertEquals(plainly(word, shortFirst).isPresent(), syllables.make(word), word);
    }
  }

  @Test
  void otherLettersAndLongWordsAreNoSyllables() {
    Syllables syllables = new Syllables(MEANINGS);
    for (String word : List.of("Ma", "ма", "m-a", "1", "\uD83D\uDE00", "ma".repeat(10))) {
      assertFalse(syllables.make(word), word);
      assertEquals(Optional.empty(), syllables.pinyin(word, true), word);
    }
    assertTrue(syllables.make("ma".repeat(9)));
  }
}
