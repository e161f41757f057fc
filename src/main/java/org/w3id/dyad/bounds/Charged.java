package org.w3id.dyad.bounds;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.w3id.dyad.bounds.allowance.Allowance;

/**
 * The argument of a function, charged to the query by its length, since a function takes the longer
 * the longer its arguments are.
 */
final class Charged extends ExprFunction1 {
  private final Allowance allowance;

  Charged(Expr argument, Allowance allowance) {
    super(argument, "charged");
    this.allowance = allowance;
  }

  @Override
  public NodeValue eval(NodeValue value) {
    allowance.charge(Sized.lengthOf(value));
    return value;
  }

  @Override
  public Expr copy(Expr argument) {
    return new Charged(argument, allowance);
  }
}
