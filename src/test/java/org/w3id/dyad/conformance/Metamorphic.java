package org.w3id.dyad.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.PatternVars;

/**
 * What must hold between two wordings of one query, whatever the data are (as SQLancer does for
 * SQL: ternary logic partitioning, NoREC). They need no reference.
 *
 * @param where a group graph pattern, serialized
 * @param variables the variables that it may bind
 */
record Metamorphic(String where, List<String> variables) {
  private static final List<String> CONDITIONS =
      List.of(
          "?%1$s = ?%2$s",
          "?%1$s > 2001",
          "BOUND(?%1$s) && ?%2$s != 2001",
          "REGEX(?%1$s, \"a\")",
          "ISIRI(?%1$s) || ?%2$s < 100",
          "EXISTS { ?%1$s ?dyadp ?dyado }",
          "NOT EXISTS { ?dyadf <https://w3id.org/dyad/ontology#hasExporter> ?%1$s }",
          "STRLEN(STR(?%1$s)) < STRLEN(STR(?%2$s))",
          "LANG(?%1$s) = \"en\"");

  /** One wording, and the wordings whose rows together are the same rows. */
  record Rule(String one, List<String> others) {}

  /** Of the pattern of a query; its sub-selects must have no limit. */
  static Metamorphic of(Query query) {
    List<String> variables =
        PatternVars.vars(query.getQueryPattern()).stream()
            .filter(variable -> variable.isNamedVar())
            .map(Var::getVarName)
            .sorted()
            .toList();
    return new Metamorphic(group(query.getQueryPattern()), variables);
  }

  private static String group(Element pattern) {
    String text = pattern.toString();
    return text.startsWith("{") ? text : "{ " + text + " }";
  }

  /**
   * The rules by their names.
   *
   * @param dice chooses the condition
   */
  Map<String, Rule> rules(Dice dice) {
    String all = "SELECT " + selected() + " ";
    String one = all + where;
    String condition = dice.one(CONDITIONS).formatted(dice.one(variables), dice.one(variables));
    String truth = "COALESCE(IF(" + condition + ", 1, 0), 2)";
    Map<String, Rule> rules = new LinkedHashMap<>();
    rules.put(
        "partitioning by " + condition,
        new Rule(
            one,
            List.of(
                all + with("FILTER(" + condition + ")"),
                all + with("FILTER(!(" + condition + "))"),
                all + with("FILTER(" + truth + " = 2)"))));
    rules.put(
        "projected " + condition,
        new Rule(
            count(with("FILTER(" + condition + ")")),
            List.of(
                "SELECT (COALESCE(SUM(?dyadt), 0) AS ?dyadn) { { SELECT (IF("
                    + truth
                    + " = 1, 1, 0) AS ?dyadt) "
                    + where
                    + " } }")));
    rules.put("wrapping", new Rule(one, List.of(all + "{ { " + where + " } }")));
    rules.put("sub-select", new Rule(one, List.of(all + "{ { " + one + " } }")));
    rules.put("join with one row", new Rule(one, List.of(all + "{ " + where + " { } }")));
    rules.put(
        "join with a value", new Rule(one, List.of(all + "{ " + where + " VALUES ?dyadx { 1 } }")));
    rules.put(
        "optional nothing",
        new Rule(one, List.of(all + "{ " + where + " OPTIONAL { VALUES ?dyadx { } } }")));
    rules.put(
        "minus nothing",
        new Rule(one, List.of(all + "{ " + where + " MINUS { VALUES ?dyadx { } } }")));
    rules.put(
        "distinct twice",
        new Rule(
            one.replaceFirst("SELECT", "SELECT DISTINCT"),
            List.of(
                all.replaceFirst("SELECT", "SELECT DISTINCT")
                    + "{ { "
                    + one.replaceFirst("SELECT", "SELECT DISTINCT")
                    + " } }")));
    rules.put(
        "count",
        new Rule(count(where), List.of("SELECT (COUNT(*) AS ?dyadn) { { " + one + " } }")));
    return rules;
  }

  /** The order of what is joined does not matter. */
  static Rule reordered(Query query) {
    Metamorphic plain = of(query);
    List<Element> elements = new ArrayList<>();
    if (query.getQueryPattern() instanceof ElementGroup group) {
      elements.addAll(group.getElements());
    }
    boolean isJoin = elements.size() > 1 && elements.stream().allMatch(Metamorphic::isJoined);
    if (!isJoin || plain.variables.isEmpty()) {
      return null;
    }
    Collections.reverse(elements);
    ElementGroup reversed = new ElementGroup();
    elements.forEach(reversed::addElement);
    String all = "SELECT " + plain.selected() + " ";
    return new Rule(all + plain.where, List.of(all + group(reversed)));
  }

  private static boolean isJoined(Element element) {
    return !(element instanceof ElementOptional)
        && !(element instanceof ElementMinus)
        && !(element instanceof ElementBind)
        && !(element instanceof ElementFilter);
  }

  private String selected() {
    return "?" + String.join(" ?", variables);
  }

  private static String count(String where) {
    return "SELECT (COUNT(*) AS ?dyadn) " + where;
  }

  private String with(String filter) {
    return where.substring(0, where.lastIndexOf('}')) + " " + filter + " }";
  }
}
