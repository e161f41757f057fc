package org.w3id.dyad.cli.output;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.shared.PrefixMapping;
import org.w3id.dyad.rdf.Iris;

/**
 * The rows of an answer for people: values without datatype and language, IRIs shortened, columns
 * aligned also where characters are twice as wide. For machines there are CSV and JSON.
 */
public final class TextTable {
  private TextTable() {}

  /** Writes the rows, and how many they are. */
  static void print(ResultSet rows, PrefixMapping prefixes, PrintStream out) {
    List<String> names = rows.getResultVars();
    List<List<String>> lines = new ArrayList<>();
    lines.add(names);
    while (rows.hasNext()) {
      QuerySolution row = rows.next();
      lines.add(
          names.stream()
              .map(name -> row.contains(name) ? text(row.get(name).asNode(), prefixes) : "")
              .toList());
    }
    print(lines, out);
    int count = lines.size() - 1;
    out.println("(" + count + (count == 1 ? " row)" : " rows)"));
    out.flush();
  }

  /** Writes rows of cells, of which the first has the names of the columns. */
  public static void print(List<List<String>> lines, PrintStream out) {
    int[] widths = new int[lines.get(0).size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }
    for (int n = 0; n < lines.size(); n++) {
      out.println(line(lines.get(n), widths));
      if (n == 0) {
        out.println(line(lines.get(n).stream().map(name -> "").toList(), widths).replace(' ', '-'));
      }
    }
    out.flush();
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      line.append(i == 0 ? "" : "  ").append(cell);
      line.append(" ".repeat(widths[i] - width(cell)));
    }
    return cells.stream().allMatch(String::isEmpty)
        ? line.toString()
        : line.toString().stripTrailing();
  }

  private static String text(Node node, PrefixMapping prefixes) {
    if (node.isURI()) {
      // Things are shown as references, in the form that --set takes.
      return node.getURI().startsWith(Iris.ID)
          ? node.getURI().substring(Iris.ID.length())
          : prefixes.shortForm(node.getURI());
    }
    String text = node.isLiteral() ? node.getLiteralLexicalForm() : "_:" + node.getBlankNodeLabel();
    // What controls a terminal, and what breaks a line, is not for a table.
    return text.replaceAll("\\p{Cntrl}+", " ");
  }

  /** How many columns of a terminal a text takes. */
  public static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int c) {
    int type = UCharacter.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH
        ? 2
        : 1;
  }
}
