package org.w3id.dyad.reasoning.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.reasoning.query.Reason;
import org.w3id.dyad.release.Companion;

/**
 * The property function by which a query asks why a statement is in the graph:
 *
 * <pre>
 * PREFIX function: &lt;https://w3id.org/dyad/function#&gt;
 * (?subject ?predicate ?object) function:explanation (?number ?premiseOf ?rule ?s ?p ?o)
 * </pre>
 *
 * <p>The three on the left must be known by then. Each row is a statement of the explanation: 1 is
 * the statement asked for, a premise has the number of the statement that it is a premise of, and
 * the rule is unbound where a graph states it. A premise of two statements has two rows. No row
 * means that no graph states it and no rule concludes it.
 */
public final class ExplanationFunction extends PropertyFunctionEval {
  /** The name in queries. */
  public static final String IRI = Iris.at("function#explanation");

  private static final int COLUMNS = 6;

  private final UnaryOperator<Graph> watched;

  /**
   * An explanation for one execution.
   *
   * @param watched wraps the graph, so that what takes too long can be stopped
   */
  public ExplanationFunction(UnaryOperator<Graph> watched) {
    super(PropFuncArgType.PF_ARG_LIST, PropFuncArgType.PF_ARG_LIST);
    this.watched = watched;
  }

  /** Makes the function known to all queries of this process that have no registry of their own. */
  public static void makeKnown() {
    PropertyFunctionRegistry.get()
        .put(IRI, name -> new ExplanationFunction(UnaryOperator.identity()));
  }

  @Override
  public QueryIterator execEvaluated(
      Binding row,
      PropFuncArg statement,
      Node predicate,
      PropFuncArg columns,
      ExecutionContext execution) {
    List<Node> terms = statement.getArgList();
    if (terms.size() != 3 || columns.getArgListSize() != COLUMNS) {
      throw new QueryException(
          "write (?subject ?predicate ?object) <"
              + IRI
              + "> (?number ?premiseOf ?rule ?s ?p ?o), three on the left and six on the right");
    }
    if (terms.stream().anyMatch(Node::isVariable)) {
      throw new QueryException(
          "<" + IRI + "> explains one statement: its subject, predicate and object must be known");
    }
    DatasetGraph data = Companion.whole(execution);
    Triple goal = Triple.create(terms.get(0), terms.get(1), terms.get(2));
    List<Binding> rows = new ArrayList<>();
    new Explainer(data, watched)
        .explain(goal)
        .ifPresent(proof -> addRows(proof, columns.getArgList(), row, rows));
    return QueryIterPlainWrapper.create(rows.iterator(), execution);
  }

  private static void addRows(Proof proof, List<Node> columns, Binding row, List<Binding> rows) {
    Map<Triple, Integer> numbers = new LinkedHashMap<>(Map.of(proof.goal(), 1));
    addRow(proof, proof.goal(), null, numbers, columns, row, rows);
    List<Triple> open = new ArrayList<>(List.of(proof.goal()));
    while (!open.isEmpty()) {
      Triple conclusion = open.remove(0);
      List<Triple> premises = proof.reason(conclusion).map(Reason::premises).orElse(List.of());
      for (Triple premise : premises.stream().distinct().toList()) {
        if (numbers.putIfAbsent(premise, numbers.size() + 1) == null) {
          open.add(premise);
        }
        addRow(proof, premise, conclusion, numbers, columns, row, rows);
      }
    }
  }

  private static void addRow(
      Proof proof,
      Triple statement,
      Triple conclusion,
      Map<Triple, Integer> numbers,
      List<Node> columns,
      Binding row,
      List<Binding> rows) {
    Node[] values = {
      number(numbers.get(statement)),
      conclusion == null ? null : number(numbers.get(conclusion)),
      proof.reason(statement).map(r -> NodeFactory.createLiteralString(r.rule())).orElse(null),
      statement.getSubject(),
      statement.getPredicate(),
      statement.getObject()
    };
    BindingBuilder builder = Binding.builder(row);
    for (int i = 0; i < COLUMNS; i++) {
      if (columns.get(i) instanceof Var variable) {
        if (values[i] == null) {
          continue;
        }
        if (!builder.contains(variable)) {
          builder.add(variable, values[i]);
        } else if (!builder.get(variable).equals(values[i])) {
          return;
        }
      } else if (!columns.get(i).equals(values[i])) {
        return;
      }
    }
    rows.add(builder.build());
  }

  private static Node number(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
  }
}
