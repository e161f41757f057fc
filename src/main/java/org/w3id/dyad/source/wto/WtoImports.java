package org.w3id.dyad.source.wto;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Vocabulary;
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
 * Bilateral imports as members report them to the World Trade Organization, from its portal of time
 * series: by code of the Harmonized System ({@code HS_M_0010}) or by category of the multilateral
 * trade negotiations ({@code HS_M_0020}), by origin, in US dollars. The portal does not say which
 * edition of the Harmonized System a year is in, so the code is of {@code HS} without one. Who is
 * no member never reports: that there is no row of it as an importer says nothing.
 *
 * @see <a href="https://stats.wto.org/">the publisher's page</a>
 */
public final class WtoImports extends TabularSource {
  private static final String DATA_SET = "wto-bilateral-imports";
  private static final Form IMPORTS =
      new Form(
          "bilateral imports",
          List.of(
              "Indicator.Code",
              "Reporting.Economy.Code",
              "Partner.Economy.Code",
              "Product.Sector.Classification.Code",
              "Product.Sector.Code",
              "Year",
              "Value"));
  private static final Set<String> INDICATORS = Set.of("HS_M_0010", "HS_M_0020");

  /** A classification: its nomenclature in the graph and the form of its codes. */
  private record Classification(String nomenclature, String codes) {}

  private static final Map<String, Classification> CLASSIFICATIONS =
      Map.of(
          "HS", new Classification("HS", "\\d{2}|\\d{4}|\\d{6}"),
          "MT2", new Classification("MTN", "\\d{2}"));

  private static final int DIGITS = 3;

  private final AreaCodes areas = new AreaCodes("comtrade-areas.csv", "wto-areas.csv");

  @Override
  public Description description() {
    return new Description(
        "wto-imports",
        "World Trade Organization: bilateral imports",
        "World Trade Organization",
        "https://stats.wto.org/",
        "WTO terms of use, to be cited",
        "rows of HS_M_0010 and HS_M_0020 as CSV; plain, gzip or zip");
  }

  @Override
  protected List<Form> forms() {
    return List.of(IMPORTS);
  }

  @Override
  protected void begin(Sink sink) {
    Facts.describeDataSet(DATA_SET, "WTO bilateral imports by product category", sink);
  }

  @Override
  protected Reading reading() {
    Repeats repeats = new Repeats();
    Set<IRI> labelled = new HashSet<>();
    return (form, fields, draft) -> map(fields, draft, repeats, labelled);
  }

  private void map(Fields fields, Draft draft, Repeats repeats, Set<IRI> labelled) {
    String indicator = fields.text("Indicator.Code");
    if (!INDICATORS.contains(indicator)) {
      throw new UnusableValueException(
          "Indicator.Code", indicator, "is neither HS_M_0010 nor HS_M_0020, bilateral imports");
    }
    TradeFlow flow = flow(fields);
    String said = flow.value().stripTrailingZeros().toString();
    switch (repeats.see(flow.key(), said, draft)) {
      case NEW -> {
        describe(flow, fields, draft, labelled);
        draft.flow(flow);
      }
      case SAME -> draft.remark("", "", Repeats.REMARK);
      case DIFFERENT ->
          throw new UnusableValueException(
              "Value",
              fields.get("Value"),
              "is another value than an earlier row has of this flow");
    }
  }

  private TradeFlow flow(Fields fields) {
    int year = fields.year("Year");
    BigDecimal value = fields.decimal("Value");
    if (value.signum() < 0) {
      throw new UnusableValueException("Value", fields.get("Value"), "is negative");
    }
    return new TradeFlow(
        DATA_SET,
        new Route(
            area(fields, "Partner.Economy.Code", year),
            area(fields, "Reporting.Economy.Code", year)),
        Reporting.by(TradeFlow.Side.IMPORTER),
        product(fields),
        year,
        value,
        null,
        fields.record());
  }

  private static ProductCode product(Fields fields) {
    String name = fields.text("Product.Sector.Classification.Code");
    String code = fields.text("Product.Sector.Code");
    Classification classification = CLASSIFICATIONS.get(name);
    if (classification == null) {
      throw new UnusableValueException(
          "Product.Sector.Classification.Code", name, "is neither HS nor MT2");
    }
    if (!code.matches(classification.codes())) {
      throw new UnusableValueException("Product.Sector.Code", code, "is no code of " + name);
    }
    return new ProductCode(classification.nomenclature(), code);
  }

  /** Numbers of the United Nations; a program may have dropped the zeros before them. */
  private String area(Fields fields, String column, int year) {
    String code = fields.text(column);
    String number = code.length() > DIGITS ? code : code.replaceFirst("^0+(?=.)", "");
    return areas
        .find(number, year)
        .filter(AreaCodes.Area::isSingle)
        .map(AreaCodes.Area::key)
        .orElseThrow(
            () ->
                new UnusableValueException(
                    column, code, "is no economy by the numbers of the WTO, such as 156"));
  }

  private static void describe(TradeFlow flow, Fields fields, Draft draft, Set<IRI> labelled) {
    String text = fields.get("Product.Sector");
    IRI product = flow.product().iri();
    if (!text.isEmpty() && labelled.add(product)) {
      draft.whenRejected(() -> labelled.remove(product));
      draft.about(product, Vocabulary.PRODUCT).text(RDFS.LABEL, text, "en");
    }
  }
}
