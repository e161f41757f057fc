package org.w3id.dyad.trade;

/** Which keys the IRI of a flow can hold so that they are read off it again. */
final class FlowKeys {
  private FlowKeys() {}

  /**
   * Refuses keys that cannot.
   *
   * @param revision empty if the code is the total
   * @throws IllegalArgumentException if one is empty or has other characters than letters, digits
   *     and {@code . _ ~ -}, or the nomenclature has a hyphen, which parts it from the code
   */
  static void require(
      String dataset, String exporter, String importer, String revision, String code) {
    require("data set", dataset);
    require("exporter", exporter);
    require("importer", importer);
    require("product code", code);
    if (!revision.isEmpty()) {
      require("nomenclature", revision);
      if (revision.indexOf('-') >= 0) {
        throw new IllegalArgumentException(
            "nomenclature \"" + revision + "\" has a hyphen: name it without");
      }
    }
  }

  /** Refuses one key. */
  static String require(String what, String key) {
    boolean isKey = !key.isEmpty();
    for (int i = 0; isKey && i < key.length(); i++) {
      isKey = isUnreserved(key.charAt(i));
    }
    if (!isKey) {
      throw new IllegalArgumentException(
          what + " \"" + key + "\" is no key: give letters, digits and . _ ~ - only");
    }
    return key;
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
