package org.w3id.dyad.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The overview in the README is the one that the modules give. Run with {@code -Ddyad.update=true}
 * to write it anew.
 */
final class OverviewTest {

  private static final String BEGIN = "<!-- overview: written by OverviewTest -->\n";
  private static final String END = "<!-- end of overview -->\n";
  private static final Pattern PART =
      Pattern.compile(Pattern.quote(BEGIN) + ".*" + Pattern.quote(END), Pattern.DOTALL);

  @Test
  void theReadmeIsCurrent() throws IOException {
    var file = OntologyFiles.FOLDER.resolve("README.md");
    var text = Files.readString(file);
    var part = PART.matcher(text);
    assertTrue(part.find(), "the README has no place for the overview");
    var current = BEGIN + Overview.markdown() + END;
    if (Boolean.getBoolean("dyad.update")) {
      Files.writeString(
          file, text.substring(0, part.start()) + current + text.substring(part.end()));
    } else {
      assertEquals(current, part.group(), "run this test with -Ddyad.update=true");
    }
  }
}
