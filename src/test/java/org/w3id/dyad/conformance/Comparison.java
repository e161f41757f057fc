package org.w3id.dyad.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Tells in what two outcomes of one query differ. */
final class Comparison {
  private static final int SHOWN = 4;

  private Comparison() {}

  /**
   * The difference, in words; empty if there is none. Rows are a multiset, or a set for REDUCED, or
   * a list where the order is total; graphs are the same up to the names of blank nodes.
   */
  static String difference(Query query, Outcome expected, Outcome actual) {
    if (expected instanceof Outcome.Failure && actual instanceof Outcome.Failure) {
      return "";
    }
    if (expected instanceof Outcome.Rows one && actual instanceof Outcome.Rows two) {
      return rows(query, one.rows(), two.rows());
    }
    if (expected instanceof Outcome.Triples one && actual instanceof Outcome.Triples two) {
      List<String> expectedLines = GraphText.of(one.graph());
      List<String> actualLines = GraphText.of(two.graph());
      return expectedLines.equals(actualLines) ? "" : difference(expectedLines, actualLines);
    }
    return expected.equals(actual) ? "" : "expected " + expected + ", got " + actual;
  }

  private static String rows(Query query, List<Binding> expected, List<Binding> actual) {
    List<String> one = expected.stream().map(Comparison::text).collect(Collectors.toList());
    List<String> two = actual.stream().map(Comparison::text).collect(Collectors.toList());
    if (query.isReduced()) {
      one = new ArrayList<>(new TreeSet<>(one));
      two = new ArrayList<>(new TreeSet<>(two));
    }
    if (!isOrdered(query)) {
      Collections.sort(one);
      Collections.sort(two);
    }
    return one.equals(two) ? "" : difference(one, two);
  }

  private static boolean isOrdered(Query query) {
    if (!query.hasOrderBy()) {
      return false;
    }
    Set<Var> ordered =
        query.getOrderBy().stream()
            .map(SortCondition::getExpression)
            .filter(expression -> expression.isVariable())
            .map(expression -> expression.asVar())
            .collect(Collectors.toSet());
    return ordered.containsAll(query.getProjectVars());
  }

  static String text(Binding row) {
    Map<String, String> cells = new TreeMap<>();
    for (Iterator<Var> variables = row.vars(); variables.hasNext(); ) {
      Var variable = variables.next();
      if (variable.isNamedVar()) {
        cells.put(variable.getName(), NodeFmtLib.strNT(row.get(variable)));
      }
    }
    return cells.toString();
  }

  /** In what two lists of rows differ, in words; empty if in nothing. */
  static String difference(List<String> expected, List<String> actual) {
    if (expected.equals(actual)) {
      return "";
    }
    List<String> missing = new ArrayList<>(expected);
    actual.forEach(missing::remove);
    List<String> surplus = new ArrayList<>(actual);
    expected.forEach(surplus::remove);
    if (missing.isEmpty() && surplus.isEmpty()) {
      return "the order: expected " + first(expected) + ", got " + first(actual);
    }
    return "%d expected, got %d; missing %s, surplus %s"
        .formatted(expected.size(), actual.size(), first(missing), first(surplus));
  }

  private static List<String> first(List<String> all) {
    return all.subList(0, Math.min(SHOWN, all.size()));
  }
}
