package org.w3id.dyad.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.release.Store;

/** The index of the shipped release holds its labels, all of them, and nothing else. */
final class ShippedLabelsTest {

  @Test
  void theIndexAgreesWithTheData() throws IOException {
    Store store = Shipped.store();
    Set<Quad> labels = Txn.calculateRead(store.data(), () -> labels(store.data()));
    assertTrue(labels.size() > 1_000, () -> "labels: " + labels.size());
    assertEquals(labels.size(), store.labels().size());
    Set<Quad> indexed = new HashSet<>();
    try (DirectoryReader reader =
        DirectoryReader.open(FSDirectory.open(Shipped.release().text()))) {
      for (int i = 0; i < reader.maxDoc(); i++) {
        Document document = reader.storedFields().document(i);
        Label label = LabelDocument.label(document, 0);
        indexed.add(new Quad(label.graph(), label.thing(), label.property(), label.text()));
        assertEquals(
            Txn.calculateRead(store.data(), () -> types(store.data(), label.thing())),
            Set.copyOf(label.types()),
            () -> "types of " + label.thing());
      }
    }
    assertEquals(labels, indexed);
  }

  @Test
  void everyLabelIsFoundByItsWords() {
    Store store = Shipped.store();
    Set<Quad> labels = Txn.calculateRead(store.data(), () -> labels(store.data()));
    List<Quad> lost = labels.stream().filter(label -> !isFound(store.labels(), label)).toList();
    assertEquals(List.of(), lost);
  }

  private static boolean isFound(LabelIndex index, Quad label) {
    String text = label.getObject().getLiteralLexicalForm();
    String phrase = '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    List<TextHit> hits =
        index.query(
            TextQueryFuncs.subjectToString(label.getSubject()),
            List.of(),
            phrase,
            label.getGraph().getURI(),
            null,
            -1,
            null);
    return hits.stream().anyMatch(hit -> hit.getLiteral().equals(label.getObject()));
  }

  private static Set<Quad> labels(DatasetGraph data) {
    Set<Quad> labels = new HashSet<>();
    data.find()
        .forEachRemaining(
            quad -> {
              if (LabelDocument.isLabel(quad)) {
                labels.add(quad);
              }
            });
    return labels;
  }

  private static Set<String> types(DatasetGraph data, Node thing) {
    return data.getUnionGraph()
        .find(thing, RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isURI)
        .mapWith(Node::getURI)
        .toSet();
  }
}
