package org.w3id.dyad.trade.virtual.exec;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.trade.virtual.mapping.ChoiceMap;
import org.w3id.dyad.trade.virtual.mapping.MappedTable;
import org.w3id.dyad.trade.virtual.mapping.Mapping;
import org.w3id.dyad.trade.virtual.mapping.TermMap;

/**
 * How many statements a cube has, counted in its columns and not one by one.
 *
 * @param graphs by their named graph
 * @param properties by their property
 * @param classes those that give a class, by this
 * @param uses those of the things of a class, by class and property
 */
public record StatementCounts(
    Map<Node, Long> graphs,
    Map<Node, Long> properties,
    Map<Node, Long> classes,
    Map<Node, Map<Node, Long>> uses) {

  /** Counts the statements that a cube stands for. */
  public static StatementCounts of(CubeContext cube) {
    StatementCounts counts =
        new StatementCounts(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    try (Connection connection = cube.store().connection();
        Statement sql = connection.createStatement()) {
      for (MappedTable table : cube.tables()) {
        for (Node predicate : table.mapping().predicates()) {
          for (TermMap objects : table.mapping().objects(predicate)) {
            counts.add(table.mapping(), predicate, objects, sql);
          }
        }
      }
      return counts;
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private void add(Mapping mapping, Node predicate, TermMap objects, Statement sql)
      throws SQLException {
    List<TermMap> types = mapping.objects(RDF.Nodes.type);
    Set<String> columns = new LinkedHashSet<>(mapping.graph().columns());
    types.forEach(type -> columns.addAll(type.columns()));
    String query =
        "SELECT %1$s, count(*) AS number FROM %2$s WHERE %3$s GROUP BY %1$s"
            .formatted(
                String.join(", ", columns),
                mapping.table(),
                hasObject(objects, mapping.form().nullable()));
    boolean isInferred = mapping.inferred(predicate).contains(objects);
    try (ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        long number = rows.getLong("number");
        Node graph = isInferred ? mapping.inferredGraph() : term(mapping.graph(), rows);
        graphs.merge(graph, number, Long::sum);
        properties.merge(predicate, number, Long::sum);
        if (predicate.equals(RDF.Nodes.type)) {
          classes.merge(term(objects, rows), number, Long::sum);
        }
        for (TermMap type : types) {
          addUse(term(type, rows), predicate, number);
        }
      }
    }
  }

  /** A row need not have a class of each map. */
  private void addUse(Node type, Node predicate, long number) {
    if (type != null) {
      uses.computeIfAbsent(type, any -> new HashMap<>()).merge(predicate, number, Long::sum);
    }
  }

  /** Whether a row has an object of a map, in SQL: of a choice it always has one. */
  private static String hasObject(TermMap objects, Set<String> nullable) {
    StringBuilder condition = new StringBuilder("TRUE");
    if (!(objects instanceof ChoiceMap)) {
      for (String column : objects.columns()) {
        if (nullable.contains(column)) {
          condition.append(" AND ").append(column).append(" IS NOT NULL");
        }
      }
    }
    return condition.toString();
  }

  private static Node term(TermMap map, ResultSet row) throws SQLException {
    Object[] values = new Object[map.columns().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.getObject(map.columns().get(i));
    }
    return map.term(values);
  }

  /** How many rows a table has. */
  public static long rows(CubeContext cube, MappedTable table) {
    try (Connection connection = cube.store().connection();
        Statement sql = connection.createStatement();
        ResultSet count = sql.executeQuery("SELECT count(*) FROM " + table.mapping().table())) {
      count.next();
      return count.getLong(1);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static StoreFailedException unreadable(SQLException e) {
    return new StoreFailedException("The trade store cannot be read: " + e.getMessage(), e);
  }
}
