package org.w3id.dyad.bounds;

import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.w3id.dyad.bounds.allowance.Allowance;

/**
 * The value of an expression if it is of a reasonable size, else an error of that expression.
 * Values that double with each step would fill the memory, and there are operations on numbers,
 * texts and durations whose time grows with the square of their length, or worse, and which nothing
 * can stop. Each value is charged to the query by its length, whatever is done with it next.
 */
final class Sized extends ExprFunction1 {
  static final int CHARACTERS = 250_000;
  private static final int BITS = 16_384;
  private static final int DIGITS = 5_000;
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{7}");

  private final int characters;
  private final Allowance allowance;

  /**
   * Bounds an expression.
   *
   * @param characters how long a text may be
   * @param allowance what is charged
   */
  Sized(Expr value, int characters, Allowance allowance) {
    super(value, "sized");
    this.characters = characters;
    this.allowance = allowance;
  }

  /** What a library throws at a value that it does not like is an error of the expression. */
  @Override
  protected NodeValue evalSpecial(Binding binding, FunctionEnv env) {
    try {
      return eval(getArg().eval(binding, env));
    } catch (JenaException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new ExprEvalException(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public NodeValue eval(NodeValue value) {
    boolean fits;
    if (value.isInteger()) {
      fits = value.getInteger().bitLength() <= BITS;
    } else if (value.isDecimal()) {
      fits = value.getDecimal().precision() <= DIGITS && value.getDecimal().scale() <= DIGITS;
    } else if (value.isDuration()) {
      fits = isReasonableDuration(value.asString());
    } else if (!value.hasNode() && (value.isNumber() || value.isBoolean())) {
      fits = true; // Of a fixed size, and dear to write down.
    } else {
      fits = lengthOf(value) <= characters;
    }
    allowance.charge(lengthOf(value));
    if (!fits) {
      throw new ExprEvalException("the value is too large");
    }
    return value;
  }

  /** Java adds a duration to a date month by month: a million years take minutes. */
  static boolean isReasonableDuration(String lexicalForm) {
    return !LONG_NUMBER.matcher(lexicalForm).find();
  }

  /** How many characters a value has, where counting them is cheap. */
  static int lengthOf(NodeValue value) {
    return value.hasNode() || value.isString() ? lengthOf(value.asNode()) : 1;
  }

  private static int lengthOf(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm().length() : 1;
  }

  @Override
  public Expr copy(Expr value) {
    return new Sized(value, characters, allowance);
  }
}
