package org.w3id.dyad.benchmarks.reasoning;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.w3id.dyad.reasoning.materialise.Materialiser;
import org.w3id.dyad.reasoning.rules.Axioms;

/** What a build of Dyad does while statements stream by. */
final class Dyad implements Contestant {
  private Materialiser materialiser;
  private long count;

  @Override
  public long reason(Graph ontology, List<Triple> data) {
    materialiser = new Materialiser(Axioms.of(ontology));
    data.forEach(materialiser::add);
    materialiser.inferred(triple -> count++);
    return count;
  }

  @Override
  public void each(Taker out) {
    materialiser.inferred(
        t -> {
          if (t.getObject().isURI()) {
            out.take(t.getSubject().getURI(), t.getPredicate().getURI(), t.getObject().getURI());
          }
        });
  }
}
