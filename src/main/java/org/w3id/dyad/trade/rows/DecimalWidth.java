package org.w3id.dyad.trade.rows;

import java.math.BigDecimal;

/** How wide a column must be that takes some decimals exactly. */
public final class DecimalWidth {
  private static final int MOST_DECIMALS = 12;
  private static final int MOST_DIGITS = 25;
  private static final int HALF = 18;

  private int digits;
  private int scale;

  /** Looks at an amount that the column is to take. */
  public void note(BigDecimal number) {
    digits = Math.max(digits, digits(number));
    scale = Math.max(scale, decimals(number));
  }

  /**
   * Refuses what is too wide for any column.
   *
   * @throws IllegalArgumentException if it has more than 12 decimals or 25 digits before them
   */
  public static void require(BigDecimal number) {
    if (!fits(number)) {
      throw new IllegalArgumentException(
          number + " is no amount: give at most 12 decimals and 25 digits before them");
    }
  }

  private static boolean fits(BigDecimal number) {
    return decimals(number) <= MOST_DECIMALS && digits(number) <= MOST_DIGITS;
  }

  /** Whether a column can take it beside any other number that it can take: of 36 digits. */
  static boolean fitsBesideOthers(BigDecimal number) {
    return decimals(number) <= HALF && digits(number) <= HALF;
  }

  private static int digits(BigDecimal number) {
    return number.signum() == 0 ? 1 : number.precision() - number.scale();
  }

  private static int decimals(BigDecimal number) {
    return number.scale() > 3 ? number.stripTrailingZeros().scale() : number.scale();
  }

  /** The type of the column. */
  public String type() {
    return ParquetFiles.decimal(digits, scale);
  }
}
