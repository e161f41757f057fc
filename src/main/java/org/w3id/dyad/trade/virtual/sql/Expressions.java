package org.w3id.dyad.trade.virtual.sql;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.w3id.dyad.trade.virtual.mapping.ChoiceMap;
import org.w3id.dyad.trade.virtual.mapping.TemplateMap;
import org.w3id.dyad.trade.virtual.mapping.TermMap;
import org.w3id.dyad.trade.virtual.mapping.TypedMap;

/**
 * The operators and functions that move into SQL, each with exactly SPARQL's meaning. An unbound
 * variable is an error in SPARQL and null in SQL; the three truth values combine alike.
 *
 * <p>Left outside on purpose: division (ARQ keeps 24 digits, SQL engines differ), multiplication
 * (types overflow), doubles, text, language tags, dates other than whole years, casts.
 */
final class Expressions {

  /** SQL engines refuse conditions that are nested by the thousand. */
  private static final int DEPTH = 200;

  private final Map<Var, Slot> slots;

  Expressions(Map<Var, Slot> slots) {
    this.slots = slots;
  }

  /**
   * A condition in SQL.
   *
   * @throws NotMovableException if it has anything that is not on the list
   */
  String condition(Expr expr) {
    return condition(expr, DEPTH);
  }

  private String condition(Expr expr, int depth) {
    if (depth == 0) {
      throw new NotMovableException("a condition that is nested too deeply");
    }
    if (expr instanceof E_LogicalAnd and) {
      return both(and, " AND ", depth - 1);
    }
    if (expr instanceof E_LogicalOr or) {
      return both(or, " OR ", depth - 1);
    }
    if (expr instanceof E_LogicalNot not) {
      return "(NOT " + condition(not.getArg(), depth - 1) + ")";
    }
    if (expr instanceof E_Bound bound && bound.getArg().isVariable()) {
      return slot(bound.getArg().asVar()).isBound();
    }
    if (expr instanceof E_OneOf in) {
      return oneOf(in.getLHS(), in.getRHS().getList());
    }
    if (expr instanceof E_NotOneOf in) {
      return "(NOT " + oneOf(in.getLHS(), in.getRHS().getList()) + ")";
    }
    if (expr instanceof ExprFunction2 comparison) {
      return comparison(comparison);
    }
    throw new NotMovableException(expr + " is not on the list");
  }

  private String both(ExprFunction2 expr, String operator, int depth) {
    return "("
        + condition(expr.getArg1(), depth)
        + operator
        + condition(expr.getArg2(), depth)
        + ")";
  }

  /** Null in a list of values would count in SQL only; terms have no null. */
  private String oneOf(Expr tested, List<Expr> list) {
    if (list.isEmpty()) {
      throw new NotMovableException("an empty list");
    }
    StringJoiner or = new StringJoiner(" OR ", "(", ")");
    for (Expr one : list) {
      or.add(comparison(new E_Equals(tested, one)));
    }
    return or.toString();
  }

  private String comparison(ExprFunction2 expr) {
    String operator = operator(expr);
    Expr left = expr.getArg1();
    Expr right = expr.getArg2();
    boolean equality = operator.equals("=") || operator.equals("<>");
    if (isTerm(left) && isTerm(right) && equality) {
      return terms(left, right, operator);
    }
    if (expr instanceof E_SameTerm) {
      throw new NotMovableException("sameTerm of numbers");
    }
    if (isYear(left) && isYear(right)) {
      return "(" + year(left) + " " + operator + " " + year(right) + ")";
    }
    return "(" + number(left).sql() + " " + operator + " " + number(right).sql() + ")";
  }

  private static String operator(ExprFunction2 expr) {
    if (expr instanceof E_Equals || expr instanceof E_SameTerm) {
      return "=";
    }
    if (expr instanceof E_NotEquals) {
      return "<>";
    }
    if (expr instanceof E_LessThan) {
      return "<";
    }
    if (expr instanceof E_LessThanOrEqual) {
      return "<=";
    }
    if (expr instanceof E_GreaterThan) {
      return ">";
    }
    if (expr instanceof E_GreaterThanOrEqual) {
      return ">=";
    }
    throw new NotMovableException(expr + " is not on the list");
  }

  /** Whether an expression is a variable or a constant that is equal only to the same term. */
  private boolean isTerm(Expr expr) {
    if (expr.isConstant()) {
      Node node = expr.getConstant().asNode();
      return node.isURI()
          || node.isLiteral() && node.getLiteralDatatype().equals(XSDDatatype.XSDstring);
    }
    return expr.isVariable() && isOfTerms(slot(expr.asVar()).map());
  }

  private static boolean isOfTerms(TermMap map) {
    return map instanceof TemplateMap
        || map instanceof ChoiceMap
        || map instanceof TypedMap typed && typed.isString();
  }

  private String terms(Expr left, Expr right, String operator) {
    String equal;
    if (left.isVariable() && right.isVariable()) {
      equal = equal(slot(left.asVar()), slot(right.asVar()));
    } else if (left.isVariable()) {
      equal = equal(slot(left.asVar()), right.getConstant().asNode());
    } else if (right.isVariable()) {
      equal = equal(slot(right.asVar()), left.getConstant().asNode());
    } else {
      throw new NotMovableException("two constants");
    }
    return operator.equals("=") ? equal : "(NOT " + equal + ")";
  }

  /** Is true, false, or null if one is unbound. */
  private static String equal(Slot left, Slot right) {
    List<TermMap.Pair> pairs = left.map().pairs(right.map());
    if (pairs == null || left.nullable() || right.nullable()) {
      throw new NotMovableException("a comparison of different kinds of terms");
    }
    return equal(left, right, pairs);
  }

  static String equal(Slot left, Slot right, List<TermMap.Pair> pairs) {
    if (pairs.isEmpty()) {
      return "TRUE";
    }
    StringJoiner and = new StringJoiner(" AND ", "(", ")");
    for (TermMap.Pair pair : pairs) {
      and.add(
          left.columns().get(pair.left())
              + (pair.nullable() ? " IS NOT DISTINCT FROM " : " = ")
              + right.columns().get(pair.right()));
    }
    return and.toString();
  }

  /** Is true or false, or null if the variable is unbound. */
  static String equal(Slot slot, Node term) {
    boolean literal = slot.map() instanceof TypedMap;
    if (literal != term.isLiteral()) {
      throw new NotMovableException("a comparison of a literal with an IRI");
    }
    if (slot.map() instanceof ChoiceMap && slot.nullable()) {
      throw new NotMovableException("a comparison of what may be unbound");
    }
    Object[] values = slot.map().values(term);
    if (values == null) {
      // No row has that term; an unbound variable is an error all the same.
      return slot.nullable() ? "(" + slot.columns().get(0) + " IS NULL AND NULL)" : "FALSE";
    }
    return matches(slot, values);
  }

  /**
   * Is true where the columns have the values. For a choice of maps the columns of another map are
   * null, so this is brought to false.
   */
  static String matches(Slot slot, Object[] values) {
    StringJoiner and = new StringJoiner(" AND ", "(", ")");
    boolean choice = slot.map() instanceof ChoiceMap;
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        String equal = slot.columns().get(i) + " = " + constant(values[i]);
        and.add(choice ? "coalesce(" + equal + ", FALSE)" : equal);
      }
    }
    return and.length() == 2 ? "TRUE" : and.toString();
  }

  /** A value of a column as SQL. */
  static String constant(Object value) {
    if (value == null) {
      return "NULL";
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    return value instanceof java.lang.Number ? value.toString() : text(value.toString());
  }

  /** A NUL would end the statement. */
  private static String text(String value) {
    return "'" + value.replace("'", "''").replace("\0", "' || chr(0) || '") + "'";
  }

  private boolean isYear(Expr expr) {
    if (expr.isConstant()) {
      return expr.getConstant().asNode().isLiteral()
          && expr.getConstant().asNode().getLiteralDatatype().equals(XSDDatatype.XSDgYear)
          && expr.getConstant().asNode().getLiteralLexicalForm().matches("[0-9]{4}");
    }
    return expr.isVariable()
        && slot(expr.asVar()).map() instanceof TypedMap typed
        && typed.isYear();
  }

  private String year(Expr expr) {
    return expr.isConstant()
        ? String.valueOf(Integer.parseInt(expr.getConstant().asNode().getLiteralLexicalForm()))
        : slot(expr.asVar()).columns().get(0);
  }

  /**
   * A number in SQL.
   *
   * @throws NotMovableException if it is none, or not exact
   */
  Slot.Number number(Expr expr) {
    return Numbers.of(expr, this::slot);
  }

  private Slot slot(Var variable) {
    Slot slot = slots.get(variable);
    if (slot == null) {
      throw new NotMovableException(variable + " is not bound in the cube");
    }
    return slot;
  }
}
