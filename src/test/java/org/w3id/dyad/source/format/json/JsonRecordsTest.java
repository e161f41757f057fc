package org.w3id.dyad.source.format.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.source.format.file.Input;

/** The objects of an array become records, wherever the array stands and whatever is in them. */
final class JsonRecordsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void numbersStayAsTheyAreWrittenAndNestedValuesArePassedOver() throws IOException {
    try (JsonRecords records =
        records(
            "{\"n\":2,\"data\":[\n{\"a\":1.50,\"b\":{\"a\":9},\"c\":null,\"d\":true}],\"m\":3}")) {
      assertTrue(records.next());
      assertEquals("1.50", records.get("a"));
      assertEquals("", records.get("b"));
      assertEquals("", records.get("c"));
      assertEquals("true", records.get("d"));
      assertEquals(2, records.line());
      assertFalse(records.next());
      assertEquals(Optional.of("2"), records.outer("n"));
      assertEquals(Optional.of("3"), records.outer("m"));
    }
  }

  @Test
  void theArrayCanBeTheTextItself() throws IOException {
    try (JsonRecords records = records("[{\"a\":\"x\"},{\"a\":\"y\"}]")) {
      assertTrue(records.next());
      assertTrue(records.next());
      assertEquals("y", records.get("a"));
      assertFalse(records.next());
    }
  }

  /** Whatever Jackson writes is read back, in UTF-8 and UTF-16. */
  @RepeatedTest(100)
  void generatedRecordsAreReadBack(RepetitionInfo repetition) throws IOException {
    long seed = repetition.getCurrentRepetition();
    Random random = new Random(seed);
    List<Map<String, Object>> expected = new ArrayList<>();
    for (int i = random.nextInt(30); i > 0; i--) {
      Map<String, Object> record = new LinkedHashMap<>();
      for (int j = random.nextInt(6); j >= 0; j--) {
        record.put("k" + j, value(random));
      }
      expected.add(record);
    }
    Map<String, Object> outer = new LinkedHashMap<>();
    if (random.nextBoolean()) {
      outer.put("before", Map.of("data", List.of(1)));
    }
    outer.put("data", expected);
    Charset charset = random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE;
    String mark = random.nextBoolean() ? "\uFEFF" : "";
    byte[] bytes = (mark + JSON.writeValueAsString(outer)).getBytes(charset);
    List<Map<String, String>> read = new ArrayList<>();
    try (JsonRecords records = JsonRecords.open(input(bytes), "data")) {
      for (int i = 0; records.next(); i++) {
        Map<String, String> record = new LinkedHashMap<>();
        for (String key : expected.get(i).keySet()) {
          record.put(key, records.get(key));
        }
        read.add(record);
      }
    }
    List<Map<String, String>> texts = new ArrayList<>();
    for (Map<String, Object> record : expected) {
      Map<String, String> text = new LinkedHashMap<>();
      record.forEach((key, value) -> text.put(key, value == null ? "" : value.toString()));
      texts.add(text);
    }
    assertEquals(texts, read, "seed " + seed);
  }

  private static Object value(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> random.nextInt();
      case 2 -> random.nextBoolean();
      default -> text(random);
    };
  }

  private static String text(Random random) {
    int[] alphabet = "ab\"\\\n\té中𐍈{}[]:,".codePoints().toArray();
    StringBuilder text = new StringBuilder("x");
    for (int i = random.nextInt(10); i > 0; i--) {
      text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
    }
    return text.append('y').toString();
  }

  private static JsonRecords records(String text) throws IOException {
    return JsonRecords.open(input(text.getBytes(StandardCharsets.UTF_8)), "data");
  }

  private static Input input(byte[] bytes) {
    return new Input(Path.of("f.json"), "", self -> new ByteArrayInputStream(bytes));
  }
}
