package org.w3id.dyad.source.imf;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.AreaCodes;
import org.w3id.dyad.source.api.Areas;
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
 * International Merchandise Trade Statistics (IMTS, once the Direction of Trade Statistics) as the
 * data portal of the International Monetary Fund exports them: a row is a series of a reporter, a
 * partner and a direction, with a column a year. Exports are valued free on board, imports with
 * freight and insurance.
 *
 * <p>The Fund fills gaps by estimates and does not mark them in this table. Two signs tell them:
 * more decimals than the six of a reported number of dollars, and Russia as the reporter after
 * 2021, which no longer publishes by partner. Such values are marked as probable, with a note.
 *
 * @see <a href="https://data.imf.org/en/datasets/IMF.STA:IMTS">the publisher's page</a>
 */
public final class ImfTrade extends TabularSource {
  private static final String DATA_SET = "imf-imts";
  private static final String DOUBT =
      "may be an estimate of the IMF, which does not mark those in this table";
  private static final String WORLD = "G001";
  private static final Form SERIES =
      new Form(
          "series with years as columns",
          List.of(
              "SERIES_CODE",
              "COUNTRY.ID",
              "INDICATOR.ID",
              "COUNTERPART_COUNTRY.ID",
              "FREQUENCY.ID",
              "SCALE.ID"));
  private static final Map<String, TradeFlow.Side> SIDES =
      Map.of("XG_FOB_USD", TradeFlow.Side.EXPORTER, "MG_CIF_USD", TradeFlow.Side.IMPORTER);
  private static final int FIRST_YEAR = 1940;
  private static final int LAST_YEAR = 2060;
  private static final int REPORTED_DECIMALS = 6;
  private static final int KEPT_DECIMALS = 12;
  private static final String SILENT = "RUS";
  private static final int SILENT_AFTER = 2021;

  private final Areas areas = new Areas();
  private final AreaCodes former = new AreaCodes("former-iso-areas.csv", "imf-areas.csv");

  @Override
  public Description description() {
    return new Description(
        "imf-imts",
        "IMF: International Merchandise Trade Statistics",
        "International Monetary Fund",
        "https://data.imf.org/en/datasets/IMF.STA:IMTS",
        "IMF terms of use",
        "series with a column a year as CSV; plain, gzip or zip");
  }

  @Override
  protected List<Form> forms() {
    return List.of(SERIES);
  }

  @Override
  protected void begin(Sink sink) {
    Facts.describeDataSet(DATA_SET, "IMF International Merchandise Trade Statistics (IMTS)", sink);
  }

  @Override
  protected Reading reading() {
    Repeats repeats = new Repeats();
    return (form, fields, draft) -> map(fields, draft, repeats);
  }

  private void map(Fields fields, Draft draft, Repeats repeats) {
    String frequency = fields.text("FREQUENCY.ID");
    if (!frequency.equals("A")) {
      throw new UnusableValueException("FREQUENCY.ID", frequency, "is not A, for whole years");
    }
    String indicator = fields.text("INDICATOR.ID");
    TradeFlow.Side side = SIDES.get(indicator);
    if (side == null) {
      throw new UnusableValueException(
          "INDICATOR.ID", indicator, "is neither XG_FOB_USD nor MG_CIF_USD");
    }
    String series = fields.text("COUNTRY.ID") + "." + fields.text("COUNTERPART_COUNTRY.ID");
    if (repeats.see(series + "." + indicator, fields.record(), draft) != Repeats.Finding.NEW) {
      throw new UnusableValueException(
          "SERIES_CODE", fields.get("SERIES_CODE"), "is a series that an earlier row has");
    }
    int values = 0;
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      String column = Integer.toString(year);
      if (!Fields.isMissing(fields.get(column))) {
        say(fields, side, year, draft);
        values++;
      }
    }
    if (values == 0) {
      requirePartner(fields);
      draft.remark("SERIES_CODE", fields.get("SERIES_CODE"), "has no value: nothing is said");
    }
  }

  private void requirePartner(Fields fields) {
    if (!fields.get("COUNTERPART_COUNTRY.ID").equals(WORLD)) {
      area(fields, "COUNTERPART_COUNTRY.ID", LAST_YEAR);
    }
  }

  private void say(Fields fields, TradeFlow.Side side, int year, Draft draft) {
    String column = Integer.toString(year);
    BigDecimal value = fields.decimal(column);
    if (value.signum() < 0) {
      throw new UnusableValueException(column, fields.get(column), "is negative");
    }
    String reporter = area(fields, "COUNTRY.ID", year);
    boolean isEstimate = isEstimate(reporter, year, value);
    BigDecimal dollars = dollars(fields, column, value, draft);
    if (fields.get("COUNTERPART_COUNTRY.ID").equals(WORLD)) {
      total(reporter, side, year, dollars, isEstimate, fields, draft);
      return;
    }
    String partner = area(fields, "COUNTERPART_COUNTRY.ID", year);
    boolean isExport = side == TradeFlow.Side.EXPORTER;
    TradeFlow flow =
        new TradeFlow(
            DATA_SET,
            isExport ? new Route(reporter, partner) : new Route(partner, reporter),
            Reporting.by(side),
            ProductCode.ALL,
            year,
            dollars,
            null,
            fields.record());
    draft.flow(flow);
    if (isEstimate) {
      doubt(draft.about(flow.iri()));
    }
  }

  private static void doubt(Facts.Thing thing) {
    thing.add(Vocabulary.HAS_CERTAINTY, Vocabulary.PROBABLE).text(SKOS.NOTE, DOUBT, "en");
  }

  /** Estimates have as many decimals as a computer gives them. */
  private static BigDecimal dollars(Fields fields, String column, BigDecimal value, Draft draft) {
    BigDecimal dollars = value.scaleByPowerOfTen(fields.integer("SCALE.ID"));
    if (dollars.scale() <= KEPT_DECIMALS) {
      return dollars;
    }
    draft.remark(column, fields.get(column), "is rounded to " + KEPT_DECIMALS + " decimals");
    return dollars.setScale(KEPT_DECIMALS, RoundingMode.HALF_EVEN);
  }

  private static boolean isEstimate(String reporter, int year, BigDecimal value) {
    return value.scale() > REPORTED_DECIMALS || reporter.equals(SILENT) && year > SILENT_AFTER;
  }

  /** The key of a state; groups and what is not attributed to one are refused. */
  private String area(Fields fields, String column, int year) {
    String code = fields.text(column);
    return former
        .find(code, year)
        .map(AreaCodes.Area::iri)
        .or(() -> areas.iso3(code))
        .map(IRI::getLocalName)
        .orElseThrow(
            () ->
                new UnusableValueException(
                    column,
                    code,
                    code.startsWith("G") && code.length() > 3
                        ? "is a group of states, whose members have rows of their own"
                        : "is no state by ISO 3166-1, such as BLR"));
  }

  /** What goes to all partners is a figure, as no one is on the other side. */
  private static void total(
      String reporter,
      TradeFlow.Side side,
      int year,
      BigDecimal dollars,
      boolean isEstimate,
      Fields fields,
      Draft draft) {
    String indicator = side == TradeFlow.Side.EXPORTER ? "total-exports" : "total-imports";
    IRI state = Iris.id("state", reporter);
    Facts.Thing figure =
        draft
            .about(
                Iris.id("figure", DATA_SET + "-" + indicator + "-" + reporter + "-" + year),
                Vocabulary.FIGURE)
            .add(Vocabulary.HAS_INDICATOR, Iris.id("indicator", indicator))
            .add(Vocabulary.HAS_SUBJECT, state)
            .add(Vocabulary.HAS_REPORTER, state)
            .number(Vocabulary.VALUE, dollars)
            .add(Vocabulary.UNIT, literal("USD"))
            .add(Vocabulary.IS_FROM_DATA_SET, Iris.id("dataset", DATA_SET))
            .record(fields.record())
            .period(Period.at(new PartialDate(year, 0, 0)));
    if (isEstimate) {
      doubt(figure);
    }
  }
}
