package org.w3id.dyad.question;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.Unstable;

/**
 * Tells whether a query gives the same answer each time it is asked of the same release: it has no
 * {@code NOW}, {@code RAND}, {@code UUID}, {@code BNODE} and {@code SERVICE}.
 */
public final class Stability {
  private Stability() {}

  /** Whether the answer is the same each time. */
  public static boolean isStable(Query query) {
    if (query.getQueryPattern() == null) {
      return true;
    }
    boolean[] found = new boolean[1];
    Transformer.transform(
        new TransformCopy() {
          @Override
          public Op transform(OpService service, Op sub) {
            found[0] = true;
            return super.transform(service, sub);
          }
        },
        new ExprTransformCopy() {
          @Override
          public Expr transform(ExprFunction0 function) {
            found[0] |= function instanceof Unstable || function instanceof E_Now;
            return super.transform(function);
          }

          @Override
          public Expr transform(ExprFunction1 function, Expr argument) {
            found[0] |= function instanceof Unstable;
            return super.transform(function, argument);
          }
        },
        Algebra.compile(query));
    return !found[0];
  }
}
