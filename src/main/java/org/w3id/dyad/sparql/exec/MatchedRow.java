package org.w3id.dyad.sparql.exec;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.w3id.dyad.sparql.index.QuadIndex;

/** A row that has terms by their numbers, which are looked up when they are asked for. */
final class MatchedRow extends BindingBase {
  private final QuadIndex index;
  private final Var[] variables;
  private final int[] numbers;

  /**
   * A row.
   *
   * @param parent what it extends; has none of the variables
   * @param variables the variable of each number; there may be more numbers
   */
  MatchedRow(Binding parent, QuadIndex index, Var[] variables, int[] numbers) {
    super(parent);
    this.index = index;
    this.variables = variables;
    this.numbers = numbers;
  }

  /** The number of a row's term; below zero if no quad has it. */
  static int number(Node term, Binding row, Var variable, QuadIndex index) {
    int place =
        row instanceof MatchedRow matched && matched.index == index ? matched.place(variable) : -1;
    return place < 0 ? index.number(term) : ((MatchedRow) row).numbers[place];
  }

  private int place(Var variable) {
    for (int i = 0; i < variables.length; i++) {
      if (variables[i].equals(variable)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  protected Iterator<Var> vars1() {
    return List.of(variables).iterator();
  }

  @Override
  protected int size1() {
    return variables.length;
  }

  @Override
  protected boolean isEmpty1() {
    return variables.length == 0;
  }

  @Override
  protected boolean contains1(Var variable) {
    return place(variable) >= 0;
  }

  @Override
  protected Node get1(Var variable) {
    int place = place(variable);
    return place < 0 ? null : index.node(numbers[place]);
  }

  @Override
  protected Binding detachWithNewParent(Binding parent) {
    return new MatchedRow(parent, index, variables, numbers);
  }
}
