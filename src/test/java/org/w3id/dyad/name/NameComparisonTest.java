package org.w3id.dyad.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Normalizer2;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Pairs of names in a folder, a file a kind; and rules that hold for all of them. */
class NameComparisonTest {
  private static final Path FOLDER = Path.of("src/test/resources/names");
  private static final double SAME = 0.7;

  private final NameComparison comparison = new NameComparison();

  /** A pair of names as a file has it. */
  private record Pair(NameKind kind, String one, String other, boolean isSame) {}

  private static List<Pair> pairs() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().flatMap(NameComparisonTest::pairs).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Pair> pairs(Path file) {
    String name = file.getFileName().toString().replace("s.csv", "").toUpperCase(Locale.ROOT);
    List<Pair> pairs = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        boolean isSame = row.getField("verdict").equals("same");
        pairs.add(
            new Pair(NameKind.valueOf(name), row.getField("one"), row.getField("other"), isSame));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pairs.stream();
  }

  @TestFactory
  Stream<DynamicTest> eachPairHasItsVerdict() {
    List<Pair> pairs = pairs();
    assertTrue(pairs.size() > 50);
    return pairs.stream()
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair.one() + " / " + pair.other(),
                    () -> {
                      double score = comparison.similarity(pair.kind(), pair.one(), pair.other());
                      assertEquals(pair.isSame(), score >= SAME, () -> "score " + score);
                    }));
  }

  @Test
  void theOrderOfTheTwoDoesNotMatter() {
    List<Pair> pairs = pairs();
    for (Pair pair : pairs) {
      for (Pair second : pairs.subList(0, 20)) {
        assertEquals(
            comparison.similarity(pair.kind(), pair.one(), second.other()),
            comparison.similarity(pair.kind(), second.other(), pair.one()),
            1e-9,
            () -> pair.one() + " / " + second.other());
      }
    }
  }

  @Test
  void aNameIsItself() {
    for (Pair pair : pairs()) {
      for (String name : List.of(pair.one(), pair.other())) {
        assertEquals(1, comparison.similarity(pair.kind(), name, name), 1e-9, name);
        String upper = name.toUpperCase(Locale.ROOT);
        assertEquals(1, comparison.similarity(pair.kind(), name, upper), 0.03, upper);
      }
    }
  }

  @Test
  void marksOnLettersDoNotMatter() {
    Normalizer2 apart = Normalizer2.getNFDInstance();
    for (Pair pair : pairs()) {
      double score = comparison.similarity(pair.kind(), pair.one(), apart.normalize(pair.one()));
      assertEquals(1, score, 1e-9, pair.one());
    }
    assertTrue(comparison.similarity(NameKind.PERSON, "Jose Alvarez", "José Álvarez") > 0.99);
  }

  @Test
  void theOrderOfWordsOfPersonsDoesNotMatter() {
    Random random = new Random(5);
    for (Pair pair : pairs()) {
      if (pair.kind() == NameKind.PERSON && !pair.one().matches(".*[\\p{IsHan},.-].*")) {
        List<String> words = Arrays.asList(pair.one().split(" "));
        Collections.shuffle(words, random);
        double score = comparison.similarity(pair.kind(), pair.one(), String.join(" ", words));
        assertEquals(1, score, 1e-9, pair.one());
      }
    }
  }

  @Test
  void anythingIsAName() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      String name =
          random
              .ints(random.nextInt(30), 0x20, 0xFFFF)
              .filter(Character::isDefined)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      for (NameKind kind : NameKind.values()) {
        double score = comparison.similarity(kind, name, "Alexander Lukashenko");
        assertTrue(score >= 0 && score <= 1, name);
      }
    }
    assertEquals(0, comparison.similarity(NameKind.PERSON, "", ""));
  }

  @Test
  void namesThatAreTheSameShareAKey() {
    for (Pair pair : pairs()) {
      if (pair.isSame()) {
        assertTrue(
            !Collections.disjoint(NameKeys.of(pair.one()), NameKeys.of(pair.other())),
            () -> pair.one() + NameKeys.of(pair.one()) + " / " + NameKeys.of(pair.other()));
      }
    }
  }
}
