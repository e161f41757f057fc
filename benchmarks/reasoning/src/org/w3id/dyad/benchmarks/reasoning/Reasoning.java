package org.w3id.dyad.benchmarks.reasoning;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.reasoning.Axioms;
import org.w3id.dyad.reasoning.Materialiser;

/**
 * Draws all conclusions from generated data once: {@code <dyad|jena-owl-micro> <kind> <statements>}.
 * What is measured begins with the statements in memory and ends when each conclusion was given. The
 * sum over the conclusions is the same for the same set of them.
 */
public final class Reasoning {
  private long count;
  private long sum;

  private Reasoning() {}

  public static void main(String[] args) {
    Generated generated = Generated.of(args[1], Integer.parseInt(args[2]));
    List<Triple> data = generated.data();
    Reasoning reasoning = new Reasoning();
    long start = System.nanoTime();
    if (args[0].equals("dyad")) {
      reasoning.dyad(generated.ontology(), data);
    } else {
      reasoning.micro(generated.ontology(), data);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%-15s %-10s %,12d explicit %,12d inferred (sum %016x) in %7.2f s, %,10.0f explicit/s, peak heap %,d MB%n",
        args[0],
        args[1],
        data.size(),
        reasoning.count,
        reasoning.sum,
        seconds,
        data.size() / seconds,
        peak() / 1_000_000);
  }

  private void dyad(Graph ontology, List<Triple> data) {
    Materialiser materialiser = new Materialiser(Axioms.of(ontology));
    data.forEach(materialiser::add);
    materialiser.inferred(this::take);
  }

  private void micro(Graph ontology, List<Triple> data) {
    Graph graph = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(graph, ontology);
    data.forEach(graph::add);
    InfGraph inferred = ReasonerRegistry.getOWLMicroReasoner().bind(graph);
    inferred
        .find()
        .forEach(
            triple -> {
              if (!graph.contains(triple)) {
                take(triple);
              }
            });
  }

  /** Counts what is said of individuals in the words of the ontology. */
  private void take(Triple triple) {
    Node word =
        triple.getPredicate().equals(RDF.Nodes.type) ? triple.getObject() : triple.getPredicate();
    if (Generated.isIndividual(triple.getSubject()) && Generated.isWord(word)) {
      count++;
      sum += triple.hashCode() * 0x9E3779B97F4A7C15L;
    }
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
