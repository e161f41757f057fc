package org.w3id.dyad.release;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Terms by the bytes that N-Triples have for them. Those that were met last are kept, for most
 * terms come again soon.
 */
final class WrittenTerms {
  private static final int KEPT = 1 << 15;

  /** Terms differ at their ends. */
  private static final int TELLING = 24;

  private static final int FACTOR = 0x9E3779B1;
  private static final String ESCAPES = "\\\"nrt";
  private static final String ESCAPED = "\\\"\n\r\t";

  private final String blanks;
  private final byte[][] written = new byte[KEPT][];
  private final Node[] terms = new Node[KEPT];

  /**
   * Has met none.
   *
   * @param blanks what the names of blank nodes begin with from now on
   */
  WrittenTerms(String blanks) {
    this.blanks = blanks;
  }

  /** The term that some bytes stand for; null if they are not written in a usual way. */
  Node of(byte[] bytes, int from, int to) {
    int place = place(bytes, from, to);
    byte[] known = written[place];
    if (known == null || !Arrays.equals(known, 0, known.length, bytes, from, to)) {
      Node term = to - from < 2 ? null : read(bytes, from, to);
      if (term == null) {
        return null;
      }
      written[place] = Arrays.copyOfRange(bytes, from, to);
      terms[place] = term;
    }
    return terms[place];
  }

  private static int place(byte[] bytes, int from, int to) {
    int hash = to - from;
    for (int i = Math.max(from, to - TELLING); i < to; i++) {
      hash = FACTOR * hash + bytes[i];
    }
    return (hash ^ hash >>> Short.SIZE) & KEPT - 1;
  }

  private Node read(byte[] bytes, int from, int to) {
    return switch (bytes[from]) {
      case '<' -> iri(text(bytes, from, to));
      case '_' -> blank(text(bytes, from, to));
      case '"' -> literal(text(bytes, from, to));
      default -> null;
    };
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private static Node iri(String text) {
    String iri = inBrackets(text);
    return iri == null ? null : NodeFactory.createURI(iri);
  }

  private static String inBrackets(String text) {
    int last = text.length() - 1;
    boolean isIri =
        last > 0
            && text.charAt(0) == '<'
            && text.indexOf('>') == last
            && text.indexOf('\\') < 0
            && text.indexOf(' ') < 0;
    return isIri ? text.substring(1, last) : null;
  }

  private Node blank(String text) {
    boolean isPlain =
        text.charAt(1) == ':'
            && text.length() > 2
            && text.chars().skip(2).allMatch(c -> isPlain(c));
    return isPlain ? NodeFactory.createBlankNode(blanks + text.substring(2)) : null;
  }

  private static boolean isPlain(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static Node literal(String text) {
    int quote = closing(text);
    String form = quote < 0 ? null : unescaped(text.substring(1, quote));
    if (form == null) {
      return null;
    }
    String rest = text.substring(quote + 1);
    if (rest.isEmpty()) {
      return NodeFactory.createLiteralString(form);
    }
    return rest.charAt(0) == '@' ? inLanguage(form, rest.substring(1)) : ofType(form, rest);
  }

  /** Where the quotation mark is that ends the form. */
  private static int closing(String text) {
    int at = 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at < text.length() ? at : -1;
  }

  private static String unescaped(String form) {
    int escape = form.indexOf('\\');
    if (escape < 0) {
      return form;
    }
    StringBuilder plain = new StringBuilder(form.length());
    int from = 0;
    for (; escape >= 0; escape = form.indexOf('\\', from)) {
      int kind = ESCAPES.indexOf(form.charAt(escape + 1));
      if (kind < 0) {
        return null;
      }
      plain.append(form, from, escape).append(ESCAPED.charAt(kind));
      from = escape + 2;
    }
    return plain.append(form, from, form.length()).toString();
  }

  private static Node inLanguage(String form, String language) {
    boolean isPlain =
        !language.isEmpty()
            && isPlain(language.charAt(0))
            && !language.contains("--")
            && language.chars().allMatch(c -> c == '-' || isPlain(c));
    return isPlain ? NodeFactory.createLiteralLang(form, language) : null;
  }

  private static Node ofType(String form, String rest) {
    String type = rest.startsWith("^^") ? inBrackets(rest.substring(2)) : null;
    return type == null ? null : NodeFactory.createLiteralDT(form, NodeFactory.getType(type));
  }
}
