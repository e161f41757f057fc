package org.w3id.dyad.sparql.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.w3id.dyad.sparql.algebra.Agreement;
import org.w3id.dyad.sparql.algebra.EvaluatedOp;
import org.w3id.dyad.sparql.algebra.MentionedVars;
import org.w3id.dyad.sparql.algebra.Operators;
import org.w3id.dyad.sparql.exec.Batches;

/**
 * Evaluates an expression that has EXISTS in it for many rows at a time: each pattern is asked once
 * for those rows that are alike in what it mentions, and a variable stands for its answer.
 *
 * <p>Only for patterns that are an {@link Agreement}.
 */
final class Existence {

  /** So many answers are remembered. */
  private static final int REMEMBERED = 20_000;

  private static final String MARK = "#exists";

  private final Expr expression;
  private final Map<Var, Correlated> patterns;

  private Existence(Expr expression, Map<Var, Correlated> patterns) {
    this.expression = expression;
    this.patterns = patterns;
  }

  /** An expression by batches; null if one of its patterns has to be evaluated row by row. */
  static Existence of(Expr expression, PlannerContext planner) {
    Map<Var, Correlated> patterns = new LinkedHashMap<>();
    for (ExprFunctionOp exists : MentionedVars.patterns(expression)) {
      Agreement agreement = Agreement.of(exists.getGraphPattern());
      if (agreement == null) {
        return null;
      }
      patterns.put(
          Var.alloc(MARK + patterns.size()),
          new Correlated(agreement.part(), agreement.conditions(), planner));
    }
    Expr marked = marked(expression, patterns.keySet().iterator());
    return new Existence(planner.bounded(marked), patterns);
  }

  /** The expression with variables in the place of its patterns, in the same order. */
  private static Expr marked(Expr expression, Iterator<Var> marks) {
    if (expression instanceof ExprFunctionOp exists) {
      Expr mark = new ExprVar(marks.next());
      return exists instanceof E_Exists ? mark : new E_LogicalNot(mark);
    }
    if (!MentionedVars.hasPattern(expression)) {
      return expression;
    }
    List<Expr> arguments =
        expression.getFunction().getArgs().stream().map(each -> marked(each, marks)).toList();
    return Operators.withArguments(expression, arguments);
  }

  /** The rows with which no row of a part agrees. */
  static Op without(Op rows, Op part, Op meaning, PlannerContext planner) {
    Var mark = Var.alloc(MARK);
    Correlated correlated = new Correlated(part, List.of(), planner);
    return new Existence(new E_LogicalNot(new ExprVar(mark)), Map.of(mark, correlated))
        .filter(rows, meaning);
  }

  /** Keeps the rows that satisfy the condition. */
  Op filter(Op rows, Op meaning) {
    return evaluated(
        "exists",
        rows,
        meaning,
        (row, marked, execution) -> expression.isSatisfied(marked, execution) ? row : null);
  }

  /** Extends rows by a variable, as far as its value can be told. */
  Op extend(Op rows, Var variable, Op meaning) {
    return evaluated(
        "extend-exists",
        rows,
        meaning,
        (row, marked, execution) -> {
          try {
            NodeValue value = expression.eval(marked, execution);
            return Binding.builder(row).add(variable, value.asNode()).build();
          } catch (ExprEvalException e) {
            return row;
          }
        });
  }

  /** What becomes of a row, of which the marks are known; null if it does not stay. */
  @FunctionalInterface
  private interface Step {
    Binding of(Binding row, Binding marked, ExecutionContext execution);
  }

  private Op evaluated(String name, Op rows, Op meaning, Step step) {
    return new EvaluatedOp(
        name,
        meaning,
        (input, execution) -> {
          List<Known> known = new ArrayList<>();
          patterns.forEach((mark, pattern) -> known.add(new Known(mark, pattern)));
          return Batches.of(
              QC.execute(rows, input, execution),
              PlannerLimits.of(execution.getContext()).batch(),
              batch -> stepped(batch, known, step, execution),
              execution);
        });
  }

  private static Iterator<Binding> stepped(
      List<Binding> batch, List<Known> known, Step step, ExecutionContext execution) {
    List<BindingBuilder> marked = batch.stream().map(Binding::builder).toList();
    known.forEach(each -> each.mark(batch, marked, execution));
    List<Binding> kept = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      Binding row = step.of(batch.get(i), marked.get(i).build(), execution);
      if (row != null) {
        kept.add(row);
      }
    }
    return kept.iterator();
  }

  /** A pattern with the answers that it gave in one execution. */
  private static final class Known {
    private final Var mark;
    private final Correlated pattern;
    private final Map<Binding, Boolean> answers =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Binding, Boolean> eldest) {
            return size() > REMEMBERED;
          }
        };

    Known(Var mark, Correlated pattern) {
      this.mark = mark;
      this.pattern = pattern;
    }

    void mark(List<Binding> batch, List<BindingBuilder> marked, ExecutionContext execution) {
      List<Binding> keys = batch.stream().map(pattern::key).toList();
      Map<Binding, Boolean> here = new LinkedHashMap<>();
      keys.forEach(key -> here.put(key, answers.get(key)));
      List<Binding> unknown = here.keySet().stream().filter(key -> here.get(key) == null).toList();
      if (!unknown.isEmpty()) {
        BitSet matched = pattern.matched(unknown, execution);
        for (int i = 0; i < unknown.size(); i++) {
          here.put(unknown.get(i), matched.get(i));
          answers.put(unknown.get(i), matched.get(i));
        }
      }
      for (int i = 0; i < keys.size(); i++) {
        marked.get(i).add(mark, NodeValue.booleanReturn(here.get(keys.get(i))).asNode());
      }
    }
  }
}
