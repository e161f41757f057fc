package org.w3id.dyad.benchmarks.reasoning;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/** Something that draws conclusions. */
public interface Contestant {

  /**
   * Draws all conclusions and hands out each.
   *
   * @return how many conclusions and statements were handed out
   */
  long reason(Graph ontology, List<Triple> data);

  /** Hands out the conclusions again, and perhaps what is stated. */
  void each(Taker out);

  /** Takes a statement as text; literals do not occur. */
  interface Taker {
    void take(String subject, String predicate, String object);
  }
}
