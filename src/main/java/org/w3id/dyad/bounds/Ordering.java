package org.w3id.dyad.bounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.NodeCmp;
import org.w3id.dyad.bounds.allowance.Allowance;

/**
 * Sorts rows as ARQ does ({@link BindingComparator}), but evaluates the conditions once for each
 * row, not at each comparison, so that what differs at each evaluation, such as {@code RAND}, sorts
 * too; and charges each comparison to the query.
 */
final class Ordering {
  private final List<SortCondition> conditions;
  private final ExecutionContext context;
  private final Allowance allowance;

  /** The variables of the rows so far, by name: rows that sort alike are told apart by them. */
  private final Set<Var> variables = new TreeSet<>(Comparator.comparing(Var::getVarName));

  /** The order by some conditions. */
  Ordering(List<SortCondition> conditions, ExecutionContext context, Allowance allowance) {
    this.conditions = conditions;
    this.context = context;
    this.allowance = allowance;
  }

  private record Row(Binding binding, NodeValue[] keys) {}

  /** All rows, sorted; they are read when the first is asked for. */
  Iterator<Binding> all(QueryIterator rows) {
    List<Row> sorted = new ArrayList<>();
    rows.forEachRemaining(row -> sorted.add(row(row)));
    sorted.sort(this::compare);
    return sorted.stream().map(Row::binding).iterator();
  }

  /**
   * The first rows, sorted.
   *
   * @param most how many; below zero if the sum of LIMIT and OFFSET is more than a number can hold
   * @param isDistinct whether rows that are alike count once
   */
  Iterator<Binding> first(QueryIterator rows, long most, boolean isDistinct) {
    if (most <= 0) {
      return most == 0 ? Collections.emptyIterator() : first(rows, Long.MAX_VALUE, isDistinct);
    }
    Comparator<Row> order = this::compare;
    PriorityQueue<Row> least = new PriorityQueue<>(order.reversed());
    Set<Binding> known = new HashSet<>();
    rows.forEachRemaining(
        binding -> {
          Row row = row(binding);
          boolean isLess = least.size() < most || compare(row, least.peek()) < 0;
          if (isLess && (!isDistinct || known.add(binding))) {
            least.add(row);
            if (least.size() > most) {
              known.remove(least.poll().binding());
            }
          }
        });
    Row[] sorted = least.toArray(Row[]::new);
    Arrays.sort(sorted, order);
    return Arrays.stream(sorted).map(Row::binding).iterator();
  }

  private Row row(Binding binding) {
    NodeValue[] keys = new NodeValue[conditions.size()];
    for (int i = 0; i < keys.length; i++) {
      allowance.check();
      keys[i] = key(conditions.get(i), binding);
    }
    binding.vars().forEachRemaining(variables::add);
    return new Row(binding, keys);
  }

  /** An expression that fails sorts as an unbound variable does. */
  private NodeValue key(SortCondition condition, Binding binding) {
    try {
      return condition.getExpression().eval(binding, context);
    } catch (ExprEvalException e) {
      return null;
    }
  }

  private int compare(Row one, Row other) {
    allowance.check();
    for (int i = 0; i < one.keys().length; i++) {
      NodeValue left = one.keys()[i];
      NodeValue right = other.keys()[i];
      if (isSameTerm(left, right)) {
        continue;
      }
      allowance.charge(Math.min(length(left), length(right)));
      int order = BindingComparator.compareNodesRaw(left, right);
      if (order != 0) {
        return conditions.get(i).getDirection() == Query.ORDER_DESCENDING ? -order : order;
      }
    }
    return compareTerms(one.binding(), other.binding());
  }

  /** Rows of one store share their terms: most that are alike need no look at their texts. */
  private static boolean isSameTerm(NodeValue left, NodeValue right) {
    return left != null && right != null && left.hasNode() && left.getNode() == right.getNode();
  }

  private int compareTerms(Binding one, Binding other) {
    for (Var variable : variables) {
      Node left = one.get(variable);
      Node right = other.get(variable);
      int order = left == right ? 0 : NodeCmp.compareRDFTerms(left, right);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int length(NodeValue key) {
    return key == null ? 0 : Sized.lengthOf(key);
  }
}
