package org.w3id.dyad.validation;

/**
 * A word of a query that stands for a term.
 *
 * @param text as it is written
 * @param line the line, counted from 1
 * @param column the column, counted from 1
 * @param kind what it is
 */
record TermWord(String text, int line, int column, Kind kind) {

  /** What a word is. */
  enum Kind {
    /** A prefix that is being declared, with its colon. */
    DECLARED_PREFIX,
    /** The namespace of a declared prefix. */
    NAMESPACE,
    /** An IRI in angle brackets. */
    IRI,
    /** A name with a prefix. */
    NAME
  }

  /** What is before the colon of a name. */
  String prefix() {
    return text.substring(0, text.indexOf(':'));
  }

  /** What is behind the colon of a name, without the backslashes that protect signs. */
  String localName() {
    return text.substring(text.indexOf(':') + 1).replaceAll("\\\\(.)", "$1");
  }

  /** An IRI without its angle brackets. */
  String iri() {
    return text.substring(1, text.length() - 1);
  }
}
