package org.w3id.dyad.bounds.allowance;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the text of a query token by token, before it is parsed: how many tokens it has, how
 * deep its brackets go, and how long its names become when their prefixes are written out. The
 * parser cannot be stopped, so its input is bounded. What is no SPARQL at all is left to the parser
 * to report.
 */
public final class QueryText {
  private static final String QUOTES = "\"'";
  private static final String NAME_SIGNS = "_-.:%\\?$@";

  private final String text;
  private final QuerySize size;
  private final Map<String, Integer> namespaces = new HashMap<>();
  private int base;
  private int at;
  private int tokens;
  private int depth;
  private long written;
  private String before = "";
  private String prefix;

  private QueryText(String text, QuerySize size) {
    this.text = text;
    this.size = size;
  }

  /**
   * Makes sure that a text can be parsed with little time and memory.
   *
   * @throws TooLargeException if it cannot; says which limit it exceeds
   */
  public static void check(String text, QuerySize size) {
    new QueryText(unescaped(text), size).scan();
  }

  /** A bracket can be written as an escape too (SPARQL 1.1, section 19.2). */
  private static String unescaped(String text) {
    return text.contains("\\u") || text.contains("\\U") ? CodePointEscapes.decode(text) : text;
  }

  private void scan() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '#') {
        skipLine();
      } else {
        token(c);
        require(++tokens, size.tokens(), "tokens");
        require(written, size.written(), "characters with its prefixes written out");
      }
    }
  }

  private static void require(long size, long most, String what) {
    if (size > most) {
      throw new TooLargeException("the query has more than " + most + " " + what);
    }
  }

  private void token(char c) {
    if (isName(c)) {
      name();
    } else if (QUOTES.indexOf(c) >= 0) {
      string(c);
    } else if (c == '<') {
      iri();
    } else {
      bracket(c);
      at++;
    }
  }

  private void bracket(char c) {
    if ("([{".indexOf(c) >= 0) {
      require(++depth, size.depth(), "brackets within each other");
    } else if (")]}".indexOf(c) >= 0) {
      depth--;
    }
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c > 0x7F || NAME_SIGNS.indexOf(c) >= 0;
  }

  private void name() {
    int start = at;
    while (at < text.length() && isName(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    int colon = word.indexOf(':');
    if (before.equals("PREFIX")) {
      prefix = word;
    } else if (colon >= 0) {
      written += namespaces.getOrDefault(word.substring(0, colon + 1), 0) + word.length();
    }
    before = word.toUpperCase(Locale.ROOT);
  }

  /** An IRI, or a sign that compares. */
  private void iri() {
    int start = ++at;
    int end = start;
    while (end < text.length() && isOfIri(text.charAt(end))) {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '>') {
      at = end + 1;
      found(text.substring(start, end));
    }
  }

  private static boolean isOfIri(char c) {
    return c > ' ' && "<>\"{}|^`\\".indexOf(c) < 0;
  }

  private void found(String iri) {
    int length = iri.length() + (iri.contains(":") ? 0 : base);
    if (prefix != null) {
      namespaces.put(prefix, length);
      prefix = null;
    } else if (before.equals("BASE")) {
      base = length;
    }
    written += length;
    before = "";
  }

  private void string(char quote) {
    String three = String.valueOf(quote).repeat(3);
    String end = text.startsWith(three, at) ? three : String.valueOf(quote);
    at += end.length();
    while (at < text.length() && !text.startsWith(end, at)) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at += end.length();
  }

  private void skipLine() {
    while (at < text.length() && "\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
  }
}
