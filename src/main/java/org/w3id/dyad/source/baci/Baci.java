package org.w3id.dyad.source.baci;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Unit;
import org.w3id.dyad.source.api.AreaCodes;
import org.w3id.dyad.source.api.CodeMentions;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.format.Inputs;
import org.w3id.dyad.source.format.TabularSource;
import org.w3id.dyad.source.format.csv.CsvRows;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.trade.ProductCode;
import org.w3id.dyad.trade.Quantity;
import org.w3id.dyad.trade.Reporting;
import org.w3id.dyad.trade.Route;
import org.w3id.dyad.trade.TradeFlow;

/**
 * BACI of CEPII: one figure for each exporter, importer, six-digit product and year, made from what
 * both sides report to the United Nations, free on board. Columns are year {@code t}, exporter
 * {@code i}, importer {@code j}, product {@code k}, thousands of current US dollars {@code v} and
 * metric tons {@code q}. The edition of the Harmonized System stands only in the file's name, such
 * as {@code BACI_HS92_Y2019_V202401b.csv}.
 *
 * <p>Beside these files, in a folder or zip, lie the lists of countries and of products; they are
 * read first, wherever they stand.
 *
 * <p>See <a href="https://www.cepii.fr/DATA_DOWNLOAD/baci/doc/baci_webpage.html">CEPII's page</a>.
 */
public final class Baci extends TabularSource {
  private static final String DATA_SET = "baci";
  private static final Form FLOWS =
      new Form("the flows of BACI", List.of("t", "i", "j", "k", "v", "q"), List.of("v", "q"));

  /** The flows of editions before 2020, which name the product by its full name. */
  private static final Form OLD_FLOWS =
      new Form(
          "the older flows of BACI", List.of("t", "hs6", "i", "j", "v", "q"), List.of("v", "q"));

  private static final Form COUNTRIES =
      new Form("BACI's list of countries", List.of("country_code", "country_name"));
  private static final Form OLD_COUNTRIES =
      new Form("BACI's older list of countries", List.of("country_code", "iso_3digit_alpha"));
  private static final Form PRODUCTS =
      new Form("BACI's list of products", List.of("code", "description"));
  private static final Pattern NAME =
      Pattern.compile("(?i)(?:BACI_HS|product_codes_HS|baci)(\\d\\d)_.*");
  private static final int THOUSAND = 3;

  private final AreaCodes areas = new AreaCodes("comtrade-areas.csv");

  @Override
  public Description description() {
    return new Description(
        DATA_SET,
        "BACI: international trade at the product level",
        "CEPII",
        "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
        "Etalab Open Licence 2.0",
        "BACI_HS92_Y2019_V202401b.csv and its lists of codes; files, a folder or the zip");
  }

  @Override
  protected List<Form> forms() {
    return List.of(FLOWS, OLD_FLOWS, COUNTRIES, OLD_COUNTRIES, PRODUCTS);
  }

  @Override
  protected void begin(Sink sink) {
    Facts.describeDataSet(DATA_SET, "BACI of CEPII", sink);
  }

  /** What the list of countries says, and the partners met. */
  private static final class Memory {
    private final Map<String, String> iso3ByCode = new HashMap<>();
    private final Map<String, Partner> known = new HashMap<>();
  }

  /** A partner and its key, which is the same text each time. */
  private record Partner(AreaCodes.Area area, String key) {}

  @Override
  protected Reading reading() {
    throw new UnsupportedOperationException("each file has a reading of its own");
  }

  @Override
  public void read(List<Path> files, Sink sink) throws IOException {
    begin(sink);
    Memory memory = new Memory();
    Draft draft = new Draft(sink);
    try (Inputs inputs = Inputs.open(files, sink.progress())) {
      Map<Form, List<Input>> byForm = byForm(inputs, sink);
      if (byForm.get(FLOWS).isEmpty() && byForm.get(OLD_FLOWS).isEmpty()) {
        throw inputs.list().get(0).malformed(0, "is a list of codes; name a file of flows too");
      }
      for (Form form : List.of(COUNTRIES, OLD_COUNTRIES, PRODUCTS, FLOWS, OLD_FLOWS)) {
        for (Input input : byForm.get(form)) {
          readAs(form, input, draft, memory);
        }
      }
    }
  }

  private void readAs(Form form, Input input, Draft draft, Memory memory) throws IOException {
    try (CsvRows rows = CsvRows.open(input)) {
      settle(rows, form, input, () -> CsvRows.open(input));
      if (form == COUNTRIES || form == OLD_COUNTRIES) {
        each(rows, draft, fields -> country(fields, memory));
      } else {
        String revision = revision(input);
        Map<String, IRI> products = new HashMap<>();
        each(
            rows,
            draft,
            form == PRODUCTS
                ? fields -> product(fields, draft, revision)
                : fields -> flow(fields, draft, revision, products, memory));
      }
    }
  }

  private static String revision(Input input) throws IOException {
    Matcher name = NAME.matcher(input.fileName());
    if (!name.matches()) {
      throw input.malformed(
          0,
          "does not tell the edition of the Harmonized System; keep the name under which CEPII"
              + " publishes it, such as BACI_HS92_Y2019_V202401b.csv");
    }
    int year = Integer.parseInt(name.group(1));
    return "HS" + (year > 80 ? 1900 + year : 2000 + year);
  }

  /** A country of the list: its ISO code serves where the UN's list does not know the number. */
  private void country(Fields fields, Memory memory) {
    String code = fields.text("country_code");
    String iso3 =
        fields.has("country_iso3") ? fields.get("country_iso3") : fields.get("iso_3digit_alpha");
    memory.iso3ByCode.put(code, iso3);
  }

  private static void product(Fields fields, Draft draft, String revision) {
    String code = sixDigits(fields, "code");
    draft
        .about(new ProductCode(revision, code).iri())
        .text(RDFS.LABEL, fields.text("description"), "en");
    CodeMentions.product(revision, code, draft);
  }

  /** A flow; the products are those of the file that were met already, by their codes. */
  private void flow(
      Fields fields, Draft draft, String revision, Map<String, IRI> products, Memory memory) {
    int year = fields.year("t");
    Partner exporter = partner(fields, "i", year, memory);
    Partner importer = partner(fields, "j", year, memory);
    String code = sixDigits(fields, fields.has("k") ? "k" : "hs6");
    BigDecimal value = fields.decimal("v");
    if (value.signum() < 0) {
      throw new UnusableValueException("v", fields.get("v"), "is negative");
    }
    Quantity tons = tons(fields);
    ProductCode product = new ProductCode(revision, code);
    draft.flow(
        new TradeFlow(
            DATA_SET,
            new Route(exporter.key, importer.key),
            Reporting.by(TradeFlow.Side.RECONCILED),
            product,
            year,
            value.scaleByPowerOfTen(THOUSAND),
            tons,
            fields.record()));
    if (!draft.isTold(products.computeIfAbsent(code, key -> product.iri()))) {
      CodeMentions.product(revision, code, draft);
    }
    CodeMentions.area(exporter.area, draft);
    CodeMentions.area(importer.area, draft);
  }

  /** The quantity, or null. */
  private static Quantity tons(Fields fields) {
    String tons = fields.get("q");
    return Fields.isMissing(tons) ? null : new Quantity(fields.decimal("q", tons), Unit.TONNE);
  }

  /** Some editions are written by programs that take the code for a number and drop its zero. */
  private static String sixDigits(Fields fields, String column) {
    String code = fields.text(column);
    if (code.length() == 5) {
      code = "0" + code;
    }
    if (code.length() != 6 || !isDigits(code)) {
      throw new UnusableValueException(
          column, fields.get(column), "is not a product code of six digits");
    }
    return code;
  }

  private static boolean isDigits(String code) {
    for (int i = 0; i < code.length(); i++) {
      if (code.charAt(i) < '0' || code.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private Partner partner(Fields fields, String column, int year, Memory memory) {
    String code = fields.text(column);
    Partner partner = memory.known.get(code);
    if (partner == null) {
      AreaCodes.Area area = findArea(code, year, memory).orElse(null);
      if (area == null) {
        throw new UnusableValueException(
            column,
            code,
            "is neither in the UN's list of partners nor in BACI's list of countries");
      }
      partner = new Partner(area, area.key());
      memory.known.put(code, partner);
    }
    return partner;
  }

  private Optional<AreaCodes.Area> findArea(String code, int year, Memory memory) {
    return areas
        .find(code, year)
        .filter(AreaCodes.Area::isSingle)
        .or(
            () ->
                Optional.ofNullable(memory.iso3ByCode.get(code))
                    .filter(iso3 -> iso3.matches("[A-Z]{3}"))
                    .map(
                        iso3 -> new AreaCodes.Area(code, 0, 9999, "state/" + iso3, "", "", false)));
  }
}
