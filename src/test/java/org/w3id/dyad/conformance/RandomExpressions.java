package org.w3id.dyad.conformance;

import java.util.function.IntFunction;

/** Expressions at random: each function and operator, EXISTS at each place. */
final class RandomExpressions {
  private final Dice dice;
  private final RandomTerms terms;
  private final IntFunction<String> group;

  /**
   * Makes expressions.
   *
   * @param group makes a group graph pattern of a depth
   */
  RandomExpressions(Dice dice, RandomTerms terms, IntFunction<String> group) {
    this.dice = dice;
    this.terms = terms;
    this.group = group;
  }

  /** What FILTER takes. */
  String constraint(int depth) {
    return dice.chance(30) ? exists(depth) : "(" + condition(depth) + ")";
  }

  private String exists(int depth) {
    return dice.one("EXISTS ", "NOT EXISTS ") + group.apply(Math.max(0, depth - 1));
  }

  /** Mostly a boolean. */
  String condition(int depth) {
    if (depth > 0 && dice.chance(45)) {
      return switch (dice.upTo(8)) {
        case 0, 1 -> "(" + condition(depth - 1) + " && " + condition(depth - 1) + ")";
        case 2, 3 -> "(" + condition(depth - 1) + " || " + condition(depth - 1) + ")";
        case 4 -> "!(" + condition(depth - 1) + ")";
        case 5 ->
            "IF("
                + condition(depth - 1)
                + ", "
                + condition(depth - 1)
                + ", "
                + condition(depth - 1)
                + ")";
        case 6 -> "COALESCE(" + value(depth - 1) + ", " + condition(depth - 1) + ")";
        default -> exists(depth);
      };
    }
    return test(depth);
  }

  private String test(int depth) {
    return switch (dice.upTo(16)) {
      case 0, 1, 2 -> value(depth) + dice.one(" = ", " != ") + value(depth);
      case 3, 4, 5 -> value(depth) + dice.one(" < ", " <= ", " > ", " >= ") + value(depth);
      case 6 -> "BOUND(" + terms.variable() + ")";
      case 7 -> "!BOUND(" + terms.variable() + ")";
      case 8 ->
          terms.variable()
              + dice.one(" IN ", " NOT IN ")
              + "("
              + value(0)
              + ", "
              + value(depth)
              + ", "
              + value(0)
              + ")";
      case 9 -> "SAMETERM(" + terms.variable() + ", " + value(0) + ")";
      case 10 ->
          dice.one("ISIRI", "ISLITERAL", "ISBLANK", "ISNUMERIC") + "(" + terms.variable() + ")";
      case 11 ->
          "REGEX(" + text() + ", " + dice.one("\"[A-M]..$\", \"i\"", "\"85\"", "\"^k\"") + ")";
      case 12 ->
          dice.one("STRSTARTS", "STRENDS", "CONTAINS")
              + "("
              + text()
              + ", "
              + dice.one("\"k\"", "\"N\"", "\"1\"", "\"\"")
              + ")";
      case 13 ->
          "LANGMATCHES(LANG("
              + terms.variable(RandomTerms.Sort.TEXT)
              + "), "
              + dice.one("\"en\"", "\"*\"")
              + ")";
      case 14 -> terms.variable();
      default ->
          "DATATYPE("
              + terms.variable()
              + ") = "
              + dice.one("xsd:integer", "xsd:decimal", "xsd:string");
    };
  }

  private String text() {
    return dice.chance(70)
        ? "STR(" + terms.variable() + ")"
        : terms.variable(RandomTerms.Sort.TEXT);
  }

  /** A value of whatever type. */
  String value(int depth) {
    if (depth <= 0 || dice.chance(50)) {
      return dice.chance(68) ? terms.variable() : terms.constant();
    }
    return switch (dice.upTo(15)) {
      case 0, 1 ->
          "(" + value(depth - 1) + dice.one(" + ", " - ", " * ", " / ") + value(depth - 1) + ")";
      case 2 -> "STR(" + value(depth - 1) + ")";
      case 3 ->
          "IF(" + condition(depth - 1) + ", " + value(depth - 1) + ", " + value(depth - 1) + ")";
      case 4 -> "COALESCE(" + value(depth - 1) + ", " + value(depth - 1) + ")";
      case 5 -> "STRLEN(" + text() + ")";
      case 6 -> dice.one("UCASE", "LCASE") + "(" + text() + ")";
      case 7 -> "SUBSTR(" + text() + ", " + dice.one("1, 2", "3", "2, 9") + ")";
      case 8 ->
          dice.one("STRBEFORE", "STRAFTER")
              + "("
              + text()
              + ", "
              + dice.one("\"/\"", "\":\"", "\"k\"")
              + ")";
      case 9 -> dice.one("LANG", "DATATYPE") + "(" + terms.variable() + ")";
      case 10 -> dice.one("ABS", "CEIL", "FLOOR", "ROUND", "-") + "(" + value(depth - 1) + ")";
      case 11 ->
          dice.one("xsd:integer", "xsd:decimal", "xsd:string", "xsd:double", "xsd:boolean")
              + "("
              + value(depth - 1)
              + ")";
      case 12 ->
          "IRI(CONCAT(\"https://w3id.org/dyad/id/state/\", " + dice.one("\"CHN\"", text()) + "))";
      case 13 -> "CONCAT(" + text() + ", " + text() + ")";
      default -> "(" + condition(depth - 1) + ")";
    };
  }

  /** An aggregate whose value does not depend on the order of the rows. */
  String aggregate(int depth) {
    String distinct = dice.one("", "", "DISTINCT ");
    return switch (dice.upTo(11)) {
      case 0 -> "COUNT(" + distinct + "*)";
      case 1, 2 -> "COUNT(" + distinct + value(depth) + ")";
      case 3, 4 -> "SUM(" + distinct + number(depth) + ")";
      case 5 -> "AVG(" + distinct + number(depth) + ")";
      case 6 -> "MIN(" + number(depth) + ")";
      case 7 -> "MAX(" + number(depth) + ")";
      case 8 ->
          "STRLEN(GROUP_CONCAT(" + distinct + "STR(" + terms.variable() + "); SEPARATOR=\"|\"))";
      case 9 -> "BOUND(" + terms.variable() + ") || COUNT(*) > 1";
      default -> sample(terms.variable());
    };
  }

  /** Whether there is one. */
  private static String sample(String variable) {
    return "SAMETERM(SAMPLE(%1$s), SAMPLE(%1$s))".formatted(variable);
  }

  private String number(int depth) {
    return dice.chance(70)
        ? terms.variable(dice.one(RandomTerms.Sort.YEAR, RandomTerms.Sort.AMOUNT))
        : value(depth);
  }
}
