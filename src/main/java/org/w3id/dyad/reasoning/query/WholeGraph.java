package org.w3id.dyad.reasoning.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;

/** All that is in a data set. */
public final class WholeGraph {
  private WholeGraph() {}

  /** The default graph of a data set, or the union of its named graphs if that is empty. */
  public static Graph of(DatasetGraph data) {
    return data.getDefaultGraph().isEmpty() ? data.getUnionGraph() : data.getDefaultGraph();
  }
}
