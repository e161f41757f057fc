package org.w3id.dyad.trade.virtual.mapping;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * The sum of a group as ARQ gives it: zero of no rows, nothing if a value is missing.
 *
 * @param integer whether integers are added
 */
public record SumMap(boolean integer) implements TermMap {
  @Override
  public List<String> columns() {
    return List.of("sum", "values", "rows");
  }

  @Override
  public Node term(Object[] values) {
    long rows = ((Number) values[2]).longValue();
    if (rows == 0) {
      return NodeValue.nvZERO.asNode();
    }
    if (((Number) values[1]).longValue() < rows) {
      return null;
    }
    return integer
        ? NodeFactory.createLiteralDT(values[0].toString(), XSDDatatype.XSDinteger)
        : NodeValue.makeDecimal(TypedMap.decimal(values[0])).asNode();
  }

  @Override
  public Object[] values(Node term) {
    return null;
  }
}
