package org.w3id.dyad.bounds;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.w3id.dyad.bounds.allowance.Allowance;

/** A graph for property paths, whose loops look at nothing but the triples that they find. */
final class WatchedGraph extends GraphWrapper {
  private final Allowance allowance;

  WatchedGraph(Graph graph, Allowance allowance) {
    super(graph);
    this.allowance = allowance;
  }

  @Override
  public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
    return watched(super.find(s, p, o));
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    return watched(super.find(pattern));
  }

  @Override
  public boolean contains(Node s, Node p, Node o) {
    allowance.check();
    return super.contains(s, p, o);
  }

  @Override
  public boolean contains(Triple triple) {
    allowance.check();
    return super.contains(triple);
  }

  private ExtendedIterator<Triple> watched(ExtendedIterator<Triple> triples) {
    allowance.check();
    return new WrappedIterator<>(triples, true) {
      @Override
      public Triple next() {
        allowance.check();
        return super.next();
      }
    };
  }
}
