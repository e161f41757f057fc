package org.w3id.dyad.trade.virtual.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Literals made of one column.
 *
 * @param column the column
 * @param datatype xsd:integer, xsd:decimal, xsd:gYear (of an integer column), or that of texts:
 *     xsd:string or xsd:anyURI
 */
public record TypedMap(String column, RDFDatatype datatype) implements TermMap {

  /** What the engines' decimals hold: no sum has more. */
  private static final int DIGITS = 38;

  /** {@code xsd:integer}. */
  public static final TypedMap INTEGER = new TypedMap("integer", XSDDatatype.XSDinteger);

  /** {@code xsd:decimal}. */
  public static final TypedMap DECIMAL = new TypedMap("decimal", XSDDatatype.XSDdecimal);

  /** Whether its terms are numbers. */
  public boolean isNumber() {
    return isInteger() || datatype.equals(XSDDatatype.XSDdecimal);
  }

  /** Whether its terms are integers. */
  public boolean isInteger() {
    return datatype.equals(XSDDatatype.XSDinteger);
  }

  /** Whether its terms are years. */
  public boolean isYear() {
    return datatype.equals(XSDDatatype.XSDgYear);
  }

  /** Whether its terms are plain texts. */
  public boolean isString() {
    return datatype.equals(XSDDatatype.XSDstring);
  }

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public boolean isColumns() {
    return true;
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
      return NodeFactory.createLiteralDT(year(value), datatype);
    }
    return NodeFactory.createLiteralDT(value.toString(), datatype);
  }

  /** Four digits at least; a format is dear, and needed for years before 1000 only. */
  private static String year(Object value) {
    String digits = value.toString();
    return digits.length() == 4
        ? digits
        : String.format(Locale.ROOT, "%04d", Long.parseLong(digits));
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
      if (isYear() || isInteger() && lexical.length() <= 9) {
        return lexical.length() > 9 ? null : (Object) Integer.valueOf(lexical);
      }
      if (isInteger()) {
        return lexical.length() > DIGITS ? null : new BigDecimal(new BigInteger(lexical));
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
  public List<TermMap.Pair> pairs(TermMap other) {
    return other instanceof TypedMap typed && typed.datatype.equals(datatype)
        ? List.of(new TermMap.Pair(0, 0, false))
        : null;
  }
}
