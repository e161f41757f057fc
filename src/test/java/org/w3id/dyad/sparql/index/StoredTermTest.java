package org.w3id.dyad.sparql.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.base.file.BinaryDataFileMem;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms that TDB2 wrote are read like TDB2 reads them. */
final class StoredTermTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<urn:a>",
        "<http://example.org/минск/𝕄#x>",
        "<>",
        "_:b0",
        "''",
        "'明斯克 𝕄'",
        "'Минск'@be",
        "'x'@zh-Hans-CN",
        "'1.50'^^<http://www.w3.org/2001/XMLSchema#float>",
        "'x'^^<urn:type>",
        "'text'^^<http://www.w3.org/2001/XMLSchema#string>"
      })
  void termsAreReadLikeTheyWereWritten(String text) {
    Node term = SSE.parseNode(text);
    assertEquals(term, read(term));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 127, 128, 16_383, 16_384, 300_000, 3_000_000})
  void longTextsAreWhole(int length) {
    Node term = NodeFactory.createLiteralLang("é".repeat(length), "fr");
    assertEquals(term, read(term));
    Node iri = NodeFactory.createURI("urn:" + "x".repeat(length));
    assertEquals(iri, read(iri));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<<( <urn:a> <urn:b> <urn:c> )>>", "1", "'x'@en--ltr"})
  void otherKindsAreLeftToTheTable(String text) {
    assertNull(read(SSE.parseNode(text)));
  }

  private Node read(Node term) {
    BinaryDataFile file = new BinaryDataFileMem();
    file.open();
    NodeTable table = new NodeTableTRDF(TermHashes.addingTo(Path.of("none")), file);
    NodeId before = table.getAllocateNodeId(NodeFactory.createURI("urn:before"));
    NodeId id = table.getAllocateNodeId(term);
    assertEquals(term, table.getNodeForNodeId(id));
    assertEquals(id, table.getNodeIdForNode(term));
    byte[] bytes = new byte[(int) file.length()];
    file.read(0, bytes);
    assertEquals(
        NodeFactory.createURI("urn:before"),
        StoredTerm.read(ByteBuffer.wrap(bytes), (int) before.getPtrLocation()));
    return StoredTerm.read(ByteBuffer.wrap(bytes), (int) id.getPtrLocation());
  }
}
