package org.w3id.dyad.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of data sets that can be loaded, in {@code data/README.md}, is the list of sources. */
final class SourcesReadmeTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

  @Test
  void everySourceHasARow() throws IOException {
    String text = Files.readString(Path.of("data", "README.md"));
    String section = text.substring(text.indexOf("## Data sets that you load"));
    assertEquals(
        Sources.all().stream().map(source -> source.description().id()).toList(),
        ROW.matcher(section).results().map((MatchResult row) -> row.group(1)).toList());
  }
}
