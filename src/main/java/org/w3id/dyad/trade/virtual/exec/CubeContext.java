package org.w3id.dyad.trade.virtual.exec;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.dyad.trade.TradeStore;
import org.w3id.dyad.trade.virtual.mapping.MappedTable;
import org.w3id.dyad.trade.virtual.mapping.Rel;
import org.w3id.dyad.trade.virtual.sql.NotMovableException;
import org.w3id.dyad.trade.virtual.sql.Select;
import org.w3id.dyad.trade.virtual.sql.SqlCompiler;
import org.w3id.dyad.trade.virtual.sql.SqlTable;

/**
 * The cube as the planner knows it.
 *
 * @param store where the tables are
 * @param tables those that have rows, and how these are observations; no IRI is that of rows of two
 *     tables
 */
public record CubeContext(TradeStore store, List<MappedTable> tables) {

  /** The cube of a store, by the shipped mappings. */
  public static CubeContext of(TradeStore store) {
    return new CubeContext(store, store.tables().stream().map(MappedTable::of).toList());
  }

  /** Whether there are no observations. */
  public boolean isEmpty() {
    return tables.isEmpty();
  }

  /** Whether a named graph has something of observations: said by a source, or what follows. */
  public boolean isGraph(Node name) {
    return tables.stream().anyMatch(table -> table.isGraph(name));
  }

  /** The named graphs that have something of observations. */
  public Set<Node> allGraphs() {
    Set<Node> all = new HashSet<>();
    for (MappedTable table : tables) {
      all.addAll(table.graphs());
      all.add(table.mapping().inferredGraph());
    }
    return all;
  }

  /** The table whose rows have IRIs such as this one. */
  public Optional<MappedTable> tableOf(Node subject) {
    return tables.stream().filter(table -> table.mapping().mayBeSubject(subject)).findFirst();
  }

  /**
   * A query that can be sent.
   *
   * @param values those of the parts outside
   * @throws NotMovableException if it cannot be said in SQL with the same meaning, or only in more
   *     SQL than the store takes
   */
  Select query(Map<Rel.Side, SqlTable> values, Rel rel) {
    Select select = compiler(values).compile(rel);
    int longest = store.longestStatement();
    if (longest < Integer.MAX_VALUE && select.text().length() > longest) {
      throw new NotMovableException("more than " + longest + " characters of SQL");
    }
    return select;
  }

  SqlCompiler compiler(Map<Rel.Side, SqlTable> values) {
    return new SqlCompiler(values);
  }
}
