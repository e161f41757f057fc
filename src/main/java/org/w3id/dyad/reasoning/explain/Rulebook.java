package org.w3id.dyad.reasoning.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.reasoning.query.QueryRule;
import org.w3id.dyad.reasoning.rules.Axioms;

/**
 * The axioms and query rules by which a release was made, as they stand in the release itself: an
 * explanation needs no folder, and a folder that has changed since does not matter.
 *
 * @param axioms those of {@code graph/ontology}
 * @param rules those of {@code graph/derivations}
 */
record Rulebook(Axioms axioms, List<QueryRule> rules) {
  private static final Symbol SYMBOL = Symbol.create("https://w3id.org/dyad/rulebook");
  private static final String RULE = Iris.things("inference-rule");
  private static final Node ONTOLOGY = Nodes.graph("ontology");
  private static final Node DERIVATIONS = Nodes.graph("derivations");

  /** The rulebook of a data set, read once for each opening; to be used within a transaction. */
  static Rulebook of(DatasetGraph data) {
    Context context = data.getContext();
    synchronized (context) {
      Rulebook known = context.get(SYMBOL);
      if (known == null) {
        known = read(data);
        context.set(SYMBOL, known);
      }
      return known;
    }
  }

  private static Rulebook read(DatasetGraph data) {
    List<QueryRule> rules = new ArrayList<>();
    data.getGraph(DERIVATIONS)
        .find(Node.ANY, SHACL.construct, Node.ANY)
        .forEach(
            t ->
                rules.add(
                    QueryRule.of(
                        t.getSubject().getURI().substring(RULE.length()),
                        t.getObject().getLiteralLexicalForm())));
    rules.sort(Comparator.comparing(QueryRule::name));
    return new Rulebook(Axioms.of(data.getGraph(ONTOLOGY)), List.copyOf(rules));
  }

  /** Writes a query rule, so that {@link #of} finds it. */
  static void write(QueryRule rule, Consumer<Triple> out) {
    Node subject = Nodes.id("inference-rule", rule.name());
    out.accept(
        Triple.create(subject, SHACL.construct, NodeFactory.createLiteralString(rule.text())));
  }
}
