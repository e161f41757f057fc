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
  private final Pattern pattern;
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
    StringBuilder regex = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      addPiece(text.substring(from, matcher.start()), regex);
      columns.add(matcher.group(1));
      regex.append(integers.contains(matcher.group(1)) ? "([0-9]+)" : "([A-Za-z0-9._~-]+?)");
      from = matcher.end();
    }
    addPiece(text.substring(from), regex);
    pattern = Pattern.compile(regex.toString());
  }

  private void addPiece(String piece, StringBuilder regex) {
    pieces.add(piece);
    regex.append(Pattern.quote(piece));
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
    Matcher matcher = pattern.matcher(term.getURI());
    if (!matcher.matches()) {
      return null;
    }
    Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      String value = matcher.group(i + 1);
      if (isInteger(i)) {
        if (value.length() > 9) {
          return null;
        }
        values[i] = Integer.valueOf(value);
      } else {
        Set<String> possible = known.get(columns.get(i));
        if (possible != null && !possible.contains(value)) {
          return null;
        }
        values[i] = value;
      }
    }
    return term.equals(term(values)) ? values : null;
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
