package org.w3id.dyad.source.aei;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * The shares that an investment acquires, in percent: {@code 0.25} and {@code 25%} are a quarter,
 * and so is {@code 25} in a file that has no fractions. One without a mark cannot be told where a
 * file has both: such a row contradicts an earlier one and is rejected.
 */
final class AeiShares {
  static final String COLUMN = "Share Size";

  /** Between the shares of several investors, as in {@code 45%,35%} and {@code 50, 45%}. */
  private static final Pattern BETWEEN = Pattern.compile("(?<=%)\\s*[,;]\\s*|[,;]\\s+");

  private enum Unit {
    FRACTION,
    PERCENT
  }

  private Optional<Unit> unmarked = Optional.empty();

  /** The share, or the sum of the shares of several investors. */
  Optional<BigDecimal> percent(Fields fields) {
    String text = fields.get(COLUMN);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = BETWEEN.split(text);
    BigDecimal sum = BigDecimal.ZERO;
    for (String part : parts) {
      sum = sum.add(fields.decimal(COLUMN, part.replaceFirst("\\s*%$", "")));
    }
    boolean marked = text.contains("%") || parts.length > 1;
    BigDecimal percent = !marked && isFraction(text, sum) ? sum.movePointRight(2) : sum;
    if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new UnusableValueException(COLUMN, text, "is not between nothing and all");
    }
    return Optional.of(percent);
  }

  /** Whether the field holds the shares of several investors. */
  static boolean isList(Fields fields) {
    return BETWEEN.split(fields.get(COLUMN)).length > 1;
  }

  private boolean isFraction(String text, BigDecimal share) {
    Unit unit = share.compareTo(BigDecimal.ONE) <= 0 ? Unit.FRACTION : Unit.PERCENT;
    if (unmarked.orElse(unit) != unit) {
      throw new UnusableValueException(
          COLUMN,
          text,
          "is a share without %, and earlier rows have "
              + (unit == Unit.FRACTION ? "percents without %, such as 25" : "fractions, as 0.25"));
    }
    if (share.signum() != 0) {
      unmarked = Optional.of(unit);
    }
    return unit == Unit.FRACTION;
  }
}
