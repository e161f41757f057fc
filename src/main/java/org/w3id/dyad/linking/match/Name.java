package org.w3id.dyad.linking.match;

/**
 * What a source calls a thing.
 *
 * @param text the name, in any script
 * @param language its language tag (BCP 47), or empty if none is known
 */
public record Name(String text, String language) {

  /** A name whose language is not known. */
  public static Name of(String text) {
    return new Name(text, "");
  }
}
