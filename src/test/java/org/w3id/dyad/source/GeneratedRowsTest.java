package org.w3id.dyad.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.Seed;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.opensanctions.FtmModel;

/**
 * Generated rows, good and bad, in JSON and in workbooks: each is mapped or rejected, nothing is
 * changed by the way in which it is written, and reading twice gives the same. A failure names its
 * seed.
 */
final class GeneratedRowsTest {
  private static final String LETTERS = "ab \"\\'<&>,;|Öжф中\uD83D\uDE00\u0301\t";

  @TempDir Path folder;

  @Test
  void entitiesKeepEveryValueOfEveryProperty() throws IOException {
    long seed = Seed.next();
    Random random = new Random(seed);
    ObjectMapper json = new ObjectMapper();
    for (int round = 0; round < 30; round++) {
      StringBuilder lines = new StringBuilder();
      int good = 1 + random.nextInt(20);
      int bad = 0;
      long values = 0;
      for (int i = 0; i < good; i++) {
        ObjectNode entity = entity(json, random, "NK-" + i);
        for (var property : entity.get("properties").properties()) {
          values += property.getValue().size();
        }
        lines.append(json.writeValueAsString(entity)).append(random.nextBoolean() ? "\n" : "\r\n");
        if (random.nextInt(5) == 0) {
          bad++;
          lines.append(
              List.of("{\"id\":", "[]", "{\"schema\":\"Person\"}", "x").get(random.nextInt(4)));
          lines.append("\n");
        }
      }
      Path file = Files.writeString(folder.resolve("entities.ftm.json"), lines);
      RecordingSink sink = load("opensanctions", file);
      assertEquals(good, sink.mappedRows(), "seed " + seed + "\n" + sink.rejections());
      assertEquals(bad, sink.rejectedRows(), "seed " + seed + "\n" + sink.rejections());
      long kept =
          sink.statements().stream()
              .filter(s -> s.getPredicate().stringValue().startsWith(FtmModel.NAMESPACE))
              .count();
      assertEquals(values, kept, "seed " + seed);
      assertEquals(sink.statements(), load("opensanctions", file).statements(), "seed " + seed);
    }
  }

  private static ObjectNode entity(ObjectMapper json, Random random, String id) {
    ObjectNode entity = json.createObjectNode();
    entity.put("id", id);
    entity.put("caption", "caption " + id);
    entity.put(
        "schema", List.of("Person", "Company", "Address", "Whatever").get(random.nextInt(4)));
    ObjectNode properties = entity.putObject("properties");
    for (String property : List.of("name", "notes", "birthDate", "country", "owner", "unheardOf")) {
      ArrayNode values = json.createArrayNode();
      for (int i = random.nextInt(3); i > 0; i--) {
        values.add(i + text(random) + "."); // Distinct, and not blank at the ends.
      }
      if (!values.isEmpty()) {
        properties.set(property, values);
      }
    }
    return entity;
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(10), 0, LETTERS.codePointCount(0, LETTERS.length()))
        .mapToObj(i -> LETTERS.codePointAt(LETTERS.offsetByCodePoints(0, i)))
        .map(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void rowsOfAWorkbookAreMappedOrRejected() throws IOException {
    long seed = Seed.next();
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      Path file = folder.resolve("gcof.xlsx");
      int rows = random.nextInt(30);
      int bad = writeWorkbook(random, file, rows);
      RecordingSink sink = load("aiddata", file);
      assertEquals(rows - bad, sink.mappedRows(), "seed " + seed + "\n" + sink.rejections());
      assertEquals(bad, sink.rejectedRows(), "seed " + seed + "\n" + sink.rejections());
      assertEquals(sink.statements(), load("aiddata", file).statements(), "seed " + seed);
      var commitments = sink.statements().filter(null, Vocabulary.AID_DATA_ID, null).subjects();
      assertEquals(rows - bad, commitments.size(), "seed " + seed);
      for (var commitment : commitments) {
        assertTrue(sink.statements().contains(commitment, RDF.TYPE, null), "seed " + seed);
        assertTrue(sink.statements().contains(commitment, RDFS.LABEL, null), "seed " + seed);
        assertTrue(
            sink.statements()
                .contains(commitment, Vocabulary.HAS_RECIPIENT_STATE, Iris.id("state", "BLR")),
            "seed " + seed);
      }
    }
  }

  /** Writes rows and returns how many of them are bad. */
  private static int writeWorkbook(Random random, Path file, int rows) throws IOException {
    List<String> columns =
        List.of(
            "project_id",
            "recommended_for_research",
            "umbrella",
            "year",
            "title",
            "status",
            "recipient_iso3",
            "amount",
            "currency");
    int bad = 0;
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Data");
      for (int i = 0; i < columns.size(); i++) {
        sheet.value(0, i, columns.get(i));
      }
      for (int row = 1; row <= rows; row++) {
        sheet.value(row, 0, row);
        sheet.value(row, 1, random.nextBoolean());
        sheet.value(row, 2, random.nextInt(2));
        sheet.value(row, 3, 2000 + random.nextInt(20));
        sheet.value(row, 4, "x" + text(random));
        sheet.value(row, 5, "Completion");
        sheet.value(row, 6, "BLR");
        sheet.value(row, 7, BigDecimal.valueOf(random.nextInt(1_000_000), 2));
        sheet.value(row, 8, random.nextBoolean() ? "USD" : "CNY");
        if (random.nextInt(4) == 0) {
          bad++;
          switch (random.nextInt(4)) {
            case 0 -> sheet.value(row, 3, "MMX");
            case 1 -> sheet.value(row, 5, "Dream" + text(random));
            case 2 -> sheet.value(row, 7, "much");
            default -> sheet.value(row, 0, "no. " + row);
          }
        }
      }
    }
    return bad;
  }

  private static RecordingSink load(String id, Path file) throws IOException {
    RecordingSink sink = new RecordingSink();
    Sources.named(id).orElseThrow().read(List.of(file), sink);
    return sink;
  }
}
