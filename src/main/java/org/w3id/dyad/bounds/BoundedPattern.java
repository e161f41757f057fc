package org.w3id.dyad.bounds;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;
import org.w3id.dyad.bounds.allowance.Allowance;

/** {@code REGEX} and {@code REPLACE} as in ARQ, with a pattern that can be stopped. */
final class BoundedPattern extends ExprFunctionN {
  private static final int CHARACTERS = 1_000;

  private final boolean replaces;
  private String compiledFrom;
  private Pattern compiled;

  private BoundedPattern(boolean replaces, ExprList arguments) {
    super(replaces ? "replace" : "regex", arguments);
    this.replaces = replaces;
  }

  static Expr regex(ExprList arguments) {
    return new BoundedPattern(false, arguments);
  }

  static Expr replace(ExprList arguments) {
    return new BoundedPattern(true, arguments);
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments, FunctionEnv env) {
    Allowance allowance = Allowance.of(env.getContext());
    allowance.checkNow();
    Node text = string(arguments.get(0)).asNode();
    int flagsAt = replaces ? 3 : 2;
    String flags = arguments.size() > flagsAt ? text(arguments.get(flagsAt)) : "";
    try {
      Matcher matcher =
          pattern(text(arguments.get(1)), flags)
              .matcher(new WatchedText(text.getLiteralLexicalForm(), allowance));
      return replaces
          ? replace(text, matcher, text(arguments.get(2)))
          : NodeValue.booleanReturn(matcher.find());
    } catch (StackOverflowError e) {
      throw new ExprEvalException("the pattern goes too deep");
    }
  }

  private Pattern pattern(String pattern, String flags) {
    if (pattern.length() > CHARACTERS) {
      throw new ExprEvalException("the pattern is longer than " + CHARACTERS + " characters");
    }
    String source = flags + "/" + pattern;
    if (!source.equals(compiledFrom)) {
      compiled = RegexEngine.makePattern(getFunctionSymbol().getSymbol(), pattern, flags);
      compiledFrom = source;
    }
    return compiled;
  }

  /** As XPath and ARQ: an empty match counts only if it is the first. */
  private static NodeValue replace(Node text, Matcher matcher, String replacement) {
    StringBuilder out = null;
    try {
      while (matcher.find()) {
        if (out == null) {
          out = new StringBuilder();
        } else if (matcher.start() == matcher.end()) {
          continue;
        }
        matcher.appendReplacement(out, replacement);
        if (out.length() > Sized.CHARACTERS) {
          throw new ExprEvalException("the text becomes too long");
        }
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new ExprEvalException("replace: " + e.getMessage());
    }
    if (out == null) {
      return NodeValue.makeNode(text);
    }
    matcher.appendTail(out);
    return NodeValue.makeNode(like(text, out.toString()));
  }

  private static Node like(Node text, String changed) {
    return text.getLiteralLanguage().isEmpty()
        ? NodeFactory.createLiteralDT(changed, text.getLiteralDatatype())
        : NodeFactory.createLiteralLang(changed, text.getLiteralLanguage());
  }

  private NodeValue string(NodeValue value) {
    NodeValueOps.checkAndGetStringLiteral(getFunctionSymbol().getSymbol(), value);
    return value;
  }

  /** Pattern, flags and replacement have no language tag (SPARQL 1.1, sections 17.4.3.14, 15). */
  private String text(NodeValue value) {
    Node node = string(value).asNode();
    if (!node.getLiteralLanguage().isEmpty()) {
      throw new ExprEvalException("a pattern, replacement or flag with a language tag");
    }
    return node.getLiteralLexicalForm();
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    throw new UnsupportedOperationException("needs its environment");
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedPattern(replaces, arguments);
  }
}
