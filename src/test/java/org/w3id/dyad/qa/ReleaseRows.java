package org.w3id.dyad.qa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.dyad.rdf.Nodes;

/**
 * Answers of a release.
 *
 * @param data the release's data
 */
public record ReleaseRows(DatasetGraph data) {
  /** A machine that is slow and busy is no reason for another score. */
  private static final int SECONDS = 1_800;

  /**
   * The rows of a query, cell by cell; {@code true} or {@code false} of one that asks yes or no.
   *
   * @throws org.apache.jena.query.QueryException if it is malformed or fails
   */
  public List<List<String>> of(String sparql) {
    Query query = QueryFactory.create(sparql);
    return Txn.calculateRead(data, () -> rows(query));
  }

  private List<List<String>> rows(Query query) {
    try (QueryExecution execution =
        QueryExecution.dataset(DatasetFactory.wrap(data))
            .query(query)
            .timeout(SECONDS, TimeUnit.SECONDS)
            .build()) {
      return query.isAskType()
          ? List.of(List.of(String.valueOf(execution.execAsk())))
          : rows(execution.execSelect());
    }
  }

  private static List<List<String>> rows(ResultSet found) {
    List<List<String>> rows = new ArrayList<>();
    while (found.hasNext()) {
      Binding row = found.nextBinding();
      rows.add(found.getResultVars().stream().map(name -> text(row.get(name))).toList());
    }
    return rows;
  }

  private static String text(Node value) {
    if (value == null) {
      return "";
    }
    return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
  }

  /** The states, organizations and officials, by their names in lower case. */
  public Map<String, Node> names() {
    Map<String, Node> names = new HashMap<>();
    Txn.executeRead(
        data,
        () ->
            List.of("Official", "Organization", "State")
                .forEach(type -> addNames(Nodes.term(type), names)));
    return names;
  }

  private void addNames(Node type, Map<String, Node> names) {
    data.getUnionGraph()
        .find(Node.ANY, RDF.Nodes.type, type)
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .toList()
        .forEach(
            thing ->
                data.getUnionGraph()
                    .find(thing, RDFS.Nodes.label, Node.ANY)
                    .forEach(
                        label ->
                            names.put(
                                label.getObject().getLiteralLexicalForm().toLowerCase(Locale.ROOT),
                                thing)));
  }
}
