package org.w3id.dyad.benchmarks.reasoning;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.sparql.graph.GraphFactory;

/** Jena's smallest OWL reasoner, over a graph in memory. */
final class OwlMicro implements Contestant {
  private InfGraph inferred;

  @Override
  public long reason(Graph ontology, List<Triple> data) {
    Graph graph = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(graph, ontology);
    data.forEach(graph::add);
    inferred = ReasonerRegistry.getOWLMicroReasoner().bind(graph);
    long[] count = {0};
    inferred.find().forEach(triple -> count[0]++);
    return count[0];
  }

  @Override
  public void each(Taker out) {
    inferred
        .find()
        .filterKeep(t -> t.getSubject().isURI() && t.getObject().isURI())
        .forEach(
            (Triple t) ->
                out.take(
                    t.getSubject().getURI(), t.getPredicate().getURI(), t.getObject().getURI()));
  }
}
