package org.w3id.dyad.release;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.w3id.dyad.rdf.StatementLines;

/**
 * Compressed N-Quads that are made of parts: what is written one by one, and files of the same kind
 * that are there already. A file of gzip may consist of several.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952#section-2.2">RFC 1952, section 2.2</a>
 */
public final class QuadFile implements Consumer<Quad>, Closeable {
  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private GZIPOutputStream zipped;
  private StatementLines lines;
  private Consumer<Quad> quads;
  private boolean isEmpty = true;

  /** Writes to a stream, which is closed with it. */
  QuadFile(OutputStream out) {
    this.out = new BufferedOutputStream(out, BUFFER);
  }

  /** Writes a file. */
  public static QuadFile at(Path file) throws IOException {
    return new QuadFile(Files.newOutputStream(file));
  }

  @Override
  public void accept(Quad quad) {
    quads.accept(quad);
  }

  /** Begins a part, which takes quads then. */
  public void begin() throws IOException {
    isEmpty = false;
    zipped = new GZIPOutputStream(out, BUFFER);
    lines = StatementLines.quads(zipped);
    quads = Bridge.quadsTo(lines);
  }

  /** Ends the part. */
  public void end() throws IOException {
    lines.endRDF();
    zipped.finish();
    zipped = null;
  }

  /** Writes the statements of a graph. */
  void write(DatasetGraph data, Node graph) throws IOException {
    if (zipped == null) {
      begin();
    }
    Bridge.statements(data, graph, this);
  }

  /** Takes over a file of compressed N-Quads. */
  void write(Path part) throws IOException {
    endIfBegun();
    isEmpty = false;
    Files.copy(part, out);
  }

  private void endIfBegun() throws IOException {
    if (zipped != null) {
      end();
    }
  }

  /** Nothing at all would be no file of gzip. */
  @Override
  public void close() throws IOException {
    try (OutputStream closed = out) {
      if (isEmpty) {
        begin();
      }
      endIfBegun();
      closed.flush();
    }
  }
}
