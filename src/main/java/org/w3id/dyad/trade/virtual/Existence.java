package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.main.QC;

/**
 * Keeps the rows for which a pattern has (or has not) a row that agrees. The pattern is asked for
 * many rows at a time, and once for those that are alike in what it mentions.
 */
final class Existence {

  /** So many answers are remembered. */
  private static final int REMEMBERED = 20_000;

  private static final Var KEY = Var.alloc(".key");

  private final List<Op> alternatives;
  private final Set<Var> shared;
  private final boolean negated;
  private final ExecutionContext execution;
  private final Map<Binding, Boolean> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Binding, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  private Existence(
      List<Op> alternatives, Set<Var> shared, boolean negated, ExecutionContext execution) {
    this.alternatives = alternatives;
    this.shared = shared;
    this.negated = negated;
    this.execution = execution;
  }

  /**
   * The operator.
   *
   * @param rows makes the rows
   * @param alternatives the pattern; one of them is enough
   * @param shared the variables that the pattern mentions
   * @param negated whether rows without a match are kept
   * @param effective the algebra for which it stands
   */
  static Op filter(Op rows, List<Op> alternatives, Set<Var> shared, boolean negated, Op effective) {
    return new OutsideOp(
        "exists-in-batches",
        effective,
        (input, execution) -> {
          Existence existence = new Existence(alternatives, shared, negated, execution);
          return Bindings.joined(QC.execute(rows, input, execution), existence::kept, execution);
        });
  }

  private List<Binding> kept(List<Binding> batch) {
    Map<Binding, Boolean> here = new LinkedHashMap<>();
    List<Binding> keys = new ArrayList<>(batch.size());
    List<Binding> asked = new ArrayList<>();
    for (Binding row : batch) {
      Binding key = key(row);
      keys.add(key);
      if (!here.containsKey(key)) {
        Boolean answer = known.get(key);
        here.put(key, answer);
        if (answer == null) {
          asked.add(key);
        }
      }
    }
    Set<Integer> found = found(asked);
    for (int i = 0; i < asked.size(); i++) {
      here.put(asked.get(i), found.contains(i));
    }
    known.putAll(here);
    List<Binding> rows = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      if (here.get(keys.get(i)) != negated) {
        rows.add(batch.get(i));
      }
    }
    return rows;
  }

  private Binding key(Binding row) {
    BindingBuilder key = Binding.builder();
    for (Var variable : shared) {
      if (row.contains(variable)) {
        key.add(variable, row.get(variable));
      }
    }
    return key.build();
  }

  /** The places of the keys with which some alternative agrees. */
  private Set<Integer> found(List<Binding> keys) {
    Set<Integer> found = new HashSet<>();
    for (Op alternative : alternatives) {
      List<Integer> open = new ArrayList<>();
      List<Binding> rest = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        if (!found.contains(i)) {
          open.add(i);
          rest.add(keys.get(i));
        }
      }
      if (rest.isEmpty()) {
        return found;
      }
      Set<Integer> matched =
          alternative instanceof CubeOp cube
              ? cube.matched(rest, execution)
              : matched(alternative, rest);
      matched.forEach(at -> found.add(open.get(at)));
    }
    return found;
  }

  private Set<Integer> matched(Op pattern, List<Binding> keys) {
    List<Binding> numbered = new ArrayList<>(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      BindingBuilder row = Binding.builder(keys.get(i));
      numbered.add(row.add(KEY, NodeFactory.createLiteralString(String.valueOf(i))).build());
    }
    Set<Integer> matched = new HashSet<>();
    QueryIterator rows =
        QC.execute(
            pattern, QueryIterPlainWrapper.create(numbered.iterator(), execution), execution);
    try {
      while (matched.size() < keys.size() && rows.hasNext()) {
        matched.add(Integer.parseInt(rows.nextBinding().get(KEY).getLiteralLexicalForm()));
      }
    } finally {
      rows.close();
    }
    return matched;
  }
}
