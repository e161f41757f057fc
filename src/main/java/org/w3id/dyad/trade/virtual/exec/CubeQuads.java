package org.w3id.dyad.trade.virtual.exec;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** The observations of the cube as quads, found by one pattern at a time. */
public final class CubeQuads implements AutoCloseable {
  private final List<TableQuads> tables;
  private final Supervision supervision;

  /** Finds the quads that the rows of a cube stand for. */
  public CubeQuads(CubeContext cube) {
    this(
        cube.tables().stream().map(table -> new TableQuads(cube, table)).toList(),
        Supervision.NONE);
  }

  private CubeQuads(List<TableQuads> tables, Supervision supervision) {
    this.tables = tables;
    this.supervision = supervision;
  }

  /** The same for one reader. */
  public CubeQuads within(QueryBounds bounds) {
    Supervision reader = Supervision.within(bounds);
    return new CubeQuads(tables.stream().map(table -> table.within(reader)).toList(), reader);
  }

  /** Closes what a reader has left open. */
  @Override
  public void close() {
    supervision.close();
  }

  /**
   * The quads of a pattern.
   *
   * @param g a named graph, and that of the quads; null or {@link Node#ANY}, as for the others,
   *     stands for any
   */
  public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
    return switch (tables.size()) {
      case 0 -> Iter.nullIterator();
      case 1 -> tables.get(0).find(g, s, p, o);
      default -> Iter.flatMap(tables.iterator(), table -> table.find(g, s, p, o));
    };
  }
}
