package org.w3id.dyad.sparql.exec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.w3id.dyad.sparql.index.QuadIndex;

/**
 * A basic graph pattern over the numbers of an index. Each variable has a slot.
 *
 * @param variables the variable of each slot
 * @param parts the triple patterns
 * @param isUnion whether it is about the union of all graphs, where a triple counts once
 */
record QuadPattern(List<Var> variables, List<Part> parts, boolean isUnion) {
  private static final int NONE = -1;

  /**
   * A triple pattern in a graph.
   *
   * @param constants the number of the graph, subject, predicate, object; below zero if it is a
   *     variable, or any graph
   * @param slots the slot of each variable; below zero if it is none
   */
  record Part(int[] constants, int[] slots) {

    /** Reads what is known into a quad. */
    void known(int[] values, int[] quad) {
      for (int i = 0; i < quad.length; i++) {
        quad[i] = slots[i] < 0 ? constants[i] : values[slots[i]];
      }
    }

    boolean sharesVariable(Part other) {
      return Arrays.stream(slots)
          .anyMatch(slot -> slot >= 0 && Arrays.stream(other.slots).anyMatch(own -> own == slot));
    }
  }

  /**
   * A pattern.
   *
   * @param graph a variable or the name of a graph; {@link Node#ANY} for the union of all
   * @return null if it has a term that no quad has
   */
  static QuadPattern of(BasicPattern pattern, Node graph, QuadIndex index) {
    List<Var> variables = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (Triple triple : pattern) {
      Node[] terms = {graph, triple.getSubject(), triple.getPredicate(), triple.getObject()};
      Part part = new Part(new int[terms.length], new int[terms.length]);
      for (int i = 0; i < terms.length; i++) {
        boolean isConstant = terms[i].isConcrete();
        part.constants[i] = isConstant ? index.number(terms[i]) : NONE;
        part.slots[i] = isConstant ? NONE : slot(terms[i], variables);
        if (isConstant && part.constants[i] < 0) {
          return null;
        }
      }
      parts.add(part);
    }
    return new QuadPattern(List.copyOf(variables), List.copyOf(parts), Node.ANY.equals(graph));
  }

  private static int slot(Node term, List<Var> variables) {
    if (!(term instanceof Var variable)) {
      return NONE;
    }
    int slot = variables.indexOf(variable);
    if (slot < 0) {
      variables.add(variable);
    }
    return slot < 0 ? variables.size() - 1 : slot;
  }

  /** The variables of one of its triple patterns. */
  List<Var> variables(Part part) {
    return Arrays.stream(part.slots).filter(slot -> slot >= 0).mapToObj(variables::get).toList();
  }

  /** The same with its triple patterns in another order. */
  QuadPattern inOrder(List<Part> order) {
    return new QuadPattern(variables, order, isUnion);
  }

  /** No value in any slot. */
  int[] noValues() {
    return IntStream.generate(() -> NONE).limit(variables.size()).toArray();
  }
}
