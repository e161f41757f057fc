package org.w3id.dyad.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Group graph patterns at random, and what selects from them. */
final class RandomGroups {
  private static final Pattern VARIABLE = Pattern.compile("\\?[a-z]+[0-9]*");

  private final Dice dice;
  private final RandomTerms terms;
  private final RandomExpressions expressions;
  private int names;

  RandomGroups(Dice dice) {
    this.dice = dice;
    terms = new RandomTerms(dice);
    expressions = new RandomExpressions(dice, terms, this::group);
  }

  RandomExpressions expressions() {
    return expressions;
  }

  RandomTerms terms() {
    return terms;
  }

  /** A group in braces. */
  String group(int depth) {
    if (dice.upTo(300) == 0) {
      return "{ }";
    }
    if (depth > 0 && dice.chance(6)) {
      return "{ " + subselect(depth - 1) + " }";
    }
    StringBuilder text = new StringBuilder("{ ");
    int count = dice.between(1, depth > 2 ? 4 : depth > 0 ? 3 : 2);
    boolean begins = dice.chance(75);
    for (int i = 0; i < count; i++) {
      text.append(i == 0 && begins ? terms.triples() : element(depth)).append(' ');
    }
    if (dice.chance(30)) {
      text.append("FILTER ").append(expressions.constraint(Math.max(1, depth))).append(' ');
    }
    return text.append('}').toString();
  }

  private String element(int depth) {
    if (depth == 0) {
      return leaf();
    }
    int inside = depth - 1;
    return switch (dice.upTo(20)) {
      case 0, 1, 2, 3, 4 -> leaf();
      case 5, 6, 7 -> "OPTIONAL " + group(inside);
      case 8, 9 -> group(inside) + " UNION " + group(inside);
      case 10, 11 -> "MINUS " + group(inside);
      case 12 -> "GRAPH " + terms.graph() + " " + group(inside);
      case 13, 14 -> "{ " + subselect(inside) + " }";
      case 15 -> group(inside);
      case 16 -> "BIND(" + expressions.value(2) + " AS " + bound() + ")";
      case 17 -> "BIND(" + expressions.condition(depth) + " AS " + bound() + ")";
      default -> "FILTER " + expressions.constraint(depth);
    };
  }

  private String leaf() {
    return switch (dice.upTo(10)) {
      case 0, 1 -> "FILTER (" + expressions.condition(1) + ")";
      case 2 -> values();
      case 3 -> "BIND(" + expressions.value(1) + " AS " + bound() + ")";
      default -> terms.triples();
    };
  }

  private String bound() {
    return dice.chance(60) ? "?b" + names++ : terms.variable();
  }

  String values() {
    if (dice.chance(50)) {
      RandomTerms.Sort sort = dice.one(RandomTerms.Sort.values());
      return "VALUES " + terms.variable(sort) + " { " + cell(sort) + " " + cell(sort) + " }";
    }
    RandomTerms.Sort one = dice.one(RandomTerms.Sort.values());
    RandomTerms.Sort two = dice.one(RandomTerms.Sort.values());
    StringBuilder text =
        new StringBuilder("VALUES (" + terms.variable(one) + " " + terms.variable(two) + ") {");
    for (int i = dice.upTo(4); i > 0; i--) {
      text.append(" (").append(cell(one)).append(' ').append(cell(two)).append(')');
    }
    return text.append(" }").toString();
  }

  private String cell(RandomTerms.Sort sort) {
    return dice.chance(20) ? "UNDEF" : terms.constant(sort);
  }

  /** A query within a query; what LIMIT keeps does not depend on the order of the rows. */
  String subselect(int depth) {
    String where = group(depth);
    return selection(where, depth, true);
  }

  /**
   * SELECT over a pattern.
   *
   * @param inner whether it stands in another query
   */
  String selection(String where, int depth, boolean inner) {
    List<String> variables = variables(where);
    return dice.chance(35)
        ? grouped(where, variables, depth, inner)
        : plain(where, variables, depth, inner);
  }

  private String plain(String where, List<String> variables, int depth, boolean inner) {
    List<String> chosen = some(variables, 60);
    String head = "SELECT " + dice.one("", "", "", "DISTINCT ", inner ? "" : "REDUCED ");
    if (dice.chance(12)) {
      return head + "* " + where + tail(variables, inner);
    }
    StringBuilder text = new StringBuilder(head);
    text.append(String.join(" ", chosen));
    List<String> all = new ArrayList<>(chosen);
    if (dice.chance(25) || chosen.isEmpty()) {
      String name = "?c" + names++;
      String value = dice.chance(50) ? expressions.value(2) : expressions.condition(depth);
      text.append(" (").append(value).append(" AS ").append(name).append(")");
      all.add(name);
    }
    return text.append(' ').append(where).append(tail(all, inner)).toString();
  }

  private String grouped(String where, List<String> variables, int depth, boolean inner) {
    List<String> keys = some(variables, 30);
    StringBuilder text = new StringBuilder("SELECT " + dice.one("", "", "DISTINCT "));
    text.append(String.join(" ", keys));
    List<String> all = new ArrayList<>(keys);
    for (int i = dice.between(1, 2); i > 0; i--) {
      String name = dice.chance(85) ? "?c" + names++ : terms.variable();
      text.append(" (").append(expressions.aggregate(1)).append(" AS ").append(name).append(")");
      all.add(name);
    }
    text.append(' ').append(where);
    if (!keys.isEmpty()) {
      text.append(" GROUP BY ").append(String.join(" ", keys));
    }
    if (dice.chance(20)) {
      text.append(" HAVING (").append(having(depth)).append(")");
    }
    return text.append(tail(all, inner)).toString();
  }

  private String having(int depth) {
    return dice.chance(65)
        ? expressions.aggregate(0) + dice.one(" > ", " = ", " < ") + dice.one("1", "2", "2001")
        : expressions.condition(depth);
  }

  private String tail(List<String> variables, boolean inner) {
    boolean cut = dice.chance(inner ? 22 : 15);
    if (!cut && !dice.chance(inner ? 4 : 15)) {
      return "";
    }
    StringBuilder text = new StringBuilder(" ORDER BY");
    if (dice.chance(25)) {
      // The comparison of rows logs each error.
      text.append(" DESC(COALESCE(").append(expressions.condition(2)).append(", \"none\"))");
    }
    variables.forEach(
        variable ->
            text.append(dice.one(" ", " ASC", " DESC")).append("(").append(variable).append(")"));
    variables.forEach(
        variable -> text.append(" COALESCE(STR(DATATYPE(").append(variable).append(")), \"\")"));
    if (cut) {
      text.append(" LIMIT ").append(dice.upTo(5));
      text.append(dice.chance(40) ? " OFFSET " + dice.upTo(3) : "");
    }
    return variables.isEmpty() ? "" : text.toString();
  }

  private List<String> some(List<String> variables, int percent) {
    return variables.stream().filter(each -> dice.chance(percent)).toList();
  }

  /** The variables that a text names, in the order of the alphabet. */
  static List<String> variables(String text) {
    TreeSet<String> found = new TreeSet<>();
    Matcher matcher = VARIABLE.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return List.copyOf(found);
  }
}
