package org.w3id.dyad.trade.rows;

/** Which keys an IRI can hold so that they are read off it again. */
public final class Keys {
  private Keys() {}

  /**
   * Refuses a key that cannot.
   *
   * @throws IllegalArgumentException if it is empty or has other characters than letters, digits
   *     and {@code . _ ~ -}
   */
  public static String require(String what, String key) {
    if (!isKey(key)) {
      throw new IllegalArgumentException(
          what + " \"" + key + "\" is no key: give letters, digits and . _ ~ - only");
    }
    return key;
  }

  /** Whether a text is such a key. */
  public static boolean isKey(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> isUnreserved((char) c));
  }

  /** What an IRI holds without encoding, and the templates of the mapping give back. */
  private static boolean isUnreserved(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }
}
