package org.w3id.dyad.conformance;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.engine.binding.Binding;

/** What came of a query: an answer, or that it failed. */
sealed interface Outcome {

  /** Whether something was found. */
  default boolean hasContent() {
    return false;
  }

  /**
   * The answer to SELECT.
   *
   * @param rows in the order in which they came
   */
  record Rows(List<Binding> rows) implements Outcome {
    @Override
    public boolean hasContent() {
      return !rows.isEmpty();
    }
  }

  /** The answer to ASK. */
  record Truth(boolean value) implements Outcome {
    @Override
    public boolean hasContent() {
      return value;
    }
  }

  /** The answer to CONSTRUCT and DESCRIBE. */
  record Triples(Graph graph) implements Outcome {
    @Override
    public boolean hasContent() {
      return !graph.isEmpty();
    }
  }

  /** The query ended in an exception. */
  record Failure(Throwable reason) implements Outcome {}

  /** The query was stopped because it took long. */
  record Stopped() implements Outcome {}
}
