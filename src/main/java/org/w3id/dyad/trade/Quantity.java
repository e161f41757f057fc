package org.w3id.dyad.trade;

import java.math.BigDecimal;
import org.w3id.dyad.rdf.Unit;

/**
 * How much of the goods moved.
 *
 * @param amount in the unit
 * @param unit such as {@code kg}
 */
public record Quantity(BigDecimal amount, Unit unit) {
  /**
   * Checks that there is a unit.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Quantity {
    if (unit.name().isBlank()) {
      throw new IllegalArgumentException("a quantity and its unit go together");
    }
  }
}
