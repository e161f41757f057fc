package org.w3id.dyad.trade.virtual.mapping;

import java.util.List;
import org.apache.jena.graph.Node;

/** One term, of no column. */
public record ConstantMap(Node node) implements TermMap {
  @Override
  public List<String> columns() {
    return List.of();
  }

  @Override
  public Node term(Object[] values) {
    return node;
  }

  @Override
  public Object[] values(Node term) {
    return node.equals(term) ? new Object[0] : null;
  }

  @Override
  public List<TermMap.Pair> pairs(TermMap other) {
    return other instanceof ConstantMap constant && constant.node.equals(node) ? List.of() : null;
  }
}
