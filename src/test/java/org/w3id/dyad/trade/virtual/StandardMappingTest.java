package org.w3id.dyad.trade.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.trade.DuckDbStore;
import org.w3id.dyad.trade.StandardProcessor;
import org.w3id.dyad.trade.TradeStore;
import org.w3id.dyad.trade.virtual.mapping.Mapping;

/** The mapping is R2RML: a processor that others wrote makes the same quads of it. */
final class StandardMappingTest {

  private static final int FLOWS = 400;

  @TempDir Path folder;
  @TempDir Path work;

  @Test
  void ontopMakesTheSameQuads() throws Exception {
    Set<String> ours = new TreeSet<>();
    new TwoWorlds(folder, FLOWS).close();
    try (DuckDbStore store = DuckDbStore.open(folder)) {
      DatasetGraph nothing = DatabaseMgr.createDatasetGraph();
      Txn.executeRead(
          nothing,
          () -> VirtualDataset.of(nothing, store).find().forEachRemaining(q -> ours.add(text(q))));
      nothing.close();
    }
    String mapping =
        Files.readString(Path.of("src/main/resources" + Mapping.resource(TradeStore.FLOWS)));
    // Ontop takes one graph of a subject map: the default graph first, then the named ones.
    String named =
        mapping.replace("rr:graph rr:defaultGraph ;", "").replace("rr:defaultGraph, ", "");
    assertNotEquals(mapping, named);
    Set<String> theirs = new TreeSet<>();
    theirs.addAll(ontop(mapping, "SELECT * { ?s ?p ?o }"));
    theirs.addAll(ontop(named, "SELECT * { GRAPH ?g { ?s ?p ?o } }"));
    assertTrue(theirs.size() > 2 * 9 * FLOWS, theirs.size() + " quads by Ontop");
    Set<String> missing = new TreeSet<>(theirs);
    missing.removeAll(ours);
    Set<String> surplus = new TreeSet<>(ours);
    surplus.removeAll(theirs);
    assertEquals(
        "[] []",
        missing.stream().limit(5).toList() + " " + surplus.stream().limit(5).toList(),
        missing.size() + " only by Ontop, " + surplus.size() + " only by us");
  }

  private Set<String> ontop(String mapping, String query) throws Exception {
    Path own = Files.createTempDirectory(work, "ontop");
    Path file = Files.writeString(own.resolve("mapping.ttl"), mapping);
    String quads = StandardProcessor.quads(folder, file, query, own.resolve("trade.duckdb"));
    Set<String> texts = new TreeSet<>();
    RDFParser.fromString(quads, Lang.NQUADS)
        .toDatasetGraph()
        .find()
        .forEachRemaining(quad -> texts.add(text(quad)));
    return texts;
  }

  private static String text(Quad quad) {
    Stream<Node> nodes =
        Stream.of(
            quad.isDefaultGraph() ? Quad.defaultGraphIRI : quad.getGraph(),
            quad.getSubject(),
            quad.getPredicate(),
            byValue(quad.getObject()));
    return nodes.map(NodeFmtLib::strNT).collect(Collectors.joining(" "));
  }

  /** Amounts are compared as numbers: one writes 12.50, the other 12.5. */
  private static Node byValue(Node object) {
    return object.isLiteral() && object.getLiteralDatatype().equals(XSDDatatype.XSDdecimal)
        ? NodeValue.makeDecimal(new BigDecimal(object.getLiteralLexicalForm()).stripTrailingZeros())
            .asNode()
        : object;
  }
}
