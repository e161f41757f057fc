package org.w3id.dyad.trade.virtual.mapping;

import java.math.BigInteger;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/**
 * The average of a group as ARQ gives it, divided by ARQ.
 *
 * @param integer whether integers are added
 */
public record AverageMap(boolean integer) implements TermMap {
  @Override
  public List<String> columns() {
    return List.of("sum", "values", "rows");
  }

  @Override
  public Node term(Object[] values) {
    Node sum = new SumMap(integer).term(values);
    long rows = ((Number) values[2]).longValue();
    if (sum == null || rows == 0) {
      return sum;
    }
    return XSDFuncOp.numDivide(
            NodeValue.makeNode(sum), NodeValue.makeInteger(BigInteger.valueOf(rows)))
        .asNode();
  }

  @Override
  public Object[] values(Node term) {
    return null;
  }
}
