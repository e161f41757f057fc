package org.w3id.dyad.trade.virtual;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * How RDF terms of one kind are made of the values of columns, and back. Two terms of one map are
 * the same if and only if the values are.
 */
sealed interface TermMap {

  /** The columns, in the order in which {@link #term} takes their values. */
  List<String> columns();

  /** The term, or null (no term) if a value is missing. */
  Node term(Object[] values);

  /** The values that make the term, null if none do. In a choice some can be null. */
  Object[] values(Node term);

  /**
   * Which columns must be equal, pairwise, so that this map and another one make the same term;
   * null if that cannot be said by columns.
   */
  default List<Pair> pairs(TermMap other) {
    return null;
  }

  /**
   * Columns, by their place in two maps, that must be equal.
   *
   * @param left place in the first map
   * @param right place in the second map
   * @param nullable whether both can be null and are equal then
   */
  record Pair(int left, int right, boolean nullable) {}

  /** IRIs with parts from columns. Values need no encoding: the cube's writer sees to that. */
  final class Template implements TermMap {
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
    Template(String text, Set<String> integerColumns, Map<String, Set<String>> known) {
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

    List<String> pieces() {
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
    public List<Pair> pairs(TermMap other) {
      if (other instanceof Choice choice) {
        return Choice.flip(choice.pairs(this));
      }
      if (!(other instanceof Template template) || !template.pieces.equals(pieces)) {
        return null;
      }
      List<Pair> pairs = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        if (isInteger(i) != template.isInteger(i)) {
          return null;
        }
        pairs.add(new Pair(i, i, false));
      }
      return pairs;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** The first of several templates whose columns are there; in each row one at most is. */
  final class Choice implements TermMap {
    private final List<Template> maps;
    private final List<String> columns;

    Choice(List<Template> maps) {
      this.maps = maps;
      Set<String> all = new LinkedHashSet<>();
      maps.forEach(map -> all.addAll(map.columns()));
      columns = List.copyOf(all);
    }

    List<Template> maps() {
      return maps;
    }

    @Override
    public List<String> columns() {
      return columns;
    }

    @Override
    public Node term(Object[] values) {
      for (Template map : maps) {
        Object[] own = new Object[map.columns().size()];
        for (int i = 0; i < own.length; i++) {
          own[i] = values[columns.indexOf(map.columns().get(i))];
        }
        Node term = map.term(own);
        if (term != null) {
          return term;
        }
      }
      return null;
    }

    @Override
    public Object[] values(Node term) {
      for (Template map : maps) {
        Object[] own = map.values(term);
        if (own != null) {
          Object[] values = new Object[columns.size()];
          for (int i = 0; i < own.length; i++) {
            values[columns.indexOf(map.columns().get(i))] = own[i];
          }
          return values;
        }
      }
      return null;
    }

    @Override
    public List<Pair> pairs(TermMap other) {
      if (other instanceof Choice choice) {
        return pairsOfChoices(choice);
      }
      List<Pair> found = null;
      for (Template map : maps) {
        List<Pair> pairs = map.pairs(other);
        if (pairs != null) {
          if (found != null) {
            return null;
          }
          found =
              pairs.stream()
                  .map(
                      pair ->
                          new Pair(
                              columns.indexOf(map.columns().get(pair.left)), pair.right, false))
                  .toList();
        }
      }
      return found;
    }

    private List<Pair> pairsOfChoices(Choice choice) {
      if (choice.maps.size() != maps.size()) {
        return null;
      }
      List<Pair> pairs = new ArrayList<>();
      for (int i = 0; i < maps.size(); i++) {
        if (!maps.get(i).pieces().equals(choice.maps.get(i).pieces())) {
          return null;
        }
        for (int k = 0; k < maps.get(i).columns().size(); k++) {
          pairs.add(
              new Pair(
                  columns.indexOf(maps.get(i).columns().get(k)),
                  choice.columns.indexOf(choice.maps.get(i).columns().get(k)),
                  true));
        }
      }
      return pairs;
    }

    static List<Pair> flip(List<Pair> pairs) {
      return pairs == null
          ? null
          : pairs.stream().map(p -> new Pair(p.right, p.left, p.nullable)).toList();
    }

    @Override
    public String toString() {
      return maps.toString();
    }
  }

  /**
   * Literals made of one column.
   *
   * @param column the column
   * @param datatype xsd:integer, xsd:decimal, xsd:gYear (of an integer column) or xsd:string
   */
  record Typed(String column, RDFDatatype datatype) implements TermMap {

    static final Typed INTEGER = new Typed("integer", XSDDatatype.XSDinteger);
    static final Typed DECIMAL = new Typed("decimal", XSDDatatype.XSDdecimal);

    boolean isNumber() {
      return isInteger() || datatype.equals(XSDDatatype.XSDdecimal);
    }

    boolean isInteger() {
      return datatype.equals(XSDDatatype.XSDinteger);
    }

    boolean isYear() {
      return datatype.equals(XSDDatatype.XSDgYear);
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }

    @Override
    public Node term(Object[] values) {
      return values[0] == null ? null : literal(values[0]);
    }

    private Node literal(Object value) {
      if (isInteger()) {
        return NodeFactory.createLiteralDT(value.toString(), datatype);
      }
      if (isNumber()) {
        return NodeValue.makeDecimal(decimal(value)).asNode();
      }
      if (isYear()) {
        return NodeFactory.createLiteralDT(String.format("%04d", value), datatype);
      }
      return NodeFactory.createLiteralString(value.toString());
    }

    static BigDecimal decimal(Object value) {
      return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }

    @Override
    public Object[] values(Node term) {
      if (!term.isLiteral() || !term.getLiteralDatatype().equals(datatype)) {
        return null;
      }
      Object value = value(term.getLiteralLexicalForm());
      return value != null && term.equals(literal(value)) ? new Object[] {value} : null;
    }

    private Object value(String lexical) {
      try {
        if (isInteger() || isYear()) {
          return lexical.length() > 9 ? null : (Object) Integer.valueOf(lexical);
        }
        if (isNumber()) {
          return lexical.length() > 30 ? null : new BigDecimal(lexical);
        }
        return lexical;
      } catch (NumberFormatException e) {
        return null;
      }
    }

    @Override
    public List<Pair> pairs(TermMap other) {
      return other instanceof Typed typed && typed.datatype.equals(datatype)
          ? List.of(new Pair(0, 0, false))
          : null;
    }
  }

  /** One term, of no column. */
  record Constant(Node node) implements TermMap {
    @Override
    public List<String> columns() {
      return List.of();
    }

    @Override
    public Node term(Object[] values) {
      return node;
    }

    @Override
    public Object[] values(Node term) {
      return node.equals(term) ? new Object[0] : null;
    }

    @Override
    public List<Pair> pairs(TermMap other) {
      return other instanceof Constant constant && constant.node.equals(node) ? List.of() : null;
    }
  }

  /**
   * Any terms, numbered: the column holds a term's place in a list. Null stands for no term.
   *
   * @param terms the terms, each once
   */
  record Numbered(List<Node> terms) implements TermMap {
    @Override
    public List<String> columns() {
      return List.of("number");
    }

    @Override
    public Node term(Object[] values) {
      return values[0] == null ? null : terms.get(((Number) values[0]).intValue());
    }

    @Override
    public Object[] values(Node term) {
      int at = terms.indexOf(term);
      return at < 0 ? null : new Object[] {at};
    }
  }

  /**
   * The sum of a group as ARQ gives it: zero of no rows, nothing if a value is missing.
   *
   * @param integer whether integers are added
   */
  record Sum(boolean integer) implements TermMap {
    @Override
    public List<String> columns() {
      return List.of("sum", "values", "rows");
    }

    @Override
    public Node term(Object[] values) {
      long rows = ((Number) values[2]).longValue();
      if (rows == 0) {
        return NodeValue.nvZERO.asNode();
      }
      if (((Number) values[1]).longValue() < rows) {
        return null;
      }
      return integer
          ? NodeFactory.createLiteralDT(values[0].toString(), XSDDatatype.XSDinteger)
          : NodeValue.makeDecimal(Typed.decimal(values[0])).asNode();
    }

    @Override
    public Object[] values(Node term) {
      return null;
    }
  }

  /**
   * The average of a group as ARQ gives it, divided by ARQ.
   *
   * @param integer whether integers are added
   */
  record Average(boolean integer) implements TermMap {
    @Override
    public List<String> columns() {
      return List.of("sum", "values", "rows");
    }

    @Override
    public Node term(Object[] values) {
      Node sum = new Sum(integer).term(values);
      long rows = ((Number) values[2]).longValue();
      if (sum == null || rows == 0) {
        return sum;
      }
      return org.apache.jena.sparql.expr.nodevalue.XSDFuncOp.numDivide(
              NodeValue.makeNode(sum), NodeValue.makeInteger(BigInteger.valueOf(rows)))
          .asNode();
    }

    @Override
    public Object[] values(Node term) {
      return null;
    }
  }

  /** The least or greatest of a group as ARQ gives it: nothing if a value is missing. */
  record Extreme(Typed type) implements TermMap {
    @Override
    public List<String> columns() {
      return List.of("extreme", "values", "rows");
    }

    @Override
    public Node term(Object[] values) {
      boolean whole = ((Number) values[1]).longValue() == ((Number) values[2]).longValue();
      return whole ? type.term(values) : null;
    }

    @Override
    public Object[] values(Node term) {
      return null;
    }
  }
}
