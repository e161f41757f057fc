package org.w3id.dyad.sparql.exec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.expr.Expr;
import org.w3id.dyad.sparql.algebra.MentionedVars;
import org.w3id.dyad.sparql.index.QuadIndex;
import org.w3id.dyad.sparql.index.Range;

/**
 * The rows of a basic graph pattern that agree with rows that come in, found in an index one triple
 * pattern after the other. A condition is evaluated as soon as the variables of the pattern that it
 * mentions have values: what follows cannot change it.
 */
final class PatternRows extends QueryIter1 {
  private static final int NONE = -1;

  private final QuadIndex index;
  private final QuadPattern pattern;
  private final List<Expr> conditions;
  private final boolean isOptional;
  private final Runnable check;
  private final int[] values;
  private Step[] steps;
  private List<List<Expr>> afterStep;
  private Binding row;
  private int[] freeSlots = {};
  private Var[] freeVariables = {};
  private boolean isMatched;
  private int level = NONE;
  private Binding next;

  /**
   * Rows of a pattern.
   *
   * @param pattern has one triple pattern at least
   * @param conditions must hold of each row; no pattern is within them
   * @param isOptional whether a row without any match stays as it is
   * @param check is called for each quad that is looked at; throws if the query has to end
   */
  PatternRows(
      QueryIterator input,
      QuadPattern pattern,
      List<Expr> conditions,
      boolean isOptional,
      QuadIndex index,
      Runnable check,
      ExecutionContext execution) {
    super(input, execution);
    this.index = index;
    this.pattern = pattern;
    this.conditions = conditions;
    this.isOptional = isOptional;
    this.check = check;
    values = pattern.noValues();
  }

  @Override
  protected boolean hasNextBinding() {
    while (next == null) {
      if (level < 0 && !begin()) {
        return false;
      }
      next = search();
      if (next == null && isOptional && !isMatched) {
        next = row;
      }
      isMatched = true;
    }
    return true;
  }

  @Override
  protected Binding moveToNextBinding() {
    Binding found = next;
    next = null;
    return found;
  }

  /** Begins with the next row that comes in; false if there is none. */
  private boolean begin() {
    if (!getInput().hasNext()) {
      return false;
    }
    row = getInput().nextBinding();
    isMatched = false;
    if (read(row)) {
      if (steps == null) {
        plan();
      }
      level = 0;
      steps[0].open();
    }
    return true;
  }

  /** Reads what a row has of the pattern's variables; false if no quad has one of the terms. */
  private boolean read(Binding from) {
    int free = 0;
    for (int slot = 0; slot < values.length; slot++) {
      Var variable = pattern.variables().get(slot);
      Node term = from.get(variable);
      values[slot] = term == null ? NONE : MatchedRow.number(term, from, variable, index);
      if (term != null && values[slot] < 0) {
        return false;
      }
      free += term == null ? 1 : 0;
    }
    if (free != freeSlots.length || hasValue(freeSlots)) {
      freeSlots = new int[free];
      freeVariables = new Var[free];
      for (int slot = values.length - 1; slot >= 0; slot--) {
        if (values[slot] < 0) {
          freeSlots[--free] = slot;
          freeVariables[free] = pattern.variables().get(slot);
        }
      }
    }
    return true;
  }

  private boolean hasValue(int[] slots) {
    for (int slot : slots) {
      if (values[slot] >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Decides the order by the first row. */
  private void plan() {
    if (pattern.parts().size() == 1) {
      steps = new Step[] {new Step(pattern.parts().get(0))};
      afterStep = List.of(conditions);
      return;
    }
    List<QuadPattern.Part> parts = new PatternOrder(index).ordered(pattern, values).parts();
    steps = parts.stream().map(Step::new).toArray(Step[]::new);
    afterStep = new ArrayList<>();
    List<Expr> rest = new ArrayList<>(conditions);
    Set<Var> known = new HashSet<>();
    for (QuadPattern.Part part : parts) {
      known.addAll(pattern.variables(part));
      boolean isLast = afterStep.size() == parts.size() - 1;
      List<Expr> now = rest.stream().filter(each -> isLast || isKnown(each, known)).toList();
      rest.removeAll(now);
      afterStep.add(now);
    }
  }

  private boolean isKnown(Expr condition, Set<Var> known) {
    return MentionedVars.isStable(condition)
        && MentionedVars.of(condition).stream()
            .allMatch(each -> known.contains(each) || !pattern.variables().contains(each));
  }

  /** The next row by the row that came in; null, and below the first step, if there is no more. */
  private Binding search() {
    while (level >= 0) {
      if (!steps[level].next()) {
        level--;
      } else if (holds(afterStep.get(level))) {
        if (level == steps.length - 1) {
          return found();
        }
        level++;
        steps[level].open();
      }
    }
    return null;
  }

  private boolean holds(List<Expr> now) {
    if (now.isEmpty()) {
      return true;
    }
    Binding so = soFar();
    for (Expr condition : now) {
      if (!condition.isSatisfied(so, getExecContext())) {
        return false;
      }
    }
    return true;
  }

  private Binding found() {
    if (freeSlots.length == 0) {
      return row;
    }
    int[] numbers = new int[freeSlots.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values[freeSlots[i]];
    }
    return new MatchedRow(row, index, freeVariables, numbers);
  }

  private Binding soFar() {
    if (level == steps.length - 1) {
      return found();
    }
    List<Var> variables = new ArrayList<>();
    int[] numbers = new int[freeSlots.length];
    for (int slot : freeSlots) {
      if (values[slot] >= 0) {
        numbers[variables.size()] = values[slot];
        variables.add(pattern.variables().get(slot));
      }
    }
    return new MatchedRow(row, index, variables.toArray(Var[]::new), numbers);
  }

  private void look() {
    check.run();
    if (getExecContext().getCancelSignal() != null && getExecContext().getCancelSignal().get()) {
      throw new QueryCancelledException();
    }
  }

  /** Goes through the quads of one triple pattern. */
  private final class Step {
    private final QuadPattern.Part part;
    private final int[] quad = new int[4];

    /** Which places of the quad give their slot a value. */
    private final boolean[] gives = new boolean[4];

    /** Which places of the quad must agree with a value that another place has given. */
    private final boolean[] agrees = new boolean[4];

    private Range range;
    private long at;

    Step(QuadPattern.Part part) {
      this.part = part;
    }

    void open() {
      part.known(values, quad);
      for (int i = 0; i < quad.length; i++) {
        int slot = part.slots()[i];
        boolean isFree = slot >= 0 && values[slot] < 0;
        agrees[i] = isFree && isGiven(slot, i);
        gives[i] = isFree && !agrees[i];
      }
      range = index.range(quad);
      at = range.from();
    }

    private boolean isGiven(int slot, int before) {
      for (int i = 0; i < before; i++) {
        if (part.slots()[i] == slot) {
          return true;
        }
      }
      return false;
    }

    /** Gives the slots the values of the next quad; frees them if there is none. */
    boolean next() {
      while (at < range.to()) {
        look();
        if (pattern.isUnion() && range.isRepeated(at)) {
          at++;
        } else {
          range.read(at++, quad);
          if (take()) {
            return true;
          }
        }
      }
      for (int i = 0; i < quad.length; i++) {
        if (gives[i]) {
          values[part.slots()[i]] = NONE;
        }
      }
      return false;
    }

    private boolean take() {
      for (int i = 0; i < quad.length; i++) {
        if (gives[i]) {
          values[part.slots()[i]] = quad[i];
        } else if (agrees[i] && values[part.slots()[i]] != quad[i]) {
          return false;
        }
      }
      return true;
    }
  }

  @Override
  protected void requestSubCancel() {
    // The signal is looked at for each quad.
  }

  @Override
  protected void closeSubIterator() {
    level = NONE;
  }
}
