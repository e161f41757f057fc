package org.w3id.dyad.reasoning.query;

import java.util.ArrayList;
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
 * again and again, and a store on disk makes its nodes anew each time. It serves one thread.
 */
public final class CachedGraph extends GraphBase {
  /** How many statements are kept; then it begins anew. */
  private static final int LIMIT = 1_000_000;

  /** A longer answer is not kept. */
  private static final int LONGEST = 1_000;

  private final Graph graph;
  private final Map<Triple, List<Triple>> found = new HashMap<>();
  private int kept;

  /** Caches what is found in a graph that does not change. */
  public CachedGraph(Graph graph) {
    this.graph = graph;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    if (!pattern.getSubject().isConcrete()) {
      return graph.find(pattern);
    }
    List<Triple> known = found.get(pattern);
    return known == null ? read(pattern) : WrappedIterator.create(known.iterator());
  }

  private ExtendedIterator<Triple> read(Triple pattern) {
    ExtendedIterator<Triple> all = graph.find(pattern);
    List<Triple> first = new ArrayList<>();
    while (first.size() < LONGEST && all.hasNext()) {
      first.add(all.next());
    }
    if (all.hasNext()) {
      return WrappedIterator.create(first.iterator()).andThen(all);
    }
    keep(pattern, first);
    return WrappedIterator.create(first.iterator());
  }

  private void keep(Triple pattern, List<Triple> triples) {
    kept += triples.size() + 1;
    if (kept > LIMIT) {
      found.clear();
      kept = triples.size() + 1;
    }
    found.put(pattern, List.copyOf(triples));
  }
}
