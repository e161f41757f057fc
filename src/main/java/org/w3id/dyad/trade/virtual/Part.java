package org.w3id.dyad.trade.virtual;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;

/**
 * A part of a query with where it is to be evaluated. Each keeps the algebra that it stands for.
 */
sealed interface Part {

  /** The algebra as the query has it, with the graph to which it is applied. */
  Op original();

  /** Touches nothing of the cube. */
  record Base(Op original) implements Part {}

  /**
   * Moves into the cube.
   *
   * @param rel what is in the cube
   * @param beside what is joined with it and evaluated elsewhere; no two share a variable
   */
  record Cube(Rel rel, List<Part> beside, Op original) implements Part {
    Cube(Rel rel, Op original) {
      this(rel, List.of(), original);
    }
  }

  /** Alternatives whose rows are taken together. */
  record Union(List<Part> parts, Op original) implements Part {}

  /**
   * Is best given rows, whose values it then starts from: a path.
   *
   * @param anchors its ends, of which one that is known from a triple beside the cube keeps the
   *     whole path there; none if it may lead through the cube
   */
  record Fed(Op executable, Set<Var> anchors, Op original) implements Part {}

  /** Has parts of both, each where it belongs; can be executed. */
  record Mixed(Op executable, Op original) implements Part {}
}
