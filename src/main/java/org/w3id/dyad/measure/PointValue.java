package org.w3id.dyad.measure;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** What a data point found. */
public sealed interface PointValue {

  /**
   * A number.
   *
   * @param value the number, or the best estimate of it
   * @param low the least that the data set allows for, by its own rule
   * @param high the greatest
   * @param deviation the standard deviation of an estimate
   * @param unit an ISO 4217 code for money, else a plain word, without multiples
   */
  record Quantity(
      BigDecimal value,
      Optional<BigDecimal> low,
      Optional<BigDecimal> high,
      Optional<BigDecimal> deviation,
      String unit)
      implements PointValue {
    /** Checks that value and unit are there. */
    public Quantity {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(unit, "unit");
    }
  }

  /** One of the kinds that the indicator tells apart, by its code in the data set. */
  record Kind(String code) implements PointValue {
    /** Checks that it is there. */
    public Kind {
      Objects.requireNonNull(code, "code");
    }
  }
}
