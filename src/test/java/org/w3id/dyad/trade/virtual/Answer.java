package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;

/** What a data set answers, in a form that can be compared: rows or triples as text, sorted. */
public record Answer(List<String> rows) {

  public static Answer of(Query query, DatasetGraph data, long seconds) {
    return Txn.calculateRead(
        data,
        () -> {
          try (QueryExec execution =
              QueryExec.dataset(data).query(query).timeout(seconds, TimeUnit.SECONDS).build()) {
            return of(query, execution);
          }
        });
  }

  /** Within a transaction. */
  static Answer of(Query query, QueryExec execution) {
    if (query.isAskType()) {
      return new Answer(List.of(String.valueOf(execution.ask())));
    }
    return query.isSelectType()
        ? ofRows(execution.select(), query)
        : ofGraph(query.isDescribeType() ? execution.describe() : execution.construct());
  }

  private static Answer ofRows(RowSet set, Query query) {
    List<String> rows = new ArrayList<>();
    while (set.hasNext()) {
      rows.add(text(set.next()));
    }
    if (!query.hasOrderBy() || !query.hasLimit() && !isTotal(query)) {
      Collections.sort(rows);
    }
    return new Answer(rows);
  }

  /** With an order the place counts too, but not among what the order does not part. */
  private static boolean isTotal(Query query) {
    Set<Var> ordered = new HashSet<>();
    query.getOrderBy().stream()
        .filter(condition -> condition.getExpression().isVariable())
        .forEach(condition -> ordered.add(condition.getExpression().asVar()));
    return ordered.containsAll(query.getProjectVars());
  }

  private static String text(Binding row) {
    Map<String, String> cells = new TreeMap<>();
    for (Iterator<Var> variables = row.vars(); variables.hasNext(); ) {
      Var variable = variables.next();
      cells.put(variable.getName(), row.get(variable).toString());
    }
    return cells.toString();
  }

  private static Answer ofGraph(Graph graph) {
    List<String> triples = new ArrayList<>();
    graph
        .find()
        .forEachRemaining(
            triple ->
                triples.add(
                    NodeFmtLib.strNT(triple.getSubject())
                        + " "
                        + NodeFmtLib.strNT(triple.getPredicate())
                        + " "
                        + NodeFmtLib.strNT(triple.getObject())));
    Collections.sort(triples);
    return new Answer(triples);
  }

  /** The rows that only one of them has. */
  String difference(Answer other) {
    List<String> missing = new ArrayList<>(rows);
    other.rows.forEach(missing::remove);
    List<String> surplus = new ArrayList<>(other.rows);
    rows.forEach(surplus::remove);
    return rows.size()
        + " rows as triples, "
        + other.rows.size()
        + " with the cube; missing "
        + missing.subList(0, Math.min(5, missing.size()))
        + ", surplus "
        + surplus.subList(0, Math.min(5, surplus.size()));
  }
}
