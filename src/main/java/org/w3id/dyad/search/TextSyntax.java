package org.w3id.dyad.search;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Query;

/**
 * What may be asked of the index. Of Lucene's syntax it knows words, phrases, {@code AND}, {@code
 * OR}, {@code NOT}, brackets, {@code belar*}, {@code be?arus} and {@code belarus~1}; not what could
 * cost much: regular expressions, ranges, a wildcard before two characters, more than a few terms
 * that stand for many.
 */
final class TextSyntax extends QueryParser {
  private static final Analyzer ANALYZER = new LabelAnalyzer();
  static final int CHARACTERS = 1_000;
  private static final int OPEN_TERMS = 16;

  private int openTerms;

  private TextSyntax() {
    super(LabelDocument.LABEL, ANALYZER);
    setSplitOnWhitespace(true);
    setAutoGeneratePhraseQueries(true);
  }

  /**
   * Reads a query in Lucene's syntax, for {@code text:query}.
   *
   * @throws TextQueryException if it is malformed or asks for too much
   */
  static Query lucene(String text) {
    requireShort(text);
    try {
      return new TextSyntax().parse(text);
    } catch (ParseException e) {
      throw new TextQueryException(text, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Reads what people type: all words must be there, {@code "…"} is a phrase, {@code *} after a
   * word stands for any ending, and everything else is taken as it is. Nothing is malformed.
   *
   * @throws TextQueryException if it is too long
   */
  static Query plain(String text) {
    requireShort(text);
    SimpleQueryParser parser =
        new SimpleQueryParser(
            ANALYZER,
            Map.of(LabelDocument.LABEL, 1f),
            SimpleQueryParser.PHRASE_OPERATOR
                | SimpleQueryParser.PREFIX_OPERATOR
                | SimpleQueryParser.WHITESPACE_OPERATOR) {
          @Override
          protected Query newDefaultQuery(String word) {
            // Chinese characters, or words joined by a hyphen, stand side by side.
            return newPhraseQuery(word, 0);
          }

          @Override
          protected Query newPrefixQuery(String begin) {
            return begin.isEmpty() ? newDefaultQuery(begin) : super.newPrefixQuery(begin);
          }
        };
    parser.setDefaultOperator(BooleanClause.Occur.MUST);
    // To the parser it means everything.
    return parser.parse(text.strip().equals("*") ? "" : text);
  }

  private static void requireShort(String text) {
    if (text.length() > CHARACTERS) {
      throw new TextQueryException(
          text, "it has " + text.length() + " characters; " + CHARACTERS + " are possible");
    }
  }

  @Override
  protected Query getFieldQuery(String field, String text, boolean isQuoted) throws ParseException {
    requireLabel(field);
    return super.getFieldQuery(field, text, isQuoted);
  }

  @Override
  protected Query getFieldQuery(String field, String text, int slop) throws ParseException {
    requireLabel(field);
    return super.getFieldQuery(field, text, slop);
  }

  @Override
  protected Query getPrefixQuery(String field, String text) throws ParseException {
    requireLabel(field);
    countOpenTerm();
    return super.getPrefixQuery(field, text);
  }

  @Override
  protected Query getWildcardQuery(String field, String text) throws ParseException {
    requireLabel(field);
    countOpenTerm();
    int first = text.replace('?', '*').indexOf('*');
    if (first < 2) {
      throw new ParseException("two characters must come before a wildcard: " + text);
    }
    return super.getWildcardQuery(field, text);
  }

  @Override
  protected Query getFuzzyQuery(String field, String text, float similarity) throws ParseException {
    requireLabel(field);
    countOpenTerm();
    return super.getFuzzyQuery(field, text, similarity);
  }

  @Override
  protected Query getRegexpQuery(String field, String text) throws ParseException {
    throw new ParseException("regular expressions are not possible; write / as \\/");
  }

  @Override
  protected Query getRangeQuery(
      String field, String from, String to, boolean withFrom, boolean withTo)
      throws ParseException {
    throw new ParseException("ranges are not possible");
  }

  private static void requireLabel(String field) throws ParseException {
    if (!LabelDocument.LABEL.equals(field)) {
      throw new ParseException("there is no field \"" + field + "\"; write : as \\:");
    }
  }

  private void countOpenTerm() throws ParseException {
    if (++openTerms > OPEN_TERMS) {
      throw new ParseException("more than " + OPEN_TERMS + " terms with *, ? or ~");
    }
  }
}
