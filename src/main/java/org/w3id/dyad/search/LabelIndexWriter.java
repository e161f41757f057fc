package org.w3id.dyad.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Writes the index of a release: a document for each label statement of each named graph. */
public final class LabelIndexWriter {
  private LabelIndexWriter() {}

  /**
   * Writes the index.
   *
   * @param data the release's statements, with all that follows from them
   * @param folder where the index goes; replaces what is there
   * @return how many label statements there are
   */
  public static long write(DatasetGraph data, Path folder) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new LabelAnalyzer())
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setUseCompoundFile(false);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      data.begin(ReadWrite.READ);
      try {
        write(data, writer);
      } finally {
        data.end();
      }
      writer.forceMerge(1);
      writer.commit();
      return writer.getDocStats().numDocs;
    }
  }

  private static void write(DatasetGraph data, IndexWriter writer) throws IOException {
    Graph union = data.getUnionGraph();
    LastKeys keys = new LastKeys();
    for (Node property : LabelDocument.PROPERTIES) {
      Iterator<Quad> quads = data.findNG(Node.ANY, Node.ANY, property, Node.ANY);
      while (quads.hasNext()) {
        Quad quad = quads.next();
        if (LabelDocument.isLabel(quad)) {
          writer.addDocument(LabelDocument.of(quad, types(union, quad.getSubject()), keys));
        }
      }
    }
  }

  private static List<Node> types(Graph union, Node thing) {
    return union
        .find(thing, RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isURI)
        .toList();
  }
}
