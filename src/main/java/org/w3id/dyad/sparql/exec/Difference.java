package org.w3id.dyad.sparql.exec;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter2;

/**
 * MINUS: the rows of the left side that agree with no row of the right which binds one of their
 * variables. Jena's own takes away rows that share one value of several, if they lack another.
 */
public final class Difference extends QueryIter2 {

  /** The variables that both sides can bind: a row is known by its values of these. */
  private final List<Var> common;

  private Map<BitSet, Set<List<Node>>> right;
  private final Map<List<BitSet>, Set<List<Node>>> parts = new HashMap<>();
  private Binding next;

  private Difference(
      QueryIterator left, QueryIterator right, List<Var> common, ExecutionContext execution) {
    super(left, right, execution);
    this.common = common;
  }

  /** The left rows that stay; the right ones are read once the first of the left is there. */
  public static QueryIterator of(
      OpMinus minus, QueryIterator left, QueryIterator right, ExecutionContext execution) {
    Set<Var> common = new HashSet<>(OpVars.visibleVars(minus.getLeft()));
    common.retainAll(OpVars.visibleVars(minus.getRight()));
    return new Difference(left, right, List.copyOf(common), execution);
  }

  @Override
  protected boolean hasNextBinding() {
    while (next == null && getLeft().hasNext()) {
      Binding row = getLeft().nextBinding();
      next = common.isEmpty() || !hasAgreeing(values(row)) ? row : null;
    }
    return next != null;
  }

  @Override
  protected Binding moveToNextBinding() {
    Binding row = next;
    next = null;
    return row;
  }

  private List<Node> values(Binding row) {
    return Arrays.asList(common.stream().map(row::get).toArray(Node[]::new));
  }

  private boolean hasAgreeing(List<Node> row) {
    if (right == null) {
      right = new HashMap<>();
      getRight()
          .forEachRemaining(
              other -> {
                List<Node> values = values(other);
                right.computeIfAbsent(bound(values), key -> new HashSet<>()).add(values);
              });
    }
    BitSet bound = bound(row);
    for (BitSet others : right.keySet()) {
      BitSet shared = (BitSet) bound.clone();
      shared.and(others);
      if (!shared.isEmpty() && part(others, shared).contains(part(row, shared))) {
        return true;
      }
    }
    return false;
  }

  private static BitSet bound(List<Node> values) {
    BitSet bound = new BitSet(values.size());
    for (int i = 0; i < values.size(); i++) {
      bound.set(i, values.get(i) != null);
    }
    return bound;
  }

  /** What the rows that bind the same have of some variables. */
  private Set<List<Node>> part(BitSet bound, BitSet some) {
    return bound.equals(some)
        ? right.get(bound)
        : parts.computeIfAbsent(
            List.of(bound, some),
            key -> {
              Set<List<Node>> part = new HashSet<>();
              right.get(bound).forEach(row -> part.add(part(row, some)));
              return part;
            });
  }

  private static List<Node> part(List<Node> row, BitSet some) {
    Node[] part = new Node[row.size()];
    some.stream().forEach(i -> part[i] = row.get(i));
    return Arrays.asList(part);
  }

  @Override
  protected void requestSubCancel() {
    // Both sides are asked to end.
  }

  @Override
  protected void closeSubIterator() {
    parts.clear();
  }
}
