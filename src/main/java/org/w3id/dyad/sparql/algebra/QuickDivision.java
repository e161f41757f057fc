package org.w3id.dyad.sparql.algebra;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Division with ARQ's result in a fraction of its time. ARQ divides exact numbers without limit and
 * falls back to 24 decimals when that ends in an exception, which is slow, and the usual case for
 * shares and growth. Here it is seen beforehand whether the quotient ends.
 */
public final class QuickDivision extends E_Divide {

  /** The decimals that ARQ keeps of a quotient that does not end. */
  private static final int DECIMALS = 24;

  private static final int LONG = 62;

  private QuickDivision(Expr dividend, Expr divisor) {
    super(dividend, divisor);
  }

  /** The same operator with quick divisions. */
  public static Op in(Op op) {
    return Transformer.transform(
        new TransformCopy(),
        new ExprTransformCopy() {
          @Override
          public Expr transform(ExprFunction2 function, Expr dividend, Expr divisor) {
            return function.getClass() == E_Divide.class
                ? new QuickDivision(dividend, divisor)
                : super.transform(function, dividend, divisor);
          }
        },
        op);
  }

  @Override
  public Expr copy(Expr dividend, Expr divisor) {
    return new QuickDivision(dividend, divisor);
  }

  @Override
  public NodeValue eval(NodeValue dividend, NodeValue divisor) {
    if (isExact(dividend) && isExact(divisor)) {
      BigDecimal numerator = dividend.getDecimal();
      BigDecimal denominator = divisor.getDecimal();
      if (denominator.signum() == 0) {
        // ARQ sees 0 but not 0.0, on which it fails as a whole.
        throw new ExprEvalException("Divide by zero");
      }
      if (isEndless(numerator.unscaledValue(), denominator.unscaledValue())) {
        return NodeValue.makeDecimal(
            numerator.divide(denominator, DECIMALS, RoundingMode.HALF_EVEN));
      }
    }
    return super.eval(dividend, divisor);
  }

  private static boolean isExact(NodeValue value) {
    Node node = value.asNode();
    return node.isLiteral()
        && (node.getLiteralDatatype().equals(XSDDatatype.XSDdecimal)
            || node.getLiteralDatatype().equals(XSDDatatype.XSDinteger))
        && value.isNumber();
  }

  /** Whether a quotient certainly has no end: its reduced divisor has a factor but 2 and 5. */
  private static boolean isEndless(BigInteger numerator, BigInteger denominator) {
    if (numerator.bitLength() > LONG || denominator.bitLength() > LONG) {
      return false;
    }
    long divisor = Math.abs(denominator.longValue());
    long rest = Math.abs(numerator.longValue());
    if (rest == 0) {
      return false;
    }
    long common = divisor;
    while (rest != 0) {
      long next = common % rest;
      common = rest;
      rest = next;
    }
    long reduced = divisor / common;
    reduced >>= Long.numberOfTrailingZeros(reduced);
    while (reduced % 5 == 0) {
      reduced /= 5;
    }
    return reduced != 1;
  }
}
