package org.w3id.dyad.name;

import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The names that the United Nations give to the independent states, each against all: the program
 * knows the names of another publisher, the CLDR.
 */
class PublishedStateNamesTest {
  private static final Path FILE = Path.of("../shared/data/countries/country-codes.csv");
  private static final double SAME = 0.7;
  private static final double LEAST = 0.98;

  private static final List<String> LANGUAGES =
      List.of("English", "Russian", "Chinese", "French", "Spanish", "Arabic");

  private final NameComparison comparison = new NameComparison();

  private static List<NamedCsvRecord> states() throws IOException {
    Assumptions.assumeTrue(Files.isRegularFile(FILE), () -> FILE + " is not there");
    List<NamedCsvRecord> states = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FILE)) {
      for (NamedCsvRecord row : rows) {
        if (row.getField("is_independent").equals("Yes")
            && !row.getField("UNTERM English Short").isBlank()) {
          states.add(row);
        }
      }
    }
    return states;
  }

  private static String name(NamedCsvRecord state, String column) {
    return state.getField("UNTERM " + column).replaceAll("\\*|\\((el|la|las|los|le|the|l')\\)", "");
  }

  private List<ParsedName> names(List<NamedCsvRecord> states, String column) {
    return states.stream()
        .map(state -> comparison.parse(NameKind.STATE, name(state, column)))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> statesAreFoundAcrossLanguages() throws IOException {
    List<NamedCsvRecord> states = states();
    assertTrue(states.size() > 190);
    List<String> columns =
        LANGUAGES.stream()
            .flatMap(language -> Stream.of(language + " Short", language + " Formal"))
            .toList();
    return columns.stream()
        .flatMap(
            one ->
                columns.stream()
                    .filter(other -> one.compareTo(other) < 0)
                    .map(other -> one + " / " + other)
                    .map(
                        both ->
                            DynamicTest.dynamicTest(both, () -> found(states, both.split(" / ")))));
  }

  private void found(List<NamedCsvRecord> states, String[] columns) {
    List<ParsedName> left = names(states, columns[0]);
    List<ParsedName> right = names(states, columns[1]);
    List<String> faults = new ArrayList<>();
    int found = 0;
    int wrong = 0;
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        boolean isSame = comparison.similarity(NameKind.STATE, left.get(i), right.get(j)) >= SAME;
        found += isSame && i == j ? 1 : 0;
        wrong += isSame && i != j ? 1 : 0;
        if (isSame != (i == j)) {
          faults.add(name(states.get(i), columns[0]) + " / " + name(states.get(j), columns[1]));
        }
      }
    }
    double f1 = 2.0 * found / (states.size() + found + wrong);
    assertTrue(f1 >= LEAST, () -> "F1 " + f1 + " " + faults);
  }
}
