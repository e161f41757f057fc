package org.w3id.dyad.linking.match;

/**
 * A key by which a register knows a thing.
 *
 * @param scheme the key of the register, such as {@code wikidata} or {@code imo}
 * @param value the key that it gives, such as {@code Q2866}
 * @param isOnly whether the register gives a thing one key only, so that another key is another
 *     thing
 */
public record Identifier(String scheme, String value, boolean isOnly) {

  boolean isSameAs(Identifier other) {
    return scheme.equals(other.scheme) && value.equals(other.value);
  }

  /** Whether what has this key cannot have another one. */
  boolean excludes(Identifier other) {
    return scheme.equals(other.scheme) && !value.equals(other.value) && isOnly && other.isOnly;
  }
}
