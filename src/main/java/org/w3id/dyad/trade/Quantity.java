package org.w3id.dyad.trade;

import java.math.BigDecimal;
import org.w3id.dyad.rdf.Unit;

/**
 * How much of the goods moved.
 *
 * @param amount in the unit
 * @param unit such as {@code kg}
 */
public record Quantity(BigDecimal amount, Unit unit) {}
