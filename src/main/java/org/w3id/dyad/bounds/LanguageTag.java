package org.w3id.dyad.bounds;

import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * The language of a text that a query makes, if it is well-formed as SPARQL's grammar has it, else
 * an error of the expression: ARQ takes any text, which no format of RDF can hold.
 */
final class LanguageTag extends ExprFunction1 {
  private static final Pattern WELL_FORMED =
      Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8}){0,20}");

  LanguageTag(Expr argument) {
    super(argument, "languageTag");
  }

  @Override
  public NodeValue eval(NodeValue value) {
    if (!value.isString() || !WELL_FORMED.matcher(value.getString()).matches()) {
      throw new ExprEvalException("not a language tag");
    }
    return value;
  }

  @Override
  public Expr copy(Expr argument) {
    return new LanguageTag(argument);
  }
}
