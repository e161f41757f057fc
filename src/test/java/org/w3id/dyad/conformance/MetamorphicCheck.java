package org.w3id.dyad.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/** Asks both wordings of each rule of {@link Metamorphic}. */
final class MetamorphicCheck {
  private final Engine engine;
  private Wording last = new Wording("", List.of());
  private int asked;
  private int skipped;

  MetamorphicCheck(Engine engine) {
    this.engine = engine;
  }

  /** A query and its rows, null if they did not come in time. */
  private record Wording(String text, List<String> rows) {}

  /** How many rules were tried. */
  int asked() {
    return asked;
  }

  /** How many of them were not answered in time. */
  int skipped() {
    return skipped;
  }

  /**
   * The rules that do not hold for a query, with both wordings.
   *
   * @param most so many rules are tried
   */
  List<String> violations(Query query, Dice dice, int most) {
    if (query.getQueryPattern() == null || Metamorphic.of(query).variables().isEmpty()) {
      return List.of();
    }
    List<Map.Entry<String, Metamorphic.Rule>> rules =
        new ArrayList<>(Metamorphic.of(query).rules(dice).entrySet());
    Metamorphic.Rule reordered = Metamorphic.reordered(query);
    if (reordered != null) {
      rules.add(Map.entry("order", reordered));
    }
    List<String> violations = new ArrayList<>();
    while (rules.size() > most) {
      rules.remove(dice.upTo(rules.size()));
    }
    for (Map.Entry<String, Metamorphic.Rule> rule : rules) {
      String difference = difference(rule.getValue());
      if (!difference.isEmpty()) {
        violations.add(
            rule.getKey()
                + ": "
                + difference
                + "\n"
                + rule.getValue().one()
                + "\n"
                + String.join("\n", rule.getValue().others()));
      }
    }
    return violations;
  }

  private String difference(Metamorphic.Rule rule) {
    asked++;
    List<String> one = original(rule.one());
    List<String> others = one == null ? null : rows(rule.others());
    if (others == null) {
      skipped++;
      return "";
    }
    return Comparison.difference(one, others);
  }

  /** Most rules of a query compare with the same wording, which is asked once. */
  private List<String> original(String text) {
    if (!last.text().equals(text)) {
      last = new Wording(text, rows(List.of(text)));
    }
    return last.rows();
  }

  /**
   * The rows of all queries together, sorted; null if they do not come in time or are no queries.
   */
  private List<String> rows(List<String> texts) {
    List<String> rows = new ArrayList<>();
    for (String text : texts) {
      Query query = parsed(text);
      Outcome outcome = query == null ? new Outcome.Stopped() : engine.answer(query);
      if (outcome instanceof Outcome.Failure failure) {
        rows.add(failure.reason().toString());
      } else if (outcome instanceof Outcome.Rows found) {
        found.rows().forEach(row -> rows.add(Comparison.text(row)));
      } else {
        return null;
      }
    }
    Collections.sort(rows);
    return rows;
  }

  private static Query parsed(String text) {
    try {
      return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    } catch (QueryException e) {
      return null;
    }
  }
}
