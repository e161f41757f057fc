package org.w3id.dyad.trade;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Vocabulary;

/**
 * The value of goods of one kind that went from one economy to another in one calendar year, as one
 * side reports it. What the exporter reports and what the importer reports are two flows (mirror
 * figures). Figures for part of a year, or for both directions, are no flows.
 *
 * @param dataset key of the data set, such as {@code comtrade}
 * @param exporter key of the exporting state or area, such as {@code CHN}
 * @param importer key of the importing state or area
 * @param side who reports
 * @param revision the product nomenclature, such as {@code HS2022}; empty if and only if the
 *     product is the total
 * @param code the product code in it, such as {@code 854231}, or {@code TOTAL}
 * @param year calendar year
 * @param value value in current US dollars, as the reporter values it (usually FOB for exports, CIF
 *     for imports)
 * @param quantity net quantity, or null
 * @param unit unit of the quantity, such as {@code kg}; null if and only if there is no quantity
 * @param again true for re-exports and re-imports, which the main flow of the same reporter
 *     includes (UN, IMTS 2010, chapter II): they are kept apart and never summed with it
 * @param record the publisher's row or record, such as {@code comtrade_2013.csv:118}
 */
public record TradeFlow(
    String dataset,
    String exporter,
    String importer,
    Side side,
    String revision,
    String code,
    int year,
    BigDecimal value,
    BigDecimal quantity,
    String unit,
    boolean again,
    String record) {

  /** The code that stands for all products. */
  public static final String TOTAL = "TOTAL";

  private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final IRI OBSERVATION =
      VALUES.createIRI("http://purl.org/linked-data/cube#Observation");

  /** Relates an observation or a figure to the data set that it is part of. */
  public static final IRI DATA_SET = VALUES.createIRI("http://purl.org/linked-data/cube#dataSet");

  private static final IRI REF_PERIOD =
      VALUES.createIRI("http://purl.org/linked-data/sdmx/2009/dimension#refPeriod");

  /** Which side of a flow reports it. */
  public enum Side {
    /** The exporting state reports. */
    EXPORTER("E", Vocabulary.EXPORTER_REPORTED),
    /** The importing state reports. */
    IMPORTER("I", Vocabulary.IMPORTER_REPORTED),
    /** One figure made of what both sides report, as CEPII does for BACI. */
    RECONCILED("R", Vocabulary.RECONCILED);

    private final String letter;
    private final IRI iri;

    Side(String letter, IRI iri) {
      this.letter = letter;
      this.iri = iri;
    }

    /** {@code E}, {@code I} or {@code R}, as in the IRI of a flow. */
    public String letter() {
      return letter;
    }

    /** The individual of the ontology. */
    public IRI iri() {
      return iri;
    }
  }

  /**
   * Checks that what must go together does, and that all comes back from the cube as it is, so that
   * a row of which one flow cannot be taken is refused before any of it is written.
   *
   * @throws IllegalArgumentException if a key has characters that an IRI would have to encode, or a
   *     number more than 12 decimals or 25 digits before them
   */
  public TradeFlow {
    Objects.requireNonNull(value, "value");
    if (code.equals(TOTAL) != revision.isEmpty()) {
      throw new IllegalArgumentException("a product code and its nomenclature go together");
    }
    if ((quantity == null) != (unit == null)) {
      throw new IllegalArgumentException("a quantity and its unit go together");
    }
    FlowKeys.require(dataset, exporter, importer, revision, code);
    DecimalWidth.require(value);
    if (quantity != null) {
      DecimalWidth.require(quantity);
    }
  }

  /** The product, {@code …/id/product/HS2022/854231} or {@code …/id/product/TOTAL}. */
  public IRI product() {
    return product(revision, code);
  }

  /**
   * The product of a code.
   *
   * @param revision the nomenclature, empty for the total
   * @param code the code in it, or {@code TOTAL}
   */
  public static IRI product(String revision, String code) {
    return Iris.id("product", revision.isEmpty() ? code : revision + "/" + code);
  }

  /**
   * The chapter of the Harmonized System, the first two digits of the code; null for the total and
   * for other nomenclatures.
   */
  public String chapter() {
    return digits(2);
  }

  /**
   * The heading of the Harmonized System, the first four digits of the code; null for the total,
   * for chapters and for other nomenclatures.
   */
  public String heading() {
    return digits(4);
  }

  private String digits(int count) {
    return hasDigits(count) ? code.substring(0, count) : null;
  }

  private boolean hasDigits(int count) {
    return revision.startsWith("HS") && code.length() >= count;
  }

  /** {@code …/id/flow/comtrade/CHN/BLR/E/TOTAL/2013}; the nomenclature precedes other codes. */
  public IRI iri() {
    return Iris.id(again ? "re-flow" : "flow", key());
  }

  /**
   * What stands in the IRI behind the class; re-exports are not told from exports by it. Keys are
   * parted by slashes, which no key has: an area's key may have a hyphen, such as {@code M49-490}.
   */
  public String key() {
    StringBuilder key = new StringBuilder(64);
    key.append(dataset).append('/').append(exporter).append('/').append(importer);
    key.append('/').append(side.letter).append('/');
    if (!revision.isEmpty()) {
      key.append(revision).append('-');
    }
    return key.append(code).append('/').append(year).toString();
  }

  /** Where the statements about a flow go. */
  @FunctionalInterface
  public interface Statements {
    /** Takes one. */
    void accept(IRI subject, IRI predicate, Value object);
  }

  /** How many statements describe it. */
  public int statements() {
    int optional =
        (hasDigits(2) ? 1 : 0)
            + (hasDigits(4) ? 1 : 0)
            + (quantity == null ? 0 : 2)
            + (record == null ? 0 : 1);
    return (again ? 9 : 10) + optional;
  }

  /** Writes the flow as an observation of the RDF Data Cube vocabulary. */
  public void describe(Statements out) {
    IRI flow = iri();
    if (again) {
      out.accept(flow, RDF.TYPE, Vocabulary.RE_TRADE_FLOW);
    } else {
      out.accept(flow, RDF.TYPE, Vocabulary.TRADE_FLOW);
      out.accept(flow, RDF.TYPE, OBSERVATION);
    }
    out.accept(flow, DATA_SET, Iris.id("dataset", dataset));
    out.accept(flow, Vocabulary.HAS_EXPORTER, Iris.id("state", exporter));
    out.accept(flow, Vocabulary.HAS_IMPORTER, Iris.id("state", importer));
    out.accept(flow, Vocabulary.HAS_REPORTING_SIDE, side.iri());
    out.accept(flow, Vocabulary.HAS_PRODUCT, product());
    if (chapter() != null) {
      out.accept(flow, Vocabulary.HAS_CHAPTER, Iris.id("product", revision + "/" + chapter()));
    }
    if (heading() != null) {
      out.accept(flow, Vocabulary.HAS_HEADING, Iris.id("product", revision + "/" + heading()));
    }
    out.accept(flow, Vocabulary.YEAR, VALUES.createLiteral(BigInteger.valueOf(year)));
    out.accept(flow, REF_PERIOD, new PartialDate(year, 0, 0).literal());
    out.accept(flow, Vocabulary.TRADE_VALUE, decimal(value));
    if (quantity != null) {
      out.accept(flow, Vocabulary.QUANTITY, decimal(quantity));
      out.accept(flow, Vocabulary.QUANTITY_UNIT, literal(unit));
    }
    if (record != null) {
      out.accept(flow, DCTERMS.IDENTIFIER, literal(record));
    }
  }

  /** In the one form that the store keeps and that sums come in: {@code 12.5}, {@code 1200.0}. */
  private static Literal decimal(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    return literal(shortest.setScale(Math.max(1, shortest.scale())).toPlainString(), XSD.DECIMAL);
  }
}
