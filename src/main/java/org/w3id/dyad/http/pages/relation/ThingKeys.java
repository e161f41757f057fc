package org.w3id.dyad.http.pages.relation;

/** Keys of things in the addresses of their pages. */
final class ThingKeys {
  private ThingKeys() {}

  /** The key at the end of an address: {@code BLR} of {@code /state/BLR}, or after a {@code #}. */
  static String last(String address) {
    return address.replaceFirst(".*[/#]", "");
  }
}
