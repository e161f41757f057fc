package org.w3id.dyad.sparql.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Reads a term as TDB2 stores it, in the compact form of Thrift: in a structure of Jena's {@code
 * RDF_Term} that of the term's kind, in which each text has its number and its length before it.
 * TDB2's own reader makes several objects for a term, and lets one thread read at a time.
 *
 * @see <a href="https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md">
 *     Thrift compact protocol</a>
 */
final class StoredTerm {
  private static final int IRI = 0x1C;
  private static final int BLANK = 0x2C;
  private static final int LITERAL = 0x3C;
  private static final int END = 0;

  /** A text that comes first or right after the one before it in the order of the structure. */
  private static final int NEXT_TEXT = 0x18;

  /** A text that leaves out one: the datatype of a literal, which has no language. */
  private static final int TEXT_AFTER_NEXT = 0x28;

  private final ByteBuffer bytes;
  private int at;

  private StoredTerm(ByteBuffer bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The term at a place; null if it is of another kind than those that data have. */
  static Node read(ByteBuffer bytes, int at) {
    return new StoredTerm(bytes, at).read();
  }

  private Node read() {
    int kind = next();
    if (kind != IRI && kind != BLANK && kind != LITERAL || next() != NEXT_TEXT) {
      return null;
    }
    String text = text();
    return switch (kind) {
      case IRI -> ended(NodeFactory.createURI(text));
      case BLANK -> ended(NodeFactory.createBlankNode(text));
      default -> literal(text);
    };
  }

  private Node literal(String form) {
    return switch (next()) {
      case END -> NodeFactory.createLiteralString(form);
      case NEXT_TEXT -> ended(NodeFactory.createLiteralLang(form, text()));
      case TEXT_AFTER_NEXT -> ended(NodeFactory.createLiteralDT(form, NodeFactory.getType(text())));
      default -> null;
    };
  }

  /** The term, if the structure has no more parts. */
  private Node ended(Node term) {
    return next() == END ? term : null;
  }

  private int next() {
    return bytes.get(at++);
  }

  private String text() {
    byte[] text = new byte[length()];
    bytes.get(at, text);
    at += text.length;
    return new String(text, StandardCharsets.UTF_8);
  }

  /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
  private int length() {
    int length = 0;
    int shift = 0;
    int part = next();
    for (; part < 0; part = next()) {
      length |= (part & 0x7F) << shift;
      shift += 7;
    }
    return length | part << shift;
  }
}
