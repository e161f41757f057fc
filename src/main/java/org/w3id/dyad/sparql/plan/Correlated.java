package org.w3id.dyad.sparql.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterConcat;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.Expr;
import org.w3id.dyad.sparql.algebra.MentionedVars;
import org.w3id.dyad.sparql.algebra.Operators;
import org.w3id.dyad.sparql.exec.Batches;
import org.w3id.dyad.sparql.exec.Deferred;

/**
 * A part of a query that is asked for what agrees with given rows, many rows at a time: the join of
 * the numbered rows with the part is planned anew for each batch.
 *
 * <p>What it gives is the join by definition, whatever the part is. It must have the same rows each
 * time it is evaluated ({@link MentionedVars#isStable}).
 */
final class Correlated {

  private final Op part;
  private final List<Expr> conditions;
  private final PlannerContext planner;
  private final Set<Var> variables;
  private final Var number;

  /**
   * A part.
   *
   * @param part its algebra, not planned yet
   * @param conditions must hold of a row together with what agrees with it
   */
  Correlated(Op part, List<Expr> conditions, PlannerContext planner) {
    this.part = part;
    this.conditions = List.copyOf(conditions);
    this.planner = planner;
    variables = new HashSet<>(OpVars.visibleVars(part));
    conditions.forEach(condition -> variables.addAll(MentionedVars.of(condition)));
    number = Pushdown.number(Operators.filter(conditions, part));
  }

  /** What the part can see of a row. */
  Binding key(Binding row) {
    return Batches.projected(row, variables);
  }

  /** Whether there are rows that agree with each of some keys. */
  BitSet matched(List<Binding> keys, ExecutionContext execution) {
    BitSet matched = new BitSet();
    QueryIterator answers = answers(keys, true, execution);
    try {
      while (answers.hasNext()) {
        matched.set(numberOf(answers.nextBinding()));
      }
    } finally {
      answers.close();
    }
    return matched;
  }

  /**
   * Rows with what agrees with them.
   *
   * @param isOptional whether a row without any match stays as it is
   */
  Iterator<Binding> extended(List<Binding> rows, boolean isOptional, ExecutionContext execution) {
    return new Extended(rows, isOptional, execution);
  }

  private int numberOf(Binding answer) {
    return Integer.parseInt(answer.get(number).getLiteralLexicalForm());
  }

  private QueryIterator answers(
      List<Binding> keys, boolean onlyNumbers, ExecutionContext execution) {
    Map<Set<Var>, List<Binding>> alike = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      Set<Var> bound = Iter.toSet(keys.get(i).vars());
      bound.add(number);
      Binding numbered =
          Binding.builder(keys.get(i))
              .add(number, NodeFactory.createLiteralString(String.valueOf(i)))
              .build();
      alike.computeIfAbsent(bound, key -> new ArrayList<>()).add(numbered);
    }
    QueryIterConcat all = new QueryIterConcat(execution);
    alike.forEach(
        (bound, rows) ->
            all.add(
                new Deferred(
                    () ->
                        QC.execute(
                            asked(new Pushdown.Rows(bound, rows), onlyNumbers),
                            QueryIterRoot.create(execution),
                            execution),
                    execution)));
    return all;
  }

  private Op asked(Pushdown.Rows rows, boolean onlyNumbers) {
    // Conditions stay where they are: below the join they could keep the rows from the store.
    Op op = Operators.filter(conditions, new Pushdown(number, planner::check).join(rows, part));
    return planner.ready(onlyNumbers ? Operators.distinct(op, List.of(number)) : op);
  }

  /** Rows merged with what agrees with them, as it is read. */
  private final class Extended implements IteratorCloseable<Binding> {
    private final List<Binding> keys = new ArrayList<>();

    /** The rows of each key. */
    private final List<List<Binding>> rows = new ArrayList<>();

    private final BitSet matched = new BitSet();
    private final boolean isOptional;
    private final QueryIterator answers;
    private Iterator<Binding> ready = Collections.emptyIterator();
    private int unmatched;

    Extended(List<Binding> all, boolean isOptional, ExecutionContext execution) {
      Map<Binding, Integer> places = new HashMap<>();
      for (Binding row : all) {
        int at = places.computeIfAbsent(key(row), key -> keys.size());
        if (at == keys.size()) {
          keys.add(key(row));
          rows.add(new ArrayList<>());
        }
        rows.get(at).add(row);
      }
      this.isOptional = isOptional;
      this.answers = answers(keys, false, execution);
    }

    @Override
    public boolean hasNext() {
      while (!ready.hasNext() && answers.hasNext()) {
        Binding answer = answers.nextBinding();
        int at = numberOf(answer);
        matched.set(at);
        ready = Iter.map(rows.get(at).iterator(), row -> Batches.merged(row, answer, number));
      }
      while (!ready.hasNext() && isOptional && unmatched < rows.size()) {
        ready = matched.get(unmatched) ? ready : rows.get(unmatched).iterator();
        unmatched++;
      }
      return ready.hasNext();
    }

    @Override
    public Binding next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.next();
    }

    @Override
    public void close() {
      answers.close();
    }
  }
}
