package org.w3id.dyad.name;

import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * A sample of published pairs of names, so that a change that makes names worse is seen; {@code
 * benchmarks/matching/run} measures all.
 */
class PublishedPairsTest {
  private static final Path FOLDER = Path.of("../shared/data/matching");
  private static final double SAME = 0.7;

  private final NameComparison comparison = new NameComparison();

  /** How many pairs were found rightly, wrongly, and not. */
  private static final class Count {
    private int right;
    private int wrong;
    private int missed;

    void add(boolean isSame, boolean isFound) {
      right += isSame && isFound ? 1 : 0;
      wrong += !isSame && isFound ? 1 : 0;
      missed += isSame && !isFound ? 1 : 0;
    }

    double precision() {
      return (double) right / (right + wrong);
    }

    double f1() {
      return 2.0 * right / (2 * right + wrong + missed);
    }
  }

  private Count count(String name, int every, Set<String> kinds, Set<String> scripts)
      throws IOException {
    Path file = FOLDER.resolve(name);
    Assumptions.assumeTrue(Files.isRegularFile(file), () -> file + " is not there");
    Count count = new Count();
    int row = 0;
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord pair : rows) {
        String kind = pair.findField("kind").or(() -> pair.findField("schema")).orElseThrow();
        boolean isAsked =
            kinds.contains(kind.toLowerCase(Locale.ROOT))
                && scripts.contains(pair.findField("script1").orElse("Latn"))
                && scripts.contains(pair.findField("script2").orElse("Latn"));
        if (isAsked && row++ % every == 0) {
          String same = pair.findField("label").or(() -> pair.findField("is_match")).orElseThrow();
          NameKind rules =
              kind.equalsIgnoreCase("company")
                  ? NameKind.ORGANIZATION
                  : NameKind.valueOf(kind.toUpperCase(Locale.ROOT));
          double score =
              comparison.similarity(rules, pair.getField("name1"), pair.getField("name2"));
          count.add(Set.of("1", "true").contains(same), score >= SAME);
        }
      }
    }
    return count;
  }

  @Test
  void casesOfNameBench() throws IOException {
    Count persons = count("name_bench_dev.csv", 1, Set.of("person"), Set.of("Latn"));
    Count companies = count("name_bench_dev.csv", 1, Set.of("company"), Set.of("Latn"));
    assertTrue(persons.f1() > 0.84, () -> "persons " + persons.f1());
    assertTrue(companies.f1() > 0.87, () -> "companies " + companies.f1());
  }

  @Test
  void personsInCyrillicAndLatin() throws IOException {
    Count count = count("pairs_dev.csv", 5, Set.of("person"), Set.of("Cyrl", "Latn"));
    assertTrue(count.precision() > 0.93, () -> "precision " + count.precision());
    assertTrue(count.f1() > 0.8, () -> "F1 " + count.f1());
  }

  @Test
  void placesInThreeScripts() throws IOException {
    Count count = count("pairs_dev.csv", 5, Set.of("place"), Set.of("Cyrl", "Latn", "Hani"));
    assertTrue(count.precision() > 0.93, () -> "precision " + count.precision());
    assertTrue(count.f1() > 0.77, () -> "F1 " + count.f1());
  }
}
