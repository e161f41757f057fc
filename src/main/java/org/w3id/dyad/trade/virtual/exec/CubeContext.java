package org.w3id.dyad.trade.virtual.exec;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.dyad.trade.TradeStore;
import org.w3id.dyad.trade.virtual.mapping.Mapping;
import org.w3id.dyad.trade.virtual.mapping.Rel;
import org.w3id.dyad.trade.virtual.sql.NotMovableException;
import org.w3id.dyad.trade.virtual.sql.Select;
import org.w3id.dyad.trade.virtual.sql.SqlCompiler;
import org.w3id.dyad.trade.virtual.sql.SqlTable;

/**
 * The cube as the planner knows it.
 *
 * @param store where the table is
 * @param mapping how its rows are observations
 * @param graphs the named graphs of the sources of observations
 */
public record CubeContext(TradeStore store, Mapping mapping, Set<Node> graphs) {

  /** The cube of a store, by the shipped mapping. */
  public static CubeContext of(TradeStore store) {
    Mapping mapping = Mapping.shipped(store.knownValues());
    Set<Node> graphs = new HashSet<>();
    store.sources().forEach(source -> graphs.add(mapping.graph().term(new Object[] {source})));
    return new CubeContext(store, mapping, graphs);
  }

  /** Whether there are no observations. */
  public boolean isEmpty() {
    return graphs.isEmpty();
  }

  /** Whether a named graph has something of observations: said by a source, or what follows. */
  public boolean isGraph(Node name) {
    return graphs.contains(name) || !graphs.isEmpty() && name.equals(mapping.inferredGraph());
  }

  /** The named graphs that have something of observations. */
  public Set<Node> allGraphs() {
    Set<Node> all = new HashSet<>(graphs);
    all.add(mapping.inferredGraph());
    all.removeIf(name -> !isGraph(name));
    return all;
  }

  /**
   * A query that can be sent.
   *
   * @param tables the values of the parts outside
   * @throws NotMovableException if it cannot be said in SQL with the same meaning, or only in more
   *     SQL than the store takes
   */
  Select query(Map<Rel.Side, SqlTable> tables, Rel rel) {
    Select select = compiler(tables).compile(rel);
    int longest = store.longestStatement();
    if (longest < Integer.MAX_VALUE && select.text().length() > longest) {
      throw new NotMovableException("more than " + longest + " characters of SQL");
    }
    return select;
  }

  SqlCompiler compiler(Map<Rel.Side, SqlTable> tables) {
    return new SqlCompiler(mapping, store.nullableColumns(), store.hasSums(), tables);
  }
}
