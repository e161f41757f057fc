package org.w3id.dyad.trade.virtual.sql;

import java.math.BigDecimal;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;

/** Exact numbers in SQL: columns, constants, and what is added to or taken from each other. */
final class Numbers {

  /** Numbers of more digits could overflow the engines' decimals. */
  private static final int DIGITS = 18;

  /**
   * SQL engines refuse expressions that are nested by the thousand; doubling grows faster still.
   */
  private static final int LENGTH = 500;

  private Numbers() {}

  /**
   * A number.
   *
   * @param slots tells what a variable is in SQL
   * @throws NotMovableException if it is none, or not exact
   */
  static Slot.Number of(Expr expr, Function<Var, Slot> slots) {
    if (expr.isVariable()) {
      Slot.Number number = slots.apply(expr.asVar()).asNumber();
      if (number == null) {
        throw new NotMovableException(expr + " is no number");
      }
      return number;
    }
    if (expr.isConstant()) {
      return constant(expr.getConstant());
    }
    if (expr instanceof E_Add || expr instanceof E_Subtract) {
      return sum((ExprFunction2) expr, slots);
    }
    throw new NotMovableException(expr + " is not on the list");
  }

  private static Slot.Number sum(ExprFunction2 sum, Function<Var, Slot> slots) {
    Slot.Number left = of(sum.getArg1(), slots);
    Slot.Number right = of(sum.getArg2(), slots);
    String sql = "(" + left.sql() + (sum instanceof E_Add ? " + " : " - ") + right.sql() + ")";
    if (sql.length() > LENGTH) {
      throw new NotMovableException("a sum of too many numbers");
    }
    return new Slot.Number(
        sql, left.integer() && right.integer(), left.nullable() || right.nullable());
  }

  private static Slot.Number constant(NodeValue value) {
    Node node = value.asNode();
    boolean integer = node.isLiteral() && node.getLiteralDatatype().equals(XSDDatatype.XSDinteger);
    boolean decimal = node.isLiteral() && node.getLiteralDatatype().equals(XSDDatatype.XSDdecimal);
    if (!integer && !decimal || !value.isNumber()) {
      throw new NotMovableException(value + " is no exact number");
    }
    return new Slot.Number(exact(value.getDecimal()), integer, false);
  }

  static String exact(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    if (shortest.precision() > DIGITS || Math.abs(shortest.scale()) > DIGITS) {
      throw new NotMovableException(number + " has too many digits");
    }
    // In brackets, since a minus before it would begin a comment.
    String text = shortest.toPlainString();
    boolean large =
        shortest.scale() <= 0 && shortest.abs().compareTo(BigDecimal.valueOf(1L << 30)) > 0;
    return large ? "CAST(" + text + " AS DECIMAL(38, 0))" : "(" + text + ")";
  }
}
