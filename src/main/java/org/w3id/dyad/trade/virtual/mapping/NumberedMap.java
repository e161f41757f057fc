package org.w3id.dyad.trade.virtual.mapping;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * Any terms, numbered: the column holds a term's place in a list. Null stands for no term.
 *
 * @param terms the terms, each once
 */
public record NumberedMap(List<Node> terms) implements TermMap {
  @Override
  public List<String> columns() {
    return List.of("number");
  }

  @Override
  public Node term(Object[] values) {
    return values[0] == null ? null : terms.get(((Number) values[0]).intValue());
  }

  @Override
  public Object[] values(Node term) {
    int at = terms.indexOf(term);
    return at < 0 ? null : new Object[] {at};
  }

  /** Lists that are the same number the same terms alike. */
  @Override
  public List<TermMap.Pair> pairs(TermMap other) {
    return other instanceof NumberedMap numbered && numbered.terms.equals(terms)
        ? List.of(new TermMap.Pair(0, 0, false))
        : null;
  }
}
