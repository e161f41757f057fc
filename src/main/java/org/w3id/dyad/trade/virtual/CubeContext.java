package org.w3id.dyad.trade.virtual;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.dyad.trade.TradeStore;

/**
 * The cube as the planner knows it.
 *
 * @param store where the table is
 * @param mapping how its rows are observations
 * @param graphs the named graphs that have observations
 */
record CubeContext(TradeStore store, Mapping mapping, Set<Node> graphs) {

  static CubeContext of(TradeStore store) {
    Mapping mapping = Mapping.shipped(store.knownValues());
    Set<Node> graphs = new HashSet<>();
    store.sources().forEach(source -> graphs.add(mapping.graph().term(new Object[] {source})));
    return new CubeContext(store, mapping, graphs);
  }

  SqlCompiler compiler(Map<Rel.Side, Table> tables) {
    return new SqlCompiler(mapping, store.nullableColumns(), tables);
  }
}
