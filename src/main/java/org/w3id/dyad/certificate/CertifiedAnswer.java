package org.w3id.dyad.certificate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.dyad.answer.Json;
import org.w3id.dyad.answer.ReleaseView;

/**
 * An answer in its canonical form: each value as in N-Triples, a line a row, the lines sorted. Two
 * answers are the same if their lines are.
 *
 * @param kind {@code rows}, {@code truth} or {@code graph}
 * @param columns the variables, in the order of the query
 * @param rows the rows, sorted
 * @param nodes the things that are in it
 */
record CertifiedAnswer(
    String kind, List<String> columns, List<List<String>> rows, List<Node> nodes) {
  /** More rows than this do not fit a certificate. */
  static final int MOST = 10_000;

  /**
   * Asks a query.
   *
   * @throws IllegalArgumentException if it is of a kind that has no canonical form, or too long
   */
  static CertifiedAnswer of(ReleaseView view, Query query) {
    try (QueryExec execution = view.executions().apply(query)) {
      if (query.isSelectType()) {
        return rows(execution.select(), view.counter());
      }
      if (query.isAskType()) {
        Node truth = NodeFactory.createLiteralByValue(execution.ask());
        return sorted("truth", List.of("answer"), List.of(List.of(truth)));
      }
      if (query.isConstructType()) {
        return graph(execution.constructTriples(), view.counter());
      }
    }
    throw new IllegalArgumentException("a certificate is of SELECT, ASK or CONSTRUCT");
  }

  private static CertifiedAnswer rows(RowSet answer, Runnable counter) {
    List<Var> variables = answer.getResultVars();
    List<List<Node>> rows = new ArrayList<>();
    while (answer.hasNext()) {
      counter.run();
      Binding row = answer.next();
      List<Node> values = new ArrayList<>();
      variables.forEach(variable -> values.add(row.get(variable)));
      add(rows, values);
    }
    return sorted("rows", variables.stream().map(Var::getVarName).toList(), rows);
  }

  private static CertifiedAnswer graph(Iterator<Triple> triples, Runnable counter) {
    List<List<Node>> rows = new ArrayList<>();
    while (triples.hasNext()) {
      counter.run();
      Triple triple = triples.next();
      add(rows, List.of(triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }
    List<List<Node>> distinct = rows.stream().distinct().toList();
    return sorted("graph", List.of("subject", "predicate", "object"), distinct);
  }

  private static void add(List<List<Node>> rows, List<Node> values) {
    if (rows.size() == MOST) {
      throw new IllegalArgumentException(
          "the answer has more than " + MOST + " rows; certify a sum or a part of it");
    }
    if (values.stream().anyMatch(value -> value != null && value.isBlank())) {
      throw new IllegalArgumentException(
          "the answer has blank nodes, which have no name by which they could be certified");
    }
    rows.add(values);
  }

  private static CertifiedAnswer sorted(String kind, List<String> columns, List<List<Node>> rows) {
    List<List<String>> lines =
        rows.stream()
            .map(row -> row.stream().map(CertifiedAnswer::text).toList())
            .sorted((one, other) -> line(one).compareTo(line(other)))
            .toList();
    List<Node> nodes =
        rows.stream()
            .flatMap(row -> row.stream().filter(value -> value != null && value.isURI()))
            .distinct()
            .toList();
    return new CertifiedAnswer(kind, columns, lines, nodes);
  }

  private static String text(Node value) {
    return value == null ? "" : NodeFmtLib.strNT(value);
  }

  /** No value in N-Triples has a tabulator. */
  private static String line(List<String> row) {
    return String.join("\t", row);
  }

  /** The hash of the columns and the rows, a line each. */
  String sha256() {
    return DigestUtils.sha256Hex(
        Stream.concat(Stream.of(line(columns)), rows.stream().map(CertifiedAnswer::line))
            .collect(Collectors.joining("\n")));
  }

  ObjectNode json() {
    ObjectNode answer = Json.object().put("kind", kind).put("count", rows.size());
    answer.set("columns", Json.texts(columns));
    var list = answer.putArray("rows");
    rows.forEach(row -> list.add(Json.texts(row)));
    return answer.put("sha256", sha256());
  }
}
