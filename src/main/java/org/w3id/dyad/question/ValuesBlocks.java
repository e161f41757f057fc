package org.w3id.dyad.question;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * Finds the single-variable {@code VALUES} blocks in the text of a query and changes their rows.
 */
final class ValuesBlocks {

  /** What must be passed over as a whole: strings, IRIs, comments. */
  private static final String OPAQUE =
      """
      \"""(?:[^"\\\\]|\\\\.|"(?!""))*+\"""|'''(?:[^'\\\\]|\\\\.|'(?!''))*+'''\
      |"(?:[^"\\\\\\n\\r]|\\\\.)*+"|'(?:[^'\\\\\\n\\r]|\\\\.)*+'\
      |<[^<>"{}|^`\\\\\\x00-\\x20]*+>|#[^\\n\\r]*+""";

  private static final Pattern BLOCK =
      Pattern.compile(
          OPAQUE + "|\\bVALUES\\s*+[?$](?<name>\\w++)\\s*+\\{",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern END = Pattern.compile(OPAQUE + "|(?<end>\\})");

  private ValuesBlocks() {}

  /**
   * The query with other rows in each block of the variables given; all else stays as it is,
   * comments included.
   */
  static String replace(String sparql, Map<String, List<Node>> values) {
    StringBuilder out = new StringBuilder(sparql.length());
    Matcher block = BLOCK.matcher(sparql);
    int copied = 0;
    while (block.find()) {
      String name = block.group("name");
      if (name == null || !values.containsKey(name)) {
        continue;
      }
      int end = end(sparql, block.end());
      String rows =
          values.get(name).stream().map(Parameter::sparql).collect(Collectors.joining(" "));
      out.append(sparql, copied, block.end()).append(' ').append(rows).append(' ');
      copied = end;
      block.region(end, sparql.length());
    }
    return out.append(sparql, copied, sparql.length()).toString();
  }

  private static int end(String sparql, int from) {
    Matcher end = END.matcher(sparql).region(from, sparql.length());
    while (end.find()) {
      if (end.group("end") != null) {
        return end.start("end");
      }
    }
    throw new IllegalArgumentException("a VALUES block is not closed");
  }
}
