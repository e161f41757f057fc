package org.w3id.dyad.source.comtrade;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Unit;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.AreaCodes;
import org.w3id.dyad.source.api.CodeMentions;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.format.TabularSource;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.json.JsonRecords;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.trade.ProductCode;
import org.w3id.dyad.trade.Quantity;
import org.w3id.dyad.trade.Reporting;
import org.w3id.dyad.trade.Route;
import org.w3id.dyad.trade.TradeFlow;

/**
 * UN Comtrade: annual trade in goods as each reporter states it. Read are the legacy CSV download
 * of 35 columns, the answers of the API until 2022, and what the API v1 gives: JSON, CSV, and the
 * bulk files with tabs.
 *
 * <p>A row about one partner is a {@link TradeFlow}, so that a sum over partners counts nothing
 * twice. Partners such as "Areas, not elsewhere specified" are partners too ({@code
 * dyad:ResidualArea}); "Other Asia, nes" stays an area of its own, although by the <a
 * href="https://unstats.un.org/wiki/display/comtrade/Taiwan%2C+Province+of+China+Trade+data">UN's
 * note</a> it is in practice mostly Taiwan. A row about the world or another group of areas is a
 * total of rows and becomes a {@code dyad:Figure}.
 *
 * <p>Rows about a part of a flow (a month, a mode of transport, a customs procedure, a second
 * partner) are rejected: added to the flow they would count twice.
 */
public final class Comtrade extends TabularSource {
  private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final String DATA_SET = "comtrade";

  /** The flows contain them: in one data set, two flows would have the same dimensions. */
  private static final String CONTAINED = "comtrade-re-exports";

  /** The names of the columns in one form. */
  private record Names(
      String period,
      String classification,
      String flow,
      String reporter,
      String partner,
      String secondPartner,
      String procedure,
      String transport,
      String product,
      String productText,
      String weight,
      String quantity,
      String quantityUnit,
      String value) {
    Form form(String title) {
      return new Form(
          title,
          List.of(period, classification, flow, reporter, partner, product, value),
          List.of(value, weight, quantity));
    }
  }

  private static final Names LEGACY =
      new Names(
          "Period",
          "Classification",
          "Trade Flow Code",
          "Reporter Code",
          "Partner Code",
          "2nd Partner Code",
          "Customs Proc. Code",
          "Mode of Transport Code",
          "Commodity Code",
          "Commodity",
          "Netweight (kg)",
          "Qty",
          "Qty Unit",
          "Trade Value (US$)");
  private static final Names API =
      new Names(
          "period",
          "classificationCode",
          "flowCode",
          "reporterCode",
          "partnerCode",
          "partner2Code",
          "customsCode",
          "motCode",
          "cmdCode",
          "cmdDesc",
          "netWgt",
          "qty",
          "qtyUnitAbbr",
          "primaryValue");

  /** The members of the answers of the API until 2022. */
  private static final Names OLD_API =
      new Names(
          "period",
          "pfCode",
          "rgCode",
          "rtCode",
          "ptCode",
          "ptCode2",
          "cstCode",
          "motCode",
          "cmdCode",
          "cmdDescE",
          "NetWeight",
          "TradeQuantity",
          "qtDesc",
          "TradeValue");

  private static final Form LEGACY_FORM = LEGACY.form("the legacy CSV");
  private static final Form API_FORM = API.form("the API's CSV and the bulk files");
  private static final Form OLD_API_FORM = OLD_API.form("the API's answers until 2022");

  private static final Reporting IMPORTS = Reporting.by(TradeFlow.Side.IMPORTER);
  private static final Reporting EXPORTS = Reporting.by(TradeFlow.Side.EXPORTER);
  private static final Reporting RE_IMPORTS = new Reporting(TradeFlow.Side.IMPORTER, true);
  private static final Reporting RE_EXPORTS = new Reporting(TradeFlow.Side.EXPORTER, true);

  /** A flow as the reporter sees it. */
  private static final Map<String, Reporting> DIRECTIONS =
      Map.of(
          "1", IMPORTS,
          "2", EXPORTS,
          "3", RE_EXPORTS,
          "4", RE_IMPORTS,
          "M", IMPORTS,
          "X", EXPORTS,
          "RX", RE_EXPORTS,
          "RM", RE_IMPORTS);

  private static final Set<Unit> KILOGRAMS = Set.of(Unit.KILOGRAM, new Unit("Weight in kilograms"));

  private final AreaCodes areas = new AreaCodes("comtrade-areas.csv");

  @Override
  public Description description() {
    return new Description(
        DATA_SET,
        "UN Comtrade",
        "United Nations Statistics Division",
        "https://comtradeplus.un.org/",
        "https://comtradeplus.un.org/LicenseAgreement",
        "legacy CSV, API v1 JSON or CSV, bulk tab-separated files; plain, gzip or zip");
  }

  @Override
  protected List<Form> forms() {
    return List.of(LEGACY_FORM, API_FORM, OLD_API_FORM);
  }

  @Override
  protected void begin(Sink sink) {
    Facts.describeDataSet(DATA_SET, "UN Comtrade", sink);
  }

  @Override
  protected Reading reading() {
    return new Memory();
  }

  @Override
  protected void read(Input input, Draft draft, Reading reading) throws IOException {
    if (JsonRecords.seems(input)) {
      readAnswer(input, draft, reading);
    } else {
      super.read(input, draft, reading);
    }
    if (reading instanceof Memory memory) {
      memory.remark(input, draft.sink());
    }
  }

  private void readAnswer(Input input, Draft draft, Reading reading) throws IOException {
    try (JsonRecords records = JsonRecords.open(input, "data", "dataset")) {
      each(records, draft, fields -> reading.map(answered(fields), fields, draft));
      if (records.outer("error").isPresent()) {
        throw input.malformed(
            0, "is no answer but an error of the API: " + records.outer("error").get());
      }
    }
  }

  private static Form answered(Fields fields) {
    return fields.has(OLD_API.reporter()) ? OLD_API_FORM : API_FORM;
  }

  /** What is remembered of the rows before. */
  private final class Memory implements Reading {
    private final Repeats repeats = new Repeats();

    /** The products that have the text of a row: some thousand of each revision. */
    private final Set<IRI> labelled = new HashSet<>();

    private long countsLeftOut;

    @Override
    public void map(Form form, Fields fields, Draft draft) {
      Names names = form == LEGACY_FORM ? LEGACY : form == API_FORM ? API : OLD_API;
      Comtrade.this.map(names, fields, draft, this);
    }

    /** A flow has one quantity: where both stand in a row it is the weight. */
    private Optional<Quantity> quantity(Names names, Fields fields) {
      Optional<Quantity> weight = weight(names, fields);
      Optional<Quantity> count = count(names, fields);
      countsLeftOut += weight.isPresent() && count.filter(c -> !isWeight(c)).isPresent() ? 1 : 0;
      return weight.or(() -> count);
    }

    private static boolean isWeight(Quantity quantity) {
      return KILOGRAMS.contains(quantity.unit());
    }

    private void remark(Input input, Sink sink) {
      if (countsLeftOut > 0) {
        String reason =
            "numbers of pieces or the like stand beside a weight in "
                + countsLeftOut
                + " rows and are left out";
        sink.remark(input.name(), 0, "", "", reason);
      }
      countsLeftOut = 0;
    }
  }

  private void map(Names names, Fields fields, Draft draft, Memory memory) {
    int year = year(names, fields);
    refuseParts(names, fields);
    Reporting direction = direction(names, fields);
    ProductCode product = ComtradeProduct.of(fields, names.product(), names.classification());
    AreaCodes.Area reporter = area(fields, names.reporter(), year);
    AreaCodes.Area partner = area(fields, names.partner(), year);
    BigDecimal value = amount(fields, names.value());
    String key = key(reporter, partner, direction, product, year);
    if (isRepeated(key, said(names, fields, value), draft, memory.repeats)) {
      return;
    }
    Optional<Quantity> quantity = memory.quantity(names, fields);
    if (reporter.isSingle() && partner.isSingle()) {
      draft.flow(
          new TradeFlow(
              direction.again() ? CONTAINED : DATA_SET,
              route(direction, reporter, partner),
              direction,
              product,
              year,
              value,
              quantity.orElse(null),
              fields.record()));
    } else {
      figure(key, direction, reporter, partner, product.iri(), draft)
          .number(Vocabulary.VALUE, value)
          .add(Vocabulary.QUANTITY, quantity.map(Comtrade::literal))
          .add(Vocabulary.QUANTITY_UNIT, quantity.map(q -> VALUES.createLiteral(q.unit().name())))
          .record(fields.record())
          .period(Period.at(new PartialDate(year, 0, 0)));
    }
    CodeMentions.product(product.revision(), product.code(), draft);
    label(product, fields.get(names.productText()), draft, memory);
    CodeMentions.area(reporter, draft);
    CodeMentions.area(partner, draft);
  }

  private static int year(Names names, Fields fields) {
    String period = fields.text(names.period());
    String frequency = fields.get("freqCode");
    if (frequency.equals("M") || period.length() == 6) {
      throw new UnusableValueException(
          names.period(), period, "is a month; only whole years are read: fetch annual data");
    }
    return fields.year(names.period());
  }

  private static void refuseParts(Names names, Fields fields) {
    refusePart(fields, names.secondPartner(), "0", "second partner");
    refusePart(fields, names.procedure(), "C00", "customs procedure");
    refusePart(fields, names.transport(), "0", "mode of transport");
    refusePart(fields, "mosCode", "0", "mode of supply");
    if (fields.get("typeCode").equals("S")) {
      throw new UnusableValueException("typeCode", "S", "is trade in services; goods have C");
    }
  }

  private static void refusePart(Fields fields, String column, String whole, String part) {
    String value = fields.get(column);
    if (!Fields.isMissing(value) && !value.equals(whole)) {
      throw new UnusableValueException(
          column,
          value,
          "is only a part of a flow, by " + part + "; the whole has " + whole + " or nothing here");
    }
  }

  private static Reporting direction(Names names, Fields fields) {
    String code = fields.text(names.flow());
    Reporting direction = DIRECTIONS.get(code);
    if (direction == null) {
      throw new UnusableValueException(
          names.flow(),
          code,
          "is not imports (M, 1), exports (X, 2), re-exports (RX, 3) or re-imports (RM, 4); other"
              + " flows are parts of these");
    }
    return direction;
  }

  private AreaCodes.Area area(Fields fields, String column, int year) {
    String code = fields.text(column);
    return areas
        .find(code, year)
        .orElseThrow(
            () ->
                new UnusableValueException(
                    column, code, "is not in the UN's list of reporters and partners"));
  }

  private static BigDecimal amount(Fields fields, String column) {
    BigDecimal value = fields.decimal(column);
    if (value.signum() < 0) {
      throw new UnusableValueException(column, value.toPlainString(), "is negative");
    }
    return value;
  }

  private static Optional<Quantity> weight(Names names, Fields fields) {
    return positive(fields, names.weight()).map(amount -> new Quantity(amount, Unit.KILOGRAM));
  }

  /** The number of pieces or the like. */
  private static Optional<Quantity> count(Names names, Fields fields) {
    String unit = fields.get(names.quantityUnit());
    return unit.isBlank()
        ? Optional.empty()
        : positive(fields, names.quantity()).map(amount -> new Quantity(amount, new Unit(unit)));
  }

  private static Optional<BigDecimal> positive(Fields fields, String column) {
    return fields.optionalDecimal(column).filter(number -> number.signum() > 0);
  }

  private static Literal literal(Quantity quantity) {
    BigDecimal shortest = quantity.amount().stripTrailingZeros();
    return VALUES.createLiteral(new BigDecimal(shortest.toPlainString()));
  }

  private static void label(ProductCode code, String text, Draft draft, Memory memory) {
    IRI product = code.iri();
    if (!code.revision().isEmpty() && !text.isEmpty() && memory.labelled.add(product)) {
      draft.about(product).text(RDFS.LABEL, text, "en");
    }
  }

  private static Route route(Reporting direction, AreaCodes.Area reporter, AreaCodes.Area partner) {
    return isExport(direction)
        ? new Route(reporter.key(), partner.key())
        : new Route(partner.key(), reporter.key());
  }

  private static boolean isExport(Reporting direction) {
    return direction.side() == TradeFlow.Side.EXPORTER;
  }

  /** What a row says of its flow; two that differ in weight alone do not say the same. */
  private static String said(Names names, Fields fields, BigDecimal value) {
    return String.join(
        " ",
        value.stripTrailingZeros().toString(),
        text(fields.optionalDecimal(names.weight())),
        text(fields.optionalDecimal(names.quantity())),
        fields.get(names.quantityUnit()));
  }

  private static String text(Optional<BigDecimal> number) {
    return number.map(known -> known.stripTrailingZeros().toString()).orElse("");
  }

  private static boolean isRepeated(String key, String said, Draft draft, Repeats repeats) {
    return switch (repeats.see(key, said, draft)) {
      case NEW -> false;
      case SAME -> {
        draft.remark("", "", Repeats.REMARK);
        yield true;
      }
      case DIFFERENT ->
          throw new UnusableValueException(
              "",
              "",
              "gives another value than an earlier row does for the same flow, or another quantity");
    };
  }

  private static String key(
      AreaCodes.Area reporter,
      AreaCodes.Area partner,
      Reporting direction,
      ProductCode product,
      int year) {
    return String.join(
        "-",
        DATA_SET + "/" + reporter.key(),
        partner.key(),
        (direction.again() ? "R" : "") + (isExport(direction) ? "E" : "I"),
        product.key(),
        Integer.toString(year));
  }

  private static Facts.Thing figure(
      String key,
      Reporting direction,
      AreaCodes.Area reporter,
      AreaCodes.Area partner,
      IRI product,
      Draft draft) {
    boolean world = partner.reference().startsWith("region/");
    IRI indicator =
        Iris.id(
            "indicator",
            (world ? "total-" : "")
                + (direction.again() ? "re-" : "")
                + (isExport(direction) ? "exports" : "imports"));
    Facts.Thing figure =
        draft
            .about(Iris.id("figure", key), Vocabulary.FIGURE)
            .add(Vocabulary.HAS_INDICATOR, indicator)
            .add(Vocabulary.HAS_SUBJECT, reporter.iri())
            .add(Vocabulary.HAS_REPORTER, reporter.iri())
            .add(Vocabulary.HAS_PRODUCT, product)
            .add(Vocabulary.UNIT, VALUES.createLiteral("USD"))
            .add(Vocabulary.IS_FROM_DATA_SET, Iris.id("dataset", DATA_SET));
    return world ? figure : figure.add(Vocabulary.HAS_COUNTERPART, partner.iri());
  }
}
