package org.w3id.dyad.validation;

import java.util.List;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionOp;

/** Reads the terms, functions, comparisons and patterns of the expressions of one group. */
final class ExpressionReading {
  private final AskedPatterns found;
  private final PatternGroup group;

  ExpressionReading(AskedPatterns found, PatternGroup group) {
    this.found = found;
    this.group = group;
  }

  void read(Expr expression) {
    if (expression == null) {
      return;
    }
    if (expression.isConstant()) {
      found.addTerm(expression.getConstant().asNode());
    } else if (expression instanceof ExprFunctionOp exists) {
      found.read(exists.getElement(), group.inside());
    } else if (expression instanceof ExprAggregator aggregate) {
      List<Expr> inside =
          aggregate.getAggregator().getExprList() == null
              ? List.of()
              : aggregate.getAggregator().getExprList().getList();
      inside.forEach(this::read);
    } else if (expression instanceof ExprFunction function) {
      readFunction(function);
    }
  }

  private void readFunction(ExprFunction function) {
    if (function.getFunctionIRI() != null) {
      found.addFunction(function.getFunctionIRI());
    }
    if (isComparison(function)) {
      compare(function.getArg(1), function.getArg(2));
      compare(function.getArg(2), function.getArg(1));
    }
    function.getArgs().forEach(this::read);
  }

  private static boolean isComparison(ExprFunction function) {
    return function instanceof ExprFunction2
        && (function instanceof E_Equals
            || function instanceof E_NotEquals
            || function instanceof E_LessThan
            || function instanceof E_LessThanOrEqual
            || function instanceof E_GreaterThan
            || function instanceof E_GreaterThanOrEqual);
  }

  private void compare(Expr one, Expr other) {
    if (one.isVariable() && other.isConstant() && other.getConstant().asNode().isLiteral()) {
      found.addComparison(new LiteralComparison(one.asVar(), other.getConstant().asNode(), group));
    }
  }
}
