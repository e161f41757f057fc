package org.w3id.dyad.bounds;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_If;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.w3id.dyad.bounds.allowance.Allowance;

/** Puts bounds on expressions whose value or whose work could grow without end. */
final class BoundedExpressions extends ExprTransformCopy {
  private static final int NEEDLE = 1_000;
  private static final int ARGUMENT = 20_000;

  private static final String POWER = "http://www.w3.org/2005/xpath-functions/math#pow";

  private final Allowance allowance;

  private BoundedExpressions(Allowance allowance) {
    this.allowance = allowance;
  }

  /** The same algebra with bounds on its expressions. */
  static Op bound(Op op, Allowance allowance) {
    BoundedExpressions bounds = new BoundedExpressions(allowance);
    return Transformer.transformSkipService(bounds.new Conditions(), bounds, op);
  }

  /** Constants are as long as the query's text at most, and EXISTS has to stay in sight. */
  private Expr charged(Expr argument) {
    return argument.isConstant() || argument instanceof ExprFunctionOp
        ? argument
        : new Charged(argument, allowance);
  }

  private Expr sized(Expr value, int characters) {
    return new Sized(value, characters, allowance);
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr argument) {
    if (function instanceof E_Bound || function instanceof E_LogicalNot) {
      return super.transform(function, argument);
    }
    if (function instanceof E_IRI) {
      return super.transform(function, sized(argument, ARGUMENT));
    }
    Expr copy = super.transform(function, charged(argument));
    return function instanceof E_StrEncodeForURI ? sized(copy, Sized.CHARACTERS) : copy;
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr one, Expr other) {
    if (function instanceof E_LogicalAnd || function instanceof E_LogicalOr) {
      return super.transform(function, one, other);
    }
    if (function instanceof E_StrContains
        || function instanceof E_StrBefore
        || function instanceof E_StrAfter) {
      return super.transform(function, charged(one), sized(other, NEEDLE));
    }
    if (function instanceof E_StrLang) {
      return super.transform(function, charged(one), new LanguageTag(other));
    }
    Expr copy = super.transform(function, charged(one), charged(other));
    boolean grows =
        function instanceof E_Add
            || function instanceof E_Subtract
            || function instanceof E_Multiply
            || function instanceof E_Divide
            || function instanceof E_StrDatatype;
    return grows ? sized(copy, Sized.CHARACTERS) : copy;
  }

  @Override
  public Expr transform(ExprFunction3 function, Expr one, Expr two, Expr three) {
    return function instanceof E_If
        ? super.transform(function, one, two, three)
        : super.transform(function, charged(one), charged(two), charged(three));
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
      ExprList sized = each(arguments, each -> sized(asIn(function, each), ARGUMENT));
      return sized(super.transform(function, sized), Sized.CHARACTERS);
    }
    if (function instanceof E_Coalesce) {
      return super.transform(function, arguments);
    }
    Expr copy = super.transform(function, each(arguments, this::charged));
    return function instanceof E_StrConcat ? sized(copy, Sized.CHARACTERS) : copy;
  }

  private static ExprList each(ExprList arguments, UnaryOperator<Expr> change) {
    return new ExprList(arguments.getList().stream().map(change).toList());
  }

  /**
   * Numbers to be raised to a power are doubles, as XPath has it: an integer would grow for ever.
   */
  private static Expr asIn(ExprFunctionN function, Expr argument) {
    if (function.getFunctionIRI().startsWith(Shape.NAMESPACE)) {
      return Shape.argument(function.getFunctionIRI(), argument);
    }
    return POWER.equals(function.getFunctionIRI())
        ? new E_Function(XSDDatatype.XSDdouble.getURI(), new ExprList(argument))
        : argument;
  }

  /** What {@link Transformer} passes over: the conditions of an ORDER BY with LIMIT. */
  private final class Conditions extends TransformCopy {
    @Override
    public Op transform(OpTopN top, Op sub) {
      List<SortCondition> conditions =
          top.getConditions().stream()
              .map(
                  condition ->
                      new SortCondition(
                          ExprTransformer.transform(
                              BoundedExpressions.this, condition.getExpression()),
                          condition.getDirection()))
              .toList();
      return new OpTopN(sub, top.getLimit(), conditions);
    }
  }
}
