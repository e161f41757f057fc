package org.w3id.dyad.bounds;

import java.util.Set;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * The argument of a GeoSPARQL function, if it has few points, else an error of the expression. JTS
 * compares each line of one shape with each of the other, which nothing can stop, and makes a point
 * wherever two cross: two zigzags of 400 points overlaid take 15 seconds, of 100 points a third of
 * one.
 */
final class Shape extends ExprFunction1 {
  static final String NAMESPACE = "http://www.opengis.net/def/function/geosparql/";
  private static final Set<String> OVERLAYS =
      Set.of("intersection", "union", "symDifference", "difference", "buffer");
  private static final int OVERLAID = 100;
  private static final int COMPARED = 400;

  private final int points;

  private Shape(Expr argument, int points) {
    super(argument, "shape");
    this.points = points;
  }

  /** The argument with the bound that a function needs. */
  static Expr argument(String function, Expr argument) {
    boolean isOverlay = OVERLAYS.contains(function.substring(NAMESPACE.length()));
    return new Shape(argument, isOverlay ? OVERLAID : COMPARED);
  }

  @Override
  public NodeValue eval(NodeValue value) {
    if (value.isLiteral() && numbers(value.asString()) > 2 * points) {
      throw new ExprEvalException("the shape has more than " + points + " points");
    }
    return value;
  }

  /** How many numbers stand in a text, in whatever format of shapes. */
  private static int numbers(String text) {
    int numbers = 0;
    boolean isInNumber = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isOfNumber = c >= '0' && c <= '9' || c == '.' || isInNumber && "eE+-".indexOf(c) >= 0;
      numbers += isOfNumber && !isInNumber ? 1 : 0;
      isInNumber = isOfNumber;
    }
    return numbers;
  }

  @Override
  public Expr copy(Expr argument) {
    return new Shape(argument, points);
  }
}
