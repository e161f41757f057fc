package org.w3id.dyad.trade;

/** Which keys the IRI of a flow can hold so that they are read off it again. */
final class FlowKeys {
  private FlowKeys() {}

  /**
   * Refuses the keys of a product that cannot.
   *
   * @throws IllegalArgumentException if one is empty or has other characters than letters, digits
   *     and {@code . _ ~ -}, or the nomenclature has a hyphen, which parts it from the code
   */
  static void require(ProductCode product) {
    String revision = product.revision();
    if (product.code().equals(ProductCode.TOTAL) != revision.isEmpty()) {
      throw new IllegalArgumentException("a product code and its nomenclature go together");
    }
    require("product code", product.code());
    if (!revision.isEmpty()) {
      require("nomenclature", revision);
      if (revision.indexOf('-') >= 0) {
        throw new IllegalArgumentException(
            "nomenclature \"" + revision + "\" has a hyphen: name it without");
      }
    }
  }

  /**
   * Refuses a key that cannot.
   *
   * @throws IllegalArgumentException if it is empty or has other characters than letters, digits
   *     and {@code . _ ~ -}
   */
  static String require(String what, String key) {
    if (!isKey(key)) {
      throw new IllegalArgumentException(
          what + " \"" + key + "\" is no key: give letters, digits and . _ ~ - only");
    }
    return key;
  }

  static boolean isKey(String text) {
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
