package org.w3id.dyad.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** An object of JSON on one line, in ASCII, so that no terminal and no collector misreads it. */
final class JsonLine {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private JsonLine() {}

  /** The object of these values: numbers and truth values as such, all else as text. */
  static String of(Map<String, Object> values) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      for (Map.Entry<String, Object> value : values.entrySet()) {
        json.writeFieldName(value.getKey());
        write(value.getValue(), json);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  private static void write(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof Boolean isTrue) {
      json.writeBoolean(isTrue);
    } else {
      json.writeString(String.valueOf(value));
    }
  }
}
