package org.w3id.dyad.trade;

/**
 * Who reports a flow, and of which kind of trade.
 *
 * @param side who reports
 * @param again true for re-exports and re-imports, which the main flow of the same reporter
 *     includes (UN, IMTS 2010, chapter II): they are kept apart and never summed with it
 */
public record Reporting(TradeFlow.Side side, boolean again) {

  /** Of all exports or imports, those that are sent on included. */
  public static Reporting by(TradeFlow.Side side) {
    return new Reporting(side, false);
  }

  /** The class of a flow in its IRI. */
  String type() {
    return again ? "re-flow" : "flow";
  }
}
