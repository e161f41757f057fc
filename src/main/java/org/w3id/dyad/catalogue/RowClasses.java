package org.w3id.dyad.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.FmtUtils;
import org.w3id.dyad.trade.virtual.VirtualDataset;

/**
 * The classes of rows to which triples refer. Many are asked for at a time: a question to a hundred
 * million rows takes as long for a thousand of them as for one.
 */
final class RowClasses {
  private final DatasetGraph data;
  private final Predicate<Node> isRow;

  /** The classes of the rows of a data set, if it has any. */
  RowClasses(DatasetGraph data) {
    this.data = data;
    this.isRow = data instanceof VirtualDataset rows ? rows::mayBeRow : node -> false;
  }

  /** Whether a term begins as the names of rows do. */
  boolean mayBeRow(Node term) {
    return isRow.test(term);
  }

  /** The classes of each that have a name; none for what is no row and has none. */
  Map<Node, Set<Node>> of(Collection<Node> rows) {
    Map<Node, Set<Node>> classes = new HashMap<>();
    rows.forEach(row -> classes.put(row, new HashSet<>()));
    String names = rows.stream().map(FmtUtils::stringForNode).collect(Collectors.joining(" "));
    String query =
        "SELECT ?row ?type { VALUES ?row { %s } GRAPH <%s> { ?row a ?type } }"
            .formatted(names, Quad.unionGraph.getURI());
    try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
      execution
          .select()
          .forEachRemaining(
              row -> {
                Node type = row.get(Var.alloc("type"));
                if (type.isURI()) {
                  classes.get(row.get(Var.alloc("row"))).add(type);
                }
              });
    }
    return classes;
  }
}
