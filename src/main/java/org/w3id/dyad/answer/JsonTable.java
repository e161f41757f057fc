package org.w3id.dyad.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of objects as CSV: a row each, of the members that are named; texts of a list are joined.
 */
public final class JsonTable {
  private JsonTable() {}

  /** The list with these columns; what an object does not have is empty. */
  public static String csv(ArrayNode list, List<String> columns) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord(columns);
    for (JsonNode object : list) {
      csv.writeRecord(columns.stream().map(column -> cell(object.path(column))).toList());
    }
    return text.toString();
  }

  private static String cell(JsonNode value) {
    if (value.isArray()) {
      List<String> texts = new ArrayList<>();
      value.forEach(each -> texts.add(each.asText()));
      return String.join("; ", texts);
    }
    return value.isNull() ? "" : value.asText();
  }
}
