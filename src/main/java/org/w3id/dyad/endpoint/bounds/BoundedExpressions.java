package org.w3id.dyad.endpoint.bounds;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;

/** Puts bounds on expressions whose value or whose work could grow without end. */
final class BoundedExpressions extends ExprTransformCopy {
  private static final int NEEDLE = 1_000;
  private static final int ARGUMENT = 20_000;

  private static final String POWER = "http://www.w3.org/2005/xpath-functions/math#pow";

  private static final BoundedExpressions BOUNDS = new BoundedExpressions();

  private BoundedExpressions() {}

  /** The same algebra with bounds on its expressions. */
  static Op bound(Op op) {
    return Transformer.transformSkipService(new Conditions(), BOUNDS, op);
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr argument) {
    Expr copy = super.transform(function, argument);
    return function instanceof E_StrEncodeForURI ? new Sized(copy, Sized.CHARACTERS) : copy;
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr one, Expr other) {
    if (function instanceof E_StrContains
        || function instanceof E_StrBefore
        || function instanceof E_StrAfter) {
      return super.transform(function, one, new Sized(other, NEEDLE));
    }
    Expr copy = super.transform(function, one, other);
    boolean grows =
        function instanceof E_Add
            || function instanceof E_Subtract
            || function instanceof E_Multiply
            || function instanceof E_Divide
            || function instanceof E_StrDatatype;
    return grows ? new Sized(copy, Sized.CHARACTERS) : copy;
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_Regex) {
      return BoundedPattern.regex(arguments);
    }
    if (function instanceof E_StrReplace) {
      return BoundedPattern.replace(arguments);
    }
    if (function instanceof E_Function) {
      List<Expr> sized =
          arguments.getList().stream()
              .<Expr>map(each -> new Sized(asIn(function, each), ARGUMENT))
              .toList();
      return new Sized(super.transform(function, new ExprList(sized)), Sized.CHARACTERS);
    }
    Expr copy = super.transform(function, arguments);
    return function instanceof E_StrConcat ? new Sized(copy, Sized.CHARACTERS) : copy;
  }

  /**
   * Numbers to be raised to a power are doubles, as XPath has it: an integer would grow for ever.
   */
  private static Expr asIn(ExprFunctionN function, Expr argument) {
    return POWER.equals(function.getFunctionIRI())
        ? new E_Function(XSDDatatype.XSDdouble.getURI(), new ExprList(argument))
        : argument;
  }

  /** What {@link Transformer} passes over: the conditions of an ORDER BY with LIMIT. */
  private static final class Conditions extends TransformCopy {
    @Override
    public Op transform(OpTopN top, Op sub) {
      List<SortCondition> conditions =
          top.getConditions().stream()
              .map(
                  condition ->
                      new SortCondition(
                          ExprTransformer.transform(BOUNDS, condition.getExpression()),
                          condition.getDirection()))
              .toList();
      return new OpTopN(sub, top.getLimit(), conditions);
    }
  }
}
