package org.w3id.dyad.sparql.plan;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.expr.Expr;

/** What the rules of the planner ask of it. */
interface PlannerContext {

  /** Ends planning if the query has to end. */
  void check();

  /** Plans a part. */
  Op plan(Op op);

  /** The operator that evaluates a part within the evaluation of another one. */
  Op ready(Op op);

  /** A planned operator with bounds on its expressions. */
  Op bounded(Op op);

  /** An expression with bounds, as it is evaluated by an operator of our own. */
  Expr bounded(Expr expression);
}
