package org.w3id.dyad.source.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Table;

/**
 * The documentation of the tables in {@code data/README.md} says what the formats say. With {@code
 * -Ddyad.update=true} it is written anew.
 */
class TablesReadmeTest {
  private static final Path README = Path.of("data", "README.md");
  private static final String BEGIN =
      "<!-- tables: made by TablesReadmeTest with -Ddyad.update=true -->\n";
  private static final String END = "<!-- /tables -->\n";

  @Test
  void theReadmeIsCurrent() throws IOException {
    String text = Files.readString(README);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    assertTrue(begin >= 0 && end > begin, "the marks are there");
    String expected = text.substring(0, begin) + BEGIN + tables() + text.substring(end);
    if (Boolean.getBoolean("dyad.update")) {
      Files.writeString(README, expected);
    }
    assertEquals(expected, Files.readString(README));
  }

  private static String tables() {
    StringBuilder out = new StringBuilder();
    for (Table table : Tables.all()) {
      out.append("\n### ").append(table.name()).append(".csv\n\n").append(table.meaning());
      out.append("\n\n| column | filled | meaning |\n| --- | --- | --- |\n");
      for (Column column : table.columns()) {
        out.append("| ").append(column.name());
        out.append(column.required() ? " | always | " : " | | ");
        out.append(column.meaning().replace("|", "\\|")).append(" |\n");
      }
    }
    return out.append('\n').toString();
  }

  @Test
  void theColumnsOfAFileStandInTheOrderOfItsFormat() throws IOException {
    for (Table table : Tables.all()) {
      Path file = Path.of("data", table.name() + ".csv");
      try (var lines = Files.lines(file)) {
        assertEquals(
            String.join(",", table.columns().stream().map(Column::name).toList()),
            lines.findFirst().orElse(""),
            file::toString);
      }
    }
  }
}
