package org.w3id.dyad.sparql;

import java.util.function.UnaryOperator;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.TransformMergeBGPs;
import org.apache.jena.sparql.algebra.optimize.TransformPathFlatten;
import org.apache.jena.sparql.algebra.optimize.TransformPropertyFunction;
import org.apache.jena.sparql.algebra.optimize.TransformSimplify;
import org.apache.jena.sparql.util.Context;
import org.w3id.dyad.sparql.algebra.InverseSteps;
import org.w3id.dyad.sparql.algebra.QuickDivision;
import org.w3id.dyad.sparql.plan.Planner;

/**
 * Plans queries in the place of ARQ's optimizer, which (in 5.6.0) asks some filters where their
 * variables are not bound in every row: {@code UNDEF} in {@code VALUES}, what a sub-select
 * projects, an expression that fails.
 */
public final class Optimizer {

  private Optimizer() {}

  /** Lets the queries of a context be planned so. */
  public static void useIn(Context context) {
    context.set(
        ARQConstants.sysOptimizerFactory,
        (org.apache.jena.sparql.algebra.optimize.RewriteFactory)
            inner ->
                op ->
                    new Planner(UnaryOperator.identity(), () -> {}).planned(normalized(op, inner)));
  }

  /** The same query, with property functions, paths as patterns, and patterns merged. */
  public static Op normalized(Op op, Context context) {
    Op normal = Transformer.transform(new TransformSimplify(), op);
    if (context.isTrueOrUndef(ARQ.propertyFunctions)) {
      normal = TransformPropertyFunction.transform(normal, context);
    }
    normal = Transformer.transformSkipService(new InverseSteps(), normal);
    normal = Transformer.transformSkipService(new TransformPathFlatten(), normal);
    normal = Transformer.transformSkipService(new TransformMergeBGPs(), normal);
    return QuickDivision.in(normal);
  }
}
