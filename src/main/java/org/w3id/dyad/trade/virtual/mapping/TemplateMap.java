package org.w3id.dyad.trade.virtual.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** IRIs with parts from columns. Values need no encoding: the cube's writer sees to that. */
public final class TemplateMap implements TermMap {
  private static final Pattern COLUMN = Pattern.compile("\\{([A-Za-z_]+)\\}");
  private static final int CACHED = 20_000;

  private final String text;
  private final List<String> pieces = new ArrayList<>();
  private final List<String> columns = new ArrayList<>();
  private final Set<String> integers;
  private final Map<String, Set<String>> known;
  private final Map<String, Node> cache = new ConcurrentHashMap<>();

  /**
   * A template of R2RML.
   *
   * @param integerColumns the columns that hold integers
   * @param known the values of columns that have few
   */
  TemplateMap(String text, Set<String> integerColumns, Map<String, Set<String>> known) {
    this.text = text;
    this.integers = integerColumns;
    this.known = known;
    Matcher matcher = COLUMN.matcher(text);
    int from = 0;
    while (matcher.find()) {
      pieces.add(text.substring(from, matcher.start()));
      columns.add(matcher.group(1));
      from = matcher.end();
    }
    pieces.add(text.substring(from));
    requireSeparated();
  }

  /** Only so does an IRI tell the values that it was made of. */
  private void requireSeparated() {
    for (int i = 1; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      boolean isLast = i == pieces.size() - 1;
      if (piece.isEmpty() ? !isLast : isOfValue(piece.charAt(0))) {
        throw new IllegalArgumentException(
            "the template %s must have a sign after {%s} that no value has, such as /"
                .formatted(text, columns.get(i - 1)));
      }
    }
  }

  /** The signs of a value: those of IRIs that are never encoded. */
  private static boolean isOfValue(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "._~-".indexOf(c) >= 0;
  }

  /** What all of its IRIs begin with. */
  String prefix() {
    return pieces.get(0);
  }

  /** The texts around and between the columns. */
  public List<String> pieces() {
    return pieces;
  }

  boolean isInteger(int column) {
    return integers.contains(columns.get(column));
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public boolean isColumns() {
    return true;
  }

  @Override
  public Node term(Object[] values) {
    if (columns.size() == 1) {
      return values[0] == null ? null : single(values[0].toString());
    }
    StringBuilder iri = new StringBuilder(pieces.get(0));
    for (int i = 0; i < columns.size(); i++) {
      if (values[i] == null) {
        return null;
      }
      iri.append(values[i]).append(pieces.get(i + 1));
    }
    return NodeFactory.createURI(iri.toString());
  }

  /** The same few states and products come again and again. */
  private Node single(String key) {
    Node known = cache.get(key);
    if (known == null) {
      known = NodeFactory.createURI(pieces.get(0) + key + pieces.get(1));
      if (cache.size() < CACHED) {
        cache.put(key, known);
      }
    }
    return known;
  }

  @Override
  public Object[] values(Node term) {
    if (!term.isURI() || !term.getURI().startsWith(prefix())) {
      return null;
    }
    String iri = term.getURI();
    Object[] values = new Object[columns.size()];
    int from = prefix().length();
    for (int i = 0; i < values.length; i++) {
      int to = from;
      while (to < iri.length() && isOfValue(iri.charAt(to))) {
        to++;
      }
      values[i] = value(i, iri.substring(from, to));
      String piece = pieces.get(i + 1);
      if (values[i] == null || !iri.startsWith(piece, to)) {
        return null;
      }
      from = to + piece.length();
    }
    return from == iri.length() ? values : null;
  }

  /** What stands in a column if its text is this; null if nothing can. */
  private Object value(int column, String text) {
    if (isInteger(column)) {
      return isInteger(text) ? Integer.valueOf(text) : null;
    }
    Set<String> possible = known.get(columns.get(column));
    return text.isEmpty() || possible != null && !possible.contains(text) ? null : text;
  }

  /** Whether a text is a number as it is written into an IRI. */
  private static boolean isInteger(String text) {
    boolean hasDigits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean isLeast = text.equals("0") || !text.startsWith("0");
    return hasDigits && isLeast && !text.isEmpty() && text.length() <= 9;
  }

  @Override
  public List<TermMap.Pair> pairs(TermMap other) {
    if (other instanceof ChoiceMap choice) {
      return ChoiceMap.flip(choice.pairs(this));
    }
    if (!(other instanceof TemplateMap template) || !template.pieces.equals(pieces)) {
      return null;
    }
    List<TermMap.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (isInteger(i) != template.isInteger(i)) {
        return null;
      }
      pairs.add(new TermMap.Pair(i, i, false));
    }
    return pairs;
  }

  @Override
  public String toString() {
    return text;
  }
}
