package org.w3id.dyad.trade.virtual.mapping;

import java.util.List;
import org.apache.jena.graph.Node;

/** The least or greatest of a group as ARQ gives it: nothing if a value is missing. */
public record ExtremeMap(TypedMap type) implements TermMap {
  @Override
  public List<String> columns() {
    return List.of("extreme", "values", "rows");
  }

  @Override
  public Node term(Object[] values) {
    boolean whole = ((Number) values[1]).longValue() == ((Number) values[2]).longValue();
    return whole ? type.term(values) : null;
  }

  @Override
  public Object[] values(Node term) {
    return null;
  }
}
