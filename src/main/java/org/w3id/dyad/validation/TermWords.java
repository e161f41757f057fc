package org.w3id.dyad.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a query that stand for terms, with their places, which the parser does not keep.
 * Comments and literals are left out.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-query/#sparqlGrammar">SPARQL 1.1, grammar</a>
 */
final class TermWords {
  private static final String LOCAL = "(?:[\\p{L}\\p{N}_:%·-]|\\\\.|\\.(?=[\\p{L}\\p{N}_:%-]))*";
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<skip>#[^\\n]*"
              + "|\"\"\"(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*\"\"\"|'''(?:[^'\\\\]|\\\\.|'(?!''))*'''"
              + "|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'"
              + "|[?$][\\p{L}\\p{N}_]+|_:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_-])"
              + "|(?<iri><[^<>\"{}|^`\\\\\\x00-\\x20]*>)"
              + "|(?<name>(?:\\p{L}(?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_-])?)?:"
              + LOCAL
              + ")"
              + "|(?<declaration>\\b[Pp][Rr][Ee][Ff][Ii][Xx]\\b)",
          Pattern.DOTALL);

  private final List<TermWord> all = new ArrayList<>();

  private TermWords() {}

  /** Reads a query, which may be malformed. */
  static TermWords of(String query) {
    TermWords words = new TermWords();
    Matcher token = TOKEN.matcher(query);
    boolean isDeclaration = false;
    TermWord.Kind expected = null;
    int line = 1;
    int lineStart = 0;
    int seen = 0;
    while (token.find()) {
      for (int end = query.indexOf('\n', seen);
          end >= 0 && end < token.start();
          end = query.indexOf('\n', end + 1)) {
        line++;
        lineStart = end + 1;
      }
      seen = Math.max(seen, token.start());
      int column = token.start() - lineStart + 1;
      if (token.group("declaration") != null) {
        isDeclaration = true;
      } else if (token.group("name") != null) {
        TermWord.Kind kind = isDeclaration ? TermWord.Kind.DECLARED_PREFIX : TermWord.Kind.NAME;
        words.all.add(new TermWord(token.group(), line, column, kind));
        expected = isDeclaration ? TermWord.Kind.NAMESPACE : null;
        isDeclaration = false;
      } else if (token.group("iri") != null) {
        TermWord.Kind kind = expected == null ? TermWord.Kind.IRI : expected;
        words.all.add(new TermWord(token.group(), line, column, kind));
        expected = null;
      }
    }
    return words;
  }

  /** The words of a kind, in the order of the query. */
  List<TermWord> of(TermWord.Kind kind) {
    return all.stream().filter(word -> word.kind() == kind).toList();
  }

  /** The first place at which each IRI stands, in angle brackets or by a prefix. */
  Map<String, TermWord> places(Map<String, String> prefixes) {
    Map<String, TermWord> places = new LinkedHashMap<>();
    for (TermWord word : all) {
      if (word.kind() == TermWord.Kind.IRI) {
        places.putIfAbsent(word.iri(), word);
      } else if (word.kind() == TermWord.Kind.NAME && prefixes.containsKey(word.prefix())) {
        places.putIfAbsent(prefixes.get(word.prefix()) + word.localName(), word);
      }
    }
    return places;
  }

  /** The namespaces by the prefixes that are declared for them. */
  Map<String, String> prefixes() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    TermWord declared = null;
    for (TermWord word : all) {
      if (word.kind() == TermWord.Kind.DECLARED_PREFIX) {
        declared = word;
      } else if (word.kind() == TermWord.Kind.NAMESPACE && declared != null) {
        prefixes.put(declared.prefix(), word.iri());
      }
    }
    return prefixes;
  }
}
