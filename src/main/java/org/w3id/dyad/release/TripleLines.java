package org.w3id.dyad.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.atlas.lib.SinkToCollection;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;

/**
 * Reads N-Triples as this program writes them: one blank between terms, and a dot. It is there
 * because most terms of a line stand in lines before it too, and are not read again then. A line
 * that is written in any other way goes to Jena's parser.
 */
final class TripleLines {
  private final WrittenTerms terms;
  private final String blanks;
  private final Consumer<Triple> out;

  /**
   * Makes ready.
   *
   * @param blanks what the names of blank nodes begin with from now on
   * @param out takes each statement
   */
  TripleLines(String blanks, Consumer<Triple> out) {
    this.terms = new WrittenTerms(blanks);
    this.blanks = blanks;
    this.out = out;
  }

  /**
   * Reads a stream to its end.
   *
   * @throws IOException if it cannot be read, or a line is no statement; the message has its number
   */
  void read(InputStream in) throws IOException {
    ByteLines lines = new ByteLines(in);
    for (long number = 1; lines.next(); number++) {
      Triple triple = triple(lines.bytes(), lines.begin(), lines.end());
      if (triple == null) {
        int length = lines.end() - lines.begin();
        parse(new String(lines.bytes(), lines.begin(), length, StandardCharsets.UTF_8), number);
      } else {
        out.accept(triple);
      }
    }
  }

  private Triple triple(byte[] line, int begin, int end) {
    int subjectEnd = blank(line, begin, end);
    int propertyEnd = blank(line, subjectEnd + 1, end);
    int objectEnd = end - 2;
    if (propertyEnd >= objectEnd || line[objectEnd] != ' ' || line[end - 1] != '.') {
      return null;
    }
    Node subject = terms.of(line, begin, subjectEnd);
    Node property = terms.of(line, subjectEnd + 1, propertyEnd);
    Node object = terms.of(line, propertyEnd + 1, objectEnd);
    boolean isUsual =
        subject != null
            && !subject.isLiteral()
            && property != null
            && property.isURI()
            && object != null;
    return isUsual ? Triple.create(subject, property, object) : null;
  }

  /** The first blank from a place on. */
  private static int blank(byte[] line, int from, int end) {
    int at = from;
    while (at < end && line[at] != ' ') {
      at++;
    }
    return at;
  }

  private void parse(String line, long number) throws IOException {
    List<Triple> found = new ArrayList<>();
    try {
      RDFParser.fromString(line, Lang.NTRIPLES)
          // They were checked when they were written.
          .checking(false)
          .resolveURIs(false)
          .labelToNode(LabelToNode.createUseLabelAsGiven())
          .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
          .parse(StreamRDFLib.sinkTriples(new SinkToCollection<>(found)));
    } catch (RiotException e) {
      throw new IOException("line " + number + " is no statement of N-Triples: " + line, e);
    }
    found.forEach(triple -> out.accept(renamed(triple)));
  }

  private Triple renamed(Triple triple) {
    return Triple.create(
        renamed(triple.getSubject()), triple.getPredicate(), renamed(triple.getObject()));
  }

  private Node renamed(Node node) {
    return node.isBlank() ? NodeFactory.createBlankNode(blanks + node.getBlankNodeLabel()) : node;
  }
}
