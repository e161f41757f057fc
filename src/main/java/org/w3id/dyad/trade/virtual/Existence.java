package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Evaluates expressions that depend on whether patterns have a row that agrees. The patterns are
 * asked for many rows at a time, and once for those that are alike in what they mention.
 */
final class Existence {

  /** So many answers are remembered. */
  private static final int REMEMBERED = 20_000;

  /**
   * A pattern in an expression.
   *
   * @param variable stands for it in the expression: true if there is a row that agrees
   */
  record Pattern(Var variable, Inquiry inquiry) {}

  private final Pattern pattern;
  private final Inquiry.Asked asked;
  private final Map<Binding, Boolean> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Binding, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  private Existence(Pattern pattern, ExecutionContext execution) {
    this.pattern = pattern;
    this.asked = pattern.inquiry().in(execution);
  }

  /**
   * Keeps the rows that satisfy a condition.
   *
   * @param rows makes the rows
   * @param effective the algebra for which it stands
   */
  static Op filter(Op rows, List<Pattern> patterns, Expr condition, Op effective) {
    return evaluated(
        rows,
        patterns,
        effective,
        execution -> (row, marked) -> condition.isSatisfied(marked, execution) ? row : null);
  }

  /** Extends rows by a variable, as far as its value can be told. */
  static Op extend(Op rows, List<Pattern> patterns, Var variable, Expr value, Op effective) {
    return evaluated(
        rows,
        patterns,
        effective,
        execution ->
            (row, marked) -> {
              try {
                NodeValue own = value.eval(marked, execution);
                return Binding.builder(row).add(variable, own.asNode()).build();
              } catch (ExprEvalException e) {
                return row;
              }
            });
  }

  /** What becomes of a row, of which it is known what patterns have rows that agree. */
  @FunctionalInterface
  private interface Step {
    Binding of(Binding row, Binding marked);
  }

  @FunctionalInterface
  private interface Steps {
    Step in(ExecutionContext execution);
  }

  private static Op evaluated(Op rows, List<Pattern> patterns, Op effective, Steps steps) {
    return new OutsideOp(
        "exists-in-batches",
        effective,
        (input, execution) -> {
          List<Existence> all =
              patterns.stream().map(pattern -> new Existence(pattern, execution)).toList();
          Step step = steps.in(execution);
          return Bindings.joined(
              QC.execute(rows, input, execution),
              Inquiry.ROWS,
              batch -> evaluated(batch, all, step),
              execution);
        });
  }

  private static Iterator<Binding> evaluated(List<Binding> batch, List<Existence> all, Step step) {
    List<Binding> marked = batch;
    for (Existence existence : all) {
      marked = existence.marked(batch, marked);
    }
    List<Binding> kept = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      Binding row = step.of(batch.get(i), marked.get(i));
      if (row != null) {
        kept.add(row);
      }
    }
    return kept.iterator();
  }

  private List<Binding> marked(List<Binding> batch, List<Binding> marked) {
    Map<Binding, Boolean> here = new LinkedHashMap<>();
    List<Binding> keys = batch.stream().map(pattern.inquiry()::key).toList();
    for (Binding key : keys) {
      here.computeIfAbsent(key, known::get);
    }
    List<Binding> open = keys.stream().distinct().filter(key -> !here.containsKey(key)).toList();
    Set<Integer> found = asked.found(open);
    for (int i = 0; i < open.size(); i++) {
      here.put(open.get(i), found.contains(i));
    }
    known.putAll(here);
    List<Binding> more = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      NodeValue mark = NodeValue.booleanReturn(here.get(keys.get(i)));
      more.add(Binding.builder(marked.get(i)).add(pattern.variable(), mark.asNode()).build());
    }
    return more;
  }
}
