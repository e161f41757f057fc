package org.w3id.dyad.source.rdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.rio.ParseErrorListener;
import org.eclipse.rdf4j.rio.RDFParser;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.file.Lines;

/**
 * N-Triples and N-Quads, in which a line that is no statement is rejected and the next one read.
 * The parser gets some lines at a time, so that the text of a bad one is still at hand.
 */
final class RdfLines implements ParseErrorListener {
  private static final int MOST_CHARACTERS = 1 << 16;
  private static final int LONGEST_VALUE = 200;

  private final Input input;
  private final RDFParser parser;
  private final Sink sink;
  private final StringBuilder text = new StringBuilder();
  private final List<String> lines = new ArrayList<>();
  private final List<Long> numbers = new ArrayList<>();
  private long rejected;

  /**
   * Lines of a file.
   *
   * @param parser a parser that goes on behind a bad line, with its handler
   */
  RdfLines(Input input, RDFParser parser, Sink sink) {
    this.input = input;
    this.parser = parser;
    this.sink = sink;
    parser.setParseErrorListener(this);
  }

  void read(String base) throws IOException {
    try (Lines all = Lines.openWithNul(input)) {
      while (all.next()) {
        if (all.isCut()) {
          throw input.malformed(
              all.number(), "has a line that is longer than any statement: this is no RDF");
        }
        text.append(all.text()).append(isCut(all.text()) ? " >\n" : "\n");
        lines.add(all.text());
        numbers.add(all.number());
        if (text.length() > MOST_CHARACTERS) {
          parse(base);
        }
      }
      parse(base);
      all.assumption().ifPresent(remark -> sink.remark(input.name(), 0, "", "", remark));
    }
  }

  /**
   * Whether a line ends before a datatype does, or right behind it: RDF4J reads beyond the end of
   * such a line, and with more behind it finds out what is wrong.
   */
  private static boolean isCut(String line) {
    return isOpen(line) || line.endsWith(">") && line.contains("\"^^");
  }

  private static boolean isOpen(String line) {
    int type = line.lastIndexOf("\"^^");
    return type >= 0 && line.indexOf('>', type) < 0;
  }

  private void parse(String base) throws IOException {
    parser.parse(new StringReader(text.toString()), base);
    text.setLength(0);
    lines.clear();
    numbers.clear();
  }

  @Override
  public void warning(String message, long line, long column) {
    sink.remark(input.name(), number(line), "", "", message);
  }

  @Override
  public void error(String message, long line, long column) {
    if (number(line) == rejected) {
      return; // The parser goes on behind the first fault, and finds more in what is left.
    }
    rejected = number(line);
    String bad = lines.get(index(line));
    Place place = place(bad);
    String value = bad.substring(place.at());
    sink.reject(
        input.name(),
        number(line),
        place.part(),
        value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value,
        "is not a statement: " + Rdf.withoutPlace(message));
  }

  @Override
  public void fatalError(String message, long line, long column) {
    // It is thrown too.
  }

  private int index(long line) {
    return (int) Math.max(0, Math.min(lines.size(), line) - 1);
  }

  private long number(long line) {
    return numbers.get(index(line));
  }

  /**
   * The first part of a line that is wrong.
   *
   * @param part its name in the grammar of N-Triples, or {@code end} for what follows the object
   * @param at where it begins
   */
  private record Place(String part, int at) {}

  private static Place place(String line) {
    int at = 0;
    for (String part : List.of("subject", "predicate", "object")) {
      int end = end(line, at, part);
      if (end < 0) {
        return new Place(part, at);
      }
      at = end;
      while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
        at++;
      }
    }
    return new Place("end", at);
  }

  /** Where a term ends, or -1 if there is none that may stand in this part of a statement. */
  private static int end(String line, int at, String part) {
    if (line.startsWith("<", at)) {
      int end = line.indexOf('>', at);
      return end > 0 && line.substring(at, end).matches("<[^:/?#\\s]+:[^<\"{}|^`\\s]*")
          ? end + 1
          : -1;
    }
    if (line.startsWith("_:", at) && !part.equals("predicate")) {
      return blank(line, at);
    }
    return line.startsWith("\"", at) && part.equals("object") ? literalEnd(line, at) : -1;
  }

  private static int literalEnd(String line, int at) {
    int end = at + 1;
    while (end < line.length() && line.charAt(end) != '"') {
      end += line.charAt(end) == '\\' ? 2 : 1;
    }
    return end < line.length() && !isOpen(line) ? blank(line, end) : -1;
  }

  private static int blank(String line, int from) {
    int end = from;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    return end;
  }
}
