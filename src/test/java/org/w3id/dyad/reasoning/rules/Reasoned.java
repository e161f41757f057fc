package org.w3id.dyad.reasoning.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.w3id.dyad.reasoning.materialise.Finding;
import org.w3id.dyad.reasoning.materialise.Materialiser;

/** What the reasoner makes of axioms and data in memory. */
record Reasoned(Set<Triple> inferred, List<Finding> findings) {

  static Reasoned over(Axioms axioms, Graph data) {
    Materialiser materialiser = new Materialiser(axioms);
    data.find().forEach(materialiser::add);
    materialiser.equate(thing -> about(thing, data));
    Set<Triple> inferred = new LinkedHashSet<>();
    materialiser.inferred(inferred::add);
    return new Reasoned(inferred, materialiser.findings());
  }

  private static ExtendedIterator<Triple> about(Node thing, Graph data) {
    return data.find(thing, Node.ANY, Node.ANY).andThen(data.find(Node.ANY, Node.ANY, thing));
  }
}
