package org.w3id.dyad.sparql.index;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.QuadTable;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;

/**
 * TDB2's table of quads over a {@link QuadIndex}. It makes a quad of its numbers at once, and a
 * term that the quad before has too not again.
 */
final class IndexedQuads extends QuadTable {
  private static final int WIDTH = QuadRows.WIDTH;
  private static final int ANY = -1;
  private static final int NONE = -2;

  private final QuadIndex index;
  private final NodeTable terms;

  IndexedQuads(TupleIndex[] indexes, NodeTable terms, QuadIndex index) {
    super(indexes, terms);
    this.index = index;
    this.terms = terms;
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node property, Node object) {
    int[] known = {number(graph), number(subject), number(property), number(object)};
    for (int number : known) {
      if (number == NONE) {
        return Iter.nullIterator();
      }
    }
    return index.range(known).each(new Terms()::quad);
  }

  private int number(Node term) {
    if (term == null || !term.isConcrete()) {
      return ANY;
    }
    int number = term.isLiteral() ? numberOfValue(term) : index.number(term);
    return number < 0 ? NONE : number;
  }

  /** TDB2 finds a number by its value, however it is written. */
  private int numberOfValue(Node literal) {
    NodeId id = terms.getNodeIdForNode(literal);
    return NodeId.isDoesNotExist(id) ? NONE : index.terms().number(NumberedTerms.stored(id));
  }

  /** The terms of the quad before, of which most come again. */
  private final class Terms {
    private final int[] numbers = {NONE, NONE, NONE, NONE};
    private final Node[] nodes = new Node[WIDTH];

    private Quad quad(int[] quad) {
      for (int place = 0; place < WIDTH; place++) {
        if (quad[place] != numbers[place]) {
          numbers[place] = quad[place];
          nodes[place] = index.node(quad[place]);
        }
      }
      return Quad.create(nodes[0], nodes[1], nodes[2], nodes[3]);
    }
  }
}
