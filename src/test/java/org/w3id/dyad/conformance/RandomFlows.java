package org.w3id.dyad.conformance;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.rdf.Unit;
import org.w3id.dyad.trade.ProductCode;
import org.w3id.dyad.trade.Quantity;
import org.w3id.dyad.trade.Reporting;
import org.w3id.dyad.trade.Route;
import org.w3id.dyad.trade.TradeFlow;

/** Few flows whose values coincide with each other and with those of the things around them. */
final class RandomFlows {
  static final List<String> STATES = List.of("BLR", "CHN", "RUS", "TWN", "YUG");
  private static final List<String> CODES = List.of("854231", "8542", "85", "310420", "0101");

  /** Values and quantities; some are years, too, and some are equal to others. */
  private static final List<String> AMOUNTS =
      List.of("0", "1", "2", "12.5", "100.25", "2001", "2002", "0.01");

  /** Is in each world, so that queries can name a flow. */
  private static final TradeFlow KNOWN =
      new TradeFlow(
          "comtrade",
          new Route("CHN", "BLR"),
          Reporting.by(TradeFlow.Side.EXPORTER),
          ProductCode.ALL,
          2001,
          new BigDecimal("2001"),
          null,
          "rows.csv:3");

  private final Dice dice;

  RandomFlows(Dice dice) {
    this.dice = dice;
  }

  /** So many flows of different keys. */
  List<TradeFlow> make(int count) {
    Map<String, TradeFlow> flows = new LinkedHashMap<>();
    flows.put(KNOWN.iri().stringValue(), KNOWN);
    while (flows.size() < count) {
      TradeFlow flow = flow(flows.size());
      flows.putIfAbsent(flow.iri().stringValue(), flow);
    }
    return List.copyOf(flows.values());
  }

  private TradeFlow flow(int number) {
    boolean total = dice.chance(30);
    boolean weighed = !total && dice.chance(60);
    String dataset = dice.one("comtrade", "comtrade", "baci", "belstat");
    return new TradeFlow(
        dataset,
        new Route(dice.one(STATES), dice.one(STATES)),
        new Reporting(dice.one(TradeFlow.Side.values()), dice.chance(12)),
        new ProductCode(
            total ? "" : dice.one("HS2022", "HS2022", "HS2017", "SITC4"),
            total ? ProductCode.TOTAL : dice.one(CODES)),
        dice.between(2000, 2003),
        new BigDecimal(dice.one(AMOUNTS)),
        weighed
            ? new Quantity(new BigDecimal(dice.one(AMOUNTS)), new Unit(dice.one("kg", "t", "kg")))
            : null,
        dice.chance(30) ? null : "rows.csv:" + (number % 7 + 2));
  }
}
