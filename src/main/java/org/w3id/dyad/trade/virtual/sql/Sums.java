package org.w3id.dyad.trade.virtual.sql;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.w3id.dyad.sparql.algebra.MentionedVars;
import org.w3id.dyad.trade.virtual.mapping.Rel;
import org.w3id.dyad.trade.virtual.mapping.TypedMap;

/**
 * Tells whether a group, or rows of which each is taken once, can be made of the table {@code sums}
 * instead of {@code trade}: where the amount is only summed, flows are only counted, and all else
 * is the same for all flows of a sum.
 */
final class Sums {

  /** The flows themselves and their amounts. */
  private final Set<Var> hidden = new HashSet<>();

  private final Set<Var> used = new HashSet<>();

  /** The flows and the amounts that each row has. */
  private Set<Var> flows;

  private Set<Var> amounts;

  private Sums() {}

  static boolean areEnough(Rel.Group group) {
    Sums sums = new Sums();
    return sums.isMade(group.rel())
        && sums.areEnough(group.keys())
        && group.aggregates().stream().allMatch(each -> sums.isMade(each.getAggregator()));
  }

  /** For rows with some of the variables, each row once. */
  static boolean areEnough(Rel rel, List<Var> variables) {
    Sums sums = new Sums();
    return sums.isMade(rel) && sums.areEnough(variables);
  }

  private boolean areEnough(List<Var> variables) {
    return Collections.disjoint(hidden, used) && Collections.disjoint(hidden, variables);
  }

  private boolean isMade(Rel rel) {
    if (rel instanceof Rel.Star star) {
      return isMade(star);
    }
    if (rel instanceof Rel.Union union) {
      return union.parts().stream().allMatch(this::isMade);
    }
    if (rel instanceof Rel.Join join && join.right() instanceof Rel.Side side) {
      used.addAll(side.variables());
      return isMade(join.left());
    }
    if (rel instanceof Rel.Filter filter) {
      used.addAll(MentionedVars.of(filter.condition()));
      return isMade(filter.rel());
    }
    if (rel instanceof Rel.Extend extend) {
      used.add(extend.variable());
      used.addAll(MentionedVars.of(extend.value()));
      return isMade(extend.rel());
    }
    return false;
  }

  private boolean isMade(Rel.Star star) {
    if (!(star.subject() instanceof Var flow) || !star.table().hasSums()) {
      return false;
    }
    Set<Var> own = new HashSet<>();
    for (Rel.Pattern pattern : star.patterns()) {
      if (isAmount(pattern) && own.isEmpty()) {
        own.add((Var) pattern.object());
      } else if (!isInSums(pattern, star.table().mapping().form().summed())) {
        return false;
      }
    }
    if (star.graph() instanceof Var graph) {
      used.add(graph);
    }
    used.addAll(star.constants().keySet());
    hidden.add(flow);
    hidden.addAll(own);
    flows = both(flows, Set.of(flow));
    amounts = both(amounts, own);
    return true;
  }

  private static Set<Var> both(Set<Var> some, Set<Var> own) {
    Set<Var> both = new HashSet<>(own);
    if (some != null) {
      both.retainAll(some);
    }
    return both;
  }

  private static boolean isAmount(Rel.Pattern pattern) {
    return pattern.object().isVariable()
        && pattern.map() instanceof TypedMap typed
        && typed.column().equals("value");
  }

  /** Of a constant only the columns count that it has: the total of all products has one. */
  private boolean isInSums(Rel.Pattern pattern, Set<String> summed) {
    List<String> columns = pattern.map().columns();
    if (pattern.object() instanceof Var variable) {
      used.add(variable);
      return summed.containsAll(columns);
    }
    Object[] values = pattern.map().values(pattern.object());
    for (int i = 0; values != null && i < values.length; i++) {
      if (values[i] != null && !summed.contains(columns.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isMade(Aggregator aggregator) {
    if (aggregator instanceof AggCount) {
      return true;
    }
    Expr expr = aggregator.getExprList() == null ? null : aggregator.getExprList().get(0);
    if (expr == null || !expr.isVariable()) {
      return false;
    }
    Var variable = expr.asVar();
    if (aggregator instanceof AggSum) {
      return amounts.contains(variable);
    }
    if (aggregator instanceof AggCountVar) {
      return amounts.contains(variable) || flows.contains(variable) || !hidden.contains(variable);
    }
    return aggregator instanceof AggCountVarDistinct && !hidden.contains(variable);
  }
}
