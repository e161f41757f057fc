package org.w3id.dyad.reasoning.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A graph that does not change, and that keeps what was found about a subject. Rules ask the same
 * again and again, and a store on disk makes its nodes anew each time.
 */
public final class CachedGraph extends GraphBase {
  private static final int LIMIT = 200_000;

  private final Graph graph;
  private final Map<Triple, List<Triple>> found = new HashMap<>();

  /** Caches what is found in a graph that does not change. */
  public CachedGraph(Graph graph) {
    this.graph = graph;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    if (!pattern.getSubject().isConcrete()) {
      return graph.find(pattern);
    }
    if (found.size() > LIMIT) {
      found.clear();
    }
    return WrappedIterator.create(
        found.computeIfAbsent(pattern, wanted -> graph.find(wanted).toList()).iterator());
  }
}
