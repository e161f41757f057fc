package org.w3id.dyad.trade.virtual.mapping;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.dyad.trade.rows.StoredTable;

/**
 * A table that has rows, as the planner knows it.
 *
 * @param mapping how its rows are observations
 * @param graphs the named graphs of the sources of its rows
 * @param hasSums whether its rows are there summed, too
 */
public record MappedTable(Mapping mapping, Set<Node> graphs, boolean hasSums) {

  /** A table by the shipped mapping. */
  public static MappedTable of(StoredTable table) {
    Mapping mapping = Mapping.shipped(table.form());
    Set<Node> graphs = new HashSet<>();
    table.sources().forEach(source -> graphs.add(mapping.graph().term(new Object[] {source})));
    return new MappedTable(mapping, Set.copyOf(graphs), table.hasSums());
  }

  /** Whether a named graph has something of its rows: said by a source, or what follows. */
  public boolean isGraph(Node name) {
    return graphs.contains(name) || name.equals(mapping.inferredGraph());
  }
}
