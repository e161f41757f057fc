package org.w3id.dyad.trade.virtual;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.trade.TradeStore;

/**
 * How many statements a cube has, counted by it and not one by one.
 *
 * @param graphs by their named graph
 * @param properties by their property
 * @param classes those that give a class, by this
 */
public record StatementCounts(
    Map<Node, Long> graphs, Map<Node, Long> properties, Map<Node, Long> classes) {

  private static final Var NUMBER = Var.alloc("number");
  private static final Var GRAPH = Var.alloc("graph");
  private static final Var OBJECT = Var.alloc("object");

  static StatementCounts of(TradeStore store, Set<Node> predicates) {
    StatementCounts counts = new StatementCounts(new HashMap<>(), new HashMap<>(), new HashMap<>());
    VirtualDataset alone = VirtualDataset.of(DatasetGraphFactory.empty(), store);
    for (Node predicate : predicates) {
      counts.add(alone, predicate);
    }
    return counts;
  }

  private void add(VirtualDataset alone, Node predicate) {
    boolean isType = predicate.equals(RDF.Nodes.type);
    String by = isType ? "?graph ?object" : "?graph";
    String query =
        "SELECT %1$s (COUNT(*) AS ?number) { GRAPH ?graph { ?subject <%2$s> ?object } } GROUP BY %1$s"
            .formatted(by, predicate.getURI());
    try (QueryExec execution = QueryExec.dataset(alone).query(query).build()) {
      execution
          .select()
          .forEachRemaining(
              row -> {
                long number = ((Number) row.get(NUMBER).getLiteralValue()).longValue();
                graphs.merge(row.get(GRAPH), number, Long::sum);
                properties.merge(predicate, number, Long::sum);
                if (isType) {
                  classes.merge(row.get(OBJECT), number, Long::sum);
                }
              });
    }
  }

  static long observations(TradeStore store) {
    try (Connection connection = store.connection();
        Statement sql = connection.createStatement();
        ResultSet count = sql.executeQuery("SELECT count(*) FROM trade")) {
      count.next();
      return count.getLong(1);
    } catch (SQLException e) {
      throw new QueryExecException("The trade store cannot be read: " + e.getMessage(), e);
    }
  }
}
