package org.w3id.dyad.trade.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.trade.DuckDbStore;

/** The default graph is the union of the named graphs only where the store's context says so. */
final class DefaultGraphTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theUnionIsAskedWhereTheContextSaysSo(boolean isUnion) throws IOException {
    DatasetGraph base = DatabaseMgr.createDatasetGraph();
    if (isUnion) {
      base.getContext().set(TDB2.symUnionDefaultGraph, true);
    }
    Txn.executeWrite(
        base,
        () -> {
          base.add(SSE.parseQuad("(<urn:g> <urn:named> <urn:p> 1)"));
          base.add(new Quad(Quad.defaultGraphIRI, SSE.parseTriple("(<urn:default> <urn:p> 2)")));
        });
    try (DuckDbStore noFlows = DuckDbStore.open(Path.of("no-flows"))) {
      Txn.executeRead(
          base,
          () -> {
            VirtualDataset data = VirtualDataset.of(base, noFlows);
            assertEquals(isUnion, asks(data, "<urn:named> <urn:p> ?o"));
            assertEquals(!isUnion, asks(data, "<urn:default> <urn:p> ?o"));
            assertEquals(true, asks(data, "GRAPH <urn:g> { ?s <urn:p> 1 }"));
          });
    }
    base.close();
  }

  private static boolean asks(VirtualDataset data, String pattern) {
    try (QueryExec execution = QueryExec.dataset(data).query("ASK { " + pattern + " }").build()) {
      return execution.ask();
    }
  }
}
