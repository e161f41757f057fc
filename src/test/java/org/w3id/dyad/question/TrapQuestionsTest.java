package org.w3id.dyad.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.release.Store;

/**
 * Questions whose empty answer is easily misread: the coverage has ended, a state did not exist,
 * the source holds one step, one side or a sample. {@code traps.csv} says for each what no rows
 * mean.
 */
class TrapQuestionsTest {
  private static final Path TRAPS = Path.of("src/test/resources/traps.csv");

  private static List<NamedCsvRecord> traps() throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(TRAPS)) {
      return reader.stream().toList();
    }
  }

  @Test
  void thereAreTwoHundred() throws IOException {
    assertTrue(traps().size() >= 200);
  }

  @TestFactory
  Stream<DynamicTest> noFalseNone() throws IOException {
    Questions questions = Questions.load(Shipped.home().queries());
    return traps().stream()
        .map(
            trap ->
                DynamicTest.dynamicTest(
                    trap.getField("question") + "?" + trap.getField("settings"),
                    () ->
                        assertEquals(
                            trap.getField("answer"),
                            answer(
                                questions.named(trap.getField("question")).orElseThrow(),
                                settings(trap.getField("settings"))),
                            trap.getField("why"))));
  }

  private static String answer(Question question, Map<String, List<String>> settings) {
    if (ShippedQuestionsTest.rows(question.with(settings)).lines().count() > 1) {
      return "ROWS";
    }
    Store store = Shipped.store();
    return Txn.calculateRead(
            store.data(), () -> new Coverages(store.data()).absence(question, settings))
        .meaning()
        .name();
  }

  private static Map<String, List<String>> settings(String text) {
    Map<String, List<String>> settings = new LinkedHashMap<>();
    for (String setting : text.split("&")) {
      String[] parts = setting.split("=", 2);
      settings.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
    }
    return settings;
  }
}
