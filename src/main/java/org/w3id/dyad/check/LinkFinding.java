package org.w3id.dyad.check;

import java.util.List;

/**
 * What is wrong with an identifier or a link, or cannot be right together with another.
 *
 * @param kind what is wrong
 * @param things the things of the graph concerned
 * @param scheme whose key it is; empty for a link without a scheme
 * @param value the key, or the keys
 * @param sources the documents that say so
 * @param isDoubted whether one of the statements is marked as probable or doubtful, so that the
 *     disagreement is known
 */
public record LinkFinding(
    Kind kind,
    List<String> things,
    String scheme,
    String value,
    List<String> sources,
    boolean isDoubted) {

  /** What can be wrong. */
  public enum Kind {
    /** The key does not match the pattern of its scheme. */
    FORMAT("wrong format"),
    /** The check digits do not follow from the others. */
    CHECK_DIGITS("wrong check digits"),
    /** The scheme gives one key to a thing, and the thing has several. */
    SEVERAL_KEYS("one thing, several keys"),
    /** Several things of one data set have the key. */
    SEVERAL_THINGS("one key, several things"),
    /** Things that cannot be one, such as a person and a ship, have the key. */
    TYPE_CLASH("one key, things of unlike kinds"),
    /** A thing is said to be identical with a thing elsewhere. */
    IDENTITY("owl:sameAs into other data"),
    /** A concept's match stands at what is no concept. */
    MATCH_OF_NO_CONCEPT("skos:exactMatch of what is no concept"),
    /** The scheme of the key is not described. */
    UNKNOWN_SCHEME("scheme without a description");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** What people call it. */
    public String title() {
      return title;
    }
  }

  /** One line: what is wrong, with which key, of which things, by which sources. */
  public String toLine() {
    return "%s: %s %s: %s (%s)%s"
        .formatted(
            kind.title(),
            scheme,
            value,
            String.join(", ", things),
            String.join(", ", sources),
            isDoubted ? " [doubted]" : "");
  }
}
