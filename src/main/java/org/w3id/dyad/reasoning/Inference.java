package org.w3id.dyad.reasoning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.DisjointUnion;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.reasoning.explain.Explainer;
import org.w3id.dyad.reasoning.explain.ProofGraph;
import org.w3id.dyad.reasoning.materialise.Finding;
import org.w3id.dyad.reasoning.materialise.Materialiser;
import org.w3id.dyad.reasoning.query.CachedGraph;
import org.w3id.dyad.reasoning.query.QueryPatterns;
import org.w3id.dyad.reasoning.query.QueryRule;
import org.w3id.dyad.reasoning.query.QueryRules;
import org.w3id.dyad.reasoning.query.Reason;
import org.w3id.dyad.reasoning.query.WholeGraph;
import org.w3id.dyad.reasoning.rules.Axioms;
import org.w3id.dyad.release.Store;

/**
 * Draws all conclusions from a data set: by OWL 2 RL while its statements stream by, then by the
 * query rules, each of which sees what was concluded before, with what follows by OWL 2 RL from
 * what they conclude. Made for one data set.
 */
public final class Inference {
  /**
   * Observations of trade, of which there can be hundreds of millions, take no part as statements.
   */
  private static final List<String> LEFT_OUT = List.of(Iris.things("flow"), Iris.things("re-flow"));

  private final List<QueryRule> rules;
  private final Materialiser materialiser;

  /** What was concluded so far, as far as the query rules ask for it. */
  private final Graph concluded = GraphFactory.createDefaultGraph();

  private final Set<Node> asked = new HashSet<>();
  private final List<Reason> reasons = new ArrayList<>();

  /** Draws conclusions by axioms and query rules, which come after those that they depend on. */
  Inference(Axioms axioms, List<QueryRule> rules) {
    this.rules = rules;
    this.materialiser = new Materialiser(axioms);
    rules.forEach(rule -> asked.addAll(rule.reads()));
    rules.forEach(rule -> asked.addAll(rule.concludes()));
  }

  /**
   * Makes ready.
   *
   * @param ontology the folder with the axioms, and with the query rules in {@code rules/}
   * @throws IOException if a file cannot be read or is malformed; the message names it
   */
  public static Inference by(Path ontology) throws IOException {
    return new Inference(Axioms.read(ontology), QueryRules.read(ontology.resolve("rules")));
  }

  /** Takes in the statements of the data, each at least once. */
  public Consumer<Triple> statements() {
    return statement -> {
      if (!isLeftOut(statement.getSubject())) {
        materialiser.add(statement);
      }
    };
  }

  private static boolean isLeftOut(Node subject) {
    return subject.isURI() && LEFT_OUT.stream().anyMatch(subject.getURI()::startsWith);
  }

  /**
   * Gives all conclusions, once all statements are in: each once, none of which is stated, in an
   * order that depends on the data alone.
   *
   * @param data the same data
   */
  public void conclude(Store data, Consumer<Triple> out) {
    conclude(data.triples(), out);
  }

  void conclude(DatasetGraph data, Consumer<Triple> out) {
    Txn.executeRead(data, () -> conclude(WholeGraph.of(data), out));
  }

  private void conclude(Graph stated, Consumer<Triple> out) {
    Consumer<Triple> conclude =
        triple -> {
          out.accept(triple);
          if (asked.contains(QueryPatterns.symbol(triple))) {
            concluded.add(triple);
          }
        };
    materialiser.equate(
        thing ->
            stated.find(thing, Node.ANY, Node.ANY).andThen(stated.find(Node.ANY, Node.ANY, thing)));
    materialiser.inferred(conclude);
    Graph known = new DisjointUnion(new CachedGraph(stated), concluded);
    DatasetGraph view = DatasetGraphFactory.wrap(known);
    for (QueryRule rule : rules) {
      for (Reason reason : rule.apply(view)) {
        if (!known.contains(reason.conclusion())) {
          if (rule.keepsReasons()) {
            reasons.add(reason);
          }
          materialiser.conclude(reason.conclusion(), conclude);
        }
      }
    }
  }

  /** The reasons for what the query rules concluded. */
  public List<Reason> reasons() {
    return List.copyOf(reasons);
  }

  /**
   * Gives the query rules, the reasons for what those of them concluded that keep them, and what
   * the axioms find wrong, in PROV-O. The other reasons are not kept: {@link Explainer} finds them.
   */
  public void explain(Consumer<Triple> out) {
    ProofGraph graph = new ProofGraph(out);
    rules.forEach(graph::write);
    reasons.forEach(graph::write);
    findings().forEach(graph::write);
  }

  /** What contradicts the axioms, or is one thing under two names. */
  public List<Finding> findings() {
    return materialiser.findings();
  }
}
