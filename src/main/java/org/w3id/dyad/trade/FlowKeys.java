package org.w3id.dyad.trade;

import org.w3id.dyad.trade.rows.Keys;

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
    Keys.require("product code", product.code());
    if (!revision.isEmpty()) {
      Keys.require("nomenclature", revision);
      if (revision.indexOf('-') >= 0) {
        throw new IllegalArgumentException(
            "nomenclature \"" + revision + "\" has a hyphen: name it without");
      }
    }
  }
}
