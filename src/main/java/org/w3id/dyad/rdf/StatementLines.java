package org.w3id.dyad.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;

/**
 * Writes statements as N-Triples or as N-Quads: a line each, in UTF-8. It gives the same bytes as
 * the writers of Rio and is there because it takes a tenth of their time: a load writes hundreds of
 * millions of lines.
 *
 * @see <a href="https://www.w3.org/TR/n-quads/">RDF 1.1 N-Quads</a>
 */
public final class StatementLines extends AbstractRDFHandler {
  private static final int SIZE = 1 << 16;

  /** How many characters are written before room is made for more. */
  private static final int STRETCH = 1 << 12;

  /** How many bytes a {@code char} takes at most. */
  private static final int MOST_BYTES = 3;

  /** Room for what stands between two texts: brackets, quotes and blanks. */
  private static final int MARGIN = 32;

  private static final int MOST_KNOWN = 1 << 10;
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private static final String ESCAPED = "\\\"\n\r\t";
  private static final String ESCAPES = "\\\"nrt";

  private static final boolean[] PLAIN_IN_IRIS = plainIn("<>\"{}|^`\\\u007F", '!');
  private static final boolean[] PLAIN_IN_LITERALS = plainIn(ESCAPED, 0);

  /** A term that comes again, such as a property, as it is written. */
  private record Known(IRI iri, byte[] bytes) {}

  private final OutputStream out;
  private final boolean isInGraphs;
  private final byte[] buffer = new byte[SIZE];
  private final Known[] known = new Known[MOST_KNOWN];
  private int at;
  private Resource subject;
  private byte[] subjectBytes;
  private Resource graph;

  private StatementLines(OutputStream out, boolean isInGraphs, IRI graph) {
    this.out = out;
    this.isInGraphs = isInGraphs;
    this.graph = graph;
  }

  /**
   * Writes N-Triples.
   *
   * @param out where to; it need not be buffered, and who opened it closes it
   */
  public static StatementLines triples(OutputStream out) {
    return new StatementLines(out, false, null);
  }

  /**
   * Writes N-Quads, each statement into the graph that is its context; without one, into the
   * default graph.
   *
   * @param out where to; it need not be buffered, and who opened it closes it
   */
  public static StatementLines quads(OutputStream out) {
    return new StatementLines(out, true, null);
  }

  /**
   * Writes N-Quads of one graph.
   *
   * @param out where to; it need not be buffered, and who opened it closes it
   * @param graph the graph that every statement is put into
   */
  public static StatementLines quads(OutputStream out, IRI graph) {
    return new StatementLines(out, false, graph);
  }

  private static boolean[] plainIn(String excluded, int first) {
    boolean[] plain = new boolean[128];
    for (int c = first; c < plain.length; c++) {
      plain[c] = excluded.indexOf(c) < 0;
    }
    return plain;
  }

  /** What was written from a place on. */
  private byte[] written(int from) {
    return Arrays.copyOfRange(buffer, from, at);
  }

  @Override
  public void handleStatement(Statement statement) {
    if (isInGraphs) {
      graph = statement.getContext();
    }
    write(statement.getSubject(), statement.getPredicate(), statement.getObject());
  }

  /** Writes one statement, into the graph of the one before, or that of all. */
  public void write(Resource subject, IRI predicate, Value object) {
    subject(subject);
    put(' ');
    known(predicate);
    put(' ');
    value(object);
    graph();
    put(' ');
    put('.');
    put('\n');
  }

  private void graph() {
    if (graph != null) {
      put(' ');
      if (graph instanceof IRI iri) {
        known(iri);
      } else {
        value(graph);
      }
    }
  }

  /** Hands on what is still held back. */
  @Override
  public void endRDF() {
    empty();
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Several statements about one thing stand together. */
  private void subject(Resource resource) {
    if (resource == subject) {
      put(subjectBytes);
      return;
    }
    String text = resource.stringValue();
    boolean kept = resource.isIRI() && text.length() <= STRETCH;
    room(kept ? MOST_BYTES * text.length() + MARGIN : 0);
    int from = at;
    value(resource);
    subject = kept ? resource : null;
    subjectBytes = kept ? written(from) : null;
  }

  /** A term of a vocabulary: one object, which is written again and again. */
  private void known(IRI iri) {
    int slot = System.identityHashCode(iri) & MOST_KNOWN - 1;
    Known entry = known[slot];
    if (entry != null && entry.iri == iri) {
      put(entry.bytes);
      return;
    }
    String text = iri.stringValue();
    boolean kept = text.length() <= STRETCH;
    room(kept ? MOST_BYTES * text.length() + MARGIN : 0);
    int from = at;
    iri(text);
    if (kept) {
      known[slot] = new Known(iri, written(from));
    }
  }

  private void value(Value value) {
    if (value instanceof IRI iri) {
      iri(iri.stringValue());
    } else if (value instanceof Literal literal) {
      literal(literal);
    } else {
      verbatim(NTriplesUtil.toNTriplesString(value));
    }
  }

  private void iri(String iri) {
    put('<');
    text(iri, PLAIN_IN_IRIS);
    put('>');
  }

  private void literal(Literal literal) {
    put('"');
    text(literal.getLabel(), PLAIN_IN_LITERALS);
    put('"');
    if (literal.getLanguage().isPresent()) {
      put('@');
      verbatim(literal.getLanguage().get());
    } else if (!XSD.STRING.equals(literal.getDatatype())) {
      put('^');
      put('^');
      known(literal.getDatatype());
    }
  }

  private void verbatim(String text) {
    text(text, null);
  }

  /**
   * Writes characters.
   *
   * @param plain which ASCII characters stand for themselves, or null if all do
   */
  private void text(String text, boolean[] plain) {
    int length = text.length();
    for (int from = 0; from < length; ) {
      int to = Math.min(length, from + STRETCH);
      room(MOST_BYTES * (to - from));
      from = stretch(text, from, to, plain);
    }
  }

  /** Writes characters for which there is room; a pair of surrogates may take it one further. */
  private int stretch(String text, int from, int to, boolean[] plain) {
    byte[] bytes = buffer;
    int next = at;
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (c < 128 && (plain == null || plain[c])) {
        bytes[next++] = (byte) c;
        i++;
      } else {
        at = next;
        i += other(text, i, plain);
        next = at;
      }
    }
    at = next;
    return i;
  }

  /** Writes a character that is no plain ASCII; returns how many {@code char}s it is. */
  private int other(String text, int index, boolean[] plain) {
    int c = text.codePointAt(index);
    if (c < 128) {
      escape(c, plain == PLAIN_IN_LITERALS);
    } else if (c < 0x800) {
      put(0xC0 | c >> 6);
      put(0x80 | c & 0x3F);
    } else if (c < 0x10000) {
      boolean half = Character.isSurrogate((char) c);
      put(half ? 0xEF : 0xE0 | c >> 12);
      put(half ? 0xBF : 0x80 | c >> 6 & 0x3F);
      put(half ? 0xBD : 0x80 | c & 0x3F);
    } else {
      put(0xF0 | c >> 18);
      put(0x80 | c >> 12 & 0x3F);
      put(0x80 | c >> 6 & 0x3F);
      put(0x80 | c & 0x3F);
    }
    return Character.charCount(c);
  }

  /** What an IRI cannot have is percent-encoded there; in a literal it is escaped. */
  private void escape(int c, boolean inLiteral) {
    if (inLiteral) {
      put('\\');
      put(ESCAPES.charAt(ESCAPED.indexOf(c)));
    } else {
      put('%');
      put(HEX[c >> 4]);
      put(HEX[c & 0xF]);
    }
  }

  private void put(int b) {
    buffer[at++] = (byte) b;
  }

  private void put(byte[] bytes) {
    room(bytes.length);
    System.arraycopy(bytes, 0, buffer, at, bytes.length);
    at += bytes.length;
  }

  /** Makes room for so many bytes and a margin. */
  private void room(int bytes) {
    if (SIZE - at < bytes + MARGIN) {
      empty();
    }
  }

  private void empty() {
    try {
      out.write(buffer, 0, at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    at = 0;
  }
}
