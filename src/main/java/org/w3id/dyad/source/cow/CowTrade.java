package org.w3id.dyad.source.cow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.w3id.dyad.source.api.AreaCodes;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.format.TabularSource;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.trade.ProductCode;
import org.w3id.dyad.trade.Reporting;
import org.w3id.dyad.trade.Route;
import org.w3id.dyad.trade.TradeFlow;

/**
 * Dyadic trade of the Correlates of War project, 1870 to 2014. {@code flow1} is what state 1
 * imports from state 2, {@code flow2} the other way, both as the importer reports them, in millions
 * of current US dollars; -9 or nothing means not known. The smoothed columns are estimates and are
 * not read.
 *
 * <p>See the <a href="https://correlatesofwar.org/data-sets/bilateral-trade/">codebook of version
 * 4.0</a>.
 */
public final class CowTrade extends TabularSource {
  private static final String DATA_SET = "cow-trade-4.0";
  private static final Form DYADIC =
      new Form(
          "the dyadic file of COW trade",
          List.of("ccode1", "ccode2", "year", "flow1", "flow2"),
          List.of("flow1", "flow2"));
  private static final int MILLION = 6;

  private final AreaCodes areas = new AreaCodes("cow-areas.csv");

  @Override
  public Description description() {
    return new Description(
        "cow-trade",
        "Correlates of War: dyadic trade 4.0",
        "Correlates of War project",
        "https://correlatesofwar.org/data-sets/bilateral-trade/",
        "to be cited",
        "Dyadic_COW_4.0.csv; plain, gzip or zip");
  }

  @Override
  protected List<Form> forms() {
    return List.of(DYADIC);
  }

  @Override
  protected void begin(Sink sink) {
    Facts.describeDataSet(DATA_SET, "Correlates of War dyadic trade 4.0", sink);
  }

  @Override
  protected Reading reading() {
    Repeats repeats = new Repeats();
    return (form, fields, draft) -> map(fields, draft, repeats);
  }

  private void map(Fields fields, Draft draft, Repeats repeats) {
    int year = fields.year("year");
    AreaCodes.Area one = area(fields, "ccode1", year);
    AreaCodes.Area two = area(fields, "ccode2", year);
    Optional<BigDecimal> fromTwo = millions(fields, "flow1");
    Optional<BigDecimal> fromOne = millions(fields, "flow2");
    String key = one.code() + "-" + two.code() + "-" + year;
    switch (repeats.see(key, text(fromTwo) + " " + text(fromOne), draft)) {
      case SAME -> {
        draft.remark("", "", Repeats.REMARK);
        return;
      }
      case DIFFERENT ->
          throw new UnusableValueException(
              "", "", "gives other values than an earlier row does for the same pair and year");
      case NEW -> {}
    }
    if (fromTwo.isEmpty() && fromOne.isEmpty()) {
      draft.remark("flow1", fields.get("flow1"), "neither direction is known, nothing is said");
    }
    fromTwo.ifPresent(value -> draft.flow(flow(two, one, year, value, fields)));
    fromOne.ifPresent(value -> draft.flow(flow(one, two, year, value, fields)));
  }

  private static String text(Optional<BigDecimal> value) {
    return value.map(known -> known.stripTrailingZeros().toString()).orElse("");
  }

  private AreaCodes.Area area(Fields fields, String column, int year) {
    String code = fields.text(column);
    return areas
        .find(code, year)
        .orElseThrow(
            () ->
                new UnusableValueException(
                    column, code, "is not a state of the COW system, such as 370 for Belarus"));
  }

  private static Optional<BigDecimal> millions(Fields fields, String column) {
    String value = fields.get(column);
    if (Fields.isMissing(value) || value.equals("-9")) {
      return Optional.empty();
    }
    BigDecimal millions = fields.decimal(column, value);
    if (millions.signum() < 0) {
      if (millions.compareTo(BigDecimal.valueOf(-9)) == 0) {
        return Optional.empty();
      }
      throw new UnusableValueException(column, value, "is negative; -9 means not known");
    }
    return Optional.of(millions.scaleByPowerOfTen(MILLION));
  }

  private static TradeFlow flow(
      AreaCodes.Area from, AreaCodes.Area to, int year, BigDecimal value, Fields fields) {
    return new TradeFlow(
        DATA_SET,
        new Route(from.key(), to.key()),
        Reporting.by(TradeFlow.Side.IMPORTER),
        ProductCode.ALL,
        year,
        value,
        null,
        fields.record());
  }
}
