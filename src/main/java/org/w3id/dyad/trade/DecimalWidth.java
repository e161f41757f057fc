package org.w3id.dyad.trade;

import java.math.BigDecimal;

/** How wide a column must be that takes some decimals exactly. */
final class DecimalWidth {
  private static final int MOST_DECIMALS = 12;
  private static final int MOST_DIGITS = 25;

  private int digits;
  private int scale;

  /**
   * Looks at a number that the column is to take.
   *
   * @throws IllegalArgumentException if it has more than 12 decimals or 25 digits before them
   */
  void note(BigDecimal number) {
    int decimals = number.scale();
    int integer = number.signum() == 0 ? 1 : number.precision() - decimals;
    if (decimals > 3) {
      decimals = number.stripTrailingZeros().scale();
    }
    if (decimals > MOST_DECIMALS || integer > MOST_DIGITS) {
      throw new IllegalArgumentException(
          number + " is no amount: give at most 12 decimals and 25 digits before them");
    }
    digits = Math.max(digits, integer);
    scale = Math.max(scale, decimals);
  }

  /** The type of the column. */
  String type() {
    return Parquet.decimal(digits, scale);
  }
}
