package org.w3id.dyad.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.rdf.Nodes;

/** What is asked for many rows at a time is what is found for each of them. */
final class RowClassesTest {

  @Test
  void manyHaveTheClassesThatEachHas() {
    DatasetGraph data = Shipped.store().data();
    Txn.executeRead(data, () -> compare(data));
  }

  private static void compare(DatasetGraph data) {
    RowClasses rows = new RowClasses(data);
    Set<Node> referred =
        Shipped.store()
            .triples()
            .getUnionGraph()
            .find()
            .mapWith(Triple::getObject)
            .filterKeep(rows::mayBeRow)
            .toSet();
    assertTrue(referred.size() > 10, () -> "rows to which triples refer: " + referred.size());
    Set<Node> asked = new HashSet<>(referred);
    Node absent = Nodes.id("flow", "comtrade/BLR/CHN/E/TOTAL/1802");
    asked.add(absent);
    Map<Node, Set<Node>> classes = rows.of(asked);
    assertEquals(asked, classes.keySet());
    assertEquals(Set.of(), classes.get(absent));
    for (Node row : referred) {
      assertEquals(
          data
              .getUnionGraph()
              .find(row, RDF.Nodes.type, Node.ANY)
              .mapWith(Triple::getObject)
              .toList()
              .stream()
              .filter(Node::isURI)
              .collect(Collectors.toSet()),
          classes.get(row),
          row::getURI);
    }
  }
}
