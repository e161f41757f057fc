package org.w3id.dyad.trade.virtual.plan;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;

/**
 * EXISTS and NOT EXISTS of a pattern that is resolved. ARQ's own make syntax of their algebra when
 * values are put into it, which fails for operators of our own; these have an empty syntax.
 */
final class ResolvedExists extends E_Exists {

  private static final Element NO_SYNTAX = new ElementGroup();

  private ResolvedExists(Op pattern) {
    super(NO_SYNTAX, pattern);
  }

  /** The same expression with a pattern that is resolved. */
  static ExprFunctionOp of(ExprFunctionOp exists, Op pattern) {
    return exists instanceof E_Exists ? new ResolvedExists(pattern) : new Not(pattern);
  }

  @Override
  protected Expr copy(Element syntax, Op pattern) {
    return new ResolvedExists(pattern);
  }

  @Override
  public ExprFunctionOp copy(ExprList arguments, Op pattern) {
    return new ResolvedExists(pattern);
  }

  private static final class Not extends E_NotExists {

    Not(Op pattern) {
      super(NO_SYNTAX, pattern);
    }

    @Override
    protected Expr copy(Element syntax, Op pattern) {
      return new Not(pattern);
    }

    @Override
    public ExprFunctionOp copy(ExprList arguments, Op pattern) {
      return new Not(pattern);
    }
  }
}
